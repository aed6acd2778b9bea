import type { ContactRole, OrganisationKind } from '../../settings/contract';
import type { HelpTexts } from './texts';

/** A sentence or two of a step. What is in no source that was read is our own advice, and said to be that. */
export interface Part {
  text: keyof HelpTexts['parts'];
  /** Norms, read in a source, that say this. */
  by?: string[];
  /** Norms of which no more than the title was read: pointed at, never given as the source. */
  see?: string[];
  /** For whom it is said: where the writer's kind of organisation is one of these, or isn't known. */
  only?: OrganisationKind[];
  /** Said only where the kind of organisation isn't known, or only where it is. */
  kind?: 'unknown' | 'known';
}

export interface Step {
  id: keyof HelpTexts['steps'];
  parts: Part[];
  /** Whom to turn to in this step: the writer's own contacts with these roles, in this order. */
  roles?: ContactRole[];
  /** Example texts that come with it. */
  examples?: (keyof HelpTexts['examples'])[];
}

/** What to do when a post blows up, step by step: section 4 of the catalogue of norms (2026-11-22). Its steps without a norm are our own advice. */
export const uproarSteps: Step[] = [
  { id: 'stop', parts: [{ text: 'stop' }] },
  { id: 'keep', parts: [{ text: 'keep' }, { text: 'keepHarm' }, { text: 'keepCorporate', by: ['arch-goed-geordend'] }] },
  { id: 'manager', parts: [{ text: 'manager' }], roles: ['manager'] },
  { id: 'communication', parts: [{ text: 'askFirst', by: ['hro-overleg'] }, { text: 'noSpokesperson', by: ['uoc-geen-woordvoerder'] }, { text: 'corporateReaction' }], roles: ['communication', 'colleague'] },
  { id: 'press', parts: [{ text: 'press', see: ['gir-pers'] }, { text: 'parliament', by: ['aec-kamerlid'], only: ['rijk', 'defensie'] }], roles: ['spokesperson'] },
  { id: 'repair', parts: [{ text: 'repair' }, { text: 'repairReason', by: ['vora-reden-5-corrigeren'] }], examples: ['correction', 'apology'] },
  { id: 'threats', parts: [{ text: 'danger' }, { text: 'threats' }], roles: ['manager', 'security'] },
  { id: 'talk', parts: [{ text: 'talk', see: ['gir-bespreek'] }], roles: ['confidant', 'union', 'colleague'] },
  { id: 'after', parts: [{ text: 'learn', by: ['bl-feedback'] }, { text: 'after' }] },
];

const underAgfa: OrganisationKind[] = ['rijk', 'politie', 'defensie'];

/** One's rights when an opinion costs trouble. The duty to ask the AGFA first is that of three kinds of employer; elsewhere it was not found. */
export const rights: Part[] = [
  { text: 'opinion', by: ['hro-recht-en-integer', 'aw-10-functioneringsnorm'] },
  { text: 'restraint', by: ['art10-terughoudend-beperken'] },
  { text: 'notSimply', by: ['hro-geen-berisping-zomaar'], only: ['rijk'] },
  { text: 'agfa', by: ['agfa-verplicht-advies'], only: underAgfa, kind: 'known' },
  { text: 'agfaForWhom', by: ['agfa-verplicht-advies'], kind: 'unknown' },
  { text: 'agfaFollowed', by: ['agfa-niet-bindend'], only: underAgfa },
  { text: 'agfaElsewhere', kind: 'unknown' },
  { text: 'union' },
];

/** Whom one can turn to about one's own workplace: mistreatment, or something that is wrong. Our own advice. */
export const refuges: { id: keyof HelpTexts['refuges']; roles: ContactRole[]; see?: string[]; url?: string }[] = [
  { id: 'confidant', roles: ['confidant'], see: ['gir-bespreek'] },
  { id: 'colleague', roles: ['colleague', 'manager'] },
  { id: 'integrity', roles: ['integrity'] },
  { id: 'union', roles: ['union'] },
  { id: 'whistleblowers', roles: [], url: 'https://www.huisvoorklokkenluiders.nl/' },
  { id: 'care', roles: [] },
];

/** `andere` says no more than that it is none of the others: for us it isn't known. */
export const knownKind = (kind: OrganisationKind | undefined): OrganisationKind | undefined => (kind === 'andere' ? undefined : kind);

/** Whether something that holds for some kinds of organisation is shown to a writer: not where the writer is known to work elsewhere. */
export const holdsFor = (kinds: readonly string[] | undefined, kind: OrganisationKind | undefined): boolean => {
  const known = knownKind(kind);
  return !kinds || !known || kinds.includes(known);
};

/** Whether a part is said to a writer of this kind of organisation. */
export function isSaid({ only, kind: needs }: Part, kind: OrganisationKind | undefined): boolean {
  if (needs && (needs === 'known') !== (knownKind(kind) !== undefined)) return false;
  return holdsFor(only, kind);
}
