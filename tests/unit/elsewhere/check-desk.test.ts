import { describe, expect, it } from 'vitest';
import { createCheckDesk, type MenuClick } from '../../../src/elsewhere/check-desk';
import type { Focused } from '../../../src/platforms/read-focused';

const nothing: Focused = { secret: false, box: undefined, selected: '' };

/** A desk, and what the check page gets after one choice in the menu. */
async function handed(click: Partial<MenuClick>, read: Partial<Focused> | Error) {
  const opened: string[] = [];
  const desk = createCheckDesk({
    read: async () => {
      if (read instanceof Error) throw read;
      return { ...nothing, ...read };
    },
    open: async (id) => opened.push(id),
    newId: () => 'one',
  });
  await desk.chosen({ editable: false, ...click }, 7);
  expect(opened).toEqual(['one']); // the page always opens, if only to say why it has no text
  return { first: desk.take('one'), second: desk.take('one') };
}

describe('a text on its way to the check page', () => {
  it.each<[string, Partial<MenuClick>, Partial<Focused> | Error, object]>([
    ['the whole box', { editable: true }, { box: 'een\n\ntwee' }, { text: 'een\n\ntwee' }],
    ['what is selected in the box', { editable: true }, { box: 'een\n\ntwee', selected: 'twee' }, { text: 'twee' }],
    ['all of the box selected, with the box’s own line breaks', { editable: true }, { box: 'een\n\ntwee', selected: 'een\n\n\ntwee' }, { text: 'een\n\ntwee' }],
    ['what is selected in the page, though a box has the focus', { selectionText: 'een twee' }, { box: 'anders', selected: 'een\ntwee' }, { text: 'een\ntwee' }],
    ['what the browser says is selected, where the page may not be read', { selectionText: 'een twee' }, new Error('no access'), { text: 'een twee' }],
    ['nothing of a field for secrets', { editable: true, selectionText: '1234' }, { secret: true }, { text: '', missing: 'secret' }],
    ['nothing, where a box may not be read', { editable: true }, new Error('no access'), { text: '', missing: 'unread' }],
    ['nothing, where there is only space', { editable: true }, { box: ' \n ' }, { text: '', missing: 'unread' }],
  ])('%s', async (_, click, read, expected) => {
    const { first, second } = await handed(click, read);
    expect(first).toEqual(expected);
    expect(second).toEqual({ text: '', missing: 'gone' }); // once
  });

  it('keeps no more than a few', async () => {
    let last = 0;
    const desk = createCheckDesk({ read: async () => ({ ...nothing, selected: `tekst ${last}` }), open: async () => undefined, newId: () => String(last) });
    for (last = 1; last <= 7; last += 1) await desk.chosen({ editable: false }, 7);
    expect(desk.take('1')).toEqual({ text: '', missing: 'gone' });
    expect(desk.take('7')).toEqual({ text: 'tekst 7' });
  });
});
