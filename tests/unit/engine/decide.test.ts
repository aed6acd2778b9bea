import { expect, test } from 'vitest';
import { decide, type Thresholds } from '../../../src/engine/model/decide';
import { domains, risks } from '../../../src/engine/types';

const of = <Key extends string, Value>(keys: readonly Key[], value: Value) => Object.fromEntries(keys.map((key) => [key, value])) as Record<Key, Value>;
const thresholds: Thresholds = {
  alarm: 2, askAlarm: 1, kinds: of(risks, { raise: 1, ask: 0, consult: 3 }), domains: of(domains, 0), primary: { ...of(domains, 0), colleagues: 1 },
};
const silent = { ...of(risks, -9), ...of(domains, -9), raise: -9, consult: -9 };

test('the domain that fits best is among those that are shown, also below its own threshold', () => {
  const { primary, domains: shown } = decide({ ...silent, function: 0.5, colleagues: -0.2 }, thresholds);
  expect(primary).toBe('colleagues');
  expect(shown.map(({ domain }) => domain)).toEqual(['function', 'colleagues']);
  expect(decide({ ...silent, personal: -1 }, thresholds).domains.map(({ domain }) => domain)).toEqual(['personal']);
});
