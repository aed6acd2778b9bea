import type { PanelProps } from './panel';
import type { SelfCheckProps } from './self-check';

export type { Whom } from '../consult';
export type { Kept, Keys, PanelProps } from './panel';

/**
 * What is only loaded when somebody writes: the panel and the self-check, with their style and what draws them. They are a script of
 * their own, so that a page in which nobody writes carries none of it.
 */
export interface LazyScreens {
  /** Style for the shadow root that they are drawn in. */
  css: string;
  /** Draws the panel, or draws it anew. */
  panel(into: HTMLElement, props: PanelProps): void;
  selfCheck(into: HTMLElement, props: SelfCheckProps): void;
  /** Takes away what was drawn. */
  clear(from: HTMLElement): void;
}

/** Where the script leaves them for whoever imported it: a world of scripts that the page has no part in. */
export const screensKey = 'oogcontactScreens';
