/** What a practice page tells about itself, as `window.lab` in the page's own world. */

export interface LabPost {
  /** Name of the composer. */
  composer: string;
  /** Text of each box as the editor's own model had it, lines joined by `\n`. */
  texts: string[];
  via: 'click' | 'shortcut';
  /** Whether the gesture came from the user's hand. */
  trusted: boolean;
}

/** A mounted composer. */
export interface LabComposer {
  /** Editable elements, one per box, in document order. */
  editors(): HTMLElement[];
  /** Text of each box from the editor's model. */
  texts(): string[];
  publishButton(): HTMLElement | null;
  addImage(alt: string): void;
  /** Puts a mention at the caret, where the site has an element of its own for it. */
  addMention?(name: string): void;
}

const mounted = new Map<string, LabComposer>();

function composer(name?: string): LabComposer {
  const found = name === undefined ? [...mounted.values()].at(-1) : mounted.get(name);
  if (!found) throw new Error(`no composer ${name ?? ''} is open here (${[...mounted.keys()].join(', ')})`);
  return found;
}

export const lab = {
  posts: [] as LabPost[],
  /** What the decoys sent: direct messages, connect notes, searches. */
  decoys: [] as string[],
  /** Names of the open composers, the one on top last. */
  open: (): string[] => [...mounted.keys()],
  /** Model text of each box; without a name of the composer on top. */
  model: (name?: string): string[] => composer(name).texts(),
  editor: (name?: string, box = 0): HTMLElement | undefined => composer(name).editors()[box],
  publishButton: (name?: string): HTMLElement | null => composer(name).publishButton(),
  addImage: (alt = '', name?: string): void => composer(name).addImage(alt),
  addMention: (person: string, name?: string): void => composer(name).addMention?.(person),
  /** Ask to describe images before publishing, as X does once. */
  remindAltText: false,
  /** Ask before the last edit that is left goes out, as X does. */
  confirmLastEdit: false,
  /** Goes to another path as the site does: without loading a page. */
  navigate: (_path: string): void => { throw new Error('this page has one place'); },
};

/** Names a composer; the returned function takes the name away again. */
export function register(name: string, entry: LabComposer): () => void {
  mounted.set(name, entry);
  return () => { if (mounted.get(name) === entry) mounted.delete(name); };
}

export type Lab = typeof lab;

(window as unknown as { lab: Lab }).lab = lab;
