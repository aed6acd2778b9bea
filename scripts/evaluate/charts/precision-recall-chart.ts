import { type Risk, risks } from '../../../src/engine/types';
import type { CurvePoint } from '../precision-recall';
import { dot, grid, line, type Panel, place, text, toSvg } from './svg';

export interface KindCurves {
  /** On drafts that nothing was trained on; few of each kind, so its steps are large. */
  dev: CurvePoint[];
  /** Cross-validated on the training drafts, when it was measured. */
  crossValidation?: CurvePoint[];
  /** Where the whole engine stands on the dev drafts. */
  here: CurvePoint;
}

const columns = 4;
const side = 150;
const step = { x: 205, y: 232 };

/** Precision against recall, a small chart for each kind of risk. */
export function precisionRecallChart(curves: Record<Risk, KindCurves>): string {
  const rows = Math.ceil(risks.length / columns);
  return toSvg({
    width: columns * step.x + 20,
    height: rows * step.y + 40,
    title: 'Precision and recall for each kind of risk',
    description: 'For each kind: how many of those raised are right (up) against how many of those wanted are raised (right), as the threshold of the word model '
      + `falls. The dot is where the whole engine stands: ${risks.map((risk) => `${risk} ${said(curves[risk].here)}`).join('; ')}.`,
    parts: [
      ...legend(),
      ...risks.flatMap((risk, i) => panel(risk, curves[risk], { left: 40 + (i % columns) * step.x, top: 82 + Math.floor(i / columns) * step.y, width: side, height: side })),
    ],
  });
}

function legend(): string[] {
  return [
    line([[40, 22], [64, 22]], 'a'), text(70, 26, 'word model, cross-validated'),
    line([[250, 22], [274, 22]], 'b'), text(280, 26, 'word model, dev drafts'),
    dot(440, 22, 5, 'here'), text(450, 26, 'whole engine, dev drafts'),
    text(800, 26, 'up: precision, right: recall', { anchor: 'end', style: 'small' }),
  ];
}

function panel(risk: Risk, { dev, crossValidation, here }: KindCurves, at: Panel): string[] {
  const on = place(at);
  const points = (curve: CurvePoint[]) => curve.map(({ recall, precision }) => on(recall, precision));
  return [
    text(at.left, at.top - 24, risk, { style: 'strong' }),
    text(at.left, at.top - 10, said(here), { style: 'small' }),
    ...grid(at),
    ...(crossValidation ? [line(points(crossValidation), 'a')] : []),
    line(points(dev), 'b'),
    ...(Number.isNaN(here.precision) || Number.isNaN(here.recall) ? [] : [dot(...on(here.recall, here.precision), 5, 'here')]),
  ];
}

const said = ({ precision, recall }: CurvePoint) => `precision ${share(precision)}, recall ${share(recall)}`;
const share = (value: number) => (Number.isNaN(value) ? '–' : value.toFixed(2));
