import { risks, type Domain, type ListedNorm, type Localised, type Norm, type NormList, type Risk } from '../engine/types';
import type { Rulebook } from './read-rulebook';

export interface CatalogueNorm extends Norm {
  /** S: read in a seed document; R: read in a source; T: title alone; K: own knowledge, never shown. */
  provenance: 'S' | 'R' | 'T' | 'K';
  domains: Domain[];
  /** What it says in plain words, where the title doesn't say it. Only of what was read. */
  plain?: Localised;
  /** Kinds of organisation that it holds for, where its source limits it; as in the settings. */
  holds?: string[];
}

/** A norm as it is shown with a finding. */
export const shownNorm = ({ id, title, source, url }: Norm): Norm => ({ id, title, source, url });

const certainty = { S: 'read', R: 'part', T: 'title' } as const;
const most = Object.values(certainty);

/** Every norm that may be shown, each with the kinds of risk whose rules rest on it: those of which most was read first, else in the order of the catalogue. */
export function listNorms({ norms, kinds, rules }: Rulebook): NormList {
  const citing = (id: string) => {
    const found = new Set<Risk>([
      ...risks.filter((risk) => kinds[risk].norm.id === id),
      ...rules.filter((rule) => rule.norm === id && rule.status === 'steady').map((rule) => rule.id.split('/')[0] as Risk),
    ]);
    return risks.filter((risk) => found.has(risk));
  };
  return {
    risks: risks.map((risk) => ({ id: risk, name: kinds[risk].name })),
    norms: Object.values(norms).flatMap(({ provenance, ...norm }): ListedNorm[] =>
      (provenance === 'K' ? [] : [{ ...norm, certain: certainty[provenance], risks: citing(norm.id) }]))
      .sort((one, other) => most.indexOf(one.certain) - most.indexOf(other.certain)),
  };
}
