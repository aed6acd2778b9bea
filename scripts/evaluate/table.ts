/** A Markdown table, its columns aligned so that it reads well on a terminal too; the first to the left, the others to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((_, column) => Math.max(3, ...[head, ...rows].map((row) => row[column]!.length)));
  const line = (row: string[]) => `| ${row.map((cell, column) => (column ? cell.padStart(widths[column]!) : cell.padEnd(widths[0]!))).join(' | ')} |`;
  const ruler = `| ${widths.map((width, column) => (column ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width))).join(' | ')} |`;
  return [line(head), ruler, ...rows.map(line)].join('\n');
}

/** A share with three decimals; a dash where nothing was measured. */
export const share = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(3));
