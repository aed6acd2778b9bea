import type { AxeViolation } from './driver';

/** What each browser does in its own way; all else is built on it. */
export interface Surface {
  goto(address: string): Promise<void>;
  /** In the page's own world; the result is JSON. */
  evaluate(expression: string): Promise<unknown>;
  /**
   * Calls a function with the closed shadow roots of the hosts, in a world of its own.
   * @param source source of `(roots, argument) => …`; the result is JSON
   */
  withRoots(host: string, source: string, argument: string): Promise<unknown>;
  /** @param host start of the tag name of the extension's elements; empty for the page itself */
  axe(host: string): Promise<AxeViolation[]>;
  press(keys: string): Promise<void>;
  /** Types one line. */
  type(line: string): Promise<void>;
  /** Puts one line in at once where the driver can, as a keyboard on a screen does; else types it. */
  insert(line: string): Promise<void>;
  click(x: number, y: number, times?: number): Promise<void>;
  drag(x: number, y: number, toX: number, toY: number): Promise<void>;
  resize(width: number, height: number): Promise<void>;
  /** Keeps keys down until they have repeated so often. */
  hold(keys: string, repeats: number): Promise<void>;
  consoleErrors(): string[];
  screenshot(path: string, whole?: boolean): Promise<void>;
  toFront(): Promise<void>;
  close(): Promise<void>;
}

// Tools that run TypeScript may wrap inner functions in a helper that the page does not have.
const helper = 'const __name = (f) => f;';

/** @returns an expression that calls the function with the arguments */
export function call(run: (...args: never[]) => unknown, args: readonly unknown[]): string {
  return `(() => { ${helper} return (${run})(${args.map((arg) => JSON.stringify(arg) ?? 'undefined').join(', ')}); })()`;
}

/** @returns source of a function of `(roots, argument)` that answers in JSON */
export function rootsSource(source: string): string {
  return `async (argument, ...roots) => { ${helper} return JSON.stringify((await (${source})(roots, argument)) ?? null); }`;
}

/** Finds hosts of the extension, also in open shadow roots of the site. Source of `(host) => Element[]`. */
export const findHosts = `(host) => {
  const found = [];
  const walk = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName.startsWith(host)) found.push(element);
      else if (element.shadowRoot) walk(element.shadowRoot);
    }
  };
  walk(document);
  return found;
}`;
