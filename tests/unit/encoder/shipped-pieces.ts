import { readFileSync } from 'node:fs';
import { readPieces } from '../../../src/encoder/pieces-file';

export const piecesBytes = new Uint8Array(readFileSync('assets/public/pieces.bin'));
/** The list of pieces that the extension ships. */
export const shippedPieces = readPieces(piecesBytes);
