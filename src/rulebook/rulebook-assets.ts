import { compileRulebook } from './compile-rulebook';
import { listNorms } from './norm-list';
import { readRulebook } from './read-rulebook';

/**
 * Names of the files in the package that hold the rules, the classes of words and policy fields, and the list of norms for the help page.
 * Data, not script: parsed faster, and no weight in the background.
 */
export const rulesFile = 'rules.json';
export const conceptsFile = 'concepts.json';
export const normsFile = 'norms.json';
/** The names of the policy fields alone, for the page on which a writer chooses the own ones. */
export const fieldNamesFile = 'policy-fields.json';

/**
 * The validated rules, classes of words and norms as the package carries them: JSON by name of the file.
 * @param directory folder of the rules
 * @throws with the name of what is broken or fails its own examples, so that the build stops there
 */
export function rulebookAssets(directory: string): Record<string, string> {
  const rulebook = readRulebook(directory);
  const { concepts, ...rules } = compileRulebook(rulebook);
  const assets = {
    [rulesFile]: rules,
    [conceptsFile]: concepts,
    [fieldNamesFile]: concepts.fields.map(({ id, name, aliases }) => ({ id, name, aliases })),
    [normsFile]: listNorms(rulebook),
  };
  return Object.fromEntries(Object.entries(assets).map(([file, contents]) => [file, JSON.stringify(contents)]));
}
