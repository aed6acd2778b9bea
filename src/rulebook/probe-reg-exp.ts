import { createContext, Script } from 'node:vm';

const lineLength = 10_000;
/** A sound expression reads such a line in a few milliseconds; one that backtracks needs minutes. */
const patience = 1500;

const script = new Script('expressions.forEach((expression) => { for (const line of lines) line.replace(expression, ""); })');

/**
 * Runs expressions over long lines made to tempt them into backtracking: one letter, digit, space or mark over and over, the given texts
 * over and over, and those cut short of what they wait for.
 * @throws Error when they can't finish in time.
 */
export function probeRegExps(expressions: RegExp[], texts: string[]): void {
  const seeds = ['a', '1', ' ', '-', '!', '.', 'A', '\n', 'a ', '1 ', 'a1', 'a.', 'a-', "a'", '1.', '@a', ...texts];
  const lines = seeds.map((seed) => seed.repeat(Math.ceil(lineLength / seed.length)).slice(0, lineLength) + '\u0000');
  try {
    script.runInContext(createContext({ expressions, lines }), { timeout: patience * expressions.length });
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
    throw new Error('an expression backtracks on a long line: bound its repetitions, as in [a-z]{0,20}', { cause: error });
  }
}
