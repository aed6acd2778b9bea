import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import english from '../../../assets/public/_locales/en/messages.json';
import dutch from '../../../assets/public/_locales/nl/messages.json';
import { chosenSentences } from '../../../src/text/chosen-sentences';
import { sayCount } from '../../../src/text/say-count';
import { say, speak, spoken, spokenByBrowser } from '../../../src/text/text';

// The browser's own way of giving sentences, for a Dutch browser: not there in Node.
const asked = vi.hoisted(() => ({ alive: true }));
vi.mock('wxt/browser', async () => {
  const { default: dutch } = await import('../../../assets/public/_locales/nl/messages.json');
  return {
    browser: {
      i18n: {
        getMessage: (key: keyof typeof dutch) => {
          if (!asked.alive) throw new Error('Extension context invalidated.');
          return dutch[key].message;
        },
      },
    },
  };
});

const read = vi.fn(async (path: string): Promise<unknown> => (path.includes('/en/') ? english : dutch));
beforeEach(() => { read.mockClear(); });
afterEach(() => speak(undefined));

describe('a sentence', () => {
  it('is said in the language of the browser, with its places filled', () => {
    expect(say('sites_off', 'bsky.app')).toBe(dutch.sites_off.message.replace('$1', 'bsky.app'));
    expect([spoken(), spokenByBrowser()]).toEqual(['nl', 'nl']);
  });

  it('is said in the language that was chosen, and in that of the browser again', async () => {
    speak(await chosenSentences('en', read));
    expect(say('sites_off', '$1 & bsky.app')).toBe(english.sites_off.message.replace('$1', () => '$1 & bsky.app'));
    expect([spoken(), spokenByBrowser()]).toEqual(['en', 'nl']);
    speak(await chosenSentences('browser', read));
    expect(say('close')).toBe(dutch.close.message);
  });

  it('about a number has the form of that number, in both languages', async () => {
    const counted = () => [0, 1, 2].map((count) => sayCount('profile_fields_found', count));
    const expected = ({ profile_fields_found_one: one, profile_fields_found_other: other }: typeof dutch) =>
      [other, one, other].map(({ message }, count) => message.replace('$1', String(count)));
    expect(counted()).toEqual(expected(dutch));
    speak(await chosenSentences('en', read));
    expect(counted()).toEqual(expected(english));
  });

  it('needs no file where the browser speaks the language that was chosen', async () => {
    expect(await chosenSentences('nl', read)).toBeUndefined();
    expect(await chosenSentences('browser', read)).toBeUndefined();
    expect(read).not.toHaveBeenCalled();
  });

  it('is said in the language of the browser where the file cannot be read', async () => {
    expect(await chosenSentences('en', () => Promise.reject(new Error('gone')))).toBeUndefined();
    expect(await chosenSentences('en', async () => ({ close: null }))).toBeUndefined();
  });

  it('that was not learnt and can no longer be asked for is empty, and one that was learnt is still said', () => {
    say('close');
    asked.alive = false;
    expect([say('close'), say('platform_x')]).toEqual([dutch.close.message, '']);
    asked.alive = true;
  });
});
