/**
 * One way of working for both browsers: a scenario gets a `TestBrowser` and does not know which.
 * Nothing here sleeps; what waits, waits on a condition and throws when that does not come true.
 */
import type { Engine } from '../../pages/index';
import type { LabPost } from '../../pages/lab';

export interface LaunchOptions {
  /** Folder of a built extension; without it the browser has none. */
  extension?: string;
  /** Defaults to true. */
  headless?: boolean;
  /** In CSS pixels; defaults to 1280 by 900. */
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  /** Colours of the system, as people choose them who need more contrast. Chromium alone. */
  forcedColors?: boolean;
  /** Of the program itself, such as `--js-flags=--jitless`. Chromium alone. */
  flags?: string[];
  /** Whether the browser asks before it grants a permission; else it grants what is asked for. Firefox alone. */
  permissionPrompts?: boolean;
  /** Leaves the page open that the extension shows when it is installed; else it is closed before the browser is handed over. */
  firstRun?: boolean;
  /** Language of the browser itself, such as `nl`. Chromium alone: Firefox needs a language pack for it. */
  language?: string;
}

/** A request that was not for a practice page, whoever made it. All are refused. */
export interface StrayRequest {
  /** Firefox shows no more than `host:port` of one that did not come from a page. */
  url: string;
  method: string;
}

export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface TestBrowser {
  engine: Engine;
  /** Whether `stopWorker` and `Overlay.axe` work: in Chromium. */
  canStopWorker: boolean;
  extensionId(): string;
  /** @param address absolute URL of a practice page @returns a new page that has loaded */
  open(address: string): Promise<TestPage>;
  /** @param name title of one of `allComposers` @returns a new page with that composer open */
  openComposer(name: string): Promise<{ page: TestPage; composer: Composer }>;
  /** @param path file of the extension, with or without `#` or `?` part; defaults to `popup.html` */
  openPopup(path?: string): Promise<TestPage>;
  /**
   * The toolbar's window as a click on the icon opens it, over the page that is in front. Chromium alone.
   * @returns a way to run an expression in it @throws when it does not open
   */
  openToolbarPopup(): Promise<(expression: string) => Promise<unknown>>;
  /**
   * Chooses the item of the extension in the context menu of an element, and waits for the page that it opens. Firefox gets a right click
   * and a choice in its own menu. Chromium's menu no driver reaches: there the worker is told what was clicked, and that opens no tab to it.
   * @param item words of the menu's item
   */
  chooseInMenu(page: TestPage, selector: string, item: string): Promise<TestPage>;
  /** What a person does beforehand on the browser's own page of extensions: `permissions.request` for this host is then granted without a question. */
  permit(host: string): Promise<void>;
  /** Says no to the question about a permission that the browser shows. Firefox alone, with `permissionPrompts`. */
  refusePermission(): Promise<void>;
  /** The page that the extension shows when it is installed, see `firstRun`. */
  firstRunPage(): Promise<TestPage>;
  /** How many pages of the extension are open. */
  ownPages(): Promise<number>;
  /** @param press what makes a page of the extension give a file @returns the file's name and text, once it is on the disk */
  download(page: TestPage, press: () => Promise<void>): Promise<{ name: string; text: string }>;
  /** Everything that tried to leave the browser since it started; a test expects none. */
  strayRequests(): StrayRequest[];
  /** Errors in the console of the extension's worker. Chromium alone. */
  workerErrors(): string[];
  /** Ends the extension's worker, as the browser does after half a minute of rest. @throws in Firefox */
  stopWorker(): Promise<void>;
  /** Settles when the browser ends, by `close` or by hand. */
  closed(): Promise<void>;
  /** Starts the extension anew; scripts in open pages lose their connection. */
  reloadExtension(): Promise<void>;
  close(): Promise<void>;
}

export interface TestPage {
  goto(address: string): Promise<void>;
  composer(name: string): Composer;
  /** What the site published. */
  posts(): Promise<LabPost[]>;
  /** Waits for that many posts, lets the page come to rest and returns all of them. @throws when there are fewer in time */
  waitForPosts(count: number): Promise<LabPost[]>;
  /** The extension's elements. @param host start of their tag name; defaults to `oogcontact-` */
  overlay(host?: string): Overlay;
  /** Keys such as `Tab`, `Escape`, `Control+Enter`, `Shift+Tab`. */
  press(keys: string): Promise<void>;
  /** Types into what has the focus; a line break is Enter. */
  type(text: string): Promise<void>;
  /** As `type`, a line at once: for what doesn't ask how keys are taken. */
  insert(text: string): Promise<void>;
  /** @param times 2 for a double click */
  click(x: number, y: number, times?: number): Promise<void>;
  /** Presses the mouse at one place and lets it go at another. */
  drag(x: number, y: number, toX: number, toY: number): Promise<void>;
  /** Gives the window another size, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** Keeps keys down until they have repeated so often. Chromium alone. */
  hold(keys: string, repeats: number): Promise<void>;
  /** Clicks the middle of an element of the page, also one in an open shadow root. @throws when it is not there or covered */
  clickOn(selector: string): Promise<void>;
  /** Runs in the page's own world. The function may use nothing from outside; arguments and result survive JSON. */
  evaluate<Args extends unknown[], Result>(run: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  waitFor<Args extends unknown[]>(run: (...args: Args) => unknown, ...args: Args): Promise<void>;
  /** Two frames later: what a gesture set going has been drawn. */
  settled(): Promise<void>;
  /** Console errors and uncaught exceptions. Firefox leaves out those of content scripts. */
  consoleErrors(): string[];
  /** @param whole the page to its end, instead of what the window shows */
  screenshot(path: string, whole?: boolean): Promise<void>;
  /** Makes it the tab that is in front. */
  toFront(): Promise<void>;
  /** Faults of accessibility in the page itself, such as the popup. @throws in Firefox */
  axe(): Promise<AxeViolation[]>;
  close(): Promise<void>;
}

export interface Composer {
  /** Presses what opens it, when it is not open yet, and waits for its editor. */
  open(): Promise<void>;
  /** Types at the end of a box. */
  type(text: string, box?: number): Promise<void>;
  /** As `type`, a line at once. */
  insert(text: string, box?: number): Promise<void>;
  /** Puts the focus in a box by a click, the caret at the end. */
  focus(box?: number): Promise<void>;
  press(keys: string): Promise<void>;
  /** Clicks its publish button by mouse. @throws when there is none or something covers it */
  clickPublish(): Promise<void>;
  /** Text of each box in the editor's model. */
  model(): Promise<string[]>;
  /** Text of a box as the page shows it (`innerText`: empty lines may count double). */
  text(box?: number): Promise<string>;
  focused(box?: number): Promise<boolean>;
  /** Whether the site lets it publish. */
  publishable(): Promise<boolean>;
  isOpen(): Promise<boolean>;
  rect(box?: number): Promise<Rect>;
  publishRect(): Promise<Rect>;
}

export interface OverlayButton {
  name: string;
  disabled: boolean;
}

export interface AxeViolation {
  id: string;
  impact: string;
  help: string;
  targets: string[];
}

/** The extension's own elements, in closed shadow roots. What is not visible is not there. */
export interface Overlay {
  /** Visible text of all of them. */
  text(): Promise<string>;
  buttons(): Promise<OverlayButton[]>;
  /** @param target accessible name or CSS selector; clicked by mouse @throws when it does not come or something covers it */
  click(target: string): Promise<void>;
  visible(target: string): Promise<boolean>;
  /** Accessible name of what has the focus in it; null when the focus is elsewhere. */
  focusedName(): Promise<string | null>;
  /** @throws when it does not come */
  rect(target: string): Promise<Rect>;
  /** @param target accessible name, CSS selector or a part of the text */
  waitFor(target: string): Promise<void>;
  waitUntilGone(target: string): Promise<void>;
  /** Tag names of the hosts. */
  hosts(): Promise<string[]>;
  /** Markup, for the message of a failing test. */
  html(): Promise<string>;
  /** Runs with the closed roots, outside the page's and the extension's world. */
  evaluate<Result>(run: (roots: ShadowRoot[], argument: string) => Result, argument?: string): Promise<Awaited<Result>>;
  /** Faults of accessibility in it. @throws in Firefox */
  axe(): Promise<AxeViolation[]>;
}
