import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import messages from '../../assets/public/_locales/en/messages.json';
import { engines, launch, type TestBrowser } from './harness/launch';
import { buildWithoutScreens } from './harness/without-screens';
import { afterHold, harmless, held, judged, language, publishAnyway, risky, scene, write } from './scenarios';

describe.each(engines)('the screens, loaded when somebody writes (%s)', (engine) => {
  let browser: TestBrowser;
  beforeAll(async () => { browser = await launch(engine, { language }); });
  afterAll(() => browser.close());

  it('come, also into a page that allows no scripts and no styles, and the page learns no address of ours', async () => {
    const s = await scene(browser, 'x-home', { loud: true });
    await s.page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('securitypolicyviolation', ({ blockedURI }) => heard.push(blockedURI));
      document.head.append(Object.assign(document.createElement('meta'), { httpEquiv: 'Content-Security-Policy', content: "script-src 'unsafe-eval'; style-src 'none'; connect-src 'none'" }));
    });
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    expect(await s.page.overlay().rect('.self-check')).toMatchObject({ width: 620 }); // its style came too
    const seen = await s.page.evaluate(() => [
      ...performance.getEntries().map(({ name }) => name), // a resource of ours would name our installation, in Firefox for ever
      ...[...document.querySelectorAll('[src], [href]')].map((element) => element.getAttribute('src') ?? element.getAttribute('href') ?? ''),
      ...(window as unknown as { heard: string[] }).heard.map((address) => `blocked: ${address}`),
      ...Object.keys(window).filter((key) => /oogcontact/i.test(key)),
    ].filter((name) => /-extension:|oogcontact|blocked/i.test(name)));
    expect(seen).toEqual([]);
    expect(await s.page.evaluate(() => {
      document.head.append(Object.assign(document.createElement('style'), { textContent: 'p { color: red }' }));
      return new Promise((answer) => { document.addEventListener('securitypolicyviolation', ({ blockedURI }) => answer(blockedURI)); });
    })).toBe('inline'); // the page does forbid it, to itself
    await s.page.overlay().click(publishAnyway);
    expect(await s.page.waitForPosts(1)).toHaveLength(1);
  });

  // Firefox hands its service workers what goes by http alone; and its driver can't serve one.
  it.runIf(engine === 'chromium')('come past the service worker of a page, which hears of other requests', async () => {
    const s = await scene(browser, 'x-home', { loud: true });
    const heard = () => s.page.evaluate(async () => {
      const { port1, port2 } = new MessageChannel();
      navigator.serviceWorker.controller!.postMessage('', [port2]);
      return new Promise<string[]>((answer) => { port1.onmessage = ({ data }) => answer(data); });
    });
    await s.page.evaluate(async () => { await navigator.serviceWorker.register('/sw.js'); });
    await s.page.waitFor(() => navigator.serviceWorker.controller !== null);
    await s.page.goto(s.practice.url); // from its first moment on
    await s.page.waitFor(() => navigator.serviceWorker.controller !== null);
    await s.composer.open();
    await s.page.evaluate(() => fetch('/practice/page.js').then(({ ok }) => ok));
    await write(s, risky);
    await judged(s, 'consult');
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    const requests = await heard();
    expect(requests).toContain('https://x.com/practice/page.js');
    expect(requests.filter((address) => !address.startsWith('https://x.com/'))).toEqual([]);
    await s.page.evaluate(async () => { await (await navigator.serviceWorker.ready).unregister(); });
  });

  it('hold the first draft too, that is written and sent without rest', async () => {
    const s = await scene(browser, 'x-modal');
    await write(s, risky);
    await s.composer.clickPublish();
    await s.page.overlay().waitFor(held);
    await afterHold(s);
    expect(await s.page.posts()).toEqual([]);
  });

  it.runIf(engine === 'chromium')('are no way for a page to find out that we are here', async () => {
    const s = await scene(browser, 'x-home', { loud: true });
    const found = await s.page.evaluate((id) => new Promise((answer) => {
      const script = Object.assign(document.createElement('script'), { type: 'module', src: `chrome-extension://${id}/screens.js` });
      script.addEventListener('load', () => answer('loaded'));
      script.addEventListener('error', () => answer('refused'));
      document.head.append(script);
    }), browser.extensionId());
    expect(found).toBe('refused');
  });
});

describe.each(engines)('without the script that has the screens (%s)', (engine) => {
  let browser: TestBrowser;
  const build = buildWithoutScreens(engine);
  beforeAll(async () => { browser = await launch(engine, { language, extension: build.folder }); });
  afterAll(async () => {
    await browser.close();
    build.remove();
  });

  it.each([['a risky draft', risky], ['a harmless draft', harmless]])('%s goes out once, by one press, and the badge tells no verdict', async (_, text) => {
    const s = await scene(browser, 'x-home', { loud: true });
    await write(s, text);
    await s.page.overlay().waitFor('.badge.unchecked');
    await s.page.settled();
    expect(await s.page.evaluate(() => [...(CSS as unknown as { highlights: Map<string, Set<Range>> }).highlights.values()].reduce((sum, { size }) => sum + size, 0)), 'words that are underlined').toBe(0);
    await s.page.overlay().click('.badge');
    await s.page.overlay().waitFor(messages.unchecked_screens.message);
    await s.composer.clickPublish();
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect((await s.page.posts()).map(({ trusted }) => trusted)).toEqual([true]);
    expect(await s.page.overlay().visible(held)).toBe(false);
  });

  it('a risky draft that is sent without rest goes out once', async () => {
    const s = await scene(browser, 'x-modal', { loud: true });
    await write(s, risky);
    await s.composer.clickPublish();
    await s.page.waitForPosts(1);
    await afterHold(s);
    expect(await s.page.posts()).toHaveLength(1);
  });

  it('and then with it: the next press on the badge tries again', async () => {
    const s = await scene(browser, 'x-home', { loud: true });
    await write(s, risky);
    await s.page.overlay().waitFor('.badge.unchecked');
    build.putBack();
    await s.page.overlay().click('.badge');
    await s.page.overlay().waitFor('.panel');
    await judged(s, 'consult');
  });
});
