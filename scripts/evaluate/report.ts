import type { Figures } from '../../training/measure';
import { f1, precision, recall, type Tally } from '../../training/tally';
import type { Evaluation } from './evaluation';
import { calibrationRequirement, judge, personalDataRequirements, type Requirement, requirements } from './requirements';
import { share, table } from './table';

/** Names of the figures, in the order in which they are read. */
const names: Record<Exclude<keyof Figures, 'drafts'>, string> = {
  riskyDraftsRaised: 'risky drafts raised',
  riskyDraftsRightKind: '… by a kind that fits',
  riskyDraftsReached: '… raised or asked',
  falseAlarms: 'clear drafts raised wrongly',
  clearDraftsAsked: 'clear drafts asked',
  consultGiven: '«overleg eerst» given',
  clearDraftsConsult: '… on a clear draft',
  kindPrecision: 'kinds, precision',
  kindRecall: 'kinds, recall',
  kindMicroF1: 'kinds, micro-F1',
  kindMacroF1: 'kinds, macro-F1',
  domainMacroF1: 'domains, macro-F1',
  primaryDomainAccuracy: 'primary domain right',
};
const figureNames = Object.keys(names) as (keyof typeof names)[];

/** The sections of `docs/judgement.md`, in Markdown that reads well on a terminal too. */
export interface Section {
  title: string;
  body: string;
  /** Name of the chart that belongs to it, in `docs/judgement/`. */
  chart?: 'precision-recall' | 'calibration' | 'learning-curve';
}

export function report(evaluation: Evaluation): Section[] {
  return [
    { title: 'The engine, layer by layer', body: layerTable(evaluation) },
    { title: 'The word model: what it remembers and what to expect', body: trainingTable(evaluation) },
    { title: 'Each kind and domain', body: kindTable(evaluation), chart: 'precision-recall' },
    { title: 'Calibration', body: calibrationText(evaluation), chart: 'calibration' },
    { title: 'Near-pairs', body: pairText(evaluation) },
    ...(evaluation.slow ? [{ title: 'Learning curve', body: learningTable(evaluation), chart: 'learning-curve' } as const] : []),
    ...(evaluation.layers[0]!.sets.length ? [{ title: 'Collected sets', body: setTable(evaluation) }] : []),
    ...(evaluation.personalData.length ? [{ title: 'Personal data in a carrier sentence', body: personalDataTable(evaluation) }] : []),
  ];
}

function layerTable({ layers }: Evaluation): string {
  const last = layers.at(-1)!.figures;
  const rows = figureNames.map((figure) => [
    names[figure], ...layers.map(({ figures }) => share(figures[figure])), ...verdict(last[figure], requirements[figure])]);
  return [
    `${last.drafts} drafts that nothing was trained on (\`tests/drafts/dev.jsonl\`); each column has the layers before it too.`,
    table(['figure', ...layers.map(({ name }) => name), 'must', 'aim', 'met'], rows),
    ...(layers.length < 3 ? ['There is no encoder yet: the last column is the whole engine.'] : []),
  ].join('\n\n');
}

function trainingTable({ card, stale }: Evaluation): string {
  const { training, 'cross-validation': unseen, dev } = card.figures;
  const gap = (a: number | undefined, b: number | undefined) => share((a ?? NaN) - (b ?? NaN));
  const rows = figureNames.map((figure) => [
    names[figure], share(training?.[figure]), share(unseen?.[figure]), share(dev?.[figure]), gap(training?.[figure], unseen?.[figure]), gap(dev?.[figure], unseen?.[figure])]);
  return [
    `Figures of the training that made it (\`training/model-card.json\`), without rules.${stale.card ? ' **The drafts have changed since: a new training is due.**' : ''}`,
    table(['figure', 'training', 'cross-validation', 'dev', 'over-fitting (training − cv)', 'dev − cv'], rows),
    `Over-fitting is what the model knows of drafts that it has seen and not of others: ${gap(training?.kindMicroF1, unseen?.kindMicroF1)} of micro-F1 over the kinds. `
      + 'It is large, since words that stand in a few drafts only are learnt by heart; only the other two columns say what to expect. '
      + 'The dev drafts are easier than the training drafts, so the two differ as well; on posts from life expect the lower one.',
  ].join('\n\n');
}

function kindTable({ tallies }: Evaluation): string {
  const row = ([name, counts]: [string, Tally]) =>
    [name, share(precision(counts)), share(recall(counts)), share(f1(counts)), String(counts.right), String(counts.wrong), String(counts.missed)];
  return [
    'The whole engine on the dev drafts; `right`, `wrong` and `missed` are numbers of drafts. Few drafts a kind: a figure of one kind may be off by a tenth.',
    table(['kind or domain', 'precision', 'recall', 'F1', 'right', 'wrong', 'missed'], [...Object.entries(tallies.kinds), ...Object.entries(tallies.domains)].map(row)),
  ].join('\n\n');
}

function calibrationText({ calibration: { bins, error, byChance, claims, rulesRight }, slow }: Evaluation): string {
  const [must, aim, met] = verdict(error, calibrationRequirement);
  return [
    `Expected calibration error of what a model raised or asked, on the dev drafts: **${share(error)}** over ${claims} findings and questions `
      + `(must be ${must}, aim ${aim}; met: ${met}). Scores that are right as often as they say would still show ${share(byChance)} on so few claims, by chance. The score is how likely the last layer that spoke holds what it said to be right. Rules give no score; ${share(rulesRight)} of their findings are right.`,
    table(['mean score', 'share right', 'number'], bins.map((bin) => [share(bin.score), share(bin.right), String(bin.claims)])),
    ...(slow ? [`Cross-validated on the training drafts, without rules, ${slow.bins.reduce((sum, bin) => sum + bin.claims, 0)} findings and questions: see the line in the chart.`] : []),
  ].join('\n\n');
}

function pairText({ pairs }: Evaluation): string {
  const missed = pairs.filter(({ right }) => !right).map(({ id }) => id);
  return `Two dev drafts on one situation, with different labels for a reason: **${pairs.length - missed.length} of ${pairs.length}** come out right on both sides `
    + `(the risky one raised by a kind that fits, nothing raised wrongly on either).${missed.length ? ` Not yet: ${missed.join(', ')}.` : ''}`;
}

function learningTable({ slow, stale }: Evaluation): string {
  const rows = slow!.learning.map(({ drafts, crossValidation, dev }) => [
    String(drafts), ...(['riskyDraftsRaised', 'kindMicroF1', 'domainMacroF1'] as const).flatMap((figure) => [share(crossValidation[figure]), share(dev[figure])])]);
  return [
    'The word model alone, trained on a random part of the drafts (whole blocks of neighbours), with thresholds from cross-validation on that part: at most 1.7 % false alarms there. '
      + 'Many thresholds are nearly as good as the best, some strict and some lenient, so that a dev figure may move by 0.05 by the choice among them: the cross-validated line is the one to trust.'
      + `${stale.slow ? ' **The drafts have changed since: `npm run evaluate -- --learning-curve`.**' : ''}`,
    table(['drafts', 'raised, cv', 'raised, dev', 'micro-F1, cv', 'micro-F1, dev', 'domains, cv', 'domains, dev'], rows),
  ].join('\n\n');
}

function setTable({ layers }: Evaluation): string {
  const last = layers.at(-1)!.sets;
  const rows = last.map(({ set, name, items, value, requirement }, i) =>
    [`${set}: ${name}`, String(items), ...layers.map(({ sets }) => share(sets[i]!.value)), ...verdict(value, requirement)]);
  return [
    'Test material that others made, none of it in this repository. A sentence from a party platform names no party, so by the meaning of the labels it is a stand: from a citizen of whom nothing is known '
      + 'it deserves silence; in the writer\'s own field or on a corporate account it is `own-policy-field`, with `partisan` allowed, and a question is enough.',
    table(['set', 'items', ...layers.map(({ name }) => name), 'must', 'aim', 'met'], rows),
  ].join('\n\n');
}

function personalDataTable({ personalData }: Evaluation): string {
  const rows = personalData.map(({ name, items, texts, rules, engine }) =>
    [name, String(items), String(texts), share(rules), share(engine), ...verdict(engine, personalDataRequirements[name])]);
  return table(['personal data', 'items', 'texts', 'rules', 'whole engine', 'must', 'aim', 'met'], rows);
}

function verdict(value: number, requirement?: Requirement): [string, string, string] {
  if (!requirement) return ['', '', ''];
  const sign = requirement.bound === 'least' ? '≥' : '≤';
  return [`${sign} ${requirement.must}`, `${sign} ${requirement.aim}`, judge(value, requirement)];
}
