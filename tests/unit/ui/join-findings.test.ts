import { describe, expect, it } from 'vitest';
import type { Finding, Question, Risk, Severity, Span } from '../../../src/engine/types';
import { findingsIn, joinFindings } from '../../../src/ui/join-findings';

const finding = (rule: string, risk: Risk, severity: Severity, ...spans: Span[]) => ({ rule, risk, severity, spans }) as Finding;
const question = (risk: Risk, ...spans: Span[]) => ({ risk, spans, score: 0.5 }) as Question;
const shape = (findings: Finding[], questions: Question[] = []) => joinFindings({ findings, questions }).map(({ head, others, risks }) => [head.risk, others.length, risks]);
const early = { start: 0, end: 10 };
const within = { start: 4, end: 6 };
const after = { start: 10, end: 13 }; // such as the marks behind a shout
const late = { start: 14, end: 20 };

describe('findings that are shown as one', () => {
  it('are of one kind, about the same or overlapping words', () => {
    expect(shape([finding('a', 'heated', 'consult', early), finding('b', 'heated', 'caution', within)])).toEqual([['heated', 1, ['heated']]]);
    expect(shape([finding('a', 'heated', 'consult', early), finding('b', 'heated', 'caution', late)])).toEqual([['heated', 0, ['heated']], ['heated', 0, ['heated']]]);
    expect(shape([finding('a', 'heated', 'consult', early), finding('b', 'heated', 'caution', after)])).toEqual([['heated', 1, ['heated']]]);
    expect(shape([finding('a', 'partisan', 'consult', early), finding('b', 'heated', 'caution', within)])).toEqual([['partisan', 0, ['partisan']], ['heated', 0, ['heated']]]);
  });

  it('say both kinds where an insult is heated too', () => {
    expect(shape([finding('a', 'disrespect', 'consult', early), finding('b', 'heated', 'caution', early)])).toEqual([['disrespect', 1, ['disrespect', 'heated']]]);
  });

  it('take a question of their kind with them, which keeps no weight', () => {
    const [item] = joinFindings({ findings: [finding('a', 'heated', 'caution', early)], questions: [question('heated', within), question('partisan', within)] });
    expect(findingsIn(item!).map(({ rule }) => rule)).toEqual(['a']);
    expect(item!.others).toHaveLength(1);
    expect(shape([], [question('heated', early)])).toEqual([['heated', 0, ['heated']]]);
  });

  it('both rest on no words, or neither does', () => {
    expect(shape([finding('a', 'heated', 'caution'), finding('b', 'heated', 'caution')])).toHaveLength(1);
    expect(shape([finding('a', 'heated', 'caution', early), finding('b', 'heated', 'caution')])).toHaveLength(2);
  });
});
