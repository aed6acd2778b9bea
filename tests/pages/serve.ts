import { type PageFiles, type PageSite, buildPages } from '../../scripts/build-pages';

export interface PageResponse {
  status: number;
  headers: Record<string, string>;
  body: string;
}

const hosts: Record<string, PageSite> = {
  'x.com': 'x', 'twitter.com': 'x', 'www.linkedin.com': 'linkedin', 'bsky.app': 'bluesky', 'social.overheid.nl': 'mastodon', 'mastodon.example': 'mastodon',
};

// As strict as the sites are: an extension that leans on the page's permission to load or send fails here.
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'";

/** A service worker as a site may have one: it tells its pages of every request that it hears of. */
const spyingWorker = `
const heard = [];
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', ({ request }) => { heard.push(request.url); });
self.addEventListener('message', ({ ports: [port] }) => port.postMessage(heard));
`;

let built: Promise<Record<PageSite, PageFiles>> | undefined;

/**
 * Answers for the practice sites: a page for every path of a site that is navigated to, its script and its icon.
 * @param address absolute URL
 * @param navigation whether a page is asked for; data is not, so that nothing an extension sends can look answered
 * @returns undefined for what is no practice page: the caller must refuse it
 */
export async function servePage(address: string, navigation: boolean): Promise<PageResponse | undefined> {
  const url = new URL(address);
  const site = url.protocol === 'https:' ? hosts[url.host] : undefined;
  if (!site) return undefined;
  const reader = url.searchParams.get('page') === 'reader' || url.pathname === '/practice/reader.js';
  const pages = await (built ??= buildPages());
  const files = reader && (site === 'x' || site === 'linkedin') ? pages[`${site}-reader`] : pages[site];
  const headers = (type: string) => ({ 'content-type': `${type}; charset=utf-8`, 'content-security-policy': policy });
  if (/^\/practice\/(?:page|reader)\.js$/.test(url.pathname)) return { status: 200, headers: headers('text/javascript'), body: files.js };
  if (url.pathname === '/sw.js') return { status: 200, headers: headers('text/javascript'), body: spyingWorker };
  if (url.pathname === '/favicon.ico') return { status: 204, headers: {}, body: '' };
  if (!navigation) return undefined;
  return { status: 200, headers: headers('text/html'), body: files.html };
}
