import { expect, test } from 'vitest';
import { risks } from '../../../src/engine/types';
import { findSuspects } from '../../../training/find-suspects';
import { labelled } from './labelled';

const unseen = (id: string, labels: Parameters<typeof labelled>[0], logits: Record<string, number>) =>
  ({ draft: labelled({ ...labels, id }), logits: { ...Object.fromEntries(risks.map((risk) => [risk, -5])), ...logits } });

test('names the drafts that lack an expected kind, then those with a doubted one, each once', () => {
  const suspects = findSuspects([
    unseen('fits', { risks: ['heated'] }, { heated: 4 }),
    unseen('lacks', {}, { partisan: 3 }),
    unseen('allowed', { allow: ['partisan'] }, { partisan: 6 }),
    unseen('both', { risks: ['heated'] }, { heated: -6, disrespect: 2 }),
    unseen('doubted', { risks: ['confidential'] }, { confidential: -2 }),
  ], 4);
  expect(suspects.map(({ id, kind, labelled }) => ({ id, kind, labelled }))).toEqual([
    { id: 'lacks', kind: 'partisan', labelled: false },
    { id: 'both', kind: 'disrespect', labelled: false },
    { id: 'doubted', kind: 'confidential', labelled: true },
    { id: 'fits', kind: 'heated', labelled: true },
  ]);
  expect(suspects[0]!.loss).toBeCloseTo(Math.log(1 + Math.exp(3)), 6);
});
