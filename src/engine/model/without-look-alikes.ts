import { elfproef } from '../checks/elfproef';
import { iban } from '../checks/iban';
import type { Draft } from '../types';

/** In the form of an account number (ISO 13616): country, two digits, groups of capitals and digits. */
const accountLike = /(?<![A-Za-z0-9])[A-Z]{2}\d{2}(?:[ .-]?(?=[A-Z]{0,4}\d|[A-Z]{4}(?![a-z]))[A-Z0-9]{1,30}){2,10}/g;
const citizenNumber = /\b(?:bsn|burgerservice-?nummers?|sofi-?nummers?)\b/i;
/** Eight digits or more, in whatever groups. */
const longNumber = /(?<![\d.,€$/-])\d(?:[ .-]?\d){7,11}(?![\d/])/g;

/**
 * The draft as the models read it: without numbers that look like an account or, where the draft speaks of one, a citizen's number, but
 * fail its check. They name nobody, and models don't count. Each makes way for a mark and spaces, so that every place in the text stays.
 * @returns the draft itself where there is no such number
 */
export function withoutLookAlikes(draft: Draft): Draft {
  let text = draft.text.replace(accountLike, (found) => (iban(found) > 0 ? found : blank(found)));
  if (citizenNumber.test(text)) text = text.replace(longNumber, (found) => (elfproef(found) ? found : blank(found)));
  return text === draft.text ? draft : { ...draft, text };
}

const blank = (found: string) => '…'.padEnd(found.length);
