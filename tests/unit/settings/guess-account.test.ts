import { expect, test } from 'vitest';
import { guessAccount } from '../../../src/settings/guess-account';

test.each([
  ['x', 'gemeenteoudrijn'], ['x', '@GemeenteUtrecht'], ['x', 'wijkagent_noord'], ['x', 'MinVWS'], ['x', 'Rijkswaterstaat'], ['bluesky', 'gemeentezwolle.bsky.social'],
  ['mastodon', 'minbzk@social.overheid.nl'], ['x', 'politie_adam'], ['x', 'GGDHaaglanden'],
] as const)('%s, %s: an organisation', (platform, handle) => expect(guessAccount(platform, handle)).toBe('corporate'));

test.each([
  ['x', 'testambtenaar'], ['x', 'jan_gemeente'], ['x', 'minoes'], ['x', 'mindervalide'], ['x', 'minister_fan'], ['x', 'gemeenteambtenaar_jan'], ['x', 'politieman1970'], ['x', 'politieagent_piet'], ['x', undefined], ['linkedin', 'in/gemeenteman'],
  ['linkedin', 'company/gemeente-utrecht'], ['practice', 'gemeente'],
] as const)('%s, %s: says nothing', (platform, handle) => expect(guessAccount(platform, handle)).toBeUndefined());
