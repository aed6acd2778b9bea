import { author } from './author';
import { escaped } from './element';

const paths = {
  'caret-small': 'M4 6l4 4 4-4',
  'clock-medium': 'M8 2a6 6 0 1 0 .01 0M8 5v3l2 2',
  'close-medium': 'M3 3l10 10M13 3L3 13',
  'comment-small': 'M2 3h12v8H8l-4 3v-3H2z',
  'emoji-medium': 'M8 2a6 6 0 1 0 .01 0M5 9q3 3 6 0',
  'image-medium': 'M2 3h12v10H2zl4 6 3-3 5 4',
  'repost-small': 'M3 5h9l-2-2M13 11H4l2 2',
  'thumbs-up-outline-small': 'M3 7h3l3-5 1 1v4h4l-1 7H3z',
  'visibility-small': 'M8 4a4 4 0 1 0 .01 0',
};

/** Markup of an icon; its id is what the site's own icons are called, in every language. */
export const icon = (id: keyof typeof paths): string => `<svg id="${id}" viewBox="0 0 16 16"><path d="${paths[id]}"/></svg>`;

/** Picture of the author: its id tells a person from a company. */
export const accent = (): string =>
  `<svg id="${author.page ? 'company' : 'person'}-accent-4" aria-label="${escaped(author.name)}" viewBox="0 0 16 16">
<circle cx="8" cy="8" r="6"/></svg>`;
