import { expect, it } from 'vitest';
import { platforms } from '../../../src/platforms/platforms';
import { giveBackAll } from '../../../src/sites/give-back-all';

it('gives back what was permitted beside the manifest, past one that fails, and says which stays', async () => {
  const permitted = new Set(['https://x.com/*', 'https://www.linkedin.com/*', 'https://stays.example/*', 'https://bsky.app/*', 'https://mastodon.nl/*']);
  const asked: string[] = [];
  const left = await giveBackAll({
    all: async () => [...permitted],
    giveBack: async (pattern) => {
      asked.push(pattern);
      if (pattern.includes('stays')) throw new Error('not now');
      permitted.delete(pattern);
    },
  }, platforms);
  expect(left).toEqual(['stays.example']);
  expect(asked).toEqual(['https://stays.example/*', 'https://bsky.app/*', 'https://mastodon.nl/*']);
});
