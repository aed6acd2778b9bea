// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Assessment } from '../../../src/engine/types';
import { speak } from '../../../src/text/text';
import { createBadge, type Badge, type BadgeView } from '../../../src/ui/overlay/badge';

let badge: Badge;
let inner: HTMLElement;
let told: string[];
beforeEach(() => {
  vi.useFakeTimers();
  speak({ state_clear: 'clear', state_caution: 'look again', state_consult: 'ask first', state_checking: 'reading', state_unchecked: 'not checked', state_updated: 'updated', unchecked_updated: 'reload this page', domain_none: 'Post' });
  inner = document.createElement('div');
  badge = createBadge(inner, () => undefined);
  told = [];
});
afterEach(() => {
  speak(undefined);
  vi.useRealTimers();
});

const view = (advice: Assessment['advice']): BadgeView => ({
  draft: { platform: 'x', kind: 'post', text: 'text' },
  state: { is: 'assessed', answer: { account: 'personal', assessment: { advice, primary: null, domains: [] } as unknown as Assessment } },
});
/** Lets time pass, and notes what a screen reader would be told in it. In milliseconds. */
const pass = (time: number) => {
  for (let i = 0; i < time; i += 100) {
    vi.advanceTimersByTime(100);
    const now = inner.querySelector('[role=status]')!.textContent;
    if (now !== (told.at(-1) ?? '')) told.push(now);
  }
};

it('a screen reader is told once a pause, of what then stands', () => {
  for (const advice of ['caution', 'consult', 'caution', 'consult'] as const) { // layers that answer one after the other, or words that come and go
    badge.show(view(advice), false);
    pass(400);
  }
  pass(5_000);
  badge.show(view('consult'), false);
  badge.show(view('consult'), true);
  pass(5_000);
  expect(told).toEqual(['Oogcontact: Post · ask first']);
});

it('a harmless pause is not told, nor what was over before anybody heard of it', () => {
  badge.show(view('clear'), false);
  pass(2_000);
  badge.show(view('caution'), false);
  pass(500);
  badge.show(view('clear'), false);
  pass(5_000);
  expect(told).toEqual([]);
  expect(inner.querySelector('.badge')!.textContent).toBe('Post · clear'); // seen at once, of course
});

it('an update under the page is told once, calmly', () => {
  for (let i = 0; i < 3; i += 1) {
    badge.show({ ...view('clear'), state: { is: 'unchecked', because: 'updated' } }, false);
    pass(2_000);
  }
  expect(told).toEqual(['reload this page']);
  expect(inner.querySelector('.badge')!.textContent).toBe('updated');
});

it('nothing is told of a badge that was taken away', () => {
  badge.show(view('consult'), false);
  badge.end();
  pass(5_000);
  expect(told).toEqual([]);
});
