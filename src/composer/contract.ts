import type { AccountType, Assessment, Draft, Finding, PlatformId, Span } from '../engine/types';

/** A draft as the page shows it; who writes and for whom is added in the background. */
export interface PageDraft extends Omit<Draft, 'account' | 'profile'> {
  platform: PlatformId;
  handle?: string;
  /** What the page itself says of the account; used until the writer has said it. */
  accountGuess?: AccountType;
}

/** The background's answer: the assessment and the account type that it was made for. */
export interface Answer {
  assessment: Assessment;
  account: AccountType;
  /** What the writer put aside as not right: no part of the assessment any more. */
  aside?: Finding[];
}

export type ComposerState =
  /** Not looked at yet, or being looked at for the first time. */
  | { is: 'checking' }
  | { is: 'assessed'; answer: Answer }
  /** No answer came: we say so, for silence is never «all clear». */
  | { is: 'unchecked'; because?: 'article' };

/** What a screen shows of one composer. */
export interface ComposerView {
  draft: PageDraft;
  state: ComposerState;
}

/** Where on the page a composer is, for whatever is shown beside it. */
export interface Place {
  scope: HTMLElement;
  dialog: HTMLElement | undefined;
  /** The draft as it stands on the page now. */
  text(): string;
  /** Where parts of it stand, as far as they stand in text that can be marked. */
  rangesOf<T extends Span>(spans: T[]): { range: Range; span: T }[];
  /** Nothing may ever cover these. */
  keepClear(): HTMLElement[];
  /** Element beside which to stand. */
  anchor(): HTMLElement;
  /** Gives the focus to the box that a range is in and selects the range. */
  select(range: Range): Selection | null;
  /** Notes where the caret is, before something of ours takes the focus. */
  keepCaret(): void;
  /** Gives the focus, and the caret as it was noted, back to the draft. */
  focusDraft(): void;
}

/** The screens in the page, handed over by the entrypoint. */
export interface Screens {
  /** Shows the badge of a composer, or takes it away. */
  badge(place: Place, view: ComposerView | undefined): void;
  /** Asks the self-check until the writer leaves it. */
  selfCheck(place: Place, view: ComposerView, answer: Answer): Promise<'back' | 'publish' | 'gone'>;
  /** Whether the self-check can be seen. */
  selfCheckShowing(): boolean;
  /** Loads what the self-check is shown with. Settles when that is there or can't be had; never rejects. */
  prepare(): Promise<void>;
  /** Whether a self-check could be shown at this moment; `loading`: perhaps in a moment. */
  readiness(): 'ready' | 'loading' | 'missing';
  /** Says that the next press publishes; `place` is undefined when the composer can't be found back. */
  pressAgain(place: Place | undefined): void;
}

/** What the composer room asks of the browser, handed over by the entrypoint. */
export interface Outside {
  /** Whether the extension behind this page still lives: false after it was reloaded or removed. */
  alive(): boolean;
  /** Whether the writer wants us here: false where this site was silenced. Then nothing is shown, asked or held. */
  attends(): boolean;
  /** An answer less what the writer put aside. */
  weigh(text: string, answer: Answer): Answer;
  /** Whether any draft can pause: not where the writer never wants the self-check. */
  mayPause(): boolean;
  /** Whether the writer wants the self-check before this goes out. */
  pauses(answer: Answer): boolean;
  /** Somebody is about to write: what takes long to start may start. */
  wake(): void;
  /** One draft to the background. Rejects when no answer can come. A heavier layer may answer again through `later`. */
  assess(draft: PageDraft, later: (answer: Answer) => void): Promise<Answer>;
}
