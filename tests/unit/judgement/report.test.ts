import { expect, test } from 'vitest';
import { learningCurveChart } from '../../../scripts/evaluate/charts/learning-curve-chart';
import { toSvg } from '../../../scripts/evaluate/charts/svg';
import { share, table } from '../../../scripts/evaluate/table';
import type { Figures } from '../../../training/measure';

test('a table is aligned, its first column to the left', () => {
  expect(table(['figure', 'a'], [['raised', share(0.5)], ['x', share(NaN)]])).toBe([
    '| figure |     a |',
    '| ------ | ----: |',
    '| raised | 0.500 |',
    '| x      |     – |',
  ].join('\n'));
});

test('words in a chart can\'t break it', () => {
  const svg = toSvg({ width: 1, height: 1, title: 'a < b & "c"', description: '', parts: [] });
  expect(svg).toContain('<title id="title">a &lt; b &amp; &quot;c&quot;</title>');
});

test('a learning curve says its figures in words and ends where all drafts were learnt from', () => {
  const figures = (value: number) => ({ riskyDraftsRaised: value, kindMicroF1: value, domainMacroF1: value } as Figures);
  const svg = learningCurveChart([
    { drafts: 500, crossValidation: figures(0.25), dev: figures(0.3) }, { drafts: 1000, crossValidation: figures(0.5), dev: figures(0.75) },
  ]);
  expect(svg).toContain('500 drafts 0.25 and 0.30; 1000 drafts 0.50 and 0.75');
  expect(svg).toContain('points="145,212.5 240,165"'); // cross-validated, first panel: halfway and at the end
});
