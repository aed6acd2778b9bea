import axe from 'axe-core';
import type { CDPSession, Page } from 'playwright-core';
import type { AxeViolation } from './driver';
import { type Surface, findHosts, rootsSource } from './surface';

interface Remote {
  result: { objectId?: string; value?: unknown };
  exceptionDetails?: { text: string; exception?: { description?: string } };
}

/**
 * Closed shadow roots are found through the debugger and looked at in an isolated world of this harness: neither the page's code nor
 * the extension's notices.
 */
export async function chromiumSurface(page: Page): Promise<Surface> {
  const errors: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
  page.on('pageerror', (error) => errors.push(String(error)));
  const session = await page.context().newCDPSession(page);

  const answer = (remote: Remote) => {
    if (remote.exceptionDetails) throw new Error(remote.exceptionDetails.exception?.description ?? remote.exceptionDetails.text);
    return remote.result;
  };

  const world = async () => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: 'harness' });
    return executionContextId;
  };

  /** Handles of the closed roots, in the given world. */
  const roots = async (host: string, context: number): Promise<string[]> => {
    const evaluate = async (expression: string, returnByValue: boolean) =>
      answer(await session.send('Runtime.evaluate', { expression, contextId: context, returnByValue }));
    const list = await evaluate(`globalThis.harnessHosts = (${findHosts})(${JSON.stringify(host)})`, false);
    const count = Number((await evaluate('globalThis.harnessHosts.length', true)).value);
    const found: string[] = [];
    for (let at = 0; at < count; at++) {
      const element = await evaluate(`globalThis.harnessHosts[${at}]`, false);
      const { node } = await session.send('DOM.describeNode', { objectId: element.objectId, depth: 1, pierce: true });
      for (const root of node.shadowRoots ?? []) {
        const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId, executionContextId: context });
        if (object.objectId) found.push(object.objectId);
      }
    }
    if (list.objectId) await session.send('Runtime.releaseObject', { objectId: list.objectId });
    return found;
  };

  const withRoots = async (host: string, source: string, argument: string, context?: number) => {
    const executionContextId = context ?? await world();
    const handles = await roots(host, executionContextId);
    const { value } = answer(await session.send('Runtime.callFunctionOn', {
      functionDeclaration: rootsSource(source), executionContextId, awaitPromise: true, returnByValue: true,
      arguments: [{ value: argument }, ...handles.map((objectId) => ({ objectId }))],
    }));
    return JSON.parse(String(value)) as unknown;
  };

  return {
    goto: async (address) => { await page.goto(address, { waitUntil: 'load' }); },
    evaluate: (expression) => page.evaluate(expression),
    withRoots: (host, source, argument) => withRoots(host, source, argument),
    axe: (host) => runAxe(session, world, withRoots, host),
    press: (keys) => page.keyboard.press(keys),
    type: (line) => page.keyboard.type(line),
    insert: (line) => page.keyboard.insertText(line),
    click: (x, y, times = 1) => page.mouse.click(x, y, { clickCount: times }),
    drag: async (x, y, toX, toY) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(toX, toY, { steps: 5 });
      await page.mouse.up();
    },
    async hold(keys, repeats) {
      const names = keys.split('+');
      for (const name of names) await page.keyboard.down(name);
      for (let i = 0; i < repeats; i += 1) await page.keyboard.down(names.at(-1)!);
      for (const name of names.reverse()) await page.keyboard.up(name);
    },
    consoleErrors: () => [...errors],
    resize: (width, height) => page.setViewportSize({ width, height }),
    screenshot: async (path, whole) => { await page.screenshot({ path, fullPage: whole ?? false }); },
    toFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The whole page as it stands. */
const runInPage = `async () => {
  const { violations } = await axe.run({ resultTypes: ['violations'] });
  return violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, targets: nodes.map((node) => node.html.slice(0, 160)) }));
}`;

async function runAxe(
  session: CDPSession, world: () => Promise<number>,
  withRoots: (host: string, source: string, argument: string, context: number) => Promise<unknown>, host: string,
): Promise<AxeViolation[]> {
  const context = await world();
  await session.send('Runtime.evaluate', { expression: axe.source, contextId: context });
  if (host === '') return await withRoots('none', `async () => (${runInPage})()`, '', context) as AxeViolation[];
  // In this world alone closed roots answer as open ones, so that axe walks into them.
  return await withRoots(host, `async (roots) => {
    if (roots.length === 0) throw new Error('nothing of the extension is on the page');
    const known = new Map(roots.map((root) => [root.host, root]));
    const original = Object.getOwnPropertyDescriptor(Element.prototype, 'shadowRoot');
    Object.defineProperty(Element.prototype, 'shadowRoot', {
      configurable: true, get() { return known.get(this) ?? original.get.call(this); },
    });
    try {
      const { violations } = await axe.run({ include: roots.map((root) => root.host) }, { resultTypes: ['violations'] });
      return violations.map(({ id, impact, help, nodes }) => ({ id, impact, help, targets: nodes.map((node) => node.html.slice(0, 160)) }));
    } finally {
      Object.defineProperty(Element.prototype, 'shadowRoot', original);
    }
  }`, '', context) as AxeViolation[];
}
