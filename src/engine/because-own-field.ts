import type { Touch } from './policy-fields';
import type { Finding, Localised } from './types';

const shownFields = 2;

/**
 * Says of findings of the kind `own-policy-field` which own field the draft touches: «Dit raakt je eigen beleidsterrein: wonen.»
 * @param ownTouches asked only when there is such a finding
 */
export function becauseOwnField(findings: Finding[], ownTouches: () => Touch[]): Finding[] {
  if (!findings.some(({ risk }) => risk === 'own-policy-field')) return findings;
  const because = sentence(ownTouches());
  return because ? findings.map((finding) => (finding.risk === 'own-policy-field' ? { ...finding, because } : finding)) : findings;
}

/** Fields of the profile go before those of the organisation; two at most. */
function sentence(touches: Touch[]): Localised | undefined {
  const named = touches.filter(({ field }) => field.from === 'field');
  const shown = (named.length ? named : touches).slice(0, shownFields).map(({ field }) => field.name);
  if (!shown.length) return undefined;
  const nl = shown.map((name) => name.nl).join(' en ');
  const en = shown.map((name) => name.en).join(' and ');
  return named.length
    ? { nl: `Dit raakt je eigen beleidsterrein: ${nl}.`, en: `This touches your own policy field: ${en}.` }
    : { nl: `Dit raakt het werk van je organisatie: ${nl}.`, en: `This touches the work of your organisation: ${en}.` };
}
