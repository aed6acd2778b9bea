import { countrySpecs, isValidIBAN } from 'ibantools';

/** Countries whose accounts begin with four letters for the bank (IBAN Registry of SWIFT); ibantools takes digits there too. */
const lettersFirst = new Set(
  ['AZ', 'BG', 'GB', 'GI', 'IE', 'IQ', 'JO', 'KW', 'LC', 'LV', 'MT', 'MU', 'NL', 'PK', 'PS', 'QA', 'RO', 'SC', 'SV', 'VG'],
);

/**
 * The account number that a text begins with, if it passes the check of ISO 13616 (mod 97, the form of its country). Its
 * parts may be set apart by a space, a dot or a dash, in whatever groups; capitals or small letters, but one of the two.
 * @returns UTF-16 units of the account number; 0 when there is none
 */
export function iban(found: string): number {
  const length = countrySpecs[found.replace(/[ .-]/g, '').slice(0, 2).toUpperCase()]?.chars;
  if (!length) return 0;
  let account = '';
  let end = 0;
  while (end < found.length && account.length < length) {
    const character = found[end]!;
    if (/[A-Za-z0-9]/.test(character)) account += character;
    end += 1;
  }
  // What goes on without a break is a longer code, not an account with something behind it.
  if (account.length < length || /^[A-Za-z0-9]/.test(found.slice(end))) return 0;
  const capitals = account.toUpperCase();
  if (account !== capitals && account !== account.toLowerCase()) return 0;
  if (lettersFirst.has(capitals.slice(0, 2)) && !/^....[A-Z]{4}/.test(capitals)) return 0;
  return isValidIBAN(capitals) ? end : 0;
}
