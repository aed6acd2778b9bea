import { compileRulebook } from './compile-rulebook';
import { readRulebook } from './read-rulebook';

/** Names of the files in the package that hold the rules, and the classes of words and policy fields. Data, not script: parsed faster, and no weight in the background. */
export const rulesFile = 'rules.json';
export const conceptsFile = 'concepts.json';
/** The names of the policy fields alone, for the page on which a writer chooses the own ones. */
export const fieldNamesFile = 'policy-fields.json';

/**
 * The validated rules and classes of words as the package carries them: JSON by name of the file.
 * @param directory folder of the rules
 * @throws with the name of what is broken or fails its own examples, so that the build stops there
 */
export function rulebookAssets(directory: string): Record<string, string> {
  const { concepts, ...rules } = compileRulebook(readRulebook(directory));
  return { [rulesFile]: JSON.stringify(rules), [conceptsFile]: JSON.stringify(concepts), [fieldNamesFile]: JSON.stringify(concepts.fields.map(({ id, name, aliases }) => ({ id, name, aliases }))) };
}
