interface Node {
  ends: boolean;
  next: Map<string, Node>;
}

/**
 * One expression for any of these words, beginnings shared: «vrouw», «vrouwen», «vuil» become `v(?:rouw(?:en)?|uil)`. It finds the longest of
 * them, as a list with the longest word first would, but a browser tries each letter once: with `iu` it shares nothing itself.
 */
export function wordTree(words: Iterable<string>): string {
  const root: Node = { ends: false, next: new Map() };
  for (const word of words) {
    let node = root;
    for (const letter of word) {
      const next = node.next.get(letter) ?? { ends: false, next: new Map() };
      node.next.set(letter, next);
      node = next;
    }
    node.ends = true;
  }
  return write(root);
}

function write({ ends, next }: Node): string {
  const branches = [...next].map(([letter, node]) => literal(letter) + write(node));
  const [only] = branches;
  if (only === undefined) return '';
  if (branches.length === 1 && !ends) return only;
  return `(?:${branches.join('|')})${ends ? '?' : ''}`;
}

const literal = (letter: string) => (letter === "'" ? "['’]" : letter.replace(/[.*+?^${}()|[\]\\/]/, '\\$&'));
