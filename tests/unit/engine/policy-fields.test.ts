import { describe, expect, it } from 'vitest';
import { becauseOwnField } from '../../../src/engine/because-own-field';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { createPolicyFields } from '../../../src/engine/policy-fields';
import type { Finding, Profile } from '../../../src/engine/types';
import { compileConcepts, readConcepts } from '../../../src/rulebook';

const { fieldsOf, touches, ownTouches } = createPolicyFields(createConceptIndex(compileConcepts(readConcepts('rules'))));
const profile = (policyFields: string[], organisation = ''): Profile => ({ organisation, role: '', policyFields });
const idsOf = (of: Profile) => fieldsOf(of).map(({ id }) => id);

describe('the fields of a profile', () => {
  it.each<[string[], string, string[]]>([
    [['wonen'], '', ['housing']],
    [['Huurrecht', 'Ruimtelijke Ordening'], '', ['housing', 'spatial-planning']],
    [['zorg en veiligheid'], '', ['long-term-support']],
    [['beleid voor stikstof en natuur'], '', ['agriculture', 'nature']],
    [['student finance'], '', ['education']],
    [[], 'IND', ['asylum-migration']],
    [[], 'Waterschap Limburg', ['water']],
    [['detentie'], 'Dienst Justitiële Inrichtingen (DJI)', ['detention']],
    [[], 'Gemeente Almelo', []],
    [[], '', []],
  ])('%j at «%s»: %j', (policyFields, organisation, ids) => expect(idsOf(profile(policyFields, organisation))).toEqual(ids));

  it('keeps a field that the table does not know under its own name', () => {
    expect(fieldsOf(profile(['egelopvang']))).toEqual([{ id: 'own:egelopvang', name: { nl: 'egelopvang', en: 'egelopvang' }, from: 'field', words: ['egelopvang'] }]);
  });

  it('says whether the profile names it or the organisation works on it', () => {
    expect(fieldsOf(profile(['asiel'], 'UWV')).map(({ id, from }) => [id, from])).toEqual([
      ['asylum-migration', 'field'], ['social-security', 'organisation'], ['labour', 'organisation'],
    ]);
  });
});

describe('a text touches', () => {
  const touched = (text: string, of: Profile) =>
    touches(text, fieldsOf(of)).map(({ field, spans }) => [field.id, ...spans.map(({ start, end }) => text.slice(start, end))]);

  it.each<[string, Profile, string[][]]>([
    ['Die spreidingswet van de minister gaat nooit werken.', profile(['asielopvang']), [['asylum-migration', 'spreidingswet']]],
    ['Weer een huurder op straat, en de woningbouw ligt stil.', profile(['wonen']), [['housing', 'huurder', 'woningbouw']]],
    ['The rent cap is a mistake and the tenant pays for it.', profile(['housing']), [['housing', 'rent cap', 'tenant']]],
    ['De egelopvang gaat dicht.', profile(['egelopvang']), [['own:egelopvang', 'egelopvang']]],
    ['Het coa zit vol en de opvanglocatie ook.', profile([], 'COA'), [['asylum-migration', 'coa', 'opvanglocatie']]],
  ])('its own field: %s', (text, of, expected) => expect(touched(text, of)).toEqual(expected));

  it.each<[string, Profile]>([
    ['Die spreidingswet van de minister gaat nooit werken.', profile(['parkeren'])],
    ['Wat een prachtige zonsondergang boven het wad.', profile(['wonen', 'asiel', 'belastingen'])],
    ['De wolf is terug op de Veluwe.', profile(['studiefinanciering'], 'DUO')],
    ['Ik zorgde dat het goed kwam, natuurlijk.', profile(['zorg', 'natuur'])],
    ['De spreidingswet gaat nooit werken.', profile([])],
  ])('no far field: %s', (text, of) => expect(touched(text, of)).toEqual([]));
});

describe('a draft touches what its writer works on', () => {
  const idsOfTouched = (policyFields: string[], organisation: string) =>
    ownTouches({ platform: 'x', kind: 'post', account: 'personal', profile: profile(policyFields, organisation), text: 'Op de kazerne en in de klas.' })
      .map(({ field }) => field.id);

  it.each<[string[], string, string[]]>([
    [['onderwijs'], 'Ministerie van Defensie', ['education']],
    [['parkeren'], 'Ministerie van Defensie', []],
    [[], 'Ministerie van Defensie', ['defence']],
    [[], '', []],
  ])('%j at «%s»: %j', (policyFields, organisation, ids) => expect(idsOfTouched(policyFields, organisation)).toEqual(ids));
});

describe('because', () => {
  const finding = (risk: Finding['risk']) => ({ risk }) as Finding;
  const touch = (name: string, from: 'field' | 'organisation') => ({ field: { id: name, name: { nl: name, en: `${name} (en)` }, from, words: [] }, spans: [] });

  it('names the own fields, those of the profile before those of the organisation', () => {
    const [own, other] = becauseOwnField([finding('own-policy-field'), finding('heated')], () => [touch('wonen', 'field'), touch('zorg', 'field'), touch('asiel', 'organisation')]);
    expect(own?.because).toEqual({ nl: 'Dit raakt je eigen beleidsterrein: wonen en zorg.', en: 'This touches your own policy field: wonen (en) and zorg (en).' });
    expect(other).not.toHaveProperty('because');
  });

  it('names the work of the organisation where the profile names no field', () => {
    const [own] = becauseOwnField([finding('own-policy-field')], () => [touch('asiel', 'organisation')]);
    expect(own?.because?.nl).toBe('Dit raakt het werk van je organisatie: asiel.');
  });

  it('stays away where nothing is touched', () => {
    expect(becauseOwnField([finding('own-policy-field')], () => [])).toEqual([finding('own-policy-field')]);
  });
});
