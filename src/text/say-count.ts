import { say, spoken, type MessageKey } from './text';

/** Sentences that come in two: `x_one` and `x_other`. */
export type CountKey = { [K in MessageKey]: K extends `${infer Stem}_one` ? Stem : never }[MessageKey];

/**
 * A sentence about a number of things, `$1`, in the form that the language has for that number. By the browser's own `Intl`, since @wxt-dev/i18n
 * only speaks the browser's language, which a writer may choose to leave (looked at in version 0.2.7, 2026-11).
 */
export const sayCount = (key: CountKey, count: number, ...fills: string[]): string =>
  say(`${key}_${new Intl.PluralRules(spoken()).select(count) === 'one' ? 'one' : 'other'}`, String(count), ...fills);
