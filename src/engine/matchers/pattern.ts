import { checks } from '../checks';
import type { Span } from '../types';
import { cueList } from './cues';
import type { CompiledRule, Near } from './compiled-rule';
import type { Reading } from './reading';
import { foundIn, lazyRegExp, matchesOf } from './reg-exp';

/**
 * Looks in the raw text with the rule's regular expressions; keeps a hit that passes the rule's check and has its words near.
 * A group `(?<hit>…)` marks the part that is the hit. Errors: throws on an unknown check at once, on an invalid expression
 * when it is first needed.
 */
export function createPattern(rule: Pick<CompiledRule, 'id' | 'patterns' | 'caseSensitive' | 'check' | 'near'>): (reading: Reading) => Span[] {
  const expressions = (rule.patterns ?? []).map(({ source, cues }) => ({ expression: lazyRegExp(source, rule), cues: inOrder(cues) }));
  const check = rule.check ? checks[rule.check] : undefined;
  if (rule.check && !check) throw new Error(`rule ${rule.id}: unknown check '${rule.check}'`);
  const isNear = rule.near ? createNear(rule.near) : undefined;
  return ({ text, holdsOneOf }) => {
    const spans: Span[] = [];
    for (const { expression, cues } of expressions) {
      if (!cues.every(holdsOneOf)) continue;
      for (const match of matchesOf(expression(), text)) {
        const [start, end] = match.indices?.groups?.hit ?? [match.index, match.index + match[0].length];
        const passed = check ? check(text.slice(start, end)) : true;
        const span = { start, end: typeof passed === 'number' ? start + passed : end };
        if (!passed || span.end === start) continue;
        if (!isNear || isNear(text, span)) spans.push(span);
      }
    }
    return spans;
  };
}

/** Short lists first: they are asked fastest, and one that fails spares the rest. */
const inOrder = (cues: string[][]) => cues.map(cueList).sort((a, b) => a.length - b.length);

function createNear({ words, within, side }: Near): (text: string, span: Span) => boolean {
  const expression = lazyRegExp(`\\b(?:${words})\\b`);
  return (text, { start, end }) =>
    (side !== 'after' && foundIn(expression(), text.slice(Math.max(0, start - within), start))) ||
    (side !== 'before' && foundIn(expression(), text.slice(end, end + within)));
}
