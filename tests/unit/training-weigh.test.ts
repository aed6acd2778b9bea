import { beforeAll, describe, expect, test } from 'vitest';
import { risks } from '../../src/engine/types';
import { heads } from '../../training/targets';
import { sumOf } from '../../src/engine/model/second-opinion';
import { type Pair, weigh } from '../../training/weigh';
import { seededRandom } from '../../training/seeded-random';

interface Truth {
  words: number;
  encoder: number;
  bias: number;
}
const ofKinds: Truth = { words: 0.6, encoder: 0.9, bias: -2 };
const ofOthers: Truth = { words: 0.3, encoder: 1.2, bias: 0.5 };
const isKind = (head: number) => head < risks.length;

type Pairs = (Pair & { weight: number[] })[];

/** Pairs of which the answers follow from known weights. Words and encoder lean the same way, as two models of one text do. */
function pairsOf(count: number, seed: number, answer?: (head: number, chance: number, words: number, encoder: number) => number | undefined): Pairs {
  const random = seededRandom(seed);
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  return Array.from({ length: count }, () => {
    const common = heads.map(normal);
    const words = common.map((value) => 2 * (value + normal()));
    const encoder = common.map((value) => 1.5 * (value + normal()));
    const wanted = heads.map((_, h) => {
      const truth = isKind(h) ? ofKinds : ofOthers;
      const chance = random();
      return answer?.(h, chance, words[h]!, encoder[h]!)
        ?? Number(chance < 1 / (1 + Math.exp(-(truth.words * words[h]! + truth.encoder * encoder[h]! + truth.bias))));
    });
    return { words, encoder, wanted, weight: heads.map(() => 1) };
  });
}

type Weighed = ReturnType<typeof weigh>;
const chanceOf = (logit: number) => 1 / (1 + Math.exp(-logit));
const together = ({ both }: Weighed, pair: Pair, h: number) => chanceOf(sumOf(both, h, pair.words, pair.encoder));
const encoderAlone = ({ alone }: Weighed, pair: Pair, h: number) => chanceOf(alone.encoder[h]! * pair.encoder[h]! + alone.bias[h]!);
const numbersOf = ({ both, alone }: Weighed) => [both.words, both.encoder, both.bias, alone.encoder, alone.bias].flat();

describe('weights of words and encoder', () => {
  const pairs = pairsOf(1000, 1);
  const unseen = pairsOf(1000, 2);
  let weighed: Weighed;
  beforeAll(() => { weighed = weigh(pairs); });

  test('are found again where they are known', () => {
    const mean = (values: number[], kinds: boolean) => {
      const of = values.filter((_, h) => isKind(h) === kinds);
      return of.reduce((sum, value) => sum + value, 0) / of.length;
    };
    const { words, encoder, bias } = weighed.both;
    for (const [kinds, truth] of [[true, ofKinds], [false, ofOthers]] as const) {
      expect(Math.abs(mean(words, kinds) - truth.words)).toBeLessThan(0.05);
      expect(Math.abs(mean(encoder, kinds) - truth.encoder)).toBeLessThan(0.08);
      expect(Math.abs(mean(bias, kinds) - truth.bias)).toBeLessThan(0.1);
    }
  });

  test.each([['together', together], ['the encoder alone', encoderAlone]])('make calibrated log-odds of drafts never seen: %s', (_, chance) => {
    const bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0, count: 0 }));
    for (const pair of unseen) {
      heads.forEach((_, h) => {
        const said = chance(weighed, pair, h);
        const bin = bins[Math.min(9, Math.floor(10 * said))]!;
        bin.said += said;
        bin.right += pair.wanted[h]!;
        bin.count += 1;
      });
    }
    for (const { said, right, count } of bins) {
      expect(count).toBeGreaterThan(200);
      expect(Math.abs(said - right) / count).toBeLessThan(0.05);
    }
  });

  test('say of the drafts themselves as often yes as is right, head by head', () => {
    heads.forEach((_, h) => {
      for (const chance of [together, encoderAlone]) {
        const said = pairs.reduce((sum, pair) => sum + chance(weighed, pair, h), 0);
        const right = pairs.reduce((sum, { wanted }) => sum + wanted[h]!, 0);
        expect(Math.abs(said - right)).toBeLessThan(0.5);
      }
    });
  });

  test('are the same for the same pairs', () => {
    const some = pairs.slice(0, 200);
    expect(weigh(some)).toEqual(weigh(structuredClone(some)));
  });
});

describe('a kind with few drafts', () => {
  /** Answers of the first kind are the reverse of what the scores say; `counted` drafts count for it. */
  const contrary = (counted: number) => weigh(pairsOf(600, 3, (h, chance, words, encoder) => (
    h === 0 ? Number(chance < 1 / (1 + Math.exp(0.6 * words + 0.9 * encoder))) : undefined
  )).map((pair, i) => ({ ...pair, weight: pair.weight.map((value, h) => (h === 0 && i >= counted ? 0 : value)) })));

  test('is drawn to the weights that all kinds share, one with many goes its own way', () => {
    const few = contrary(12).both.encoder[0]!;
    const many = contrary(600).both.encoder[0]!;
    expect(few).toBeGreaterThan(0.3);
    expect(few).toBeLessThan(0.9);
    expect(many).toBeLessThan(-0.4);
  });

  test('of which no draft counts has the shared weights, between those of the others', () => {
    const { both, alone } = contrary(0);
    expect(both.words[0]).toBeGreaterThan(0.5);
    expect(both.words[0]).toBeLessThan(0.7);
    expect(alone.encoder[0]).toBeGreaterThan(0.5);
    expect(numbersOf({ both, alone }).every(Number.isFinite)).toBe(true);
  });

  test('learns nothing from drafts that do not count', () => {
    const pairs = pairsOf(300, 4).map((pair, i) => ({ ...pair, weight: pair.weight.map(() => (i < 200 ? 1 : 0)) }));
    const mangled = pairs.map((pair, i) => (i < 200 ? pair : { ...pair, wanted: heads.map(() => 1) }));
    expect(weigh(mangled)).toEqual(weigh(pairs.slice(0, 200)));
  });
});

describe('scores and answers at odds', () => {
  const rare = (h: number) => !isKind(h);
  test.each([
    ['heads that are never wanted', (h: number) => (rare(h) ? 0 : undefined)],
    ['heads that always are', (h: number) => (rare(h) ? 1 : undefined)],
    ['a kind that is never wanted', (h: number) => (h === 2 ? 0 : undefined)],
    ['answers that follow from the scores without a doubt', (_: number, __: number, words: number, encoder: number) => Number(words + encoder > 3)],
    ['heads that want the reverse of what the kinds want', (h: number, _: number, words: number, encoder: number) => Number(rare(h) ? words + encoder < -6 : words + encoder > 5)],
    ['heads that go by chance beside kinds that never do', (h: number, chance: number, words: number, encoder: number) => Number(rare(h) ? chance < 0.5 : words + encoder > 5)],
  ])('%s: the answers are not made worse than by saying how often', (_, answer) => {
    const pairs = pairsOf(400, 5, answer as Parameters<typeof pairsOf>[2]);
    const weighed = weigh(pairs);
    expect(numbersOf(weighed).every((value) => Number.isFinite(value) && Math.abs(value) < 2000)).toBe(true);
    heads.forEach((_, h) => {
      const share = pairs.reduce((sum, { wanted }) => sum + wanted[h]!, 0) / pairs.length;
      const loss = (chance: (pair: Pair) => number) => pairs.reduce((sum, pair) => sum - Math.log(Math.max(1e-12, pair.wanted[h] ? chance(pair) : 1 - chance(pair))), 0) / pairs.length;
      for (const chance of [together, encoderAlone]) expect(loss((pair) => chance(weighed, pair, h))).toBeLessThanOrEqual(loss(() => share) + 0.01);
    });
  });
});
