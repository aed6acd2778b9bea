import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutLookAlikes } from '../../../src/engine/model/without-look-alikes';
import type { Draft } from '../../../src/engine/types';

const draft = (text: string): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text,
});

describe('numbers that fail their check are kept from the models', () => {
  test.each([
    ['Maak het over op NL91 ABNA 0417 1643 01 en dan is het goed.', 'Maak het over op …                      en dan is het goed.'],
    ['Mijn bsn is 123456789, hoor.', 'Mijn bsn is …        , hoor.'],
  ])('%s', (text, read) => {
    expect(withoutLookAlikes(draft(text)).text).toBe(read);
  });

  test.each([
    'Maak het over op NL91 ABNA 0417 1643 00 en dan is het goed.',
    'Mijn bsn is 111222333.',
    'Het zaaknummer is 123456789.',
    'Bel 06 12345678 voor de EU27 en de A12.',
    'NL24 is een mooie trein.',
  ])('nothing else is: %s', (text) => {
    const given = draft(text);
    expect(withoutLookAlikes(given)).toBe(given);
  });

  test('every place in the text stays', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('bsn ', 'NL91ABNA0417164301', ' 123 456 789 ', 'GB29 1WBK 6016 1331 9268 19'));
    fc.assert(fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      const text = pieces.join('');
      const read = withoutLookAlikes(draft(text)).text;
      expect(read.length).toBe(text.length);
      for (let i = 0; i < text.length; i += 1) if (read[i] !== text[i]) expect(read[i]).toMatch(/[… ]/);
    }), { seed: 20261126 });
  });
});
