import type { Risk } from '../engine/types';
import type { MessageKey } from '../text/text';
import type { Contact, ContactRole, OrganisationKind } from './contract';

/** Whom to consult in doubt of each kind, first one first: the table in section 5 of the catalogue of norms (2026-11). */
const roles: Record<Risk, ContactRole[]> = {
  confidential: ['manager', 'security'],
  'personal-data': ['privacy'],
  'colleague-exposed': ['colleague', 'confidant', 'integrity'],
  disrespect: ['colleague', 'communication'],
  partisan: ['manager', 'communication'],
  'own-policy-field': ['manager', 'communication'],
  'speaks-for-organisation': ['communication', 'spokesperson'],
  'account-mix': ['colleague', 'communication'],
  'others-work': ['colleague', 'manager'],
  'side-interest': ['manager', 'integrity'],
  unverified: ['colleague', 'communication'],
  heated: ['colleague', 'communication'],
  'security-sensitive': ['manager', 'security'],
};

/** A military or police matter goes to the line commander or teamchef first, then to Communicatie and security (same table). */
const ofServices: Partial<Record<Risk, ContactRole[]>> = {
  confidential: ['manager', 'communication', 'security'],
  'security-sensitive': ['manager', 'communication', 'security'],
};

/**
 * Whom to consult about a doubt.
 * @returns the writer's own contacts that fit, best first; and the sentence that says whom organisations have for it, for where there are none
 */
export function whomToAsk(risk: Risk, contacts: readonly Contact[], kind?: OrganisationKind): { own: Contact[]; generic: MessageKey } {
  const order = ((kind === 'politie' || kind === 'defensie') && ofServices[risk]) || roles[risk];
  return {
    own: order.flatMap((role) => contacts.filter((contact) => contact.role === role)),
    generic: `ask_${risk.replaceAll('-', '_')}` as MessageKey,
  };
}
