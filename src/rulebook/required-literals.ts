/**
 * Reads off a regular expression which strings a text must hold to match at all: the cues that let an expression be passed over
 * with a plain `includes`. A match holds, of each list, at least one string (compared in lower case). No list: nothing can be said.
 */
export function requiredLiterals(source: string): string[][] {
  const sound = readAlternatives({ source, at: 0 }).filter((cues) => cues.every((cue) => cue.length > 1 || /[@€]/.test(cue)));
  const seen = new Set<string>();
  const unique = sound.map((cues) => [...new Set(cues)]).filter((cues) => seen.size !== seen.add(cues.join('|')).size);
  return unique.sort((a, b) => weight(b) - weight(a)).slice(0, 3);
}

interface Reader {
  source: string;
  at: number;
}

/** All of these lists hold: of each, one string is in every match. */
type Cues = string[][];

/** a|b|c: of each branch its best cue; a branch without one spoils it for all. */
function readAlternatives(reader: Reader): Cues {
  const branches = [readSequence(reader)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    branches.push(readSequence(reader));
  }
  if (branches.length === 1) return branches[0] ?? [];
  const best = branches.map((lists) => [...lists].sort((a, b) => weight(b) - weight(a))[0]);
  return best.every((list) => list !== undefined) ? [best.flat()] : [];
}

/** abc: what each of its parts asks for. */
function readSequence(reader: Reader): Cues {
  const lists: Cues = [];
  let run = '';
  const closeRun = () => {
    if (run) lists.push([run.toLowerCase()]);
    run = '';
  };
  while (reader.at < reader.source.length && !'|)'.includes(reader.source[reader.at] ?? '')) {
    const atom = readAtom(reader);
    const isOptional = readQuantifier(reader);
    if (atom.literal !== undefined && isOptional === undefined) run += atom.literal;
    else if (atom.literal !== undefined && !isOptional) {
      run += atom.literal;
      closeRun();
    } else if (!atom.isEmpty || isOptional !== undefined) {
      closeRun();
      if (!isOptional) lists.push(...(atom.cues ?? []));
    }
  }
  closeRun();
  return lists;
}

/** Long cues and few of them are worth most. */
function weight(cues: string[]): number {
  return Math.min(...cues.map((cue) => cue.length)) * 100 - cues.length;
}

/** Undefined: no quantifier; true: the atom may be absent; false: it stands there at least once. */
function readQuantifier(reader: Reader): boolean | undefined {
  const match = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at));
  if (!match) return undefined;
  reader.at += match[0].length;
  return match[1] === undefined ? !match[0].startsWith('+') : Number(match[1]) === 0;
}

interface Atom {
  literal?: string;
  cues?: Cues;
  /** Takes no room: an anchor, a look-around. */
  isEmpty?: boolean;
}

function readAtom(reader: Reader): Atom {
  const { source } = reader;
  const character = source[reader.at] ?? '';
  if (character === '(') return readGroup(reader);
  if (character === '[') {
    let end = reader.at + 1;
    while (end < source.length && source[end] !== ']') end += source[end] === '\\' ? 2 : 1;
    reader.at = end + 1;
    return {};
  }
  if (character === '\\') {
    const escape = /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|k<\w+>|.)/su.exec(source.slice(reader.at))?.[0] ?? '\\';
    reader.at += escape.length;
    if (escape === '\\b' || escape === '\\B') return { isEmpty: true };
    return escape.length === 2 && !/[a-z0-9]/i.test(escape[1] ?? '') ? { literal: escape[1] } : {};
  }
  reader.at += 1;
  if (character === '^' || character === '$') return { isEmpty: true };
  return character === '.' ? {} : { literal: character };
}

function readGroup(reader: Reader): Atom {
  const opening = /^\((?:\?(?::|=|!|<=|<!|<\w+>))?/.exec(reader.source.slice(reader.at))?.[0] ?? '(';
  reader.at += opening.length;
  const cues = readAlternatives(reader);
  reader.at += 1;
  return /[=!]$/.test(opening) ? { isEmpty: true } : { cues };
}
