import { expect, it } from 'vitest';
import { byHand } from '../../../src/ui/by-hand';

it.each([
  ['a press by mouse', { isTrusted: true, detail: 1 }, 1],
  ['a press by Enter or Space', { isTrusted: true, detail: 0 }, 1],
  ['a press that a page made up', { isTrusted: false, detail: 1 }, 0],
  ['the second press of a double click', { isTrusted: true, detail: 2 }, 0],
])('%s', (_, event, times) => {
  let pressed = 0;
  byHand(() => { pressed += 1; })(event);
  expect(pressed).toBe(times);
});
