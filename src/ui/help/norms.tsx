import { useState } from 'preact/hooks';
import { domains, type Domain, type ListedNorm, type NormList, type Risk } from '../../engine/types';
import type { OrganisationKind } from '../../settings/contract';
import { say, spoken } from '../../text/text';
import { helpTexts } from './texts';
import { holdsFor } from './uproar';

/** What a reader looks for among the norms; empty means all. */
export interface Wanted {
  words: string;
  domain: Domain | '';
  risk: Risk | '';
}

const plainLetters = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** The norms that hold for a writer and have all the words, in either language, in title, plain words or source. */
export function findNorms(norms: ListedNorm[], { words, domain, risk }: Wanted, kind: OrganisationKind | undefined): ListedNorm[] {
  const sought = plainLetters(words).split(/\s+/).filter(Boolean);
  return norms.filter((norm) => {
    const { title, plain, source, holds } = norm;
    const text = plainLetters([title.nl, title.en, plain?.nl, plain?.en, source].join(' '));
    return holdsFor(holds, kind) && (!domain || norm.domains.includes(domain)) && (!risk || norm.risks.includes(risk)) && sought.every((word) => text.includes(word));
  });
}

const NormItem = ({ norm, risks }: { norm: ListedNorm; risks: NormList['risks'] }) => {
  const texts = helpTexts[spoken()];
  const language = spoken();
  const asked = risks.filter(({ id }) => norm.risks.includes(id)).map(({ name }) => name[language]);
  return (
    <li id={norm.id} class="norm">
      <h3 class="nl-heading nl-heading--level-3">{norm.title[language]}</h3>
      {norm.plain && <p class="nl-paragraph">{norm.plain[language]}</p>}
      <p class="small">{norm.domains.map((domain) => say(`domain_${domain}`)).join(' · ')}</p>
      {norm.holds && <p class="small">{texts.norms.holds} {norm.holds.map((kind) => texts.kinds[kind as OrganisationKind]).join(', ')}</p>}
      {asked.length > 0 && <p class="small">{texts.norms.asked} {asked.join(', ')}</p>}
      <p class="small">{texts.by} <a class="nl-link" lang="nl" href={norm.url} target="_blank" rel="noreferrer noopener">{norm.source}</a>. {texts.certain[norm.certain]}</p>
    </li>
  );
};

/** All norms, to be searched and narrowed by domain and kind of risk. */
export const Norms = ({ list, kind }: { list: NormList | undefined; kind: OrganisationKind | undefined }) => {
  const texts = helpTexts[spoken()];
  const [wanted, setWanted] = useState<Wanted>({ words: '', domain: '', risk: '' });
  const found = list ? findNorms(list.norms, wanted, kind) : [];
  const title = <h2 id="normen-title" tabIndex={-1} class="nl-heading nl-heading--level-2">{texts.norms.title}</h2>;
  if (!list) return <section id="normen" aria-labelledby="normen-title">{title}<p class="notice" role="alert">{texts.norms.failed}</p></section>;
  return (
    <section id="normen" aria-labelledby="normen-title">
      {title}
      <p class="nl-paragraph">{texts.norms.lead}</p>
      <form class="no-print" role="search" aria-labelledby="normen-title" onSubmit={(event) => event.preventDefault()}>
        <label class="wide" for="norms-search">{texts.norms.search}
          <input id="norms-search" type="search" autocomplete="off" value={wanted.words} onInput={(event) => setWanted({ ...wanted, words: event.currentTarget.value })} />
        </label>
        <label for="norms-domain">{texts.norms.domain}
          <select id="norms-domain" value={wanted.domain} onChange={(event) => setWanted({ ...wanted, domain: event.currentTarget.value as Wanted['domain'] })}>
            <option value="">{texts.norms.all}</option>
            {domains.map((domain) => <option key={domain} value={domain}>{say(`domain_${domain}`)}</option>)}
          </select>
        </label>
        <label for="norms-risk">{texts.norms.risk}
          <select id="norms-risk" value={wanted.risk} onChange={(event) => setWanted({ ...wanted, risk: event.currentTarget.value as Wanted['risk'] })}>
            <option value="">{texts.norms.all}</option>
            {list.risks.map(({ id, name }) => <option key={id} value={id}>{name[spoken()]}</option>)}
          </select>
        </label>
      </form>
      <p role="status" class="small">{found.length ? `${texts.norms.count} ${found.length}` : texts.norms.none}</p>
      <ul class="norms">{found.map((norm) => <NormItem key={norm.id} norm={norm} risks={list.risks} />)}</ul>
    </section>
  );
};
