// @vitest-environment happy-dom
import { h, render } from 'preact';
import { beforeEach, describe, expect, it } from 'vitest';
import dutch from '../../../assets/public/_locales/nl/messages.json';
import type { Contact } from '../../../src/settings/contract';
import { speak, type Sentences } from '../../../src/text/text';
import { Consult } from '../../../src/ui/consult';

beforeEach(() => speak(Object.fromEntries(Object.entries(dutch).map(([key, { message }]) => [key, message])) as Sentences));

const text = 'Burger met BSN 111222333 is geholpen';
const contact = (name: string, email: string): Contact => ({ role: 'privacy', name, email });
const linksOf = (contacts: Contact[], doubts = ['Dit lijkt een BSN.'], draft = text) => {
  const into = document.createElement('div');
  render(h(Consult, { draft: { platform: 'x', text: draft }, risks: ['personal-data'], doubts, whom: { contacts }, takesFocus: false }), into);
  return { into, links: [...into.querySelectorAll('a')] };
};

describe('a mail to whom one consults', () => {
  it('comes in a tab of its own, and holds the doubt; the draft is left to be pasted', () => {
    const { links } = linksOf([contact('Petra Privacy', 'petra@voorbeeld.nl')]);
    expect(links.map(({ target, rel }) => [target, rel])).toEqual([['_blank', 'noopener noreferrer'], ['_blank', 'noopener noreferrer']]);
    for (const { href } of links) {
      const body = new URL(href).searchParams.get('body')!;
      expect(body).toContain(`\r\n\r\n${dutch.consult_paste_here.message}\r\n\r\n`);
      expect(body).toContain('- Dit lijkt een BSN.');
      expect(body).not.toContain('111222333');
    }
  });

  it('is offered for each address by itself: one that would be cut off is no link without an end', () => {
    const doubts = ['x'.repeat(1_550)];
    const long = `${'p'.repeat(180)}@voorbeeld.nl`;
    const { into, links } = linksOf([contact('Petra', 'petra@voorbeeld.nl'), contact('Lange Lies', long)], doubts);
    expect(links.map((link) => [link.textContent, link.hasAttribute('href')])).toEqual([['Mail Petra', true], [dutch.consult_mail_someone.message, true]]);
    expect(into.querySelector('.own')!.textContent).toContain('Lange Lies');
  });
});
