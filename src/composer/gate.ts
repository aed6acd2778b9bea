/**
 * The gate: decides, at once, whether a gesture that publishes may pass. It knows neither the page nor the browser, so that
 * every order of events can be tried on it.
 *
 * What it promises: an intent to publish results in exactly one publication, or in a pause that the writer sees and can leave.
 * Whatever is unknown or broken lets the gesture pass untouched.
 */

import { forgetOldest } from './forget-oldest';

/** How long a gesture is held, at most, for a text of which the verdict isn't known yet. In milliseconds. */
export const longestHold = 400;
/** How long after a release or a pause a repeated press counts as the same intent. In milliseconds. */
const coolDown = 1_000;
/** How many drafts are remembered as let go. */
const remembered = 20;

/** One gesture that publishes: a click on the button or the shortcut. */
export interface Gesture {
  /** The composer that is pressed: what is held is held per composer. The same object also when the page mounts it anew. */
  scope: object;
  /** Exactly this draft: its text and circumstances. The same key is never held twice. */
  key: string;
  /** A held-down key, or the second press of a double click. */
  repeated: boolean;
}

/** What the gate needs of the world. `Verdict` is opaque to it. */
export interface GateWorld<Verdict, G extends Gesture = Gesture> {
  /** The verdict for exactly this draft, when it is known. */
  known(key: string): Verdict | undefined;
  /** Whether the writer wants us here. Where not, no gesture is held any more; one that is held already still ends once. */
  attends(): boolean;
  /** Whether asking can lead to a pause; false once the extension was reloaded under the page, or where the writer never wants one. */
  canAsk(): boolean;
  ask(gesture: G): Promise<Verdict | undefined>;
  needsPause(verdict: Verdict): boolean;
  /** Shows the self-check until the writer leaves it. `gone`: it could not be shown, or the page took it away. */
  selfCheck(gesture: G, verdict: Verdict): Promise<'back' | 'publish' | 'gone'>;
  /** Whether the self-check for this scope can be seen at this moment. */
  showing(scope: object): boolean;
  /** The draft as it stands now, as a gesture of its own, when it is no longer the one that was held; else undefined. */
  changed(gesture: G): G | undefined;
  /**
   * Lets a held gesture have its effect, once. `chosen`: the writer said «Toch plaatsen»; `passed`: nothing was raised.
   * False when it can't be done any more, such as when the button has gone.
   */
  publish(gesture: G, because: 'chosen' | 'passed'): boolean;
  /** Says that the next press will pass. */
  pressAgain(gesture: G): void;
  wait(milliseconds: number): Promise<void>;
  now(): number;
  /** An exception that was caught: never with a draft. */
  report(error: unknown): void;
}

type State = { is: 'asking' } | { is: 'paused' } | { is: 'left'; at: number };

export interface Gate<G extends Gesture = Gesture> {
  /** @returns true when the gesture must be stopped, false when it passes untouched. Never throws. */
  holds(gesture: G): boolean;
}

export function createGate<Verdict, G extends Gesture = Gesture>(world: GateWorld<Verdict, G>): Gate<G> {
  const states = new WeakMap<object, State>();
  const letGo = new Set<string>();

  const remember = (key: string) => {
    letGo.add(key);
    forgetOldest(letGo, remembered);
  };
  /** What was held is over; a press that still belongs to the same intent is not a new one. */
  const leave = (gesture: G) => states.set(gesture.scope, { is: 'left', at: world.now() });

  /** @returns whether it was published; never throws, so that nothing is tried twice */
  const publish = (gesture: G, because: 'chosen' | 'passed'): boolean => {
    remember(gesture.key);
    leave(gesture); // before it: our own press is seen by the page's listeners at once
    let done = false;
    try {
      done = world.publish(gesture, because);
    } catch (error) {
      world.report(error);
    }
    if (!done) states.delete(gesture.scope);
    return done;
  };

  /** The writer is told to press again, and that press passes. @returns false when that can't be said either */
  const tell = (gesture: G): boolean => {
    states.delete(gesture.scope); // also a press that repeats is one again
    remember(gesture.key);
    try {
      world.pressAgain(gesture);
      return true;
    } catch (error) {
      world.report(error);
      return false;
    }
  };

  /** There is no pause to see: the writer is told, and when our screens fail altogether the press has its effect after all. */
  const giveBack = (gesture: G) => void (tell(gesture) || publish(gesture, 'passed'));

  const release = (gesture: G, because: 'chosen' | 'passed') => {
    const now = world.changed(gesture);
    if (now) { // the writer went on while it was held: what goes out is another draft, and is judged as one
      states.delete(gesture.scope);
      if (decide(now)) return;
    }
    const current = now ?? gesture;
    if (!publish(current, because)) tell(current);
  };

  const pause = async (gesture: G, verdict: Verdict) => {
    const paused: State = { is: 'paused' };
    states.set(gesture.scope, paused);
    remember(gesture.key);
    const choice = await world.selfCheck(gesture, verdict);
    if (states.get(gesture.scope) !== paused) return; // the page took it away, and the writer has pressed since: that press was the publication
    leave(gesture);
    if (choice === 'publish') release(gesture, 'chosen');
    else if (choice === 'gone') giveBack(gesture);
  };

  const askFirst = async (gesture: G) => {
    states.set(gesture.scope, { is: 'asking' });
    const answered = await Promise.race([
      world.ask(gesture).catch((error: unknown) => world.report(error)),
      world.wait(longestHold).then(() => undefined),
    ]);
    const verdict = answered ?? world.known(gesture.key); // it may have come another way meanwhile
    if (verdict && world.attends() && !letGo.has(gesture.key) && world.needsPause(verdict) && !world.changed(gesture)) await pause(gesture, verdict);
    else release(gesture, 'passed');
  };

  /** What was held must never be lost: if the pause itself breaks, the writer is told to press again. */
  const settle = (gesture: G, work: Promise<void>) => {
    work.catch((error: unknown) => {
      world.report(error);
      giveBack(gesture);
    });
    return true;
  };

  function decide(gesture: G): boolean {
    const state = states.get(gesture.scope);
    if (state?.is === 'asking') return true;
    if (state?.is === 'paused') {
      if (world.showing(gesture.scope)) return true;
      states.delete(gesture.scope); // the page took our pause away: the writer must be able to go on
      return false;
    }
    if (state?.is === 'left') {
      if (gesture.repeated && world.now() - state.at < coolDown) return true;
      states.delete(gesture.scope); // a new intent: what repeats from here on repeats this one
    }
    // Not before what is held was looked at: a press that passed beside it would be a second publication.
    if (!world.attends() || letGo.has(gesture.key)) return false;
    const verdict = world.known(gesture.key);
    if (verdict) return world.needsPause(verdict) && settle(gesture, pause(gesture, verdict));
    return world.canAsk() && settle(gesture, askFirst(gesture));
  }

  return {
    holds(gesture) {
      try {
        return decide(gesture);
      } catch (error) {
        states.delete(gesture.scope);
        world.report(error);
        return false;
      }
    },
  };
}
