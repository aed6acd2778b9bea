import { describe, expect, it } from 'vitest';
import { dutchAdjective, dutchNoun, dutchVerb } from '../../src/rulebook/forms/dutch-forms';
import { englishAdjective, englishNoun, englishVerb } from '../../src/rulebook/forms/english-forms';

describe('Dutch forms', () => {
  it.each([
    ['brief', ['brief', 'brieven', 'briefje', 'briefjes']],
    ['baas', ['baas', 'bazen', 'baasje', 'baasjes']],
    ['kok', ['kok', 'kokken', 'kokje', 'kokjes']],
    ['collega', ['collega', "collega's", 'collegaatje', 'collegaatjes']],
    ['minister', ['minister', 'ministers', 'ministertje', 'ministertjes']],
    ['man', ['man', 'mannen', 'mannetje', 'mannetjes']],
    ['idioot', ['idioot', 'idioten', 'idiootje', 'idiootjes']],
    ['boom', ['boom', 'bomen', 'boompje', 'boompjes']],
    ['wolf', ['wolf', 'wolven', 'wolfje', 'wolfjes']],
    ['vergunning', ['vergunning', 'vergunningen']],
    ['waarheid', ['waarheid', 'waarheden']],
    ['leidinggevende', ['leidinggevende', 'leidinggevendes', 'leidinggevenden']],
    ['officier van dienst', ['officier van dienst', 'officier van diensten', 'officier van dienstje', 'officier van dienstjes']],
    ["VVD'er", ["VVD'er", "VVD'ers", "VVD'ertje", "VVD'ertjes"]],
  ])('noun %s', (lemma, forms) => expect(dutchNoun(lemma)).toEqual(forms));

  it('takes given forms of a noun instead of its own', () => {
    expect(dutchNoun('kind', ['kinderen', 'kindje'])).toEqual(['kind', 'kinderen', 'kindje']);
    expect(dutchNoun('blauwe envelop', ['enveloppen'])).toEqual(['blauwe envelop', 'blauwe enveloppen']);
  });

  it.each([
    ['dom', ['domme', 'dommer', 'domst', 'domste']], ['waardeloos', ['waardeloze']], ['laf', ['laffe']], ['zwaar', ['zware', 'zwaarder']],
    ['schandalig', ['schandalige']], ['belachelijk', ['belachelijke']], ['boos', ['boze', 'boost']], ['absurd', ['absurde']],
  ])('adjective %s', (lemma, forms) => expect(dutchAdjective(lemma)).toEqual(expect.arrayContaining([lemma, ...forms])));

  it.each(['open', 'dronken'])('leaves the adjective %s as it is', (lemma) => expect(dutchAdjective(lemma)).toEqual([lemma]));

  it.each([
    ['pesten', ['pest', 'pestte', 'gepest', 'pestend']], ['beloven', ['beloof', 'belooft', 'beloofde', 'beloofd']],
    ['maken', ['maak', 'maakt', 'maakte', 'gemaakt', 'gemaakte']], ['regelen', ['regel', 'regelt', 'geregeld']],
    ['garanderen', ['garandeer', 'garandeert', 'gegarandeerd']], ['bellen', ['bel', 'belde', 'gebeld']],
    ['haten', ['haat', 'haatte', 'gehaat', 'gehate']], ['aan|vragen', ['aanvragen', 'aanvraagt', 'aangevraagd', 'aan te vragen']],
  ])('verb %s', (lemma, forms) => expect(dutchVerb(lemma)).toEqual(expect.arrayContaining(forms)));

  it('takes the given past of a strong verb, and its own present', () => {
    const forms = dutchVerb('liegen', ['loog', 'logen', 'gelogen']);
    expect(forms).toEqual(expect.arrayContaining(['liegt', 'loog', 'logen', 'gelogen']));
    expect(forms).not.toContain('liegde');
    expect(dutchVerb('af|wijzen', ['wees', 'gewezen'])).toEqual(expect.arrayContaining(['afwijst', 'afwees', 'afgewezen']));
  });

  it('refuses a verb that is no infinitive', () => expect(() => dutchVerb('liegt')).toThrow("verb 'liegt' is no infinitive"));
});

describe('English forms', () => {
  it.each([
    ['policy', ['policy', 'policies', "policy's"]], ['boss', ['boss', 'bosses', "boss's"]],
    ['line manager', ['line manager', 'line managers', "line manager's"]],
  ])('noun %s', (lemma, forms) => expect(englishNoun(lemma)).toEqual(forms));

  it.each([
    ['fire', ['fire', 'fires', 'firing', 'fired']], ['let go', ['let go', 'lets go', 'letting go', 'letted go']], ['apply', ['apply', 'applies', 'applying', 'applied']],
    ['ban', ['ban', 'bans', 'banning', 'banned']], ['agree', ['agree', 'agrees', 'agreeing', 'agreed']],
  ])('verb %s', (lemma, forms) => expect(englishVerb(lemma)).toEqual(forms));

  it('takes the given past of an irregular verb', () => expect(englishVerb('steal', ['stole', 'stolen'])).toEqual(['steal', 'steals', 'stealing', 'stole', 'stolen']));

  it('gives the last word of a noun its plural', () => expect(englishNoun('foster child', ['children'])).toContain('foster children'));

  it.each([['lazy', ['lazy', 'lazier', 'laziest']], ['fat', ['fat', 'fatter', 'fattest']], ['ridiculous', ['ridiculous']]])('adjective %s', (lemma, forms) =>
    expect(englishAdjective(lemma)).toEqual(forms));
});
