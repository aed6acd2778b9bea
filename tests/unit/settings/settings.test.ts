import { describe, expect, it } from 'vitest';
import {
  accountKey, addFeedback, eraseEverything, everythingStored, forgetAccount, hour, isQuiet, markFirstRunDone, readSettings, rememberAccount, removeFeedback,
  saveContacts, saveLanguage, savePauseWhen, saveProfile, saveQuiet, saveSites, upgradeSettings, type Contact, type Feedback, type Settings,
} from '../../../src/settings/settings';
import { memoryStore } from './memory-store';

const profile = { organisation: 'Gemeente Oss', role: 'consulent', policyFields: ['bijstand'] };
const contact: Contact = { role: 'manager', name: 'Anna de Vries', email: '' };
const feedback: Feedback = { rule: 'heated/fed-up', risk: 'heated', severity: 'caution', platform: 'x', date: '2026-11-26' };
const defaults: Omit<Settings, 'version'> = {
  profile: { organisation: '', role: '', policyFields: [] }, contacts: [], accounts: {}, sites: [], pauseWhen: 'raised', language: 'browser', quiet: {},
  feedback: [], firstRunDone: false, unreadable: [],
};

describe('settings', () => {
  it('have defaults', async () => {
    expect(await readSettings(memoryStore())).toEqual({ ...defaults, version: 0 });
  });

  it('are read as they were saved, and stored under their names with the version', async () => {
    const store = memoryStore();
    await saveProfile(store, { ...profile, kind: 'gemeente' });
    await saveContacts(store, [contact]);
    await savePauseWhen(store, 'always');
    await saveLanguage(store, 'en');
    await saveQuiet(store, 'x.com', 'always');
    await addFeedback(store, feedback);
    await markFirstRunDone(store);
    const saved = {
      profile: { ...profile, kind: 'gemeente' }, contacts: [contact], pauseWhen: 'always', language: 'en', quiet: { 'x.com': 'always' }, feedback: [feedback],
      firstRunDone: true, version: 2,
    };
    expect(await everythingStored(store)).toEqual(saved);
    expect(await readSettings(store)).toEqual({ ...defaults, ...saved });
  });

  it('remember the type of an account per platform and handle, whatever the case of the handle', async () => {
    const store = memoryStore();
    await rememberAccount(store, 'x', '@Burgerlink', 'corporate');
    await rememberAccount(store, 'linkedin', 'in/test', 'personal');
    const { accounts } = await readSettings(store);
    expect(accounts[accountKey('x', 'burgerlink')]).toBe('corporate');
    expect(accounts[accountKey('linkedin', 'burgerlink')]).toBeUndefined();
    expect(accounts[accountKey('linkedin', 'in/Test')]).toBe('personal');
    await forgetAccount(store, 'x:burgerlink');
    expect((await readSettings(store)).accounts).toEqual({ 'linkedin:in/test': 'personal' });
  });

  it.each([
    ['a text', 'corporate'], ['a list', ['x']], ['an unknown type', { 'x:a': 'both' }], ['null', null],
  ])('fall back to the default, and say so, where the accounts are %s', async (_, accounts) => {
    const settings = await readSettings(memoryStore({ accounts, profile, version: 2 }));
    expect(settings).toEqual({ ...defaults, profile, version: 2, unreadable: ['accounts'] });
  });

  it.each([[42], [{ organisation: 1 }], [{ ...profile, policyFields: 'bijstand' }], [{ ...profile, kind: 'bakker' }]])('fall back where the profile is %j', async (broken) => {
    const settings = await readSettings(memoryStore({ profile: broken }));
    expect(settings.unreadable).toEqual(['profile']);
    expect(settings.profile.policyFields).toEqual([]);
  });

  it.each([
    ['contacts', [{ role: 'boss', name: 'a', email: '' }]], ['pauseWhen', 'sometimes'], ['language', 'fr'], ['quiet', { 'x.com': 'now' }],
    ['feedback', [{ ...feedback, date: 'today' }]], ['firstRunDone', 'yes'],
  ] as const)('fall back where %s is %j', async (name, broken) => {
    expect(await readSettings(memoryStore({ [name]: broken, version: 2 }))).toEqual({ ...defaults, version: 2, unreadable: [name] });
  });

  it('lose nothing of what could not be read before it is set anew', async () => {
    const store = memoryStore({ accounts: 'broken', profile: 42, version: 2 });
    await savePauseWhen(store, 'never');
    expect(store.items).toEqual({ accounts: 'broken', profile: 42, pauseWhen: 'never', version: 2 });
    await rememberAccount(store, 'x', 'anna', 'personal');
    expect(store.items).toMatchObject({ accounts: { 'x:anna': 'personal' }, profile: 42 });
  });

  it.each([['text', 'bsky.app'], ['numbers', [1]], ['too many', Array.from({ length: 101 }, () => 'bsky.app')]])('have no sites where those are %s', async (_, sites) => {
    expect(await readSettings(memoryStore({ sites }))).toMatchObject({ sites: [], unreadable: ['sites'] });
  });

  it('refuse what is too long, and store nothing of it', async () => {
    const store = memoryStore();
    await expect(saveProfile(store, { ...profile, role: 'x'.repeat(201) })).rejects.toThrow();
    await expect(saveContacts(store, Array.from({ length: 31 }, () => contact))).rejects.toThrow();
    expect(store.items).toEqual({});
  });

  it('keep what is changed at the same time, and go on after a change that was refused', async () => {
    const store = memoryStore();
    const refused = saveProfile(store, { ...profile, role: 'x'.repeat(201) });
    await Promise.all([
      expect(refused).rejects.toThrow(),
      rememberAccount(store, 'x', 'anna', 'personal'), rememberAccount(store, 'x', 'oss', 'corporate'), addFeedback(store, feedback), addFeedback(store, feedback),
    ]);
    expect(await readSettings(store)).toMatchObject({ accounts: { 'x:anna': 'personal', 'x:oss': 'corporate' }, feedback: [feedback, feedback] });
  });

  it('know when a host must be quiet, and forget silence that has passed', async () => {
    const store = memoryStore();
    await saveQuiet(store, 'x.com', 1_000, 0);
    await saveQuiet(store, 'bsky.app', 'always', 0);
    const { quiet } = await readSettings(store);
    expect([isQuiet(quiet, 'x.com', 999), isQuiet(quiet, 'x.com', 1_000), isQuiet(quiet, 'bsky.app', 9e15), isQuiet(quiet, 'toString', 0)]).toEqual([true, false, true, false]);
    await saveQuiet(store, 'mastodon.nl', 5_000, 2_000);
    expect((await readSettings(store)).quiet).toEqual({ 'bsky.app': 'always', 'mastodon.nl': 5_000 });
    await saveQuiet(store, 'bsky.app', undefined, 2_000);
    expect((await readSettings(store)).quiet).toEqual({ 'mastodon.nl': 5_000 });
  });

  it('are quiet for an hour at most, also where the clock was put back meanwhile', () => {
    const quiet = { 'x.com': 10_000_000 };
    expect([10_000_000 - hour, 10_000_000 - hour - 1, 0].map((now) => isQuiet(quiet, 'x.com', now))).toEqual([true, false, false]);
    expect(isQuiet({ 'x.com': 'always' }, 'x.com', 0)).toBe(true);
  });

  it('take back one feedback of those that are equal', async () => {
    const store = memoryStore();
    await addFeedback(store, feedback);
    await addFeedback(store, { ...feedback, platform: 'linkedin' });
    await addFeedback(store, feedback);
    await removeFeedback(store, feedback);
    await removeFeedback(store, { ...feedback, rule: 'heated/other' });
    expect((await readSettings(store)).feedback).toEqual([feedback, { ...feedback, platform: 'linkedin' }]);
  });

  it('take back feedback on the day after, and when a heavier layer gave the finding another weight', async () => {
    const store = memoryStore();
    await addFeedback(store, feedback);
    const later: Feedback = { ...feedback, severity: 'consult', date: '2026-11-27' };
    await removeFeedback(store, later);
    expect((await readSettings(store)).feedback).toEqual([]);
  });

  it('are gone when everything is erased', async () => {
    const store = memoryStore({ profile, something: 'of an older version' });
    await eraseEverything(store);
    expect(await everythingStored(store)).toEqual({});
    expect(await readSettings(store)).toEqual({ ...defaults, version: 0 });
  });
});

describe('settings of an older version', () => {
  /** As version 1 stored them. */
  const first = { profile, accounts: { 'x:burgerlink': 'corporate' }, sites: ['bsky.app'] };
  const today = { ...defaults, ...first, firstRunDone: true };

  it('1 are read as of today, before anything is written', async () => {
    const store = memoryStore(first);
    expect(await readSettings(store)).toEqual({ ...today, version: 1 });
    expect(store.items).toEqual(first);
  });

  it('1 are stored as of today by the upgrade', async () => {
    const store = memoryStore(first);
    await upgradeSettings(store);
    expect(store.items).toEqual({ ...first, firstRunDone: true, version: 2 });
    expect(await readSettings(store)).toEqual({ ...today, version: 2 });
  });

  it('1 are stored as of today by the first change', async () => {
    const store = memoryStore(first);
    await saveSites(store, []);
    expect(store.items).toEqual({ ...first, sites: [], firstRunDone: true, version: 2 });
  });

  it('1 that could not be read stay as they are in the upgrade', async () => {
    const store = memoryStore({ profile: 42, version: 'x' });
    await upgradeSettings(store);
    expect(store.items).toEqual({ profile: 42, firstRunDone: true, version: 2 });
  });

  it('none: nothing is stored by the upgrade, and the first run is still to come', async () => {
    const store = memoryStore();
    await upgradeSettings(store);
    expect(store.items).toEqual({});
    await saveProfile(store, profile);
    expect((await readSettings(store)).firstRunDone).toBe(false);
  });

  it('later than this one are read as far as they go, and keep their number', async () => {
    const store = memoryStore({ profile, version: 9 });
    await savePauseWhen(store, 'never');
    expect(await readSettings(store)).toEqual({ ...defaults, profile, pauseWhen: 'never', version: 9 });
  });
});
