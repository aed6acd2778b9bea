import { expect, it } from 'vitest';
import { readChoices } from '../../../src/page/writer-choices';
import { readSettings } from '../../../src/settings/settings';
import { memoryStore } from './memory-store';

const petra = { role: 'privacy', name: 'Petra', email: 'petra@voorbeeld.nl' };
const long = 'x'.repeat(201);

it.each([
  ['nothing', {}],
  ['what is in order', { pauseWhen: 'never', quiet: { 'x.com': 'always', 'bsky.app': 12 }, contacts: [petra], profile: { organisation: '', role: '', policyFields: [], kind: 'politie' } }],
  ['silence, of which one host is corrupt', { quiet: { 'x.com': 'always', 'bsky.app': 'soon' } }],
  ['silence for a host of any length', { quiet: { 'x.com': 'always', [long]: 'always' } }],
  ['silence as a list', { quiet: ['always'] }],
  ['contacts, of whom one is corrupt', { contacts: [petra, { role: 'privacy', name: 'Noor' }] }],
  ['a contact in no role', { contacts: [petra, { ...petra, role: 'neighbour' }] }],
  ['no list of contacts', { contacts: petra }],
  ['no moment to pause', { pauseWhen: 'sometimes' }],
])('a page reads %s as the settings do', async (_, stored) => {
  const { pauseWhen, quiet, contacts, profile } = await readSettings(memoryStore({ version: 99, ...stored }));
  expect(readChoices(stored)).toEqual({ pauseWhen, quiet, contacts, kind: profile.kind });
});
