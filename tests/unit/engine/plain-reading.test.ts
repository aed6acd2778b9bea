import { describe, expect, it } from 'vitest';
import { createPlainReading } from '../../../src/engine/matchers/plain-reading';
import { compileRulebook, readRulebook } from '../../../src/rulebook';
import { readDrafts, readPlainSentences } from '../../../training/read-drafts';

const { hiddenWords } = compileRulebook(readRulebook('rules'));
const readPlainly = createPlainReading(hiddenWords);
const plain = (text: string) => readPlainly(text)?.text ?? text;

describe('a trick', () => {
  it.each([
    ['digits for letters', 'Dat zijn k4kk3rlakken en p4rasiet3n', 'Dat zijn kakkerlakken en parasieten'],
    ['signs for letters', 'echt een kl€ine $ukkel, wat een 1dioot', 'echt een kl€ine sukkel, wat een idioot'],
    ['letters one by one', 'het is u i t s c h o t, punt', 'het is uitschot, punt'],
    ['letters with dots', 'het is u.i.t.s.c.h.o.t', 'het is uitschot'],
    ['letters one by one beside a word of one letter', 'en u u i t s c h o t daar', 'en u uitschot daar'],
    ['repeated letters', 'wat een sukkellll, echt uiiiitschot', 'wat een sukkel, echt uitschot'],
    ['a star for a letter', 'die kl**tzak van hiernaast', 'die klootzak van hiernaast'],
    ['a letter too few', 'ik ga hem vermorden', 'ik ga hem vermoorden'],
    ['two letters turned round', 'een bederiging voor ons', 'een bedreiging voor ons'],
    ['no space between', 'gewoonvermoorden, eendebiel', 'gewoon vermoorden, een debiel'],
    ['unseen characters', 'uit\u200bschot en uit\u00adschot\ufeff', 'uitschot en uitschot'],
    ['full-width letters and digits', 'ｕｉｔｓｃｈｏｔ １１１２２２３３３', 'uitschot 111222333'],
    ['mathematical letters', '𝐮𝐢𝐭𝐬𝐜𝐡𝐨𝐭 en 𝟙𝟚', 'uitschot en 12'],
    ['letters in circles', 'ⓤⓘⓣⓢⓒⓗⓞⓣ', 'uitschot'],
    ['Cyrillic look-alikes', 'uitschоt', 'uitschot'],
    ['marks on letters', 'u\u0336i\u0336tschot', 'uitschot'],
    ['accents apart from their letter', 'prive\u0301', 'privé'],
    ['a picture within a word', 'uit😡schot', 'uitschot'],
    ['pictures between words', 'dat is 😡🤬 uitschot 👎🏽 hoor', 'dat is uitschot hoor'],
    ['a space that doesn’t break', 'dat\u00a0is', 'dat is'],
  ])('%s: «%s»', (_, typed, read) => {
    expect(plain(typed)).toBe(read);
  });

  it('is led back to the place where it is typed', () => {
    const typed = 'Echt 😡 u i t s c h o t, die k\u200bl**tzakken.';
    const reading = readPlainly(typed)!;
    const said = (word: string) => {
      const start = reading.text.indexOf(word);
      const span = reading.toTyped({ start, end: start + word.length });
      return typed.slice(span.start, span.end);
    };
    expect(said('uitschot')).toBe('u i t s c h o t');
    expect(said('klootzakken')).toBe('k\u200bl**tzakken');
    expect(said('die')).toBe('die');
  });
});

describe('what reads as it is typed', () => {
  it.each([
    'A2 en B2B, H1N1, mp3, 3e, 2x, 4ever, covid-19, F16, CO2 en m².', 'Wij horen de heren zware dozen verslepen.', 'b.v. N.V. z.o.z. d.w.z. e.d.',
    'G E F E L I C I T E E R D met je diploma!', 'Jaaaaa, goaaaal!!!', 'Привет, коллеги. Καλημέρα.', 'Het is **belangrijk** en *niet* klein.',
    'Bel 14 030 of mail info@gemeente.nl, zie https://www.x.nl/a1b2c3.', 'Streven naar 0 fouten in 2025.', 'Ça va, façade, één, coördinatie, Yeşilgöz.', '',
  ])('%s', (text) => {
    expect(readPlainly(text)).toBeUndefined();
  });

  it('every training draft and ordinary sentence, its pictures apart; one of them has a slip of the pen', () => {
    const texts = [...readDrafts('training/drafts'), ...readPlainSentences('training/plain-sentences.txt')].map(({ text }) =>
      text.replace(/\p{Extended_Pictographic}|\u200d|\ufe0f|\u20e3|[\u{1f3fb}-\u{1f3ff}]/gu, ''),
    );
    const rewritten = texts.flatMap((text) => readPlainly(text)?.text ?? []);
    expect(rewritten).toHaveLength(1);
    expect(rewritten[0]).toContain('ratten');
  });
});
