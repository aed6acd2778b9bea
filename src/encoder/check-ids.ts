/**
 * Sees to it that ids can go into an encoder, which itself trusts what it gets.
 * @throws RangeError for no ids, more than `positions`, or one that isn't a whole number below `vocabulary`.
 */
export function checkIds(ids: ArrayLike<number>, vocabulary: number, positions: number): void {
  if (ids.length < 1 || ids.length > positions) throw new RangeError(`${ids.length} ids in a window; 1 to ${positions} fit`);
  for (let i = 0; i < ids.length; i += 1) {
    const id = ids[i]!;
    if (!Number.isInteger(id) || id < 0 || id >= vocabulary) throw new RangeError(`id ${id} at ${i}; ids are whole numbers below ${vocabulary}`);
  }
}
