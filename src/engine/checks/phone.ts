/** The national form of a Dutch number as digits, or undefined: «+31 (0)6-1234 5678» → «0612345678». */
function national(found: string): string | undefined {
  const digits = found.replace(/\(0\)/g, '').replace(/[^\d+]/g, '').replace(/^(?:\+31|0031)0?/, '0');
  return /^0\d{9}$/.test(digits) ? digits : undefined;
}

/**
 * A Dutch mobile number: 06 and eight digits, of which the first is 1 to 5 or 8 (066, 067 and 0970 are for pagers and machines).
 * Rows such as 0612345678 and 0600000000 are made up and don't count.
 */
export function mobile(found: string): boolean {
  const digits = national(found);
  return !!digits && /^06[1-58]/.test(digits) && !/(\d)\1{6}/.test(digits) && !digits.includes('12345678');
}

/** A Dutch number with an area code; no mobile, service (0800, 0900), machine (097) or 14-number. */
export function landline(found: string): boolean {
  const digits = national(found);
  return !!digits && /^0[1-57]/.test(digits) && !/(\d)\1{6}/.test(digits);
}
