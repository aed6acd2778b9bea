import type { Circumstances, Move, When } from './matchers/compiled-rule';
import type { Reading } from './matchers/reading';
import { foundIn, toRegExp } from './matchers/reg-exp';
import { sentenceAround } from './matchers/sentences';
import { isQuoted } from './matchers/surroundings';
import type { PolicyFields } from './policy-fields';
import type { Draft, Severity, Span } from './types';
import { severities } from './types';

const apology = /(?<!\p{L})(?:sorry|excuses|excuus|spijt(?:\sme|\sons)?|rechtzetten|rectificatie|apolog\p{L}{2,6}|my mistake)(?!\p{L})/iu;
const raisedInside =
  /(?<!\p{L})(?:(?:intern|(?:bij|met) mijn (?:leidinggevende|baas)) (?:aangekaart|besproken|gemeld)|raised (?:it|this) inside)(?!\p{L})/iu;
const link = /(?:https?:\/\/)?(?:www\.)?((?:[a-z0-9-]{1,63}\.){1,4}[a-z]{2,24})(?=[/?\s.,)]|$)/giu;

const up: readonly Move[] = ['own-field', 'exemplary-office', 'employer-named'];

/** What can be known of a draft's circumstances; the words of it (offices, hosts, policy fields) are data of the rulebook. */
export interface CircumstanceReader {
  /** Whether the draft meets the circumstances that a rule asks for. */
  meets(when: When | undefined, reading: Reading): boolean;
  /** The severity after the circumstances that a rule heeds: one step up or down at most, never above `consult`, never below `info`. */
  move(severity: Severity, heeded: readonly Move[] | undefined, reading: Reading, span: Span): Severity;
}

export function createCircumstances({ offices, officialHosts }: Circumstances, policyFields: PolicyFields): CircumstanceReader {
  const office = toRegExp(`\\b(?:${offices.join('|')})`);
  const holds: Record<Move, (reading: Reading, span: Span) => boolean> = {
    'own-field': ({ draft }) => policyFields.ownTouches(draft).length > 0,
    'exemplary-office': ({ draft: { profile } }) => foundIn(office, `${profile.role} · ${profile.organisation}`),
    'employer-named': ({ draft }) => namesEmployer(draft),
    quotation: isQuoted,
    apology: (reading, span) => apology.test(sentenceText(reading, span)),
    question: (reading, span) => /\?["'”’»)]*$/u.test(sentenceText(reading, span)),
    'official-link': ({ text }) => [...text.matchAll(link)].some((match) => isOfficial(match[1] ?? '')),
    'raised-inside': ({ text }) => raisedInside.test(text),
  };

  function isOfficial(host: string): boolean {
    return officialHosts.some((official) => host.toLowerCase() === official || host.toLowerCase().endsWith(`.${official}`));
  }

  return {
    meets(when, reading) {
      if (!when) return true;
      const { draft } = reading;
      const { profile } = draft;
      if (when.account && when.account !== draft.account) return false;
      if (when.kinds && !when.kinds.includes(draft.kind)) return false;
      if (when.role && !foundIn(toRegExp(when.role), profile.role)) return false;
      if (when.organisation && !foundIn(toRegExp(when.organisation), profile.organisation)) return false;
      if (when.employerNamed !== undefined && when.employerNamed !== namesEmployer(draft)) return false;
      if (when.field) return policyFields.fieldsOf(profile).length > 0 && policyFields.ownTouches(draft).length > 0 === (when.field === 'own');
      return true;
    },
    move(severity, heeded, reading, span) {
      const held = (heeded ?? []).filter((move) => holds[move](reading, span));
      const raise = held.some((move) => up.includes(move)) ? 1 : 0;
      const lower = held.some((move) => !up.includes(move)) ? 1 : 0;
      const step = severities.indexOf(severity) + raise - lower;
      return severities[Math.min(Math.max(step, 0), severities.length - 1)] ?? severity;
    },
  };
}

/**
 * Whether the organisation of the profile is named in the text, in full or by its own part («Gemeente Almelo» → «Almelo»).
 * A name in capitals (OM, IND) counts only so: «om» is a word.
 */
export function namesEmployer({ profile, text }: Draft): boolean {
  const full = profile.organisation.trim();
  const own = full.replace(/^(?:gemeente|provincie|waterschap|ministerie van|politie) /i, '');
  return [full, own].some((name) => {
    if (name.length < 2) return false;
    const words = name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
    return foundIn(toRegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, { caseSensitive: name === name.toUpperCase() }), text);
  });
}

function sentenceText(reading: Reading, span: Span): string {
  const { start, end } = sentenceAround(reading.sentences(), span);
  return reading.text.slice(start, end);
}
