import { birthDate } from './birth-date';
import { elfproef } from './elfproef';
import { iban } from './iban';
import { landline, mobile } from './phone';
import { plate } from './plate';
import { personalEmail, privateEmail } from './email';

/**
 * Whether the text that a pattern found is what it looks like; or how much of it is, from its start, in UTF-16 units.
 */
export type Check = (found: string) => boolean | number;

/** The checks that a rule can name. */
export const checks: Record<string, Check> = {
  elfproef, iban, mobile, landline, plate, 'birth-date': birthDate, 'private-email': privateEmail, 'personal-email': personalEmail,
};
