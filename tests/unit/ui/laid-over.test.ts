import { describe, expect, it } from 'vitest';
import type { Contact } from '../../../src/settings/contract';
import { contactsWith, profileWith } from '../../../src/ui/profile/laid-over';

const [anna, bram, cleo] = ['Anna', 'Bram', 'Cleo'].map((name): Contact => ({ role: 'manager', name, email: '' })) as [Contact, Contact, Contact];
const changedBram: Contact = { ...bram, email: 'bram@oss.example' };

it('a profile takes over what was changed in the form, and nothing else', () => {
  const stored = { kind: 'gemeente' as const, organisation: 'Gemeente Oss', role: '', policyFields: ['bijstand'] };
  expect(profileWith(stored, { role: 'consulent' }, [])).toEqual({ ...stored, role: 'consulent' });
  expect(profileWith(stored, { kind: '', own: '' }, [])).toEqual({ organisation: 'Gemeente Oss', role: '', policyFields: [] });
  expect(profileWith(stored, {}, [])).toEqual(stored);
});

describe('contacts that were changed in a form', () => {
  it.each<[string, Contact[], Contact[], Contact[], Contact[]]>([
    ['are as they stand there, where nothing was saved meanwhile', [anna, bram], [anna, bram], [bram, cleo], [bram, cleo]],
    ['keep who came elsewhere', [anna], [anna, cleo], [anna, bram], [anna, bram, cleo]],
    ['lose who went elsewhere', [anna, bram], [anna], [anna, bram, cleo], [anna, cleo]],
    ['follow who was changed elsewhere', [anna, bram], [anna, changedBram], [anna, bram, cleo], [anna, cleo, changedBram]],
    ['keep both where one was changed here and there', [bram], [changedBram], [{ ...bram, role: 'union' }], [{ ...bram, role: 'union' }, changedBram]],
    ['name once who was added here and there', [], [anna], [anna], [anna]],
    ['have none twice that was there twice', [anna, anna], [anna, anna], [anna], [anna]],
  ])('%s', (_, from, stored, to, kept) => {
    const merged = contactsWith(stored, { from, to });
    expect(merged).toHaveLength(kept.length);
    expect(merged).toEqual(expect.arrayContaining(kept));
  });
});
