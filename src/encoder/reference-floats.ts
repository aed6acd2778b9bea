/** Single-precision arithmetic in the kernel's order: every step rounds to a float, as WebAssembly does. */
const { fround } = Math;

/** Sum of `term(0)` to `term(count - 1)` as four running sums, every fourth term in one, added up in pairs at the end. */
export function sumInLanes(count: number, term: (i: number) => number): number {
  const lanes: [number, number, number, number] = [0, 0, 0, 0];
  for (let i = 0; i < count; i += 1) lanes[i & 3] = fround(lanes[i & 3]! + term(i));
  return fround(fround(lanes[0] + lanes[1]) + fround(lanes[2] + lanes[3]));
}

/** Value of a 16-bit float, from its bits. */
export function halfToFloat(half: number): number {
  const fraction = half & 1023;
  const exponent = (half >> 10) & 31;
  const size = exponent === 0 ? fraction * 2 ** -24 : (1024 + fraction) * 2 ** (exponent - 25);
  return half & 0x8000 ? -size : size;
}

/** Nearest whole number of a float, halves to even. */
export function roundHalfEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest !== 0.5) return Math.round(value);
  return below % 2 === 0 ? below : below + 1;
}

const expFactors = [1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1].map(fround);

/** e^a for a float a <= 0, and 0 below -87: Cephes' expf, within 2 units in the last place. */
export function expNegative(a: number): number {
  if (a < -87) return 0;
  const power = roundHalfEven(fround(a * fround(Math.LOG2E)));
  const r = fround(fround(a - fround(power * fround(0.693359375))) - fround(power * fround(-2.12194440e-4)));
  const p = expFactors.reduce((sum, factor) => fround(fround(sum * r) + factor));
  return fround(fround(fround(fround(fround(r * r) * p) + r) + 1) * 2 ** power);
}

const erfFactors = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592].map(fround);

/** a * (1 + erf(a / sqrt 2)) / 2, with erf from Abramowitz and Stegun 7.1.26, within 1.5e-7. */
export function gelu(a: number): number {
  const z = fround(Math.abs(a) * fround(Math.SQRT1_2));
  const t = fround(1 / fround(1 + fround(z * fround(0.3275911))));
  const p = erfFactors.reduce((sum, factor) => fround(fround(sum * t) + factor));
  const tail = fround(fround(fround(p * t) * expNegative(-fround(z * z))) * 0.5); // (1 - erf z) / 2
  return fround(a * (a < 0 ? tail : fround(1 - tail)));
}
