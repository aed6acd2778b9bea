import type { Pieces } from './tokenizer';

const magic = 'OOGP1';
/** One step of a score: fine enough that no split of a word in the drafts depends on it. */
const scoreStep = 1 / 2000;

/**
 * The bytes of a list of pieces: number of pieces, a score each (16 bits), then each piece as the length it shares with the one
 * before it and the bytes that follow. Sorted pieces make it small.
 * @throws RangeError for a score above 0 or under -32.7, or a piece of more than 255 bytes: the file has no room for them.
 */
export function writePieces({ pieces, scores }: Pieces): Uint8Array {
  const encoder = new TextEncoder();
  const head = new Uint8Array(magic.length + 4 + 2 * pieces.length);
  head.set(encoder.encode(magic));
  const view = new DataView(head.buffer);
  view.setUint32(magic.length, pieces.length, true);
  pieces.forEach((piece, id) => {
    const steps = Math.round(-scores[id]! / scoreStep);
    if (!(steps >= 0 && steps <= 0xffff)) throw new RangeError(`no room for the score of '${piece}': ${scores[id]}`);
    view.setUint16(magic.length + 4 + 2 * id, steps, true);
  });
  const rest: number[] = [];
  let before = new Uint8Array();
  for (const piece of pieces) {
    const bytes = encoder.encode(piece);
    if (bytes.length > 0xff) throw new RangeError(`no room for a piece of ${bytes.length} bytes`);
    let shared = 0;
    while (shared < before.length && shared < bytes.length && before[shared] === bytes[shared]) shared += 1;
    rest.push(shared, bytes.length - shared, ...bytes.subarray(shared));
    before = bytes;
  }
  const all = new Uint8Array(head.length + rest.length);
  all.set(head);
  all.set(rest, head.length);
  return all;
}

/**
 * A list of pieces from its bytes.
 * @throws Error when it is no such list or breaks off.
 */
export function readPieces(bytes: Uint8Array): Pieces {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headLength = magic.length + 4;
  if (bytes.length < headLength || decoder.decode(bytes.subarray(0, magic.length)) !== magic) throw new Error('no list of pieces');
  const count = view.getUint32(magic.length, true);
  let at = headLength + 2 * count;
  if (at > bytes.length) throw new Error('the list of pieces breaks off');
  const scores = new Float64Array(count);
  const pieces: string[] = [];
  let before = new Uint8Array();
  for (let id = 0; id < count; id += 1) {
    scores[id] = -view.getUint16(headLength + 2 * id, true) * scoreStep;
    const shared = bytes[at];
    const added = bytes[at + 1];
    if (shared === undefined || added === undefined || shared > before.length || at + 2 + added > bytes.length) {
      throw new Error('the list of pieces breaks off');
    }
    const piece = new Uint8Array(shared + added);
    piece.set(before.subarray(0, shared));
    piece.set(bytes.subarray(at + 2, at + 2 + added), shared);
    pieces.push(decoder.decode(piece));
    before = piece;
    at += 2 + added;
  }
  if (at !== bytes.length) throw new Error('the list of pieces goes on after its end');
  return { pieces, scores };
}
