/** The shapes that the RDW has issued for cars, vans, motorcycles and mopeds (sidecodes 1 to 14), X for letters and 9 for digits. */
const sidecodes = new Set([
  'XX-99-99', '99-99-XX', '99-XX-99', 'XX-99-XX', 'XX-XX-99', '99-XX-XX', '99-XXX-9', '9-XXX-99', 'XX-999-X', 'X-999-XX',
  'XXX-99-X', 'X-99-XXX', '9-XX-999', '999-XX-9',
]);

/** Whether the text has the shape of a Dutch plate: one of the sidecodes, groups parted by a dash or a space. */
export function plate(found: string): boolean {
  const shape = found.trim().toUpperCase().replace(/[\s·–]/g, '-').replace(/[A-Z]/g, 'X').replace(/\d/g, '9');
  return sidecodes.has(shape) && !/\b(?:SA|SD|SS)\b/.test(found.toUpperCase());
}
