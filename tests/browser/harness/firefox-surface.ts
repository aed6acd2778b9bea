import type { KeyInput, Page } from 'puppeteer-core';
import { type Surface, findHosts, rootsSource } from './surface';

/** The part of WebDriver BiDi that Puppeteer has no methods for. */
export type Bidi = (method: string, params: object) => Promise<{ result: unknown }>;

interface RemoteNode { sharedId?: string; value?: { shadowRoot?: RemoteNode | null } }
interface Evaluation { type: string; result?: { value?: unknown }; exceptionDetails?: { text: string } }

/** Closed shadow roots come through the driver's own serialisation and are looked at in a sandbox beside the page. */
export function firefoxSurface(page: Page, bidi: Bidi): Surface {
  const errors: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  const context = (page.mainFrame() as unknown as { browsingContext: { id: string } }).browsingContext.id;

  const callFunction = async (functionDeclaration: string, args: object[]): Promise<unknown> => {
    const { result } = await bidi('script.callFunction', {
      functionDeclaration, arguments: args, awaitPromise: true, target: { context, sandbox: 'harness' },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
    });
    const evaluation = result as Evaluation;
    if (evaluation.type === 'exception') throw new Error(evaluation.exceptionDetails?.text);
    return evaluation.result?.value;
  };

  const withRoots = async (host: string, source: string, argument: string) => {
    const hosts = await callFunction(findHosts, [{ type: 'string', value: host }]) as RemoteNode[];
    const roots = hosts.map((node) => node.value?.shadowRoot?.sharedId).filter((id) => id !== undefined);
    const json = await callFunction(rootsSource(source), [{ type: 'string', value: argument }, ...roots.map((sharedId) => ({ sharedId }))]);
    return JSON.parse(String(json)) as unknown;
  };

  return {
    goto: async (address) => { await page.goto(address, { waitUntil: 'load' }); },
    evaluate: (expression) => page.evaluate(expression),
    withRoots,
    axe: () => { throw new Error('axe runs in Chromium'); },
    async press(keys) {
      const parts = keys.split('+') as KeyInput[];
      const held = parts.slice(0, -1);
      for (const key of held) await page.keyboard.down(key);
      await page.keyboard.press(parts.at(-1) ?? 'Enter');
      for (const key of held.reverse()) await page.keyboard.up(key);
    },
    type: (line) => page.keyboard.type(line),
    insert: (line) => page.keyboard.type(line), // all its keys go over in one command
    click: (x, y, times = 1) => page.mouse.click(x, y, { count: times }),
    drag: async (x, y, toX, toY) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 5 });
      await page.mouse.up();
    },
    hold: () => { throw new Error('keys repeat in Chromium'); },
    consoleErrors: () => [...errors],
    resize: (width, height) => page.setViewport({ width, height }),
    screenshot: async (path, whole) => { await page.screenshot({ path: path as `${string}.png`, fullPage: whole ?? false }); },
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}
