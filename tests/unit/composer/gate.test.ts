import { beforeEach, describe, expect, it } from 'vitest';
import { createGate, longestHold, type Gesture } from '../../../src/composer/gate';

type Verdict = 'clear' | 'risky';
type Choice = 'back' | 'publish' | 'gone';

/** A world in which every answer comes when the test says so. Nothing waits for a clock. */
class World {
  verdicts = new Map<string, Verdict>();
  alive = true;
  attends = true;
  pressable = true;
  visible = false;
  time = 0;
  published: string[] = [];
  toldToPressAgain = 0;
  /** What stands in the box when a hold ends, where that is another text than was held. */
  textNow: string | undefined;
  asked: { answer(verdict?: Verdict): void; fail(): void }[] = [];
  holds: { ms: number; end(): void }[] = [];
  checks: { leave(choice: Choice): void }[] = [];
  errors: unknown[] = [];

  gate = createGate<Verdict>({
    known: (key) => this.verdicts.get(key),
    attends: () => this.attends,
    canAsk: () => this.alive,
    ask: () => new Promise((answer, reject) => { this.asked.push({ answer, fail: () => reject(new Error('worker gone')) }); }),
    needsPause: (verdict) => verdict === 'risky',
    selfCheck: () => {
      this.visible = true;
      return new Promise((resolve) => {
        this.checks.push({ leave: (choice) => { this.visible = false; resolve(choice); } });
      });
    },
    showing: () => this.visible,
    changed: (gesture) => (this.textNow && this.textNow !== gesture.key ? { ...gesture, key: this.textNow } : undefined),
    publish: (gesture, because) => {
      if (this.pressable) this.published.push(`${gesture.key} ${because}`);
      return this.pressable;
    },
    pressAgain: () => { this.toldToPressAgain += 1; },
    wait: (ms) => new Promise((resolve) => { this.holds.push({ ms, end: resolve }); }),
    now: () => this.time,
    report: (error) => this.errors.push(error),
  });
}

const scope = {};
const press = (key = 'text', extra: Partial<Gesture> = {}): Gesture => ({ scope, key, repeated: false, ...extra });
const settled = async () => { for (let i = 0; i < 10; i += 1) await Promise.resolve(); };

let world: World;
beforeEach(() => { world = new World(); });

describe('a verdict is known', () => {
  it('lets a clear draft pass untouched', () => {
    world.verdicts.set('text', 'clear');
    expect(world.gate.holds(press())).toBe(false);
    expect(world.published).toEqual([]); // the page publishes, not we
  });

  it('holds a risky draft and publishes it once when the writer says so', async () => {
    world.verdicts.set('text', 'risky');
    expect(world.gate.holds(press())).toBe(true);
    expect(world.published).toEqual([]);
    world.checks[0]!.leave('publish');
    await settled();
    expect(world.published).toEqual(['text chosen']);
  });

  it('does not hold the same text twice, after «Terug» either', async () => {
    world.verdicts.set('text', 'risky');
    world.gate.holds(press());
    world.checks[0]!.leave('back');
    await settled();
    expect(world.published).toEqual([]);
    expect(world.gate.holds(press())).toBe(false);
  });

  it('holds a changed text again', async () => {
    world.verdicts.set('text', 'risky').set('other text', 'risky');
    world.gate.holds(press());
    world.checks[0]!.leave('back');
    await settled();
    expect(world.gate.holds(press('other text'))).toBe(true);
  });

  it('keeps a second press out while the self-check stands, and shows one self-check only', () => {
    world.verdicts.set('text', 'risky');
    world.gate.holds(press());
    expect(world.gate.holds(press('text', { repeated: true }))).toBe(true);
    expect(world.gate.holds(press('changed'))).toBe(true);
    expect(world.checks).toHaveLength(1);
  });

  it('lets the writer through when the page took the self-check away', async () => {
    world.verdicts.set('text', 'risky');
    world.gate.holds(press());
    world.visible = false;
    expect(world.gate.holds(press())).toBe(false);
  });

  it('says «press again» when the self-check could not be shown, and then lets go', async () => {
    world.verdicts.set('text', 'risky');
    world.gate.holds(press());
    world.checks[0]!.leave('gone');
    await settled();
    expect(world.toldToPressAgain).toBe(1);
    expect(world.gate.holds(press())).toBe(false);
  });

  it('says «press again» when the button has gone, and lets that press pass', async () => {
    world.verdicts.set('text', 'risky');
    world.pressable = false;
    world.gate.holds(press());
    world.checks[0]!.leave('publish');
    await settled();
    expect(world.toldToPressAgain).toBe(1);
    expect(world.gate.holds(press())).toBe(false);
  });

  it('counts the second press of a double click as the same intent, and a later press as a new one', async () => {
    world.verdicts.set('text', 'risky').set('next text', 'clear');
    world.gate.holds(press());
    world.checks[0]!.leave('publish');
    await settled();
    expect(world.gate.holds(press('text', { repeated: true }))).toBe(true);
    expect(world.gate.holds(press('next text'))).toBe(false);
    world.time = 2_000;
    expect(world.gate.holds(press('text', { repeated: true }))).toBe(false);
  });

  it('takes a key that is still held down after «Terug» for the same intent', async () => {
    world.verdicts.set('text', 'risky');
    world.gate.holds(press());
    world.checks[0]!.leave('back');
    await settled();
    expect(world.gate.holds(press('text', { repeated: true }))).toBe(true);
    expect(world.published).toEqual([]);
    expect(world.gate.holds(press())).toBe(false);
  });

  it('pauses one composer without touching another', () => {
    world.verdicts.set('text', 'risky').set('harmless', 'clear');
    world.gate.holds(press());
    expect(world.gate.holds(press('harmless', { scope: {} }))).toBe(false);
  });
});

describe('no verdict yet', () => {
  it('asks, and lets a clear draft go once', async () => {
    expect(world.gate.holds(press())).toBe(true);
    expect(world.holds[0]!.ms).toBe(longestHold);
    world.asked[0]!.answer('clear');
    await settled();
    expect(world.published).toEqual(['text passed']);
    world.holds[0]!.end();
    await settled();
    expect(world.published).toHaveLength(1);
  });

  it('asks, and pauses a risky draft', async () => {
    world.gate.holds(press());
    world.asked[0]!.answer('risky');
    await settled();
    expect(world.published).toEqual([]);
    expect(world.checks).toHaveLength(1);
  });

  it('lets go when no answer came in time, and ignores an answer after that', async () => {
    world.gate.holds(press());
    world.holds[0]!.end();
    await settled();
    expect(world.published).toEqual(['text passed']);
    world.asked[0]!.answer('risky');
    await settled();
    expect(world.checks).toEqual([]);
    expect(world.published).toHaveLength(1);
  });

  it('lets go at once when the worker fails', async () => {
    world.gate.holds(press());
    world.asked[0]!.fail();
    await settled();
    expect(world.published).toEqual(['text passed']);
    expect(world.errors).toHaveLength(1);
  });

  it('judges what was written on during the hold as a draft of its own', async () => {
    world.gate.holds(press());
    world.textNow = 'text and more';
    world.verdicts.set('text and more', 'risky');
    world.asked[0]!.answer('clear');
    await settled();
    expect(world.published).toEqual([]);
    world.checks[0]!.leave('publish');
    await settled();
    expect(world.published).toEqual(['text and more chosen']);
  });

  it('lets what was written on during the hold go at once when that is known to be clear', async () => {
    world.gate.holds(press());
    world.textNow = 'text and more';
    world.verdicts.set('text and more', 'clear');
    world.holds[0]!.end();
    await settled();
    expect(world.published).toEqual(['text and more passed']);
  });

  it('keeps repeated presses out while it asks: one intent, one publication', async () => {
    world.gate.holds(press());
    expect(world.gate.holds(press('text', { repeated: true }))).toBe(true);
    expect(world.gate.holds(press())).toBe(true);
    world.asked[0]!.answer('clear');
    await settled();
    expect(world.published).toHaveLength(1);
  });

  it('does not hold anything once the extension is gone', () => {
    world.alive = false;
    expect(world.gate.holds(press())).toBe(false);
    expect(world.asked).toEqual([]);
  });
});

describe('the writer silences us', () => {
  it('holds nothing any more, whatever is known', () => {
    world.attends = false;
    world.verdicts.set('risky', 'risky');
    expect(world.gate.holds(press('risky'))).toBe(false);
    expect(world.gate.holds(press('unknown'))).toBe(false);
    expect(world.asked).toEqual([]);
  });

  it('while a press is held: the next press is still that one, and it goes out once, without a pause', async () => {
    expect(world.gate.holds(press())).toBe(true);
    world.attends = false;
    expect(world.gate.holds(press())).toBe(true);
    world.asked[0]!.answer('risky');
    await settled();
    expect(world.checks).toEqual([]);
    expect(world.published).toEqual(['text passed']);
    expect(world.toldToPressAgain).toBe(0);
    expect(world.gate.holds(press('text', { repeated: true }))).toBe(true); // its double click
    expect(world.gate.holds(press('next text'))).toBe(false);
  });
});

describe('the same draft in two composers', () => {
  it('is asked about once, also when both were pressed before the answer came', async () => {
    world.gate.holds(press());
    world.gate.holds(press('text', { scope: {} }));
    for (const { answer } of world.asked) answer('risky');
    await settled();
    expect(world.checks).toHaveLength(1);
    expect(world.published).toEqual(['text passed']);
  });
});

describe('something breaks', () => {
  it('publishes after all when our screens fail altogether', async () => {
    const gate = createGate<Verdict>({
      known: () => 'risky', attends: () => true, canAsk: () => true, ask: async () => undefined, needsPause: () => true,
      selfCheck: () => Promise.reject(new Error('cannot draw')), showing: () => false, changed: () => undefined,
      publish: ({ key }) => { world.published.push(key); return true; },
      pressAgain: () => { throw new Error('cannot draw'); }, wait: async () => undefined, now: () => 0, report: (error) => world.errors.push(error),
    });
    expect(gate.holds(press())).toBe(true);
    await settled();
    expect(world.published).toEqual(['text']);
  });

  it('lets the gesture pass when the decision throws', () => {
    world.verdicts.get = () => { throw new Error('broken'); };
    expect(world.gate.holds(press())).toBe(false);
    expect(world.errors).toHaveLength(1);
  });

  it('tells the writer to press again when the self-check throws', async () => {
    world.verdicts.set('text', 'risky');
    const gate = createGate<Verdict>({
      known: () => 'risky', attends: () => true, canAsk: () => true, ask: async () => undefined, needsPause: () => true,
      selfCheck: () => Promise.reject(new Error('cannot draw')), showing: () => false, changed: () => undefined, publish: () => true,
      pressAgain: () => { world.toldToPressAgain += 1; }, wait: async () => undefined, now: () => 0, report: (error) => world.errors.push(error),
    });
    expect(gate.holds(press())).toBe(true);
    await settled();
    expect(world.toldToPressAgain).toBe(1);
    expect(gate.holds(press())).toBe(false);
  });
});
