// How long the extension takes from nothing, and the encoder for a draft that changes: the built extension in Chromium, asked from a page of
// its own by the very messages that it uses. `npm run bench` builds first.
import { readdirSync, readFileSync } from 'node:fs';
import { launch } from '../tests/browser/harness/launch';
import type { Draft } from '../src/engine/types';

const rounds = 15;
const profile = { organisation: '', role: '', policyFields: [] };
const sentences = [
  'Vandaag hebben we met het team gewerkt aan een betere brief voor inwoners, en dat ging best goed.',
  'Wie denkt dat een loket overbodig is, moet hier eens een ochtend komen zitten.',
  'Ik leer er elke week weer van, ook als het even tegenzit en de printer het niet doet.',
  'Volgende maand vertellen we op het congres hoe we het hebben aangepakt en wat er beter kon.',
];
/** About so many characters. */
const textOf = (length: number, first: string) => {
  let text = first;
  for (let i = 0; text.length < length; i += 1) text += ` ${sentences[i % sentences.length]!.replace('week', `week ${i}`)}`;
  return text.slice(0, length);
};
const draftOf = (text: string): Draft => ({ platform: 'linkedin', kind: 'post', account: 'personal', profile, text });

/** In a page of the extension. */
interface ExtensionApi {
  runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> };
  offscreen: { closeDocument(): Promise<void> };
}

/** Milliseconds until the answer. */
async function timeMessage(message: unknown): Promise<number> {
  const { runtime } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
  const start = performance.now();
  const reply = await runtime.sendMessage(message);
  if (!reply?.ok) throw new Error(JSON.stringify(reply));
  return performance.now() - start;
}

async function closeOffscreen(): Promise<void> {
  await (globalThis as unknown as { chrome: ExtensionApi }).chrome.offscreen.closeDocument().catch(() => undefined);
}

const quantile = (values: number[], q: number) => [...values].sort((a, b) => a - b)[Math.floor(q * (values.length - 1))]!;

/** Resident memory of the processes of the extension, in MB: its worker and pages share one. */
function extensionMemory(): number {
  const page = 4096;
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name)).reduce((sum, pid) => {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) return sum;
      return sum + (Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * page) / 1e6;
    } catch {
      return sum; // it ended meanwhile
    }
  }, 0);
}

/** @returns whether all keep within their budgets */
export async function benchStart(): Promise<boolean> {
  const browser = await launch('chromium');
  try {
    const page = await browser.openPopup();
    const read = (text: string) => page.evaluate(timeMessage, { type: 'read-draft', reading: { draft: draftOf(text), why: 'verdict' } });
    let id = 0;
    const ask = () => page.evaluate(timeMessage, { type: 'assess', id: (id += 1), draft: { platform: 'linkedin', kind: 'post', text: textOf(280, '') } });
    const times: Record<string, number[]> = { cold: [], first: [], sentence: [], short: [], long: [] };
    await ask();
    const before = extensionMemory();
    for (let round = 0; round < rounds; round += 1) {
      await page.evaluate(closeOffscreen);
      await browser.stopWorker();
      times.cold!.push(await ask());
      await page.evaluate(closeOffscreen);
      await browser.stopWorker();
      const load = await page.evaluate(timeMessage, { type: 'encoder' });
      times.first!.push(load + (await read(textOf(280, `Ronde ${round}.`))));
      times.short!.push(await read(textOf(280, `Kort ${round}.`)));
      times.long!.push(await read(textOf(3_000, `Lang ${round}.`)));
      times.sentence!.push(await read(`Kort ${round} en anders, dat is alles wat er verandert aan deze ene zin.`));
    }
    const after = extensionMemory();
    const rows: [name: string, key: string, budget: number][] = [
      ['worker ready and first answer after a cold start', 'cold', 200],
      ['encoder, first answer from nothing', 'first', 500],
      ['encoder, a changed sentence', 'sentence', 40],
      ['encoder, 280 characters', 'short', 120],
      ['encoder, 3,000 characters from nothing', 'long', 1_200],
    ];
    for (const [name, key, budget] of rows) {
      const of = times[key]!;
      console.log(`${name.padEnd(50)} min ${Math.min(...of).toFixed(0)}  p50 ${quantile(of, 0.5).toFixed(0)}  p95 ${quantile(of, 0.95).toFixed(0)} ms  (budget p50 ${budget} ms; ${of.length} times)`);
    }
    console.log(`memory of the extension's process: ${before.toFixed(0)} MB before the encoder, ${after.toFixed(0)} MB after`);
    return rows.every(([, key, budget]) => quantile(times[key]!, 0.5) <= budget);
  } finally {
    await browser.close();
  }
}
