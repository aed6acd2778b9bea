import { beforeEach, describe, expect, it } from 'vitest';
import { answerRequests, type Handlers } from '../../../src/messages/answer-requests';

const secret = 'Het geheime concept van mevrouw Jansen';
const assess = { type: 'assess', id: 1, draft: { platform: 'x', kind: 'post', text: secret } };
const page = { id: 'own', url: 'https://x.com/home' };

let lines: string[];
let seen: unknown[];
let fail: boolean;
beforeEach(() => { lines = []; seen = []; fail = false; });

const handlers: Handlers = {
  assess: async (message) => {
    seen.push(message);
    if (fail) throw new TypeError(secret);
    return 'assessed';
  },
  'set-account': async (message) => { seen.push(message); },
  check: async () => undefined,
  'take-text': async () => secret,
  'switch-site': async (message) => { seen.push(message); },
  wake: async () => undefined,
  sentences: async () => undefined,
  feedback: async () => undefined,
  silence: async () => undefined,
  encoder: async () => ({ is: 'on' }),
};
const listener = answerRequests('own', 'chrome-extension://own/', (url) => url.startsWith('https://x.com/'), handlers, (line) => lines.push(line));

describe('the door of the background', () => {
  it('hands a well-formed draft on and answers', async () => {
    expect(await listener(assess, page)).toEqual({ ok: true, value: 'assessed' });
    expect(seen).toEqual([assess]);
    expect(lines).toEqual([]);
  });

  it('hands a waiting text to our own pages, and to no site', async () => {
    const take = { type: 'take-text', id: 'one' };
    expect(await listener(take, { id: 'own', url: 'chrome-extension://own/check.html' })).toEqual({ ok: true, value: secret });
    expect(await listener(take, page)).toEqual({ ok: false, error: 'stranger' });
    expect(await listener({ type: 'check', id: 1, text: 'x', account: 'personal' }, page)).toEqual({ ok: false, error: 'stranger' });
    expect(lines.join()).not.toContain(secret);
  });

  it.each(['report', 'read-draft'])('leaves «%s», which is for others, alone', (type) => {
    expect(listener({ type }, page)).toBeUndefined();
  });

  it('lets our own pages alone switch a site', async () => {
    const message = { type: 'switch-site', host: 'bsky.app', on: true };
    expect(await listener(message, { id: 'own', url: 'chrome-extension://own/options.html' })).toMatchObject({ ok: true });
    expect(await listener(message, page)).toEqual({ ok: false, error: 'stranger' });
    expect(seen).toEqual([message]);
  });

  it('waits for who may write, and takes a failure for no', async () => {
    const door = (mayWrite: (url: string) => Promise<boolean>) => answerRequests('own', 'chrome-extension://own/', mayWrite, handlers, (line) => lines.push(line));
    expect(await door(async () => true)(assess, page)).toMatchObject({ ok: true });
    expect(await door(async () => false)(assess, page)).toEqual({ ok: false, error: 'stranger' });
    expect(await door(() => Promise.reject(new Error('storage')))(assess, page)).toEqual({ ok: false, error: 'stranger' });
    expect(seen).toEqual([assess]);
  });

  it.each([
    ['another extension', { id: 'other', url: 'https://x.com/home' }],
    ['another site', { id: 'own', url: 'https://example.org/' }],
    ['nobody', {}],
  ])('refuses %s', async (_, sender) => {
    expect(await listener(assess, sender)).toEqual({ ok: false, error: 'stranger' });
    expect(seen).toEqual([]);
  });

  it('lets our own pages in', async () => {
    const message = { type: 'set-account', platform: 'x', handle: 'anna', account: 'corporate' };
    expect(await listener(message, { id: 'own', url: 'chrome-extension://own/popup.html' })).toMatchObject({ ok: true });
  });

  it.each([
    ['no message', undefined],
    ['a text', secret],
    ['an unknown type', { type: 'erase', text: secret }],
    ['a draft without a text', { type: 'assess', id: 1, draft: { platform: 'x', kind: 'post' } }],
    ['an unknown platform', { ...assess, draft: { ...assess.draft, platform: 'fax' } }],
    ['an extra field', { ...assess, draft: { ...assess.draft, [secret]: 1 } }],
    ['an endless text', { ...assess, draft: { ...assess.draft, text: secret.repeat(10_000) } }],
  ])('answers %s with a typed error, and logs it without the draft', async (_, message) => {
    expect(await listener(message, page)).toEqual({ ok: false, error: 'malformed' });
    expect(lines).toHaveLength(1);
    expect(lines[0]).not.toContain('Jansen');
    expect(seen).toEqual([]);
  });

  it('answers a failure inside with a typed error, without the draft', async () => {
    fail = true;
    expect(await listener(assess, page)).toEqual({ ok: false, error: 'internal' });
    expect(lines.join()).toContain('TypeError');
    expect(lines.join()).not.toContain('Jansen');
  });
});
