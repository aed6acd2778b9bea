import { describe, expect, it } from 'vitest';
import { accountKey, readSettings, rememberAccount, saveProfile, type Store } from '../../../src/settings/settings';

/** `browser.storage.local` as far as settings use it: it keeps what survives JSON. */
function memory(items: Record<string, unknown> = {}): Store & { items: Record<string, unknown> } {
  return {
    items,
    get: async (keys) => Object.fromEntries(keys.filter((key) => key in items).map((key) => [key, structuredClone(items[key])])),
    set: async (more) => { Object.assign(items, structuredClone(more)); },
  };
}
const profile = { organisation: 'Gemeente Oss', role: 'consulent', policyFields: ['bijstand'] };

describe('settings', () => {
  it('have defaults', async () => {
    expect(await readSettings(memory())).toEqual({ profile: { organisation: '', role: '', policyFields: [] }, accounts: {}, sites: [], unreadable: [] });
  });

  it('remember the type of an account per platform and handle, whatever the case of the handle', async () => {
    const store = memory();
    await rememberAccount(store, 'x', '@Burgerlink', 'corporate');
    await rememberAccount(store, 'linkedin', 'in/test', 'personal');
    const { accounts } = await readSettings(store);
    expect(accounts[accountKey('x', 'burgerlink')]).toBe('corporate');
    expect(accounts[accountKey('linkedin', 'burgerlink')]).toBeUndefined();
    expect(accounts[accountKey('linkedin', 'in/Test')]).toBe('personal');
  });

  it.each([
    ['a text', 'corporate'], ['a list', ['x']], ['an unknown type', { 'x:a': 'both' }], ['null', null],
  ])('fall back to the default, and say so, where the accounts are %s', async (_, accounts) => {
    const settings = await readSettings(memory({ accounts, profile }));
    expect(settings).toEqual({ profile, accounts: {}, sites: [], unreadable: ['accounts'] });
  });

  it.each([[42], [{ organisation: 1 }], [{ ...profile, policyFields: 'bijstand' }]])('fall back where the profile is %j', async (broken) => {
    const settings = await readSettings(memory({ profile: broken }));
    expect(settings.unreadable).toEqual(['profile']);
    expect(settings.profile.policyFields).toEqual([]);
  });

  it('replace a corrupt table of accounts by the next choice', async () => {
    const store = memory({ accounts: 'broken' });
    await rememberAccount(store, 'x', 'anna', 'personal');
    expect((await readSettings(store)).accounts).toEqual({ 'x:anna': 'personal' });
  });

  it.each([['text', 'bsky.app'], ['numbers', [1]], ['too many', Array.from({ length: 101 }, () => 'bsky.app')]])('have no sites where those are %s', async (_, sites) => {
    expect(await readSettings(memory({ sites }))).toMatchObject({ sites: [], unreadable: ['sites'] });
  });

  it('refuse a profile that is too long', async () => {
    const store = memory();
    await expect(saveProfile(store, { ...profile, role: 'x'.repeat(201) })).rejects.toThrow();
    expect(store.items).toEqual({});
  });
});
