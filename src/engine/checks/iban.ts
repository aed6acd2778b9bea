import { electronicFormatIBAN, isValidIBAN } from 'ibantools';

/** Whether the text is an account number that passes the check of ISO 13616 (mod 97 and the length of its country). */
export function iban(found: string): boolean {
  const electronic = electronicFormatIBAN(found);
  return electronic !== null && isValidIBAN(electronic);
}
