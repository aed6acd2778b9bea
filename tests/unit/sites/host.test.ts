import { describe, expect, it } from 'vitest';
import { platforms } from '../../../src/platforms/platforms';
import { hostOf, platformOf } from '../../../src/sites/host';

describe('the host in what somebody typed', () => {
  it.each([
    ['mastodon.nl', 'mastodon.nl'],
    ['  Mastodon.NL ', 'mastodon.nl'],
    ['https://social.overheid.nl/@anna', 'social.overheid.nl'],
    ['social.overheid.nl/home', 'social.overheid.nl'],
    ['@anna@mastodon.nl', 'mastodon.nl'],
    ['anna@mastodon.nl', 'mastodon.nl'],
    ['münchen.social', 'xn--mnchen-3ya.social'],
  ])('%s', (typed, host) => expect(hostOf(typed)).toBe(host));

  it.each([
    '', '   ', 'mastodon', 'localhost', '192.168.1.1', '[::1]', 'http://mastodon.nl', 'ftp://mastodon.nl', 'mastodon.nl:8443', 'mastodon nl', '*.nl', '*',
    'https://', 'anna:geheim@mastodon.nl', '-a.nl', 'mastodon.nl.', `${'a'.repeat(70)}.nl`, `${'a.'.repeat(120)}nl`, 'javascript:alert(1)', '<all_urls>', 'a_b.nl',
  ])('none in «%s»', (typed) => expect(hostOf(typed)).toBeUndefined());
});

it.each([
  ['bsky.app', 'bluesky'], ['social.overheid.nl', 'mastodon'], ['mastodon.nl', 'mastodon'], ['x.com', 'x'], ['www.linkedin.com', 'linkedin'],
])('%s is %s', (host, id) => expect(platformOf(host, platforms)?.id).toBe(id));
