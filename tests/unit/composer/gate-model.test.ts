import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createGate, type Gesture } from '../../../src/composer/gate';

/**
 * The gate against a model: any order of presses, verdicts, re-mounts, breakage and release. What is checked is not how the gate works
 * but what a writer lives through, kept in a ledger of intents: each ends in exactly one publication, in «Terug», or in a sentence
 * that says to press again; until then it is a hold that ends by itself or a self-check that can be seen.
 */

type Verdict = 'clear' | 'risky';
type Part = 'known' | 'attends' | 'canAsk' | 'ask' | 'needsPause' | 'selfCheck' | 'showing' | 'changed' | 'publish' | 'pressAgain';

/** How long after its end a repeated press belongs to an intent, in milliseconds (the gate's cool-down). */
const sameIntent = 1_000;
/** Drafts are named by what they are: only the world knows it before the verdict does. */
const drafts = ['clear 1', 'clear 2', 'risky 1', 'risky 2', 'risky 3'] as const;
const truth = (draft: string): Verdict => (draft.startsWith('clear') ? 'clear' : 'risky');

const names = ['home', 'pop-up'];

/** One wish to publish, from the press that began it. */
interface Intent {
  composer: Composer;
  draft: string;
  publications: number;
  /** Why it ended, as the writer saw it. */
  ended?: 'published' | 'back' | 'told';
  endedAt?: number;
  /** Passed untouched: the page alone has it from here. */
  untouched?: true;
}

/** A composer as the site has it. The object that the gate knows it by outlives a re-mount of the same draft: guard-publish sees to that. */
interface Composer {
  scope: object;
  draft: string;
  /** Whether the publish button can be found and pressed. */
  pressable: boolean;
}

interface G extends Gesture { composer: Composer; intent: Intent }

class World {
  time = 0;
  alive = true;
  /** The writer silenced us here. */
  silent = false;
  broken = new Set<Part>();
  verdicts = new Map<string, Verdict>();
  composers: Composer[] = names.map(() => ({ scope: {}, draft: 'clear 1', pressable: true }));
  asked: { draft: string; answer(verdict: Verdict | undefined): void; fail(): void }[] = [];
  waits: (() => void)[] = [];
  checks: { gesture: G; visible: boolean; leave(choice: 'back' | 'publish' | 'gone'): void }[] = [];
  intents: Intent[] = [];
  /** Drafts that were asked about or let go: they may not be held again. */
  letGo = new Set<string>();
  wrong: string[] = [];

  private part<T>(part: Part, work: () => T): T {
    if (this.broken.has(part)) throw new Error(`${part} is broken`);
    return work();
  }

  private end(intent: Intent, how: Intent['ended']) {
    if (intent.ended === 'published' && how === 'told') this.wrong.push(`told to press again after ${intent.draft} was published`);
    intent.ended ??= how;
    intent.endedAt ??= this.time;
  }

  private published(intent: Intent, draft: string) {
    intent.publications += 1;
    if (intent.publications > 1) this.wrong.push(`${draft} was published ${intent.publications} times by one intent`);
    if (intent.ended === 'back') this.wrong.push(`${draft} was published after «Terug»`);
    this.end(intent, 'published');
  }

  gate = createGate<Verdict, G>({
    known: (key) => this.part('known', () => (this.alive ? this.verdicts.get(key) : undefined)),
    attends: () => this.part('attends', () => !this.silent),
    canAsk: () => this.part('canAsk', () => this.alive),
    ask: ({ key }) => this.part('ask', () => new Promise((resolve, reject) => {
      this.asked.push({
        draft: key,
        answer: (verdict) => {
          if (verdict) this.verdicts.set(key, verdict);
          resolve(verdict);
        },
        fail: () => reject(new Error('the worker has gone')),
      });
    })),
    needsPause: (verdict) => this.part('needsPause', () => verdict === 'risky'),
    selfCheck: (gesture, verdict) => this.part('selfCheck', () => {
      if (verdict !== 'risky' || truth(gesture.key) !== 'risky') this.wrong.push(`a pause for ${gesture.key}, which is harmless`);
      if (gesture.composer.draft && gesture.key !== gesture.composer.draft) this.wrong.push(`a pause for ${gesture.key} while ${gesture.composer.draft} stands there`);
      if (this.silent && !this.broken.has('attends')) this.wrong.push(`a pause for ${gesture.key}, where the writer wants silence`);
      if (this.letGo.has(gesture.key)) this.wrong.push(`a second pause for ${gesture.key}`);
      if (this.checks.some((check) => check.visible && check.gesture.composer === gesture.composer)) this.wrong.push('two self-checks over one composer');
      while (this.checks[0]) this.checks[0].leave('gone'); // a page has room for one
      this.letGo.add(gesture.key); // asked once, wherever it stands
      return new Promise((resolve) => {
        const check = {
          gesture,
          visible: true,
          leave: (choice: 'back' | 'publish' | 'gone') => {
            check.visible = false;
            this.checks.splice(this.checks.indexOf(check), 1);
            if (choice === 'back') this.end(gesture.intent, 'back');
            resolve(choice);
          },
        };
        this.checks.push(check);
      });
    }),
    showing: () => this.part('showing', () => this.checks.some((check) => check.visible)), // the screen knows no scopes: there is one self-check
    changed: (gesture) => this.part('changed', () => {
      const { draft, scope } = gesture.composer;
      return draft === '' || draft === gesture.key ? undefined : { ...gesture, scope, key: draft };
    }),
    publish: (gesture, because) => this.part('publish', () => {
      const { composer, intent } = gesture;
      if (because === 'passed' && this.alive && !this.silent && this.broken.size === 0 && this.verdicts.get(composer.draft) === 'risky' && !this.letGo.has(composer.draft)) {
        this.wrong.push(`${composer.draft} passed, though it was known to be risky`);
      }
      if (!composer.pressable || composer.draft === '' || composer.draft !== gesture.key) return false;
      this.letGo.add(composer.draft);
      this.published(intent, composer.draft);
      return true;
    }),
    pressAgain: ({ intent, key, composer }) => {
      const stuck = this.broken.has('publish') || !composer.pressable || composer.draft !== key; // then nobody can do anything: the next press passes
      if (stuck || !this.broken.has('pressAgain')) {
        this.letGo.add(key);
        this.end(intent, 'told');
      }
      this.part('pressAgain', () => undefined);
    },
    wait: () => new Promise((resolve) => { this.waits.push(resolve); }),
    now: () => this.time,
    report: () => undefined,
  });

  /** The intent that a press belongs to, if it does not begin one: the one under way, or for a repeated press the one that just ended. */
  private running(composer: Composer, repeated: boolean): Intent | undefined {
    const last = this.intents.findLast((intent) => intent.composer === composer);
    return last && (last.ended === undefined || (repeated && !last.untouched && last.ended !== 'told' && this.time - last.endedAt! < sameIntent)) ? last : undefined;
  }

  /** Whether the writer sees why nothing happens: a self-check, or a hold that ends within a blink. */
  private visibleReason(composer: Composer): boolean {
    return this.waits.length > 0 || this.checks.some((check) => check.visible && check.gesture.composer === composer);
  }

  press(composer: Composer, repeated: boolean): 'held' | 'passed' | 'nothing to press' {
    if (composer.draft === '' || !composer.pressable) return 'nothing to press'; // a press on nothing reaches nobody
    const running = this.running(composer, repeated);
    const intent = running ?? { composer, draft: composer.draft, publications: 0 };
    if (!running) this.intents.push(intent);
    const { scope, draft } = composer;
    const mustPass = !running && this.letGo.has(draft);
    if (!this.gate.holds({ scope, key: draft, repeated, composer, intent })) {
      intent.untouched = true;
      this.published(intent, draft);
      return 'passed';
    }
    if (mustPass && !repeated) this.wrong.push(`${draft} was held a second time`);
    if (this.silent && !running) this.wrong.push(`${draft} was held where the writer wants silence`);
    if (!this.alive && !running) this.wrong.push(`${draft} was held though nobody can judge it`);
    return 'held';
  }

  /** What must be true at every moment at which nothing is about to happen. */
  check() {
    for (const { composer, draft, ended } of this.intents) {
      if (ended === undefined && !this.visibleReason(composer) && !this.takenAway(composer)) this.wrong.push(`${draft} was held, and nothing shows why`);
    }
    expect(this.wrong).toEqual([]);
  }

  /** A self-check that the page took away, of which the extension has not heard yet: the next press passes. */
  private takenAway(composer: Composer): boolean {
    return this.checks.some((check) => !check.visible && check.gesture.composer === composer);
  }
}

const settle = async () => { for (let i = 0; i < 20; i += 1) await Promise.resolve(); };

/** One thing that happens; written down so that a shrunk counterexample reads as a story. */
class Event implements fc.AsyncCommand<object, World> {
  constructor(private readonly name: string, private readonly happen: (world: World) => unknown) {}
  check = () => true;
  async run(_: object, world: World) {
    this.happen(world);
    await settle(); // in a browser each of these is a task of its own
    world.check();
  }
  toString = () => `\n  ${this.name}`;
}

const arbitrary = <T>(of: fc.Arbitrary<T>, name: (value: T) => string, happen: (world: World, value: T) => unknown) =>
  of.map((value) => new Event(name(value), (world) => happen(world, value)));
const which = fc.constantFrom(0, 1);
const at = <T>(list: readonly T[], index: number) => list[index % (list.length || 1)];

const press = arbitrary(fc.tuple(which, fc.boolean()), ([composer, repeated]) => `press${repeated ? ' (repeated)' : ''} in ${names[composer]}`,
  (world, [composer, repeated]) => world.press(world.composers[composer]!, repeated));

const events = [
  press,
  press,
  arbitrary(fc.tuple(which, fc.constantFrom(...drafts)), ([composer, draft]) => `write «${draft}» in ${names[composer]}`,
    (world, [composer, draft]) => { world.composers[composer]!.draft = draft; }),
  arbitrary(fc.constantFrom(...drafts), (draft) => `verdict for «${draft}»`, (world, draft) => world.verdicts.set(draft, truth(draft))),
  arbitrary(fc.nat(3), (i) => `answer to question ${i}`, (world, i) => { const asked = at(world.asked, i); asked?.answer(truth(asked.draft)); }),
  arbitrary(fc.nat(3), (i) => `empty answer to question ${i}`, (world, i) => at(world.asked, i)?.answer(undefined)),
  arbitrary(fc.constant(0), () => 'the worker dies: every question fails', (world) => world.asked.splice(0).forEach(({ fail }) => fail())),
  arbitrary(fc.constant(0), () => 'the hold has lasted long enough', (world) => world.waits.splice(0).forEach((end) => end())),
  arbitrary(fc.tuple(fc.nat(1), fc.constantFrom('back', 'publish', 'gone')), ([i, choice]) => `leave self-check ${i} by ${choice}`,
    (world, [i, choice]) => {
      const check = at(world.checks, i);
      if (check?.visible || choice === 'gone') check?.leave(choice); // nobody answers what can't be seen
    }),
  arbitrary(fc.nat(1), (i) => `the page takes self-check ${i} away`, (world, i) => { const check = at(world.checks, i); if (check) check.visible = false; }),
  arbitrary(which, (composer) => `the button of ${names[composer]} goes, or comes back`,
    (world, composer) => { world.composers[composer]!.pressable = !world.composers[composer]!.pressable; }),
  arbitrary(which, (composer) => `the page leaves ${names[composer]}, which comes back empty`,
    (world, composer) => {
      Object.assign(world.composers[composer]!, { draft: '', pressable: false });
      world.composers[composer] = { scope: {}, draft: '', pressable: true };
    }),
  arbitrary(fc.constantFrom(10, 500, 2_000), (ms) => `${ms} ms go by`, (world, ms) => { world.time += ms; }),
  arbitrary(fc.constant(0), () => 'the extension is reloaded', (world) => { world.alive = false; }),
  arbitrary(fc.constant(0), () => 'the writer silences us, or ends that', (world) => { world.silent = !world.silent; }),
  arbitrary(fc.constantFrom<Part>('known', 'attends', 'canAsk', 'ask', 'needsPause', 'selfCheck', 'showing', 'changed', 'publish', 'pressAgain'),
    (part) => `«${part}» breaks, or is mended`, (world, part) => { if (!world.broken.delete(part)) world.broken.add(part); }),
];

/** Whatever has happened: everything under way comes to its end, and then a draft can be published by at most three presses. */
async function publishable(world: World) {
  world.broken.clear();
  world.asked.splice(0).forEach(({ fail }) => fail());
  const rest = async () => {
    world.waits.splice(0).forEach((end) => end());
    await settle();
    world.check();
  };
  await rest();
  await rest(); // what was written on during a hold may have been asked after
  for (const composer of world.composers) {
    composer.draft ||= 'risky 1';
    composer.pressable = true;
    world.time += 2 * sameIntent;
    const before = world.intents.reduce((sum, { publications }) => sum + publications, 0);
    const made = () => world.intents.reduce((sum, { publications }) => sum + publications, 0) - before;
    for (let presses = 0; presses < 3 && made() === 0; presses += 1) {
      world.press(composer, false);
      await settle();
      await rest();
      world.checks.find((check) => check.visible && check.gesture.composer === composer)?.leave('publish');
      await settle();
      world.check();
    }
    expect(made(), `publications of «${composer.draft}» by a writer who insists`).toBe(1);
  }
}

describe('the gate, whatever the order of events', () => {
  it('turns every intent into one publication, or into a pause that is seen and can be left', async () => {
    await fc.assert(
      fc.asyncProperty(fc.commands(events, { maxCommands: 30, size: 'max' }), async (story) => {
        const world = new World();
        await fc.asyncModelRun(() => ({ model: {}, real: world }), story);
        await settle();
        world.check();
        await publishable(world);
      }),
      { seed: 20261126, numRuns: 8_000 },
    );
  }, 120_000);
});
