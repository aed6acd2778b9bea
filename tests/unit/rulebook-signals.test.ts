import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { stringify } from 'yaml';
import { risks } from '../../src/engine/types';
import { readRulebook } from '../../src/rulebook';

const sentence = { nl: 'Een zin over dit bericht.', en: 'A sentence about this post.' };
const strength = {
  id: 'strengths/koffie',
  norm: 'vora-bewuste-keus',
  what: sentence,
  looks: [{ language: 'nl', pattern: '\\bkoffie\\b', unless: { before: 'geen ' } }],
  examples: { flags: ['De [[koffie]] is op en dat is jammer.'], allows: ['Er is hier geen koffie meer.'] },
};
const look = strength.looks[0];

/** Reads a rulebook with one strength or help and no rules. */
function readWith(changes: object, room = 'strengths') {
  const folder = mkdtempSync(join(tmpdir(), 'signals-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const file of ['norms.yaml', 'circumstances.yaml', 'hidden-words.yaml', 'policy-fields.yaml', 'concepts']) cpSync(join('rules', file), join(folder, file), { recursive: true });
  for (const risk of risks) cpSync(join('rules/risks', risk, 'kind.yaml'), join(folder, 'risks', risk, 'kind.yaml'));
  mkdirSync(join(folder, room));
  writeFileSync(join(folder, room, 'koffie.yaml'), stringify({ ...strength, ...changes }));
  return readRulebook(folder);
}

it('reads a sound strength and a sound help', () => {
  expect(readWith({}).strengths.map(({ id }) => id)).toEqual(['strengths/koffie']);
  expect(readWith({ id: 'help/koffie', todo: sentence }, 'help').help.map(({ id }) => id)).toEqual(['help/koffie']);
});

it.each([
  ['an unknown key', { colour: 'red' }, /strengths\/koffie/],
  ['an unknown norm', { norm: 'koffie-wet' }, /strengths\/koffie: unknown norm 'koffie-wet'/],
  ['an id that isn’t its path', { id: 'strengths/thee' }, /strengths\/koffie: its id is 'strengths\/thee'/],
  ['no way of looking', { looks: [] }, /strengths\/koffie\.yaml: looks/],
  ['an unknown class', { looks: [{ ...look, pattern: '{{Koffie}}' }] }, /strengths\/koffie: unknown class/],
  ['an expression that backtracks', { looks: [{ ...look, pattern: '(?:[a-z]+ ?)+koffie$' }] }, /strengths\/koffie: an expression backtracks/],
  ['an example that isn’t found', { examples: { ...strength.examples, flags: ['De [[thee]] is op en dat is jammer.'] } }, /strengths\/koffie: it doesn't find «thee»/],
  ['an allowed example that is found', { looks: [{ ...look, unless: undefined }] }, /strengths\/koffie: it flags «koffie»/],
  ['a help that says nothing to do', {}, /help\/koffie\.yaml: todo/, 'help'],
])('refuses %s and names the entry', (_, changes, message, room = 'strengths') => {
  expect(() => readWith(changes, room)).toThrow(message);
});
