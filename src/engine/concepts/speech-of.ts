import { type Language, languages } from '../types';

/** Languages as bits of a number, so that words of several are compared at once. */
export const speechOf = (of: readonly Language[]): number => of.reduce((bits, language) => bits | (1 << languages.indexOf(language)), 0);
