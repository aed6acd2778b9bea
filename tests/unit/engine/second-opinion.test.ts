import { describe, expect, test } from 'vitest';
import { createEngine, type EngineParts, type HeavierLayer } from '../../../src/engine/assess';
import { sentencesOf } from '../../../src/engine/matchers/sentences';
import type { Thresholds } from '../../../src/engine/model/decide';
import type { Judgement, Model } from '../../../src/engine/model/linear';
import { clausesOf, type Combination, createSecondOpinion, type ReadDraft } from '../../../src/engine/model/second-opinion';
import { type Assessment, type Draft, domains, type Finding, type Risk, risks, type Span } from '../../../src/engine/types';
import { readDrafts } from '../../../training/read-drafts';

const draftOf = (text: string, more: Partial<Draft> = {}): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text, ...more,
});
const partsOf = (text: string, spans: Span[] | undefined) => spans?.map(({ start, end }) => text.slice(start, end));
const thresholds: Thresholds = {
  alarm: 0,
  askAlarm: 0,
  kinds: Object.fromEntries(risks.map((risk) => [risk, { raise: 2, ask: 1, consult: 0 }])) as Thresholds['kinds'],
  domains: Object.fromEntries(domains.map((domain) => [domain, 0])) as Thresholds['domains'],
  primary: Object.fromEntries(domains.map((domain) => [domain, 0])) as Thresholds['primary'],
};

describe('clauses', () => {
  test.each([
    ['Wij gaan morgen naar de kade', ['Wij gaan morgen naar de kade']],
    ['Hij zei dat hij kwam, maar hij kwam niet opdagen', ['Hij zei', 'dat hij kwam', 'maar hij kwam niet opdagen']],
    ['Mooi weer vandaag, hoor', ['Mooi weer vandaag, hoor']],
    ['Nou, dat was een lange dag', ['Nou', 'dat was een lange dag']],
    ['Jan en Piet gingen samen vissen', ['Jan', 'en Piet gingen samen vissen']],
    ['She left early because the train was late', ['She left early', 'because the train was late']],
    ['De wethouder — zo bleek later — wist van niets', ['De wethouder', 'zo bleek later', 'wist van niets']],
    ['Ik las het (op bladzijde vier) en moest lachen', ['Ik las het', 'op bladzijde vier', 'en moest lachen']],
    ['Hij riep: «wat een onzin allemaal», en liep weg', ['Hij riep', 'wat een onzin allemaal', 'en liep weg']],
    ['Het kost 1,5 miljoen euro per jaar', ['Het kost 1,5 miljoen euro per jaar']],
    ['Om 14:30 uur begint het feest', ['Om 14:30 uur begint het feest']],
    ['Hij kocht er drie, 5 jaar geleden alweer', ['Hij kocht er drie', '5 jaar geleden alweer']],
    ['Lees verder op https://kade.nl/a,1 als je wilt', ['Lees verder op https://kade.nl/a,1', 'als je wilt']],
    ['nee,dat klopt niet,echt niet waar', ['nee', 'dat klopt niet', 'echt niet waar']],
    ['Van 2010–2014 werkte ik daar', ['Van 2010–2014 werkte ik daar']],
    [',,; -- ', ['--']],
    [' \n ', []],
  ])('of «%s»', (text, expected) => {
    expect(partsOf(text, clausesOf(text, { start: 0, end: text.length }))).toEqual(expected);
  });

  test('keep to the sentence they are asked of', () => {
    const text = 'Eerst dit, en ook dat dan. Hier begint het, want daar was het om. Klaar, zei hij nog.';
    const [, second] = sentencesOf(text);
    expect(partsOf(text, clausesOf(text, second!))).toEqual(['Hier begint het', 'want daar was het om.']);
  });

  test('of training drafts hold every letter and digit, in order, and begin and end with something', () => {
    const wrong: string[] = [];
    for (const { text } of readDrafts('training/drafts').filter((_, i) => i % 10 === 0)) {
      for (const sentence of sentencesOf(text)) {
        const clauses = clausesOf(text, sentence);
        let at = sentence.start;
        for (const { start, end } of [...clauses, { start: sentence.end, end: sentence.end + 1 }]) {
          const between = text.slice(at, start);
          if (start < at || end <= start || /[\p{L}\p{N}]/u.test(between)) wrong.push(text.slice(at, end));
          at = end;
        }
        if (clauses.some(({ start, end }) => text.slice(start, end) !== text.slice(start, end).trim())) wrong.push(text);
      }
    }
    expect(wrong).toEqual([]);
  });
});

/** What a fake reader and a fake word model think of words: of each word what it adds to each head. */
type Lexicon = Record<string, Partial<Record<string, number>>>;
const weightOf = (lexicon: Lexicon, text: string, head: string) =>
  Object.entries(lexicon).reduce((sum, [word, adds]) => sum + (text.split(word).length - 1) * (adds[head] ?? 0), 0);

const heads = ['heated', 'disrespect', 'raise'];
const plain: Combination = {
  heads,
  both: { words: [1, 1, 1], encoder: [1, 1, 1], bias: [0, 0, 0] },
  alone: { encoder: [1, 1, 1], bias: [0, 0, 0] },
  thresholds,
};

/** A reader with a window for each line, which notes what it was asked. */
function readerOf(lexicon: Lexicon) {
  const asked: { text: string; why: string }[] = [];
  const read: ReadDraft = async ({ text }, why) => {
    asked.push({ text, why });
    return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: line }) => ({
      span: { start: index, end: index + line.length },
      logits: heads.map((head) => weightOf(lexicon, line, head)),
    }));
  };
  return { asked, read };
}

function wordsOf(lexicon: Lexicon, knows: string[] = heads): Model {
  return {
    heads: knows,
    thresholds,
    judge: ({ text }) => ({
      logits: Object.fromEntries(knows.map((head) => [head, weightOf(lexicon, text, head)])),
      evidence: (head) => (knows.includes(head) ? [{ start: 0, end: 3 }] : []),
    }),
  };
}

async function judge(draft: Draft, read: ReadDraft, combination = plain, words?: Model): Promise<Judgement> {
  return createSecondOpinion(read, combination, words).judge(draft, 'nl', words?.judge(draft));
}

describe('the second opinion', () => {
  const weighed: Combination = {
    ...plain,
    both: { words: [0.5, 0.25, 2], encoder: [2, 3, 0.5], bias: [-1, 1, 0] },
    alone: { encoder: [4, 5, 6], bias: [-2, 0, 3] },
  };
  const { read } = readerOf({ boos: { heated: 2, disrespect: -1, raise: 1 } });
  const words = wordsOf({ boos: { heated: 4, disrespect: 8, raise: -3 } });

  test('is the weighed sum of words, encoder and bias', async () => {
    const { logits } = await judge(draftOf('ik ben boos'), read, weighed, words);
    expect(logits).toEqual({ heated: 0.5 * 4 + 2 * 2 - 1, disrespect: 0.25 * 8 + 3 * -1 + 1, raise: 2 * -3 + 0.5 * 1 });
  });

  test('hears what the scores of the other heads add', async () => {
    const others = (value: number) => heads.map((_, h) => heads.map((__, j) => (h === 0 && j === 1 ? value : 0)));
    const besides: Combination = { ...weighed, both: { ...weighed.both, besides: { words: others(0.5), encoder: others(-1) } } };
    const { logits } = await judge(draftOf('ik ben boos'), read, besides, words);
    expect(logits).toEqual({ heated: 0.5 * 4 + 2 * 2 - 1 + 0.5 * 8 - 1 * -1, disrespect: 0.25 * 8 + 3 * -1 + 1, raise: 2 * -3 + 0.5 * 1 });
  });

  test('has weights of its own without words, and for a head the words do not know', async () => {
    const alone = { heated: 4 * 2 - 2, disrespect: 5 * -1, raise: 6 * 1 + 3 };
    expect((await judge(draftOf('ik ben boos'), read, weighed)).logits).toEqual(alone);
    const fewer = await judge(draftOf('ik ben boos'), read, weighed, wordsOf({ boos: { heated: 4 } }, ['heated']));
    expect(fewer.logits).toEqual({ ...alone, heated: 0.5 * 4 + 2 * 2 - 1 });
  });

  test('is for each head that of the riskiest window', async () => {
    const { read } = readerOf({ boos: { heated: 3, disrespect: -2 }, sukkel: { heated: -1, disrespect: 4 }, nors: { heated: -5, disrespect: -5, raise: -1 } });
    expect((await judge(draftOf('zo boos\nwat een sukkel\nnors nors'), read)).logits).toEqual({ heated: 3, disrespect: 4, raise: 0 });
    expect((await judge(draftOf('nors\nnors nors'), read)).logits).toEqual({ heated: -5, disrespect: -5, raise: -1 });
  });

  test('asks for a verdict once, with the draft as it is', async () => {
    const { asked, read } = readerOf({});
    await judge(draftOf('ik ben boos'), read);
    expect(asked).toEqual([{ text: 'ik ben boos', why: 'verdict' }]);
  });

  test('has until it knows better the evidence of the words, or none', async () => {
    expect((await judge(draftOf('ik ben boos'), read, weighed, words)).evidence('heated')).toEqual([{ start: 0, end: 3 }]);
    expect((await judge(draftOf('ik ben boos'), read, weighed)).evidence('heated')).toEqual([]);
  });

  test('is none where nothing was read, or reading failed', async () => {
    await expect(judge(draftOf('hallo'), async () => [])).rejects.toThrow('read nothing');
    await expect(judge(draftOf('hallo'), async () => { throw new Error('newer drafts came'); })).rejects.toThrow('newer drafts came');
  });

  test('brings its name and thresholds', () => {
    expect(createSecondOpinion(read, plain, undefined)).toMatchObject({ name: 'encoder', thresholds });
  });
});

describe('evidence by leaving out', () => {
  const lexicon: Lexicon = { boos: { heated: 3 }, nors: { heated: 1 }, sukkel: { disrespect: 4 }, kalm: { heated: -2 } };
  const evidence = async (text: string, asked = ['heated'], words?: Model, reader = readerOf(lexicon)) => {
    const spans = await (await judge(draftOf(text), reader.read, plain, words)).refine!(asked);
    return Object.fromEntries(Object.entries(spans).map(([head, of]) => [head, partsOf(text, of)]));
  };

  test.each([
    ['a sentence', 'Mooi weer vandaag. Ik ben zo boos. Tot morgen.', ['Ik ben zo boos.']],
    ['the heaviest of two sentences', 'Hij keek nors. Ik ben zo boos. Tot morgen.', ['Ik ben zo boos.']],
    ['a clause of a sentence', 'Mooi weer vandaag. Het water steeg snel, ik ben zo boos, en de kade liep onder. Tot morgen.', ['ik ben zo boos']],
    ['a clause of the only sentence', 'Het water steeg snel, maar ik ben zo boos', ['maar ik ben zo boos']],
    ['the whole of a sentence without clauses', 'ik ben zo boos vandaag', ['ik ben zo boos vandaag']],
    ['two clauses that weigh about the same', 'ik ben zo boos, het water steeg snel, hij is ook boos', ['ik ben zo boos', 'hij is ook boos']],
    ['neighbours as one', 'het water steeg snel, ik ben zo boos, hij is ook boos', ['ik ben zo boos, hij is ook boos']],
    ['not a clause that weighs less than the other by far', 'ik ben zo boos, het water steeg snel, hij keek wat nors', ['ik ben zo boos']],
    ['the sentence where all its clauses weigh the same', 'ik ben zo boos, hij is ook boos', ['ik ben zo boos, hij is ook boos']],
    ['no clause that makes it milder', 'ik ben zo boos, zij bleef heel kalm', ['ik ben zo boos']],
  ])('points at %s', async (_, text, expected) => {
    expect(await evidence(text)).toEqual({ heated: expected });
  });

  test('points into the riskiest window, at its place in the whole text', async () => {
    const text = 'Hij keek nors. Wij ook.\nHet regende. Ik ben zo boos, en het water steeg.\nNors was hij. Dag.';
    expect(await evidence(text)).toEqual({ heated: ['Ik ben zo boos'] });
  });

  test('has for each head its own', async () => {
    const text = 'Wat een sukkel is dat.\nIk ben zo boos. Tot morgen.';
    expect(await evidence(text, ['disrespect', 'heated'])).toEqual({ disrespect: ['Wat een sukkel is dat.'], heated: ['Ik ben zo boos.'] });
  });

  test('leaves out a head that it does not know, or that hangs on no sentence', async () => {
    expect(await evidence('Ik ben zo boos. Tot morgen.', ['partisan', 'disrespect', 'heated'])).toEqual({ heated: ['Ik ben zo boos.'] });
    expect(await evidence('Ik ben zo boos. Tot morgen.', [])).toEqual({});
  });

  test('asks the words again, of the text that is left', async () => {
    const words = wordsOf({ water: { heated: 9 } });
    expect(await evidence('Het water steeg snel. Ik ben zo boos.', ['heated'], words)).toEqual({ heated: ['Het water steeg snel.'] });
  });

  test('reads a window that was left short as the same writer’s draft, when no verdict waits, and no text twice', async () => {
    const seen: Draft[] = [];
    const { read, asked } = readerOf(lexicon);
    const watched: ReadDraft = (draft, why) => {
      seen.push(draft);
      return read(draft, why);
    };
    const draft = draftOf('Wat een sukkel is dat. Ik ben zo boos. Tot morgen.', { account: 'corporate', kind: 'reply' });
    await (await judge(draft, watched)).refine!(['disrespect', 'heated']);
    const [first, ...rest] = asked;
    expect(first!.why).toBe('verdict');
    expect(new Set(rest.map(({ why }) => why))).toEqual(new Set(['evidence']));
    expect(new Set(rest.map(({ text }) => text)).size).toBe(rest.length);
    expect(rest).toHaveLength(4);
    expect(seen.every(({ account, kind }) => account === 'corporate' && kind === 'reply')).toBe(true);
  });

  test('reads at most 24 times, for all heads together', async () => {
    const { read, asked } = readerOf(lexicon);
    const line = (word: string) => Array.from({ length: 9 }, (_, i) => `Dag ${i} was lang, ik ben ${word}, en het regende weer.`).join(' ');
    const judgement = await judge(draftOf(`${line('boos')}\n${line('een sukkel')}\n${line('raar')}`), read);
    await judgement.refine!(['heated', 'disrespect', 'raise']);
    expect(asked.filter(({ why }) => why === 'evidence')).toHaveLength(24);
  });

  test('points at no sentence when there are too many to try them all', async () => {
    const text = `Hij keek nors. ${Array.from({ length: 30 }, (_, i) => `Dag ${i}.`).join(' ')} Ik ben zo boos.`;
    expect(await evidence(text)).toEqual({});
  });

  test('fails when a reading does', async () => {
    const { read } = readerOf(lexicon);
    const judgement = await judge(draftOf('Ik ben boos. Tot morgen.'), (draft, why) => (why === 'evidence' ? Promise.reject(new Error('a newer draft came')) : read(draft, why)));
    await expect(judgement.refine!(['heated'])).rejects.toThrow('a newer draft came');
  });

  test('is the sentence with words where the other has only what cannot be seen', async () => {
    const read: ReadDraft = async ({ text }) => (/\p{L}/u.test(text) ? [{ span: { start: 0, end: text.length }, logits: [3, 0, 0] }] : []);
    const text = 'Ik ben boos.\n\u200b';
    const { refine } = await judge(draftOf(text), read);
    expect(partsOf(text, (await refine!(['heated'])).heated)).toEqual(['Ik ben boos.']);
  });
});

describe('an engine with a layer that knows more later', () => {
  const text = 'Ik ben boos. Tot morgen.';
  const sentences = { nl: 'zin', en: 'sentence' };
  const kind = {
    what: sentences, why: sentences, todo: sentences, question: 'colleagues' as const,
    norm: { id: 'n', title: sentences, source: 's', url: 'https://example.org' },
  };
  const kindSentences = Object.fromEntries(risks.map((risk) => [risk, kind])) as EngineParts['rules']['kindSentences'];
  const rulesThatFound = (...found: Finding[]): EngineParts['rules'] => ({ judge: () => found, kindSentences });
  const wordSpans = [{ start: 0, end: 2 }];
  const betterSpans = [{ start: 7, end: 11 }];
  const silent = Object.fromEntries([...risks, ...domains, 'raise', 'consult'].map((head) => [head, -9]));

  function layerOf(logits: Record<string, number>, refine?: Judgement['refine']): HeavierLayer {
    return { name: 'slow', thresholds, judge: async () => ({ logits: { ...silent, ...logits }, evidence: () => wordSpans, refine }) };
  }

  /** Assesses, and waits until nothing goes on any more. */
  async function run(heavier: HeavierLayer, rules = rulesThatFound()) {
    const later: Assessment[] = [];
    const failures: [string, unknown][] = [];
    const engine = createEngine({ rules, heavier, onFailure: (...failure) => failures.push(failure) });
    const first = await engine.assess(draftOf(text), (assessment) => later.push(assessment));
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    return { first, later, failures };
  }
  const heated = { raise: 9, heated: 3, unverified: 1.5, function: 1 };

  test('answers twice more: what it thinks, and then for which words', async () => {
    const asked: string[][] = [];
    const { first, later, failures } = await run(layerOf(heated, async (heads) => {
      asked.push(heads);
      return { heated: betterSpans };
    }));
    expect(first.layers).toEqual(['rules']);
    expect(first.findings).toEqual([]);
    expect(later.map(({ layers }) => layers)).toEqual([['rules', 'slow'], ['rules', 'slow']]);
    const [second, third] = later as [Assessment, Assessment];
    expect(second.findings).toMatchObject([{ rule: 'model/heated', spans: wordSpans }]);
    expect(second.questions).toMatchObject([{ risk: 'unverified', spans: wordSpans }]);
    expect(third).toEqual({ ...second, findings: [{ ...second.findings[0], spans: betterSpans }] });
    expect(asked).toEqual([['heated', 'unverified']]);
    expect(failures).toEqual([]);
  });

  test.each([
    ['it cannot know better', layerOf(heated), 1],
    ['it says nothing of the text', layerOf({ function: 1 }, async () => expect.unreachable('nothing to point at')), 1],
    ['it only asks', layerOf({ raise: 9, unverified: 1.5 }, async () => ({ unverified: betterSpans })), 2],
    ['it knows no better words', layerOf(heated, async () => ({})), 2],
  ])('when %s', async (_, layer, answers) => {
    const { later, failures } = await run(layer);
    expect(later).toHaveLength(answers);
    expect(failures).toEqual([]);
  });

  test('better words may be none at all', async () => {
    const { later } = await run(layerOf(heated, async () => ({ heated: [] })));
    expect(later[1]!.findings[0]!.spans).toEqual([]);
    expect(later[1]!.questions[0]!.spans).toEqual(wordSpans);
  });

  test('leaves what a rule found in every answer', async () => {
    const byRule: Finding = { ...kind, rule: 'heated/by-hand', risk: 'heated' as Risk, severity: 'caution', spans: [{ start: 0, end: 12 }], by: 'rule' };
    const { first, later } = await run(layerOf(heated, async () => ({ heated: betterSpans })), rulesThatFound(byRule));
    expect([first, ...later].map(({ findings }) => findings)).toEqual([[byRule], [byRule], [byRule]]);
  });

  test('whose words nobody waits for any more keeps both its answers, and says nothing of it', async () => {
    const { later, failures } = await run(layerOf(heated, async () => { throw new Error('a newer draft came'); }));
    expect(later).toHaveLength(1);
    expect(later[0]!.findings).toMatchObject([{ rule: 'model/heated', spans: wordSpans }]);
    expect(failures).toEqual([]);
  });

  test.each([
    ['later', async () => { throw new Error('out of memory'); }],
    ['at once', () => { throw new Error('out of memory'); }],
  ])('that fails %s is reported once; the first answer stands', async (_, judge: HeavierLayer['judge']) => {
    const { first, later, failures } = await run({ name: 'slow', thresholds, judge });
    expect(first).toMatchObject({ advice: 'clear', layers: ['rules'] });
    expect(later).toEqual([]);
    expect(failures).toEqual([['slow', new Error('out of memory')]]);
  });

  test('that never answers holds nothing up', async () => {
    const { first, later } = await run({ name: 'slow', thresholds, judge: () => new Promise(() => undefined) });
    expect(first.layers).toEqual(['rules']);
    expect(later).toEqual([]);
  });

  test('fails without anybody to tell and still answers', async () => {
    const engine = createEngine({ rules: rulesThatFound(), heavier: layerOf(heated, async () => { throw new Error('a newer draft came'); }) });
    let answers = 0;
    await engine.assess(draftOf(text), () => { answers += 1; });
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    expect(answers).toBe(1);
  });

  test('is not asked when nobody waits for more, or there is nothing to read', async () => {
    const heavier: HeavierLayer = { name: 'slow', thresholds, judge: async () => expect.unreachable('asked for nothing') };
    const failures: unknown[] = [];
    const engine = createEngine({ rules: rulesThatFound(), heavier, onFailure: (_, error) => failures.push(error) });
    await engine.assess(draftOf(text));
    await engine.assess(draftOf(' \n'), () => failures.push('answered'));
    for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
    expect(failures).toEqual([]);
  });
});
