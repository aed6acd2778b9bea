import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { createEngine, type EngineParts } from '../../src/engine/assess';
import { detectLanguage } from '../../src/engine/language';
import { createRules } from '../../src/engine/rules';
import type { Draft, Finding, Localised, Risk, Severity } from '../../src/engine/types';
import { compileRulebook, readRulebook } from '../../src/rulebook';
import { failureOf } from '../../src/rulebook/examples';

const rulebook = readRulebook('rules');
const layer = createRules(compileRulebook(rulebook));
const post = (text: string): Draft => ({
  platform: 'linkedin', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text,
});
const signalsOf = (text: string) => layer.signals(post(text), detectLanguage(text).languages);

describe.each([...rulebook.strengths, ...rulebook.help].map((entry) => [entry.id, entry] as const))('%s', (_, entry) => {
  it.each(entry.examples.flags)('finds exactly the marked span: %o', (example) => {
    expect(failureOf(entry, example, 'flag', layer)).toBeUndefined();
  });

  it.each(entry.examples.allows)('stays silent: %o', (example) => {
    expect(failureOf(entry, example, 'allow', layer)).toBeUndefined();
  });

  it('speaks to the writer as a friend, and cites a norm that was read', () => {
    const said: Localised[] = 'todo' in entry ? [entry.what, entry.todo as Localised] : [entry.what];
    for (const sentence of said.flatMap(({ nl, en }) => [nl, en])) {
      expect(sentence).toMatch(/[.?]$/);
      expect(sentence).not.toMatch(/!|\bje mag niet\b|\bu\b|\buw\b|\byou may not\b/i);
    }
    expect(rulebook.norms[entry.norm]?.provenance).toMatch(/^[SRT]$/);
  });
});

describe('the strengths', () => {
  it('are the seven reasons of the VORA', () => {
    expect(rulebook.strengths.map(({ norm }) => norm).sort()).toEqual(Object.keys(rulebook.norms).filter((id) => id.startsWith('vora-reden-')).sort());
    expect(rulebook.strengths).toHaveLength(7);
  });
});

describe('the help', () => {
  it('names the confidential adviser, and no number or address that could be wrong', () => {
    for (const { todo } of rulebook.help.filter(({ urgent }) => !urgent)) {
      expect(todo.nl).toMatch(/vertrouwenspersoon/);
      expect(todo.en).toMatch(/confidential adviser/);
      expect(`${todo.nl} ${todo.en}`).not.toMatch(/\d|@|www|http/);
    }
  });

  it('names the lines that are there day and night where a life may hang on it, and no others', () => {
    const urgent = rulebook.help.filter((help) => help.urgent);
    expect(urgent.map(({ id }) => id)).toEqual(['help/despair']);
    for (const { todo } of urgent) {
      for (const sentence of [todo.nl, todo.en]) expect(new Set(sentence.match(/[\d-]*\d[\d-]*/g))).toEqual(new Set(['113', '0800-0113', '112']));
    }
  });

  const drafts = readFileSync('tests/drafts/help.jsonl', 'utf8').trim().split('\n').map((line) => JSON.parse(line) as { text: string; help: boolean; missed?: true });

  it.each(drafts.filter(({ help, missed }) => help && !missed))('is offered: $text', ({ text }) => {
    expect(signalsOf(text).help).toBeDefined();
  });
  it.each(drafts.filter(({ missed }) => missed))('is not offered yet, a known miss: $text', ({ text }) => {
    expect(signalsOf(text).help).toBeUndefined();
  });
  it.each(drafts.filter(({ help }) => !help))('stays away: $text', ({ text }) => {
    expect(signalsOf(text).help).toBeUndefined();
  });
});

describe('in an assessment', () => {
  const finding = (risk: Risk, severity: Severity): Finding => {
    const { what, why, todo, norm, question } = layer.kindSentences[risk];
    return { rule: `${risk}/made-up`, risk, severity, spans: [{ start: 0, end: 4 }], norm, question, by: 'rule', what, why, todo };
  };
  const assess = (text: string, ...found: Finding[]) => {
    const rules: EngineParts['rules'] = { judge: () => found, kindSentences: layer.kindSentences, signals: layer.signals };
    return createEngine({ rules }).assess(post(text));
  };
  const heavy = 'Ons afdelingshoofd heeft in een jaar zes mensen weggepest en HR kijkt weg.';
  const asks = 'Wij krijgen de brieven maar niet korter. Hoe doen jullie dat in jouw gemeente?';

  test('help comes with its words and norm, and is said once', async () => {
    const { help, advice } = await assess(heavy);
    expect(help).toMatchObject({ id: 'help/bullying', norm: { id: 'gir-bespreek' }, spans: [{ start: heavy.indexOf('zes'), end: heavy.indexOf(' en HR') }] });
    expect(advice).toBe('clear');
  });

  test('a finding on a colleague is said with care and weighs less where nobody is named', async () => {
    const { findings, advice } = await assess(heavy, finding('colleague-exposed', 'consult'));
    const { care } = layer.kindSentences['colleague-exposed'];
    expect(findings).toMatchObject([{ severity: 'caution', what: care!.what, why: care!.why, todo: care!.todo }]);
    expect(advice).toBe('caution');
  });

  test.each([
    heavy.replace('Ons', 'Karin, ons'), heavy.replace('afdelingshoofd', 'afdelingshoofd mevrouw Overdijk'), heavy.replace('afdelingshoofd', 'afdelingshoofd @overdijk'),
    heavy.replace('afdelingshoofd', 'afdelingshoofd Overdijk'),
  ])('a name keeps its weight: %s', async (text) => {
    const { findings, advice } = await assess(text, finding('colleague-exposed', 'consult'));
    expect(findings).toMatchObject([{ severity: 'consult', what: layer.kindSentences['colleague-exposed'].care!.what }]);
    expect(advice).toBe('consult');
  });

  test('a hint stays a hint, and another kind keeps its words and weight', async () => {
    const others = [finding('personal-data', 'consult'), finding('heated', 'caution')];
    const { findings } = await assess(heavy, ...others, finding('colleague-exposed', 'info'));
    expect(findings.slice(0, 2)).toEqual(others);
    expect(findings[2]).toMatchObject({ risk: 'colleague-exposed', severity: 'info' });
  });

  test('without help a finding on a colleague is what it was', async () => {
    const found = finding('colleague-exposed', 'consult');
    expect((await assess(asks, found)).findings).toEqual([found]);
  });

  test('a question on a colleague is said with care too', () => {
    const { what, why, todo, care } = layer.kindSentences['colleague-exposed'];
    const question = { risk: 'colleague-exposed' as const, spans: [], score: 0.5, what, why, todo };
    expect(signalsOf(heavy).soften(question)).toEqual({ ...question, what: care!.what, why: care!.why, todo: care!.todo });
    expect(signalsOf(asks).soften(question)).toBe(question);
  });

  test('a strength is said with its words and norm', async () => {
    const { strengths, help } = await assess(asks, finding('unverified', 'caution'));
    expect(strengths).toMatchObject([{ id: 'strengths/fresh-view', norm: { id: 'vora-reden-7-frisse-blik' }, spans: [{ start: 41, end: asks.length }] }]);
    expect(help).toBeUndefined();
  });

  test.each([
    ['a finding of consult', 'confidential', 'consult'], ['contempt', 'disrespect', 'caution'], ['an outburst', 'heated', 'caution'],
    ['an advertisement', 'side-interest', 'caution'], ['a colleague exposed', 'colleague-exposed', 'caution'],
  ] as const)('no strength beside %s', async (_, risk, severity) => {
    expect((await assess(asks, finding(risk, severity))).strengths).toEqual([]);
  });

  test('no strength beside help, nor in private life', async () => {
    expect((await assess(`${heavy} ${asks}`)).strengths).toEqual([]);
    expect(signalsOf(asks).strengthsBeside([], 'function')).toHaveLength(1);
    expect(signalsOf(asks).strengthsBeside([], 'personal')).toEqual([]);
  });

  test('two strengths at most, in the order of the draft', async () => {
    const much = 'Stel je vragen over de afvalpas, de folder is er in zes talen. Hoe doen jullie dat in jouw gemeente? Denk mee op 4 juni.';
    expect((await assess(much)).strengths.map(({ id }) => id)).toEqual(['strengths/direct-contact', 'strengths/new-groups']);
  });

  test('an empty draft has neither, and the assessment survives JSON', async () => {
    expect(await assess(' ')).toMatchObject({ strengths: [] });
    expect(await assess(' ')).not.toHaveProperty('help');
    for (const text of [heavy, asks]) expect(JSON.parse(JSON.stringify(await assess(text)))).toEqual(await assess(text));
  });
});
