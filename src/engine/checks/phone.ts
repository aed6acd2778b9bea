/** The national form of a Dutch number as digits, or undefined: «+31 (0)6-1234 5678» → «0612345678». */
function national(found: string): string | undefined {
  const digits = found.replace(/\(0\)/g, '').replace(/[^\d+]/g, '').replace(/^(?:\+|00)?31(?=\d{9}|0\d{9})0?/, '0');
  return /^0\d{9}$/.test(digits) && !/(\d)\1{6}/.test(digits) ? digits : undefined;
}

/** A Dutch mobile number: 06 and eight digits, of which the first is 1 to 8 (066 and 067 are pagers; 0970 is for machines). */
export function mobile(found: string): boolean {
  return /^06[1-8]/.test(national(found) ?? '');
}

/** Area codes by the numbering plan of the Netherlands (Nummerplan telefoon- en ISDN-diensten); the short ones stand for big towns. */
const areaCode = new RegExp(
  `^0(?:1[035]|2[0346]|3[03568]|4[0356]|5[0358]|7\\d|11[1345678]|16[1-8]|17[24]|18[0-7]|22[2-9]|25[125]|29[479]|31[3-8]|32[01]|34[1-8]|41[1-8]
  |47[58]|48[15678]|49[23579]|51[1-9]|52[1-9]|54[1-8]|56[126]|57[0123578]|59[1-9])`.replace(/\s+/g, ''),
);

/** A Dutch number with an area code; no mobile, service (0800, 0900), company (088), machine (097) or 14-number, and no date. */
export function landline(found: string): boolean {
  return !/^0\d[-./]\d{1,2}[-./]/.test(found) && areaCode.test(national(found) ?? '');
}
