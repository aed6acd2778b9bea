import { describe, expect, it } from 'vitest';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { createPolicyFields } from '../../../src/engine/policy-fields';
import { conceptsFile, fieldNamesFile, rulebookAssets } from '../../../src/rulebook/rulebook-assets';
import { organisationKinds } from '../../../src/settings/contract';
import { organisations } from '../../../src/ui/profile/organisations';
import { foundBy, type FieldName } from '../../../src/ui/profile/policy-fields';
import { draftOf, profileOf } from '../../../src/ui/profile/profile-fields';

const assets = rulebookAssets('rules');
const fields = JSON.parse(assets[fieldNamesFile]!) as FieldName[];
const engine = createPolicyFields(createConceptIndex(JSON.parse(assets[conceptsFile]!)));
const profile = { organisation: '', role: '', policyFields: [] };

describe('the profile form', () => {
  it.each(fields)('a field that is ticked is the one that the engine reads: $name.nl', ({ id, name }) => {
    expect(engine.fieldsOf({ ...profile, policyFields: [name.nl] }).map((field) => field.id)).toEqual([id]);
  });

  it('ticks what a profile calls by a name of either language, and keeps other words as they are', () => {
    const draft = draftOf({ ...profile, policyFields: ['Zorg', 'housing', 'beschut werk', 'tweede, derde'] }, fields);
    expect(draft).toMatchObject({ chosen: ['zorg', 'wonen'], own: 'beschut werk, tweede, derde' });
    expect(profileOf(draft)).toEqual({ ...profile, policyFields: ['zorg', 'wonen', 'beschut werk', 'tweede', 'derde'] });
  });

  it.each(fields)('a field that is ticked is ticked again, and found by its names: $name.nl', (field) => {
    for (const name of [field.name.nl, field.name.en]) {
      expect(draftOf({ ...profile, policyFields: [name] }, fields)).toMatchObject({ chosen: [field.name.nl], own: '' });
      expect(foundBy(field, name.toLowerCase())).toBe('');
    }
  });

  it('loses nothing of a profile on the way through', () => {
    const whole = { kind: 'gemeente' as const, organisation: 'Gemeente Oss', role: 'consulent', policyFields: ['sociale zekerheid', 'bijzondere bijstand'] };
    expect(profileOf(draftOf(whole, fields))).toEqual(whole);
    expect(profileOf({ ...draftOf(whole, fields), own: ' , bijzondere bijstand,, sociale zekerheid' })).toEqual({ ...whole, policyFields: ['sociale zekerheid', 'bijzondere bijstand'] });
  });

  it('works before the names of the fields have come: all are own words then', () => {
    expect(profileOf(draftOf({ ...profile, policyFields: ['zorg'] }, []))).toEqual({ ...profile, policyFields: ['zorg'] });
  });

  it('keeps a field with a comma in its name whole where the names can’t be read', () => {
    const whole = { ...profile, policyFields: ['luchtvaart, scheepvaart en havens', 'zorg', 'beschut werk'] };
    expect(profileOf(draftOf(whole, []))).toEqual(whole);
    expect(draftOf(whole, []).own).toBe('zorg, beschut werk');
  });
});

describe('the organisations that are suggested', () => {
  it.each(organisationKinds)('%s: each once', (kind) => {
    expect(new Set(organisations[kind]).size).toBe(organisations[kind].length);
  });

  it('are as many as there are, where all are named', () => {
    expect([organisations.provincie.length, organisations.waterschap.length]).toEqual([12, 21]);
  });
});
