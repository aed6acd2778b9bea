import { readFileSync, writeFileSync } from 'node:fs';
import { writePieces } from '../../src/encoder/pieces-file';

/** Writes the list of pieces that is shipped, sorted so that it becomes small: `tsx pieces.ts PICKED.json pieces.bin`. */
const [picked, out] = process.argv.slice(2);
const { pieces } = JSON.parse(readFileSync(picked!, 'utf8')) as { pieces: [string, number][] };
const special = pieces.slice(0, 4);
const rest = pieces.slice(4).sort(([a], [b]) => (a < b ? -1 : 1));
const all = [...special, ...rest];
writeFileSync(out!, writePieces({ pieces: all.map(([piece]) => piece), scores: all.map(([, score]) => score) }));
