// The main job, shown: Chromium with the extension on its own practice page, and on pages that stand in for X and LinkedIn, under their real
// host names inside this browser only. With a display the browser stays open to try things in; without one it tries an example and types three
// drafts, prints what the extension says of each, and writes screenshots to demo/.
import { mkdirSync } from 'node:fs';
import { practiceComposer } from '../tests/pages/index';
import { launch, type TestBrowser } from '../tests/browser/harness/launch';

const samples = [
  { composer: 'x-home', name: '1-persoonlijk-op-x', text: 'Vanochtend voor het eerst met mijn dochter naar zwemles. Ik was zenuwachtiger dan zij.' },
  {
    composer: 'linkedin-share-c', name: '2-functie-op-linkedin',
    text: 'Trots op ons project: vanaf vandaag vraag je een parkeervergunning in twee minuten aan. Reacties zijn welkom, daar leren we van.',
  },
  { composer: 'x-modal', name: '3-overleg-eerst-op-x', text: 'Vandaag de toeslag van een mevrouw in orde gemaakt (BSN 111222333). Daar doe ik het voor.' },
] as const;

async function show(browser: TestBrowser, { composer: name, name: file, text }: (typeof samples)[number]) {
  const { page, composer } = await browser.openComposer(name);
  await composer.type(text);
  const overlay = page.overlay();
  await overlay.waitFor('.badge:is(.clear, .caution, .consult)');
  const [verdict] = (await overlay.text()).split('\n');
  console.log(`\n${practiceComposer(name).platform === 'x' ? 'X' : 'LinkedIn'}: «${text}»\n  → ${verdict}`);
  await page.screenshot(`demo/${file}.png`);
  if (await overlay.visible('.badge.clear')) {
    await composer.clickPublish();
    await page.waitForPosts(1);
    console.log('  Plaatsen: meteen geplaatst.');
  } else {
    await overlay.click('.badge');
    await overlay.waitFor('.panel');
    await page.screenshot(`demo/${file}-uitleg.png`);
    const findings = await overlay.evaluate((roots) => roots.flatMap((root) => [...root.querySelectorAll('.panel .finding')].map((finding) =>
      ['h3', '.words', 'dd'].map((part) => finding.querySelector(part)?.textContent?.trim()).filter(Boolean).join(' '))));
    for (const finding of findings) console.log(`  ${finding}`);
    await page.press('Escape');
    await composer.clickPublish();
    await overlay.waitFor('.self-check');
    await page.screenshot(`demo/${file}-zelfcheck.png`);
    console.log(`  Plaatsen: eerst de zelfcheck. ${(await page.posts()).length} berichten geplaatst.`);
  }
  await page.close();
}

/** The extension's own page to practise on, with one of its examples. */
async function showPractice(browser: TestBrowser) {
  const page = await browser.openPopup('practice.html');
  await page.waitFor(() => document.querySelector('#draft-allowance') !== null);
  await page.clickOn('#draft-allowance');
  await page.overlay().waitFor('.badge.consult');
  await page.screenshot('demo/0-oefenpagina.png');
  const [verdict] = (await page.overlay().text()).split('\n');
  console.log(`Oefenpagina, «${await page.evaluate(() => document.querySelector('[data-practice="text"]')!.textContent)}»\n  → ${verdict}`);
  await page.close();
}

const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
const browser = await launch('chromium', { language: 'nl', headless: !hasDisplay, viewport: { width: 1180, height: 760 } });
if (hasDisplay) {
  await browser.open('https://www.linkedin.com/feed/?box=c');
  await browser.open('https://x.com/home');
  const practice = await browser.openPopup('practice.html');
  await practice.toFront();
  console.log('Oogcontact is geladen. Kies een voorbeeld op de oefenpagina, of typ een bericht op de nagemaakte pagina’s van X en LinkedIn; sluit de browser om te stoppen.');
  await browser.closed();
} else {
  mkdirSync('demo', { recursive: true });
  try {
    await showPractice(browser);
    for (const sample of samples) await show(browser, sample);
    console.log(`\nSchermafbeeldingen: demo/. Verzoeken die de browser wilden verlaten: ${browser.strayRequests().length}.`);
  } finally {
    await browser.close();
  }
}
