const months = [
  ['jan'], ['feb'], ['mrt', 'maa', 'mar'], ['apr'], ['mei', 'may'], ['jun'], ['jul'], ['aug'], ['sep'], ['okt', 'oct'], ['nov'], ['dec'],
];

/**
 * A date in the past century or this one that exists: «12-03-1984», «12 maart 1984», «March 12, 1984», «1984-03-12».
 * Two-digit years don't count: too many other numbers look so.
 */
export function birthDate(found: string): boolean {
  const year = Number(/(?<!\d)(?:19|20)\d{2}(?!\d)/.exec(found)?.[0]);
  if (!year) return false;
  const rest = found.replace(String(year), ' ');
  const name = /\p{L}{3,}/u.exec(rest)?.[0].slice(0, 3).toLowerCase();
  const numbers = (rest.match(/\d{1,2}/g) ?? []).map(Number);
  if (name) {
    const month = months.findIndex((names) => names.includes(name)) + 1;
    return month > 0 && exists(year, month, numbers[0] ?? 0);
  }
  const [first = 0, second = 0] = numbers;
  const isIso = found.trimStart().startsWith(String(year));
  return isIso ? exists(year, first, second) : exists(year, second, first) || exists(year, first, second);
}

function exists(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
