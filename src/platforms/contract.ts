import type { AccountType, DraftKind, PlatformId } from '../engine/types';
import type { Expected } from './drift';

/** Where on a page a platform is asked to look: the document and the open shadow roots known so far. */
export type Root = Document | ShadowRoot;

/** One composer as it stands on the page at this moment. Never cached: pages re-mount their editors at will. */
export interface Composer {
  /** Smallest part of the page that holds the boxes and the publish button. */
  scope: HTMLElement;
  /** The dialog that it lives in, if any: what we show must live there too, or it is inert. */
  dialog: HTMLElement | undefined;
  /** The boxes in document order; more than one makes a thread. */
  editors: HTMLElement[];
  /** The publish button, when there is exactly one that can be pressed or seen. */
  publish: HTMLElement | undefined;
  /** Publishes too, without that button: what goes on in a question that the site asks after the press. */
  confirm: HTMLElement | undefined;
  kind: DraftKind;
  /** The account that will post, as the page shows it; undefined when it doesn't. */
  handle: string | undefined;
  /** First guess where the page itself says that an organisation posts; undefined when it doesn't. */
  accountGuess: AccountType | undefined;
  /** Handle of the author that is replied to or quoted. */
  context: string | undefined;
  images: number;
  imagesWithoutAlt: number;
}

/** What one kind of composer of a site looks like. The functions take the element that they work on. */
export interface ComposerShape {
  /** For tests and diagnosis, such as `share box, generation B`. */
  name: string;
  /** The scope of an editor, or undefined when the editor is not in this kind of composer. */
  scopeOf(editor: HTMLElement): HTMLElement | undefined;
  publishIn(scope: HTMLElement, editors: HTMLElement[]): HTMLElement | undefined;
  /** The button of a question over this composer that publishes; for sites that ask one. */
  confirmIn?(scope: HTMLElement, editors: HTMLElement[]): HTMLElement | undefined;
  kindOf(scope: HTMLElement, editors: HTMLElement[]): DraftKind;
  whoIn(scope: HTMLElement, editors: HTMLElement[]): { handle?: string | undefined; accountGuess?: AccountType | undefined };
  contextIn(scope: HTMLElement, editors: HTMLElement[]): string | undefined;
  imagesIn(scope: HTMLElement): { images: number; imagesWithoutAlt: number };
}

/** What is known of one site, with the date on which it was known. */
export interface Platform {
  id: PlatformId;
  /** Match patterns of the manifest: of the content script; of an optional site, those that a permission may be asked for. */
  matches: string[];
  /** The site is read only where the writer switched it on: the hosts that are offered for that, and whether others may be added. */
  optional?: { hosts: string[]; anyHost: boolean };
  /** Boxes that may belong to a composer. */
  editors: string;
  /** A box inside one of these is left alone: direct messages, search, alt text, polls. Goes before everything else. */
  never: string;
  /** Hosts whose open shadow root may hold a composer. Roots met in events are added to these. */
  shadowHosts: string;
  /** Whether Ctrl/Cmd+Enter is known to publish here. */
  shortcutPublishes: boolean;
  /** Paths of documents in which nothing is a composer: copies that the site keeps at hand. */
  ignores?: RegExp;
  /** Editors that we know and don't read, of articles: on these paths, these boxes. They are said to be unchecked and never held. */
  unread?: { paths: RegExp; editors: string };
  /** By what a changed site is told from a quiet one; without it no change is noticed. */
  expected?: Expected;
  /** Tried in order; the first that gives a scope is taken. */
  shapes: ComposerShape[];
}
