import { describe, expect, it } from 'vitest';
import { detectLanguage } from '../../../src/engine/language';

describe('detectLanguage', () => {
  it.each([
    ['Vandaag met het team de nieuwe website van de gemeente getest.', 'nl'],
    ['Wat een dag', 'nl'],
    ['Gefeliciteerd collega, dik verdiend', 'nl'],
    ['Lekker gefietst langs de Vecht', 'nl'],
    ['Trots op jullie', 'nl'],
    ['ff bellen morgen', 'nl'],
    ['Weer geen trein naar Utrecht', 'nl'],
    ['Nieuwe vacature bij ons waterschap', 'nl'],
    ['We tested the new website with the team today.', 'en'],
    ['What a day', 'en'],
    ['Congratulations, well deserved', 'en'],
    ['Proud of this team', 'en'],
    ['No trains again this morning', 'en'],
    ['Looking forward to the weekend', 'en'],
    ['Thanks everyone for coming', 'en'],
  ])('«%s» is %s, and runs that rule set alone', (text, language) => {
    expect(detectLanguage(text)).toMatchObject({ language, languages: [language] });
  });

  it.each(['', '12:30', '🎉🎉', '@gemeente_almelo #A12 https://example.org/de/het/een', 'OK'])('«%s» gives no evidence, and runs both', (text) => {
    expect(detectLanguage(text)).toEqual({ language: undefined, languages: ['nl', 'en'], nl: 0, en: 0 });
  });

  it('runs both rule sets on a mixed text', () => {
    const text = 'Vandaag hebben we de nieuwe website van de gemeente getest. Today we tested the new website of the council with the team.';
    expect(detectLanguage(text).languages).toEqual(['nl', 'en']);
  });

  it('is not misled by a foreign quotation in a long text', () => {
    const text = 'Gisteren zei een spreker «less is more» en daar moest ik aan denken toen ik onze brieven aan inwoners nog eens las, want die zijn te lang.';
    expect(detectLanguage(text)).toMatchObject({ language: 'nl', languages: ['nl'] });
  });
});
