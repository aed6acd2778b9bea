import { conceptHits } from '../concepts/concept-hits';
import type { ConceptIndex } from '../concepts/concept-index';
import type { PolicyFields } from '../policy-fields';
import type { Profile } from '../types';

/** Places in the index of all fields that a profile is near to: by its fields, its organisation, and its role («wijkagent»). */
export function ownFields(index: ConceptIndex, policyFields: PolicyFields, profile: Profile): ReadonlySet<number> {
  const named = policyFields.fieldsOf(profile).flatMap(({ id }) => index.numberOf.get(id) ?? []);
  const ofRole = conceptHits(index, profile.role).map(({ number }) => number).filter((number) => number >= index.firstField);
  return new Set([...named, ...ofRole]);
}
