import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, type Page, type Worker, chromium } from 'playwright-core';
import { practiceComposer } from '../../pages/index';
import { servePage } from '../../pages/serve';
import { chromiumSurface } from './chromium-surface';
import type { LaunchOptions, StrayRequest, TestBrowser, TestPage } from './driver';
import { findProgram } from './find-program';
import { pageOf } from './page';
import { toolbarPopup } from './toolbar-popup';
import { waitUntil } from './wait';

const flags = [
  '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  // Pages are answered before any name is looked up; what is not answered finds no way out.
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** Refuses and notes down what is not a practice page, from pages and from the worker alike. */
async function guard(context: BrowserContext, strays: StrayRequest[]): Promise<void> {
  const stray = (url: string, method: string) => { strays.push({ url, method }); };
  await context.route('**/*', async (route) => {
    const request = route.request();
    const url = request.url();
    if (/^(chrome-extension|data|blob|about):/.test(url)) return route.continue();
    const fromPage = (request.serviceWorker() === null || new URL(url).pathname === '/sw.js') && request.method() === 'GET';
    const response = fromPage ? await servePage(url, request.isNavigationRequest()) : undefined;
    if (!response) stray(url, request.method());
    // A page that has gone needs no answer.
    await (response ? route.fulfill(response) : route.abort()).catch(() => undefined);
  });
  await context.routeWebSocket('**/*', async (socket) => { stray(socket.url(), 'WEBSOCKET'); await socket.close(); });
}

/** A fresh profile in developer mode: without it, an extension from a folder that reloads itself is switched off. */
async function freshProfile(): Promise<string> {
  const profile = await mkdtemp(join(tmpdir(), 'oogcontact-chromium-'));
  await mkdir(join(profile, 'Default'));
  await writeFile(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return profile;
}

/** What the worker is told a click by. */
interface MenuApi {
  tabs: { query(of: object): Promise<unknown[]> };
  contextMenus: { onClicked: { dispatch(info: object, tab: unknown): void } };
}

/** Chromium, with or without the extension, in a fresh profile. @throws when the extension's worker does not start */
export async function launchChromium(options: LaunchOptions = {}): Promise<TestBrowser> {
  const profile = await freshProfile();
  const folder = options.extension && resolve(options.extension);
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findProgram('chromium'), headless: options.headless ?? true, viewport: options.viewport ?? { width: 1280, height: 900 },
    ...(options.colorScheme && { colorScheme: options.colorScheme }),
    ...(options.forcedColors && { forcedColors: 'active' as const }),
    ...(options.language && { env: { ...process.env, LANGUAGE: options.language }, locale: options.language }),
    args: [
      ...flags, ...(options.flags ?? []), ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(options.language ? [`--lang=${options.language}`] : []),
      ...(folder ? [`--disable-extensions-except=${folder}`, `--load-extension=${folder}`] : ['--disable-extensions']),
    ],
  });
  const closed = new Promise<void>((resolve) => { context.once('close', () => resolve()); });
  const strays: StrayRequest[] = [];
  const workerErrors: string[] = [];
  await guard(context, strays);
  const workers = () => context.serviceWorkers().filter((worker) => worker.url().startsWith('chrome-extension://'));
  const listen = (worker: Worker) =>
    worker.on('console', (message) => { if (message.type() === 'error') workerErrors.push(message.text()); });
  context.serviceWorkers().forEach(listen);
  context.on('serviceworker', listen);
  const close = async () => {
    await context.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  };
  const started = folder && await waitUntil(async () => workers()[0], `the worker of ${folder}`).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  const id = started ? new URL(started.url()).host : '';
  const welcomes = () => context.pages().filter((page) => page.url() === `chrome-extension://${id}/welcome.html`);
  const firstRun = () => waitUntil(async () => welcomes()[0], 'the page of the first run');
  if (started && !options.firstRun) await (await firstRun()).close();

  const pages = new WeakMap<TestPage, Page>();
  const newPage = async (address: string) => {
    const page: Page = await context.newPage();
    const surface = await chromiumSurface(page);
    await surface.goto(address);
    const opened = pageOf(surface);
    pages.set(opened, page);
    return opened;
  };
  const inBackPage = async (work: (page: Page) => Promise<unknown>) => {
    const page = await context.newPage();
    try { await work(page); } finally { if (!page.isClosed()) await page.close(); }
  };

  return {
    engine: 'chromium',
    canStopWorker: true,
    extensionId: () => id,
    open: newPage,
    async openComposer(name) {
      const page = await newPage(practiceComposer(name).url);
      const composer = page.composer(name);
      await composer.open();
      return { page, composer };
    },
    openPopup: (path = 'popup.html') => newPage(`chrome-extension://${id}/${path}`),
    openToolbarPopup: () => toolbarPopup(context, workers()[0]!, `chrome-extension://${id}/popup.html`),
    async chooseInMenu(opened, selector) {
      const page = pages.get(opened)!;
      await page.bringToFront();
      const click = await page.evaluate((css) => {
        const element = document.querySelector<HTMLElement>(css)!;
        const field = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
        return { menuItemId: 'check', editable: field || element.isContentEditable, frameId: 0, selectionText: String(getSelection()).replace(/\s+/g, ' ') };
      }, selector);
      const coming = context.waitForEvent('page');
      await workers().at(-1)!.evaluate(async (info) => {
        const api = (globalThis as unknown as { chrome: MenuApi }).chrome;
        const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
        api.contextMenus.onClicked.dispatch(info, tab);
      }, click);
      const shown = await coming;
      await shown.waitForLoadState();
      return pageOf(await chromiumSurface(shown));
    },
    async download(opened, press) {
      const coming = pages.get(opened)!.waitForEvent('download');
      await press();
      const download = await coming;
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    },
    firstRunPage: async () => pageOf(await chromiumSurface(await firstRun())),
    ownPages: async () => context.pages().filter((page) => page.url().startsWith(`chrome-extension://${id}/`)).length,
    permit: (host) => inBackPage(async (page) => {
      await page.goto('chrome://extensions/');
      await page.evaluate(`chrome.developerPrivate.addHostPermission('${id}', 'https://${host}/*')`);
    }),
    refusePermission: () => { throw new Error('the questions of Chromium cannot be reached from here'); },
    strayRequests: () => [...strays],
    workerErrors: () => [...workerErrors],
    async stopWorker() {
      await inBackPage(async (page) => {
        const session = await context.newCDPSession(page);
        // The list of workers keeps one that has stopped: only its own status tells.
        let status = 'unknown';
        let ended = false; // kept: a message under way may start it again at once
        session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
          status = versions.find(({ scriptURL }) => scriptURL.startsWith(`chrome-extension://${id}/`))?.runningStatus ?? status;
          ended ||= status === 'stopped';
        });
        await session.send('ServiceWorker.enable');
        await session.send('ServiceWorker.stopAllWorkers');
        await waitUntil(async () => ended, async () => `the end of the worker, which is ${status}`);
      });
    },
    async reloadExtension() {
      const before = workers();
      await inBackPage(async (page) => {
        await page.goto(`chrome-extension://${id}/manifest.json`);
        // The page goes away with the old extension, perhaps before it can answer.
        await page.evaluate('chrome.runtime.reload()').catch(() => undefined);
      });
      await waitUntil(async () => workers().some((worker) => !before.includes(worker)), 'the new worker');
    },
    closed: () => closed,
    close,
  };
}
