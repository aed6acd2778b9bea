import { useState } from 'preact/hooks';
import type { ListedNorm, NormList } from '../../engine/types';
import type { Contact, ContactRole, OrganisationKind } from '../../settings/contract';
import { say, spoken } from '../../text/text';
import { Norms } from './norms';
import { helpTexts } from './texts';
import { holdsFor, isSaid, refuges, rights, uproarSteps, type Part, type Step } from './uproar';

interface Props {
  /** Undefined when the list could not be read: the steps are still there. */
  list: NormList | undefined;
  kind: OrganisationKind | undefined;
  contacts: Contact[];
  copy(text: string): Promise<void>;
  print(): void;
}

/** What the parts of the page share. */
interface Shared {
  norm(id: string): ListedNorm | undefined;
  kind: OrganisationKind | undefined;
  contacts: Contact[];
  copy(text: string): Promise<void>;
}

const Sources = ({ label, norms }: { label: string; norms: ListedNorm[] }) => (
  <>{label} {norms.map((norm, i) => <span key={norm.id}>{i > 0 && '; '}{norm.title[spoken()]}, <a class="nl-link" lang="nl" href={norm.url} target="_blank" rel="noreferrer noopener">{norm.source}</a></span>)}</>
);

/** A sentence with where it comes from: norms that say it, or our own advice, which may point at a title. */
const Said = ({ part: { text, by = [], see = [] }, shared }: { part: Part; shared: Shared }) => {
  const texts = helpTexts[spoken()];
  const found = (ids: string[]) => ids.flatMap((id) => shared.norm(id) ?? []).filter(({ holds }) => holdsFor(holds, shared.kind));
  const sources = found(by);
  const titles = found(see);
  return (
    <div class="said">
      <p class="nl-paragraph">{texts.parts[text]}</p>
      <p class={by.length ? 'small' : 'small own'}>
        {by.length ? sources.length > 0 && <Sources label={texts.by} norms={sources} /> : texts.own}
        {titles.length > 0 && <>. <Sources label={texts.see} norms={titles} /></>}
      </p>
    </div>
  );
};

/** The writer's own contacts with these roles, in this order; nothing where there are none. */
const Contacts = ({ roles, contacts }: { roles: ContactRole[]; contacts: Contact[] }) => {
  const texts = helpTexts[spoken()];
  const own = roles.flatMap((role) => contacts.filter((contact) => contact.role === role));
  if (!own.length) return null;
  return (
    <div class="contacts">
      <p><strong>{texts.contacts}</strong></p>
      <ul>
        {own.map(({ role, name, email }) => (
          <li key={`${role} ${name} ${email}`}>{name} ({texts.roles[role]}){email && <>, <a class="nl-link" href={`mailto:${encodeURIComponent(email)}`}>{email}</a></>}</li>
        ))}
      </ul>
    </div>
  );
};

const Example = ({ name, copy }: { name: NonNullable<Step['examples']>[number]; copy: Shared['copy'] }) => {
  const texts = helpTexts[spoken()];
  const { title, text } = texts.examples[name];
  const [copied, setCopied] = useState<boolean>();
  return (
    <figure class="example">
      <figcaption>{title}</figcaption>
      <blockquote>{text}</blockquote>
      <button type="button" class="nl-button nl-button--secondary" aria-label={`${texts.copy}: ${title}`} onClick={() => void copy(text).then(() => setCopied(true), () => setCopied(false))}>{texts.copy}</button>
      <span role="status" class="small">{copied !== undefined && (copied ? texts.copied : texts.copyFailed)}</span>
    </figure>
  );
};

const Uproar = ({ shared }: { shared: Shared }) => {
  const texts = helpTexts[spoken()];
  return (
    <section id="ophef" aria-labelledby="ophef-title">
      <h2 id="ophef-title" tabIndex={-1} class="nl-heading nl-heading--level-2">{texts.uproar.title}</h2>
      <p class="nl-paragraph">{texts.uproar.lead}</p>
      <p class="small">{texts.ownWhy}</p>
      {shared.contacts.length === 0 && <p class="small no-print">{texts.noContacts} <a class="nl-link" href="options.html#contacts">{texts.doors.options}</a></p>}
      <ol class="steps">
        {uproarSteps.map(({ id, parts, roles = [], examples = [] }) => (
          <li key={id}>
            <h3 class="nl-heading nl-heading--level-3">{texts.steps[id]}</h3>
            <Contacts roles={roles} contacts={shared.contacts} />
            {parts.filter((part) => isSaid(part, shared.kind)).map((part) => <Said key={part.text} part={part} shared={shared} />)}
            {examples.map((name) => <Example key={name} name={name} copy={shared.copy} />)}
          </li>
        ))}
      </ol>
      <section aria-labelledby="rechten">
        <h3 id="rechten" class="nl-heading nl-heading--level-3">{texts.uproar.rights}</h3>
        {rights.filter((part) => isSaid(part, shared.kind)).map((part) => <Said key={part.text} part={part} shared={shared} />)}
      </section>
    </section>
  );
};

const Refuges = ({ shared }: { shared: Shared }) => {
  const texts = helpTexts[spoken()];
  return (
    <section id="hulp" aria-labelledby="hulp-title">
      <h2 id="hulp-title" tabIndex={-1} class="nl-heading nl-heading--level-2">{texts.helpTitle}</h2>
      <p class="nl-paragraph">{texts.helpLead}</p>
      <ul class="refuges">
        {refuges.map(({ id, roles, see = [], url }) => (
          <li key={id}>
            <h3 class="nl-heading nl-heading--level-3">{texts.refuges[id].title}</h3>
            <Contacts roles={roles} contacts={shared.contacts} />
            <p class="nl-paragraph">{texts.refuges[id].text}</p>
            {url && <p><a class="nl-link" href={url} target="_blank" rel="noreferrer noopener">{texts.visit}<span class="unseen">: {texts.refuges[id].title}</span></a></p>}
            {see.length > 0 && <p class="small"><Sources label={texts.see} norms={see.flatMap((norm) => shared.norm(norm) ?? [])} /></p>}
          </li>
        ))}
      </ul>
      <p class="small own">{texts.own}</p>
    </section>
  );
};

/** What to do in an uproar, whom to turn to at work, and the norms in plain words. To be read in calm, or printed. */
export const HelpPage = ({ list, kind, contacts, copy, print }: Props) => {
  const texts = helpTexts[spoken()];
  const shared: Shared = { norm: (id) => list?.norms.find((norm) => norm.id === id), kind, contacts, copy };
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{texts.title}</h1>
      <nav aria-label={texts.contents}>
        <ul class="contents">
          {(['ophef', 'hulp', 'normen'] as const).map((part) => <li key={part}><a class="nl-link" href={`#${part}`}>{texts.nav[part]}</a></li>)}
        </ul>
      </nav>
      <p class="no-print"><button type="button" class="nl-button nl-button--secondary" onClick={print}>{texts.print}</button></p>
      <Uproar shared={shared} />
      <Refuges shared={shared} />
      <Norms list={list} kind={kind} />
      <p class="doors no-print">
        <a class="nl-link" href="practice.html">{texts.doors.practice}</a> <a class="nl-link" href="check.html">{texts.doors.check}</a> <a class="nl-link" href="options.html">{texts.doors.options}</a>
      </p>
      <p class="small">{say('privacy')}</p>
    </>
  );
};
