// A practice page in Chromium as its profiler and its memory see it: for measurements that the harness of the tests has no business with.
import { chromium, type BrowserContext, type CDPSession, type Page } from 'playwright-core';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { findBrowser } from './find-browser.mjs';
import { waitUntil } from '../tests/browser/harness/wait';
import { servePage } from '../tests/pages/serve';

export interface MeasuredPage {
  context: BrowserContext;
  page: Page;
  session: CDPSession;
  close(): Promise<void>;
}

/** @param extended whether the built extension looks along */
export async function openMeasuredPage(address: string, extended = true): Promise<MeasuredPage> {
  const folder = mkdtempSync(join(tmpdir(), 'oogcontact-measure-'));
  const extension = resolve('.output/chrome-mv3');
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser('chromium'), headless: true,
    args: ['--disable-gpu', '--no-first-run', '--disable-background-networking',
      ...(extended ? [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`] : ['--disable-extensions']),
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const close = async () => {
    await context.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    await context.route(/^https?:/, async (route) => {
      const answer = await servePage(route.request().url(), route.request().isNavigationRequest());
      await (answer ? route.fulfill(answer) : route.abort()).catch(() => undefined); // a page that has gone needs no answer
    });
    if (extended) {
      // The page of the first run would cover what is measured.
      const welcome = await waitUntil(async () => context.pages().find((page) => page.url().endsWith('/welcome.html')), 'the page of the first run');
      await welcome.close();
    }
    const page = await context.newPage();
    await page.goto(address);
    const session = await context.newCDPSession(page);
    await session.send('Performance.enable');
    return { context, page, session, close };
  } catch (error) {
    await close();
    throw error;
  }
}

interface ProfileNode {
  id: number;
  children?: number[];
  callFrame: { url: string };
}
/** What the browser's profiler tells. All in microseconds of its own clock. */
export interface Profile {
  nodes: ProfileNode[];
  startTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** A stretch of the main thread without a pause that was ours: in our code, or in what it called. */
export interface Stretch {
  at: number;
  lasted: number;
}

/** Starts the profiler; the returned function stops it. @param interval between two samples, in microseconds */
export async function profile(session: CDPSession, interval: number): Promise<() => Promise<Profile>> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  return async () => (await session.send('Profiler.stop')).profile as Profile;
}

/** Every stretch that was ours, in microseconds. */
export function ownStretches({ nodes: all, startTime, samples, timeDeltas }: Profile): Stretch[] {
  const nodes = new Map(all.map((node) => [node.id, node]));
  const ours = new Set<number>();
  const mark = (id: number, inOurs: boolean) => {
    const node = nodes.get(id)!;
    const own = inOurs || node.callFrame.url.startsWith('chrome-extension://');
    if (own) ours.add(id);
    for (const child of node.children ?? []) mark(child, own);
  };
  mark(all[0]!.id, false);
  const stretches: Stretch[] = [];
  let now = startTime;
  let open = false;
  samples.forEach((id, i) => {
    const delta = timeDeltas[i]!;
    now += delta;
    if (ours.has(samples[i - 1] ?? id)) {
      if (open) stretches.at(-1)!.lasted += delta;
      else stretches.push({ at: now, lasted: delta });
      open = true;
    } else {
      open = false;
    }
  });
  return stretches;
}

/** The page's clock, in microseconds, as the profiler counts. */
export async function clock(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'Timestamp')!.value * 1e6;
}

/** Live memory of all scripts of the page, ours included, after a collection. In MB. */
export async function liveMemory(session: CDPSession): Promise<number> {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / 1e6;
}

export const quantile = (values: number[], q: number) => [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))]!;
