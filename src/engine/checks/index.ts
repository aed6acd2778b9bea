import { birthDate } from './birth-date';
import { elfproef } from './elfproef';
import { iban } from './iban';
import { landline, mobile } from './phone';
import { plate } from './plate';
import { privateEmail } from './private-email';

/** Whether the text that a pattern found is what it looks like. */
export type Check = (found: string) => boolean;

/** The checks that a rule can name. */
export const checks: Record<string, Check> = {
  elfproef, iban, mobile, landline, plate, 'birth-date': birthDate, 'private-email': privateEmail,
};
