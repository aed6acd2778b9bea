import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { practiceComposer } from '../../pages/index';
import { servePage } from '../../pages/serve';
import type { LaunchOptions, StrayRequest, TestBrowser, TestPage } from './driver';
import { findProgram } from './find-program';
import { type Bidi, firefoxSurface } from './firefox-surface';
import { pageOf } from './page';
import { refusingProxy } from './refusing-proxy';
import { waitUntil } from './wait';

async function geckoId(folder: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${folder}/manifest.json has no browser_specific_settings.gecko.id`);
  return id;
}

/** Practice pages are answered on the spot; all else goes to the refusing proxy, except data, which is noted here with its full address. */
async function guard(page: Page, strays: StrayRequest[]): Promise<void> {
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    const url = request.url();
    if (!/^https?:/.test(url)) return request.continue();
    const response = request.method() === 'GET' ? await servePage(url, request.isNavigationRequest()) : undefined;
    if (!response) strays.push({ url, method: request.method() });
    try {
      await (response ? request.respond(response) : request.abort());
    } catch (error) {
      // A page that has gone needs no answer.
      if (!page.isClosed()) throw error;
    }
  });
}

/** In the window of the program itself: presses the button of the question about a permission that says no. */
const refuse = `(() => {
  const question = document.getElementById('notification-popup')?.firstElementChild;
  question?.secondaryButton.click();
  return Boolean(question);
})()`;

/** Firefox ESR, with or without the extension, in a fresh profile. @throws when the extension cannot be installed */
export async function launchFirefox(options: LaunchOptions = {}): Promise<TestBrowser> {
  const folder = options.extension && resolve(options.extension);
  const uuid = randomUUID();
  const uuids = folder && JSON.stringify({ [await geckoId(folder)]: uuid });
  const proxy = await refusingProxy();
  const downloads = await mkdtemp(join(tmpdir(), 'oogcontact-downloads-'));
  const viewport = options.viewport ?? { width: 1280, height: 900 };
  const browser = await puppeteer.launch({
    browser: 'firefox', executablePath: findProgram('firefox'), headless: options.headless ?? true, acceptInsecureCerts: true,
    defaultViewport: viewport,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      ...(uuids && { 'extensions.webextensions.uuids': uuids }),
      'extensions.webextOptionalPermissionPrompts': options.permissionPrompts ?? false,
      'browser.download.folderList': 2, 'browser.download.dir': downloads, 'browser.download.start_downloads_in_tmp_dir': false,
      'network.proxy.type': 1, 'network.proxy.ssl': '127.0.0.1', 'network.proxy.ssl_port': proxy.port,
      'network.proxy.http': '127.0.0.1', 'network.proxy.http_port': proxy.port, 'network.proxy.no_proxies_on': '',
      ...(options.colorScheme && { 'layout.css.prefers-color-scheme.content-override': options.colorScheme === 'dark' ? 0 : 1 }),
    },
  });
  const closed = new Promise<void>((resolve) => { browser.once('disconnected', () => resolve()); });
  // Puppeteer keeps its connection to itself; the driver commands that it lacks go over the same one.
  const { connection } = browser as unknown as { connection: { send: Bidi } };
  const bidi: Bidi = (method, params) => connection.send(method, params);
  const install = async () => { if (folder) await browser.installExtension(folder); };
  try {
    await install();
  } catch (error) {
    await browser.close();
    proxy.close();
    throw error;
  }

  /** The driver never hears where a page of the extension went: the page itself is asked. */
  const pagesAt = async (address: string) => {
    const all = await browser.pages();
    const addresses = await Promise.all(all.map((page) => page.evaluate('location.href').catch(() => '')));
    return all.filter((_, i) => String(addresses[i]).startsWith(address));
  };
  const firstRun = () => waitUntil(async () => (await pagesAt(`moz-extension://${uuid}/welcome.html`))[0], 'the page of the first run');
  if (folder && !options.firstRun) await (await firstRun()).close();

  const newSurface = async () => {
    const page = await browser.newPage();
    await guard(page, proxy.strays);
    return { page, surface: firefoxSurface(page, bidi) };
  };
  const pages = new WeakMap<TestPage, Page>();
  const open = async (address: string) => {
    const { page, surface } = await newSurface();
    await surface.goto(address);
    const opened = pageOf(surface);
    pages.set(opened, page);
    return opened;
  };
  /** Runs in the browser's own window, around the pages. */
  const inWindow = async (expression: string): Promise<unknown> => {
    const { result } = await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const window = (result as { contexts: { context: string; url: string }[] }).contexts.find(({ url }) => url.endsWith('/browser.xhtml'));
    const answer = await bidi('script.evaluate', { expression, target: { context: window?.context }, awaitPromise: true });
    return (answer.result as { result?: { value?: unknown } }).result?.value;
  };

  return {
    engine: 'firefox',
    canStopWorker: false,
    extensionId: () => uuid,
    open,
    async openComposer(name) {
      const page = await open(practiceComposer(name).url);
      const composer = page.composer(name);
      await composer.open();
      return { page, composer };
    },
    async openPopup(path = 'popup.html') {
      const { page, surface } = await newSurface();
      const address = `moz-extension://${uuid}/${path}`;
      // The page comes, but the driver never hears that it did: only its waiting has an end.
      await page.goto(address, { timeout: 1500 }).catch(() => undefined);
      await waitUntil(() => page.evaluate(`location.href.startsWith('moz-extension:') && document.readyState === 'complete'`), address);
      return pageOf(surface);
    },
    openToolbarPopup: () => { throw new Error('the toolbar of Firefox cannot be reached from here'); },
    async chooseInMenu(opened, selector, item) {
      const page = pages.get(opened)!;
      await page.bringToFront();
      const before = await browser.pages();
      await page.click(selector, { button: 'right' });
      await waitUntil(() => inWindow(`(() => {
        const menu = document.getElementById('contentAreaContextMenu');
        const item = menu.state === 'open' && [...menu.children].find(({ label, hidden }) => label === ${JSON.stringify(item)} && !hidden);
        if (item) menu.activateItem(item);
        return Boolean(item);
      })()`), `«${item}» in the context menu`);
      const shown = await waitUntil(async () => (await browser.pages()).find((other) => !before.includes(other) && other.url().startsWith('moz-extension:')), 'the page that the menu opens');
      return pageOf(firefoxSurface(shown, bidi));
    },
    async download(_, press) {
      await press();
      const name = await waitUntil(async () => {
        const files = await readdir(downloads);
        return files.length === 1 && !files[0]!.endsWith('.part') && (await stat(join(downloads, files[0]!))).size > 0 && files[0];
      }, 'the file');
      return { name, text: await readFile(join(downloads, name), 'utf8') };
    },
    firstRunPage: async () => pageOf(firefoxSurface(await firstRun(), bidi)),
    ownPages: async () => (await pagesAt(`moz-extension://${uuid}/`)).length,
    permit: async () => undefined, // it grants what is asked for, see `permissionPrompts`
    async refusePermission() {
      await waitUntil(async () => {
        const { result } = await bidi('browsingContext.getTree', { 'moz:scope': 'chrome' });
        const [{ context } = { context: '' }] = (result as { contexts: { context: string }[] }).contexts;
        const answer = await bidi('script.evaluate', { expression: refuse, awaitPromise: true, target: { context } });
        return (answer.result as { result?: { value?: unknown } }).result?.value === true;
      }, 'the question about a permission');
    },
    strayRequests: () => [...proxy.strays],
    workerErrors: () => [],
    stopWorker: () => { throw new Error('the background of Firefox cannot be stopped from here'); },
    reloadExtension: install,
    closed: () => closed,
    async close() {
      await browser.close();
      proxy.close();
      await rm(downloads, { recursive: true, force: true });
    },
  };
}
