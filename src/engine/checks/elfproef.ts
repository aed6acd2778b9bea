/**
 * The Dutch test on a burgerservicenummer: the digits times 9, 8 … 2, -1 add up to a multiple of eleven. Eight digits get
 * a zero in front. One number in eleven passes by chance; a row of one digit never does here.
 * Source: Logisch Ontwerp BSN, the «elfproef».
 */
export function elfproef(found: string): boolean {
  const digits = found.replace(/\D/g, '').padStart(9, '0');
  if (digits.length !== 9 || /^(\d)\1*$/.test(digits) || digits.startsWith('00')) return false;
  const sum = [...digits].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0);
  return sum % 11 === 0;
}
