import type { Figures } from '../../../training/measure';
import type { LearningPoint } from '../slow-figures';
import { dot, grid, line, type Panel, place, text, toSvg } from './svg';

const shown: [keyof Figures, string][] = [
  ['riskyDraftsRaised', 'risky drafts raised'], ['kindMicroF1', 'kinds, micro-F1'], ['domainMacroF1', 'domains, macro-F1'],
];
const side = 190;

/** What more drafts bring: figures of the word model by the number of drafts it learnt from. */
export function learningCurveChart(points: LearningPoint[]): string {
  const most = points.at(-1)!.drafts;
  return toSvg({
    width: shown.length * (side + 75) + 20,
    height: 300,
    title: 'Learning curve of the word model',
    description: shown.map(([figure, name]) => `${name}, cross-validated and on the dev drafts: ${points.map(({ drafts, crossValidation, dev }) =>
      `${drafts} drafts ${crossValidation[figure].toFixed(2)} and ${dev[figure].toFixed(2)}`).join('; ')}`).join('. '),
    parts: [
      line([[50, 22], [74, 22]], 'a'), text(80, 26, 'cross-validated'),
      line([[210, 22], [234, 22]], 'b'), text(240, 26, 'dev drafts'),
      text(340, 26, 'right: drafts it learnt from', { style: 'small' }),
      ...shown.flatMap(([figure, name], i) => panel(points, figure, name, most, { left: 50 + i * (side + 75), top: 70, width: side, height: side })),
    ],
  });
}

function panel(points: LearningPoint[], figure: keyof Figures, name: string, most: number, at: Panel): string[] {
  const on = place(at);
  const last = points.at(-1)!;
  const devIsHigher = last.dev[figure] >= last.crossValidation[figure];
  // The higher of the two says its value above its end, the lower below, so that they never overlap.
  const curve = (of: (point: LearningPoint) => Figures, style: string, isHigher: boolean) => {
    const places = points.map((point) => on(point.drafts / most, of(point)[figure]));
    const [x, y] = places.at(-1)!;
    return [line(places, style), ...places.map(([x, y]) => dot(x, y, 3, `${style}-fill`)), text(x + 6, isHigher ? y - 2 : y + 11, of(last)[figure].toFixed(2), { style: 'small' })];
  };
  return [
    text(at.left, at.top - 12, name, { style: 'strong' }),
    ...grid(at, ['0', thousands(most / 2), thousands(most)]),
    ...curve(({ crossValidation }) => crossValidation, 'a', !devIsHigher),
    ...curve(({ dev }) => dev, 'b', devIsHigher),
  ];
}

const thousands = (value: number) => Math.round(value).toLocaleString('en');
