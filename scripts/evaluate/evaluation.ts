import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Assessment, type Risk, risks } from '../../src/engine/types';
import { type Figures, measure } from '../../training/measure';
import { compileConcepts, readConcepts } from '../../src/rulebook';
import { cardFile, fingerprintOfData, type ModelCard } from '../../training/model-card';
import { type LabelledDraft, readDraftFile } from '../../training/read-drafts';
import { precision, recall, type Tallies, tally } from '../../training/tally';
import type { Scored } from '../../training/thresholds';
import { type Layers, makeEngine, readModel } from '../make-engine';
import { type Bin, calibrationError, errorByChance, toBins } from './calibration';
import type { KindCurves } from './charts/precision-recall-chart';
import { kindClaims, rulesRight, saidClaims } from './claims';
import { toDecision } from './decide-all';
import { readFloor } from './floor';
import { isPairRight, nearPairs } from './near-pairs';
import { measureSets, type SetFigure } from './other-sets';
import { measurePersonalData, type PersonalDataFigure } from './personal-data';
import { precisionRecall } from './precision-recall';
import { readSlowFigures, type SlowFigures } from './slow-figures';

/** All that is measured, ready to be told. */
export interface Evaluation {
  /** Each with the layers before it; the last is the whole engine. */
  layers: { name: string; figures: Figures; sets: SetFigure[] }[];
  /** Of the whole engine. */
  tallies: Tallies;
  pairs: { id: string; right: boolean }[];
  calibration: { bins: Bin[]; error: number; byChance: number; claims: number; rulesRight: number };
  curves: Record<Risk, KindCurves>;
  /** Of the word model alone: how well it remembers, and what to expect. */
  card: ModelCard;
  slow?: SlowFigures;
  /** Whether the drafts have changed since the card, or the slow figures, were made. */
  stale: { card: boolean; slow: boolean };
  personalData: PersonalDataFigure[];
  /** Whether the collected sets are there; else what they say is from the last time that it was accepted. */
  setsMeasured: boolean;
}

const columns: [Layers, string][] = [['rules', 'rules'], ['linear', '+ word model'], ['all', '+ encoder']];

/** Measures the engine as it is, on the dev drafts and on the sets of `shared` that are there. */
export async function evaluate(root: string, shared: string): Promise<Evaluation> {
  const dev = readDraftFile(join(root, 'tests/drafts/dev.jsonl'));
  const folder = join(shared, 'data');
  const setsMeasured = existsSync(folder);
  const floor = readFloor(root);
  const layers: (Evaluation['layers'][number] & { assessments: Assessment[] })[] = [];
  for (const [chosen, name] of columns) {
    const engine = makeEngine({ layers: chosen });
    const assessments: Assessment[] = [];
    for (const draft of dev) assessments.push(await engine.assess(draft));
    if (sameLayers(assessments, layers.at(-1)?.assessments)) continue;
    layers.push({ name, assessments, figures: measure(dev, assessments.map(toDecision)), sets: setsMeasured ? await measureSets(folder, engine) : (floor?.sets[name] ?? []) });
  }
  const { assessments } = layers.at(-1)!;
  const decisions = assessments.map(toDecision);
  const tallies = tally(dev, decisions);
  const scored = scoreByModel(dev);
  const claims = saidClaims(scored, assessments);
  const bins = toBins(claims);
  const slow = readSlowFigures(root);
  const card = JSON.parse(readFileSync(join(root, cardFile), 'utf8')) as ModelCard;
  const data = fingerprintOfData(root, compileConcepts(readConcepts(join(root, 'rules'))));
  return {
    layers: layers.map(({ name, figures, sets }) => ({ name, figures, sets })),
    tallies,
    pairs: nearPairs(dev).map((pair) => ({ id: pair.id, right: isPairRight(pair, dev, decisions) })),
    calibration: { bins, error: calibrationError(bins), byChance: errorByChance(claims), claims: claims.length, rulesRight: rulesRight(scored, assessments) },
    curves: Object.fromEntries(risks.map((risk): [Risk, KindCurves] => [risk, {
      dev: precisionRecall(kindClaims(scored, risk)),
      crossValidation: slow?.curves[risk].points,
      here: { precision: precision(tallies.kinds[risk]), recall: recall(tallies.kinds[risk]) },
    }])) as Evaluation['curves'],
    card,
    slow,
    stale: { card: card.madeFrom !== data, slow: slow !== undefined && slow.madeFrom !== data },
    personalData: setsMeasured ? measurePersonalData(root, folder) : (floor?.personalData ?? []),
    setsMeasured,
  };
}

/** With the log-odds of the word model that is shipped, which are the scores of what is said. */
export function scoreByModel(drafts: LabelledDraft[]): Scored[] {
  const model = readModel();
  return drafts.map((draft) => ({ draft, logits: model.judge(draft).logits }));
}

/** A layer that isn't there makes the same engine again. */
function sameLayers(assessments: Assessment[], before: Assessment[] = []): boolean {
  const named = (of: Assessment[]) => [...new Set(of.flatMap(({ layers }) => layers))].sort().join();
  return named(assessments) === named(before);
}
