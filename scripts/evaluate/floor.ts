import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figures } from '../../training/measure';
import type { Evaluation } from './evaluation';
import type { SetFigure } from './other-sets';
import type { PersonalDataFigure } from './personal-data';

/** What was once reached, and is kept. */
export interface Floor {
  /** Of the whole engine on the dev drafts. */
  figures: Figures;
  /** Near-pairs that don't come out right yet, by id. */
  missedPairs: string[];
  /** On the collected sets, by layer, for readers who don't have them. */
  sets: Record<string, SetFigure[]>;
  personalData: PersonalDataFigure[];
}

export const floorFile = 'docs/judgement.json';

/** @returns nothing before the first was accepted */
export function readFloor(root: string): Floor | undefined {
  const file = join(root, floorFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as Floor : undefined;
}

export function writeFloor(root: string, { layers, pairs, personalData }: Evaluation): void {
  const floor: Floor = {
    figures: layers.at(-1)!.figures,
    missedPairs: pairs.filter(({ right }) => !right).map(({ id }) => id),
    sets: Object.fromEntries(layers.map(({ name, sets }) => [name, sets])),
    personalData,
  };
  writeFileSync(join(root, floorFile), `${JSON.stringify(floor, (_, value) => (typeof value === 'number' ? Number(value.toFixed(6)) : value), 2)}\n`);
}
