import type { ComponentChildren } from 'preact';
import type { SettingName } from '../../settings/contract';
import { say } from '../../text/text';

/** The sections of the settings, in their order; each has a heading `<name>_title`. */
export const sectionIds = ['profile', 'contacts', 'accounts', 'pause', 'language', 'sites', 'stored', 'diagnose', 'about'] as const;
export type SectionId = (typeof sectionIds)[number];

/** The page with settings: a heading, what could not be read, the way to each section, and one component a section below it. */
export const Options = ({ unreadable, children }: { unreadable: SettingName[]; children: ComponentChildren }) => (
  <>
    <h1 class="nl-heading nl-heading--level-1">{say('options_title')}</h1>
    {unreadable.length > 0 && (
      <div class="utrecht-alert utrecht-alert--warning" role="alert">
        <div>
          {unreadable.map((name) => <p key={name} class="nl-paragraph">{say(`unreadable_${name}`)}</p>)}
          <p class="nl-paragraph">{say('unreadable_kept')}</p>
        </div>
      </div>
    )}
    <nav aria-label={say('options_sections')}>
      <ul>{sectionIds.map((id) => <li key={id}><a class="nl-link" href={`#${id}`}>{say(`${id}_title`)}</a></li>)}</ul>
    </nav>
    {children}
  </>
);

/** One section of the settings. @param id also that of its heading, for addresses such as `options.html#sites` */
export const Section = ({ id, title, children }: { id: SectionId; title: string; children: ComponentChildren }) => (
  <section id={id} aria-labelledby={`${id}-title`} tabIndex={-1}>
    <h2 class="nl-heading nl-heading--level-2" id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);
