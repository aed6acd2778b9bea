import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Draft } from '../src/engine/types';
import { makeEngine } from './make-engine';

const sizes = [
  { characters: 280, rounds: 400, budget: { p50: 3, p95: 6 } },
  { characters: 3000, rounds: 120, budget: { p50: 15, p95: 25 } },
];
const warmUpRounds = 120;
const sample = fileURLToPath(new URL('../training/drafts/part-a.jsonl', import.meta.url));

/**
 * How fast the whole engine is, warm: rules, word model, evidence. Prints p50 and p95 in milliseconds for drafts of
 * 280 and of 3,000 characters beside their budgets; gives back whether all keep within them.
 */
export async function benchEngine(): Promise<boolean> {
  const engine = makeEngine({ layers: 'linear' });
  const drafts = readFileSync(sample, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Draft);
  let isWithin = true;
  for (const { characters, rounds, budget } of sizes) {
    const long = lengthen(drafts, characters);
    for (let i = 0; i < warmUpRounds; i += 1) await engine.assess({ ...long[i % long.length]! }); // a draft of its own: what is kept of one that was read before must not help
    const times: number[] = [];
    for (let i = 0; i < rounds; i += 1) {
      const started = performance.now();
      await engine.assess({ ...long[i % long.length]! }); // a draft of its own: what is kept of one that was read before must not help
      times.push(performance.now() - started);
    }
    times.sort((a, b) => a - b);
    for (const [name, share] of [['p50', 0.5], ['p95', 0.95]] as const) {
      const time = times[Math.floor(share * times.length)]!;
      isWithin &&= time <= budget[name];
      console.log(`engine, ${characters} characters, ${name}: ${time.toFixed(2)} ms (budget ${budget[name]} ms)`);
    }
  }
  return isWithin;
}

/** Different drafts of the wanted length, each the texts of several put together and cut. */
function lengthen(from: Draft[], characters: number): Draft[] {
  return Array.from({ length: 40 }, (_, i) => {
    let text = '';
    for (let next = i; text.length < characters; next += 1) text += `${from[next % from.length]!.text}\n`;
    return { ...from[i]!, text: text.slice(0, characters) };
  });
}
