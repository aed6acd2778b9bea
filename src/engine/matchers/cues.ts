/** Strings in lower case, of which a text must hold one for an expression to match at all; as numbers of the register. */
export type CueList = Int32Array;

const slotCount = 1 << 15;
/** Letters by which a cue is found in the register; a shorter one is looked for by itself. */
const firstLetters = 3;
const slotOf = (text: string, at: number) =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (slotCount - 1);

/** Every cue of every expression, once: many ask for the same, such as each word for a colleague. */
const register = { cues: [] as string[], numbers: new Map<string, number>(), slots: Array.from({ length: slotCount }, () => undefined as number[] | undefined) };

/** Enters cues into the register. */
export function cueList(cues: readonly string[]): CueList {
  return Int32Array.from(cues, (cue) => {
    const known = register.numbers.get(cue);
    if (known !== undefined) return known;
    const number = register.cues.push(cue) - 1;
    register.numbers.set(cue, number);
    if (cue.length >= firstLetters) (register.slots[slotOf(cue, 0)] ??= []).push(number);
    return number;
  });
}

/**
 * Tells of one text whether it holds a cue of a list; capitals play no part. The text is walked once, for all cues together; a list that
 * was entered later is looked for by itself.
 */
export function createCueFinder(text: string): (list: CueList) => boolean {
  const lower = text.toLowerCase();
  const isHeld = new Uint8Array(register.cues.length);
  for (let at = 0; at + firstLetters <= lower.length; at += 1) {
    for (const number of register.slots[slotOf(lower, at)] ?? []) {
      if (!isHeld[number] && lower.startsWith(register.cues[number]!, at)) isHeld[number] = 1;
    }
  }
  return (list) => list.some((number) => {
    const cue = register.cues[number]!;
    return number < isHeld.length && cue.length >= firstLetters ? isHeld[number] === 1 : lower.includes(cue);
  });
}
