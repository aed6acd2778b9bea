import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { makeEngine } from '../../../scripts/make-engine';
import { createEngine, type EngineParts, type HeavierLayer, readLimit } from '../../../src/engine/assess';
import { createConceptIndex } from '../../../src/engine/concepts/concept-index';
import { loadModel } from '../../../src/engine/model/linear';
import { createRules } from '../../../src/engine/rules';
import type { Assessment, Draft, Finding, Risk, Severity } from '../../../src/engine/types';
import { compileRulebook, readRulebook } from '../../../src/rulebook';

const rulebook = compileRulebook(readRulebook('rules'));
const model = loadModel(readFileSync('assets/public/model.bin'), createConceptIndex(rulebook.concepts));
const rules = createRules(rulebook);
const engine = makeEngine();
const draft = (text: string, more: Partial<Draft> = {}): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text, ...more,
});
const riskyText = 'Stem woensdag VVD, de enige partij die voor onze inwoners opkomt';
const risky = draft(riskyText, { account: 'corporate' });

/** Rules that found just this, to see what becomes of it. */
const rulesThatFound = (...found: Finding[]): EngineParts['rules'] => ({ judge: () => found, kindSentences: rules.kindSentences });
const finding = (risk: Risk, severity: Severity): Finding => {
  const { what, why, todo, norm, question } = rules.kindSentences[risk];
  return { rule: `${risk}/made-up`, risk, severity, spans: [{ start: 0, end: 4 }], norm, question, by: 'rule', what, why, todo };
};

describe('an assessment', () => {
  test('is the same for the same draft', async () => {
    expect(await engine.assess(risky)).toEqual(await engine.assess(structuredClone(risky)));
  });

  test('survives cloning and JSON', async () => {
    const assessment = await engine.assess(risky);
    expect(JSON.parse(JSON.stringify(structuredClone(assessment)))).toEqual(assessment);
  });

  test.each(['', ' \n\t '])('of an empty draft is clear: %j', async (text) => {
    expect(await engine.assess(draft(text))).toMatchObject({ advice: 'clear', primary: null, domains: [], findings: [], questions: [] });
  });

  test.each([
    'Zo, de tomaten staan in de kas. Nu nog zon ☀️',
    'Wat een dag!!! Gefeliciteerd Fatima en Joost met jullie diploma, TROTS op het hele team',
    'Great weather for a run along the canal this morning',
    'Hallo allemaal',
    'Eens!',
    '🎉',
    'De graaf liet de gezant onthoofden en overleed zelf een jaar later aan de pest.',
  ])('of a harmless post is clear and asks nothing: %s', async (text) => {
    expect(await engine.assess(draft(text))).toMatchObject({ advice: 'clear', findings: [], questions: [] });
  });

  test('of a long draft says how far it was read, and cuts no emoji', async () => {
    const long = draft(`${'a'.repeat(readLimit - 1)}😀 ${riskyText}`);
    expect((await engine.assess(long)).truncatedAt).toBe(readLimit - 1);
    expect(await engine.assess(draft('a'.repeat(readLimit)))).not.toHaveProperty('truncatedAt');
  });
});

describe('rules and model together', () => {
  const words = createEngine({ rules: rulesThatFound(), model });

  test('the model raises with the sentences of the kind', async () => {
    const { findings, advice, layers } = await words.assess(risky);
    const { what, why, todo, norm, question } = rules.kindSentences.partisan;
    expect(findings[0]).toMatchObject({ rule: 'model/partisan', by: 'model', severity: 'consult', what, why, todo, norm, question });
    expect(findings[0]!.spans.length).toBeGreaterThan(0);
    expect(advice).toBe('consult');
    expect(layers).toEqual(['rules', 'words']);
  });

  test('a kind that a rule raised is not raised or asked again', async () => {
    const byRule = finding('partisan', 'caution');
    const { findings, questions } = await createEngine({ rules: rulesThatFound(byRule), model }).assess(risky);
    expect(findings.filter(({ risk }) => risk === 'partisan')).toEqual([byRule]);
    expect(questions.some(({ risk }) => risk === 'partisan')).toBe(false);
  });

  test('a hint of a rule silences nothing and is kept', async () => {
    const hint = finding('partisan', 'info');
    const { findings } = await createEngine({ rules: rulesThatFound(hint), model }).assess(risky);
    expect(findings.filter(({ risk }) => risk === 'partisan').map(({ rule }) => rule)).toEqual(['model/partisan', hint.rule]);
  });

  test('a finding about the own policy field says which one the draft touches', async () => {
    const found = [finding('own-policy-field', 'caution'), finding('heated', 'caution')];
    const own = createEngine({ rules: rulesThatFound(...found), explain: rules.explain });
    const profile = { organisation: '', role: '', policyFields: ['wonen'] };
    const { findings } = await own.assess(draft('Die huurders worden weer in de steek gelaten', { profile }));
    expect(findings.map(({ risk, because }) => [risk, because?.nl])).toEqual([
      ['own-policy-field', 'Dit raakt je eigen beleidsterrein: wonen.'], ['heated', undefined],
    ]);
    expect((await own.assess(draft('Lekker weer', { profile }))).findings.every(({ because }) => because === undefined)).toBe(true);
  });

  test('findings stand heaviest first; every one of the rules is there; hints alone leave the draft clear', async () => {
    const found = [
      finding('heated', 'info'), finding('unverified', 'caution'), finding('confidential', 'consult'), finding('confidential', 'caution'),
    ];
    const mixed = await createEngine({ rules: rulesThatFound(...found) }).assess(draft('Hallo'));
    expect(mixed.findings.map(({ severity }) => severity)).toEqual(['consult', 'caution', 'caution', 'info']);
    expect(new Set(mixed.findings)).toEqual(new Set(found));
    expect((await createEngine({ rules: rulesThatFound(found[0]!) }).assess(draft('Hallo'))).advice).toBe('clear');
  });
});

describe('a heavier layer', () => {
  /** Answers when told to, with the first judgement turned around. */
  function slowLayer(): { layer: HeavierLayer; answer: (failure?: Error) => void } {
    let answer: (failure?: Error) => void = () => undefined;
    const gate = new Promise<void>((resolve, reject) => {
      answer = (failure) => (failure ? reject(failure) : resolve());
    });
    const layer: HeavierLayer = {
      name: 'slow',
      thresholds: model.thresholds,
      judge: async (_, __, first) => {
        await gate;
        return { logits: Object.fromEntries(model.heads.map((head) => [head, -first!.logits[head]!])), evidence: () => [] };
      },
    };
    return { layer, answer };
  }

  test('answers later, after the first answer', async () => {
    const { layer, answer } = slowLayer();
    const slow = createEngine({ rules: rulesThatFound(finding('heated', 'caution')), model, heavier: layer });
    let arrived: (assessment: Assessment) => void = () => undefined;
    const later = new Promise<Assessment>((resolve) => {
      arrived = resolve;
    });
    const first = await slow.assess(risky, arrived);
    expect(first.layers).toEqual(['rules', 'words']);
    expect(first.findings.some(({ risk }) => risk === 'partisan')).toBe(true);
    answer();
    const second = await later;
    expect(second.layers).toEqual(['rules', 'words', 'slow']);
    expect(second.findings.some(({ risk }) => risk === 'partisan')).toBe(false);
    expect(second.findings.some(({ rule }) => rule === 'heated/made-up')).toBe(true);
  });

  test('that fails is reported, and the first answer stands', async () => {
    const { layer, answer } = slowLayer();
    let report: (layer: string) => void = () => undefined;
    const failed = new Promise<string>((resolve) => {
      report = resolve;
    });
    const slow = createEngine({ rules, model, heavier: layer, onFailure: report });
    const first = await slow.assess(risky, () => expect.unreachable('a failed layer has no answer'));
    answer(new Error('out of memory'));
    expect(await failed).toBe('slow');
    expect(first.advice).toBe('consult');
  });
});
