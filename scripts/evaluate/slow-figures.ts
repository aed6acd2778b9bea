import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { certaintyOf, decide } from '../../src/engine/model/decide';
import { type Risk, risks } from '../../src/engine/types';
import { crossValidate, scoreAll } from '../../training/cross-validate';
import { fitModel } from '../../training/fit-model';
import { type Figures, measure } from '../../training/measure';
import { fingerprintOfData } from '../../training/model-card';
import { dealFolds, readDraftFile } from '../../training/read-drafts';
import { isPlain, toTargets } from '../../training/targets';
import { findThresholds, type Scored } from '../../training/thresholds';
import { readTrainingSet } from '../../training/training-set';
import { unseenDrafts } from '../../training/unseen-drafts';
import { type Bin, toBins } from './calibration';
import { kindClaims, saidClaims } from './claims';
import { averagePrecision, type CurvePoint, precisionRecall } from './precision-recall';

/** What takes minutes, so it is kept in a file and refreshed when asked: all of the word model alone. */
export interface SlowFigures {
  /** Of the drafts and classes of words that it was measured on. */
  madeFrom: string;
  learning: LearningPoint[];
  /** Cross-validated on all training drafts. */
  curves: Record<Risk, { averagePrecision: number; points: CurvePoint[] }>;
  bins: Bin[];
}

/** The word model, trained on so many drafts. */
export interface LearningPoint {
  drafts: number;
  crossValidation: Figures;
  dev: Figures;
}

export const slowFiguresFile = 'training/slow-figures.json';

/** Shares of the training drafts that are learnt from: about 2,000, 4,000 and 6,500 of 9,110, and all. */
const shares = [22, 44, 71, 100];

/** Points of a curve that are kept; more can't be seen. */
const curvePoints = 60;

/** @returns nothing when they were never measured */
export function readSlowFigures(root: string): SlowFigures | undefined {
  const file = join(root, slowFiguresFile);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as SlowFigures : undefined;
}

/** Measures and writes them; takes about five minutes. */
export function refreshSlowFigures(root: string, say: (text: string) => void): void {
  const set = readTrainingSet(root);
  const dev = readDraftFile(join(root, 'tests/drafts/dev.jsonl'));
  const all = unseenDrafts(root, say);
  const groupOf = dealFolds(set.drafts, 100);
  const learning = shares.map((share): LearningPoint => {
    const chosen = [...set.drafts.keys()].filter((i) => groupOf[i]! < share || isPlain(set.drafts[i]!));
    const drafts = chosen.map((i) => set.drafts[i]!);
    const features = chosen.map((i) => set.features[i]!);
    const targets = toTargets(drafts);
    say(`trained on ${share} % of the drafts`);
    const unseen = share === 100 ? all : crossValidate(drafts, features, targets).filter(({ draft }) => !isPlain(draft));
    const thresholds = findThresholds(unseen);
    const figures = (scored: Scored[]) => measure(scored.map(({ draft }) => draft), scored.map(({ logits }) => decide(logits, thresholds)));
    const fitted = fitModel(features, targets, [...drafts.keys()]);
    return { drafts: unseen.length, crossValidation: figures(unseen), dev: figures(scoreAll(fitted, dev, dev.map(set.readFeatures))) };
  });
  const slow: SlowFigures = { madeFrom: fingerprintOfData(root, set.concepts), learning, curves: curvesOf(all), bins: binsOf(all) };
  writeFileSync(join(root, slowFiguresFile), `${JSON.stringify(slow, rounded, 1)}\n`);
}

function curvesOf(scored: Scored[]): SlowFigures['curves'] {
  return Object.fromEntries(risks.map((risk) => {
    const points = precisionRecall(kindClaims(scored, risk));
    return [risk, { averagePrecision: averagePrecision(points), points: thin(points) }];
  })) as SlowFigures['curves'];
}

/** The calibration of what the word model says of drafts it never saw. */
function binsOf(scored: Scored[]): Bin[] {
  const thresholds = findThresholds(scored);
  return toBins(saidClaims(scored, scored.map(({ logits }) => {
    const { raised, asked } = decide(logits, thresholds);
    return { findings: raised.map(({ risk, severity }) => ({ risk, severity, by: 'model' as const, score: certaintyOf(logits, risk, thresholds) })),
      questions: asked.map((risk) => ({ risk, score: certaintyOf(logits, risk, thresholds) })) };
  })));
}

/** Evenly by recall; the first and the last stay. */
function thin(points: CurvePoint[]): CurvePoint[] {
  const kept: CurvePoint[] = [];
  for (const point of points) {
    if (point === points.at(-1) || point.recall >= (kept.at(-1)?.recall ?? -1) + 1 / curvePoints) kept.push(point);
  }
  return kept;
}

const rounded = (_: string, value: unknown) => (typeof value === 'number' ? Number(value.toFixed(4)) : value);
