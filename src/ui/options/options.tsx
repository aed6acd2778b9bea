import type { ComponentChildren } from 'preact';
import { say } from '../../text/text';

/** The page with settings: a heading, and one component a section below it. */
export const Options = ({ children }: { children: ComponentChildren }) => (
  <>
    <h1>{say('options_title')}</h1>
    {children}
  </>
);

/** One section of the settings. @param id also that of its heading, for addresses such as `options.html#sites` */
export const Section = ({ id, title, children }: { id: string; title: string; children: ComponentChildren }) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);
