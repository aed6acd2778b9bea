// How fast the encoder is: `npx tsx scripts/bench-encoder.ts [node] [chromium] [firefox]`, each kernel with 12 and with 6 layers, without
// anything else of the extension. The last column must be the same everywhere: the same text gives the same bits.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import puppeteer from 'puppeteer-core';
import { findBrowser } from './find-browser.mjs';
import { type EncoderTimes, timeEncoder } from './time-encoder';

const file = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const kernels = ['encoder', 'encoder-relaxed'];
const depths = [12, 6];
const vocabulary = 40_000;

/** Runs the timing in one place; undefined where that place can't run this kernel. */
type Run = (wasm: Buffer, layers: number) => Promise<EncoderTimes | undefined>;

/** Processor time, so that what else runs on the machine counts for little. Pages have a wall clock only: there, look at the least. */
const processorTime = () => process.cpuUsage().user / 1000;

const inNode: Run = async (wasm, layers) => {
  const bytes = new Uint8Array(wasm);
  return WebAssembly.validate(bytes) ? timeEncoder(bytes, layers, vocabulary, processorTime) : undefined;
};

async function pageScript(): Promise<string> {
  const { outputFiles } = await build({ entryPoints: [file('scripts/time-encoder.ts')], bundle: true, write: false, format: 'iife', globalName: 'timing', tsconfigRaw: {} });
  return outputFiles[0]!.text;
}

/** What the page is told to do, as text: nothing of this module exists there. */
const task = (wasm: Buffer, layers: number) => `(async () => {
  const wasm = Uint8Array.from(atob('${wasm.toString('base64')}'), (letter) => letter.charCodeAt(0));
  return WebAssembly.validate(wasm) ? timing.timeEncoder(wasm, ${layers}, ${vocabulary}) : undefined;
})()`;

const places: Record<string, () => Promise<{ name: string; run: Run; close: () => Promise<void> }>> = {
  node: async () => ({ name: `Node ${process.versions.node} (processor time)`, run: inNode, close: async () => {} }),
  chromium: async () => {
    const browser = await chromium.launch({ executablePath: findBrowser('chromium'), args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
    const page = await browser.newPage();
    await page.addScriptTag({ content: await pageScript() });
    return { name: `Chromium ${browser.version()}`, run: (wasm, layers) => page.evaluate(task(wasm, layers)), close: () => browser.close() };
  },
  firefox: async () => {
    const browser = await puppeteer.launch({ browser: 'firefox', executablePath: findBrowser('firefox'), protocolTimeout: 600_000 });
    const page = await browser.newPage();
    await page.addScriptTag({ content: await pageScript() });
    return { name: await browser.version(), run: (wasm, layers) => page.evaluate(task(wasm, layers)) as ReturnType<Run>, close: () => browser.close() };
  },
};

const asked = process.argv.slice(2);
for (const place of asked.length ? asked : ['node']) {
  const open = places[place];
  if (!open) throw new Error(`${place}: one of ${Object.keys(places).join(', ')}`);
  const { name, run, close } = await open();
  try {
    for (const kernel of kernels) {
      for (const layers of depths) {
        const times = await run(readFileSync(file(`assets/public/${kernel}.wasm`)), layers);
        console.log(`${name}, ${kernel}, ${layers} layers: ${times ? describe(times) : 'not to be run here'}`);
      }
    }
  } finally {
    await close();
  }
}

function describe({ load, texts, bits }: EncoderTimes): string {
  const rows = texts.map(({ tokens, windows, least, median, runs }) =>
    `${windows > 1 ? `${windows} x ` : ''}${tokens} tokens ${least.toFixed(1)} (${median.toFixed(1)}, n ${runs})`);
  return `load ${load.toFixed(0)} ms; least (median) ms: ${rows.join('; ')}; bits ${(bits >>> 0).toString(16)}`;
}
