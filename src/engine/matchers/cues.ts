/** Strings in lower case, of which a text must hold one for an expression to match at all. */
export interface CueList {
  cues: readonly string[];
  /** Of each cue the slots of its first and of its last three letters; of a shorter one -1. */
  first: Int32Array;
  last: Int32Array;
}

const slotCount = 1 << 15;
const slotOf = (text: string, at: number) =>
  (text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2)) & (slotCount - 1);

const known = new Map<string, CueList>();

/** Many expressions ask for the same list, such as every word for a colleague: it is one list for all, so a text is asked once. */
export function cueList(cues: readonly string[]): CueList {
  const key = cues.join('\n');
  const before = known.get(key);
  if (before) return before;
  const slots = (place: (cue: string) => number) => Int32Array.from(cues, (cue) => (cue.length < 3 ? -1 : slotOf(cue, place(cue))));
  const made = { cues, first: slots(() => 0), last: slots(({ length }) => length - 3) };
  known.set(key, made);
  return made;
}

/**
 * Tells of one text whether it holds a cue of a list; capitals play no part. Only a cue whose first and last three letters stand somewhere in
 * the text is looked for.
 */
export function createCueFinder(text: string): (list: CueList) => boolean {
  const lower = text.toLowerCase();
  const stands = new Uint8Array(slotCount);
  for (let at = 0; at + 2 < lower.length; at += 1) stands[slotOf(lower, at)] = 1;
  const answers = new Map<CueList, boolean>();
  const holds = ({ cues, first, last }: CueList) => {
    for (let i = 0; i < cues.length; i += 1) {
      if ((first[i]! < 0 || (stands[first[i]!]! && stands[last[i]!]!)) && lower.includes(cues[i]!)) return true;
    }
    return false;
  };
  return (list) => {
    let answer = answers.get(list);
    if (answer === undefined) answers.set(list, (answer = holds(list)));
    return answer;
  };
}
