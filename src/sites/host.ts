import type { Platform } from '../platforms/contract';

/** What the browser is asked for one host. */
export const patternOf = (host: string): string => `https://${host}/*`;

/** At least two labels, the last of them no number: an address of one computer, or a name of one network, is no site. */
const siteName = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/;

/**
 * The host in what somebody typed: a name (`mastodon.nl`), an address (`https://mastodon.nl/@anna`) or an account (`@anna@mastodon.nl`).
 * @returns the host in lower case, in the letters of the DNS; undefined when there is none, or one that isn't reached by https on its own port
 */
export function hostOf(typed: string): string | undefined {
  const text = typed.trim();
  const account = /^@?[^@\s/:]+@([^@\s/]+)$/.exec(text)?.[1];
  const address = account ?? text;
  const url = /^[a-z]+:\/\//i.test(address) ? address : `https://${address}`;
  if (/\s/.test(text) || !URL.canParse(url)) return undefined;
  const { protocol, hostname, port, username } = new URL(url);
  return protocol === 'https:' && !port && !username && hostname.length <= 200 && siteName.test(hostname) ? hostname : undefined;
}

/** The platform that a host belongs to: the one that names it, else the optional one that may be anywhere. */
export function platformOf(host: string, platforms: Platform[]): Platform | undefined {
  return platforms.find(({ matches }) => matches.includes(patternOf(host))) ??
    platforms.find(({ optional }) => optional?.hosts.includes(host)) ??
    platforms.find(({ optional }) => optional?.anyHost);
}
