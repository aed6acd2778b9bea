import type { Bin } from '../calibration';
import { dot, grid, line, place, rule, text, toSvg } from './svg';

/** How often a score is right, beside how sure it is: on the diagonal they are the same. */
export function calibrationChart(dev: Bin[], crossValidation?: Bin[]): string {
  const panel = { left: 60, top: 60, width: 300, height: 300 };
  const on = place(panel);
  const at = ({ score, right }: Bin) => on(score, right);
  return toSvg({
    width: 520,
    height: 410,
    title: 'Calibration of what is raised or asked',
    description: `Share that is right against the score it is said with, in bins of a tenth, on the dev drafts: ${dev.map(({ claims, score, right }) =>
      `${score.toFixed(2)} is right ${right.toFixed(2)} of ${claims} times`).join('; ')}.`,
    parts: [
      ...grid(panel),
      rule(...on(0, 0), ...on(1, 1)),
      text(panel.left, 24, 'How often a score is right', { style: 'strong' }),
      text(panel.left, 42, 'up: share right, right: score', { style: 'small' }),
      ...(crossValidation ? [line(crossValidation.map(at), 'a')] : []),
      ...dev.flatMap((bin) => [dot(...at(bin), 2 + Math.sqrt(bin.claims), 'b-fill'), text(at(bin)[0], at(bin)[1] - 6 - Math.sqrt(bin.claims), String(bin.claims), { anchor: 'middle', style: 'small' })]),
      ...(crossValidation ? [line([[380, 80], [404, 80]], 'a'), text(410, 84, 'cross-validated')] : []),
      dot(392, 104, 6, 'b-fill'), text(410, 108, 'dev drafts, with'), text(410, 124, 'their number'),
      rule(380, 144, 404, 144), text(410, 148, 'as sure as right'),
    ],
  });
}
