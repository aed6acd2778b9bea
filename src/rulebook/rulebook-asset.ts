import { compileRulebook } from './compile-rulebook';
import { readRulebook } from './read-rulebook';

/** Name of the file in the package that holds the rules. Data, not script: it is parsed faster, and weighs nothing in the background. */
export const rulebookFile = 'rules.json';

/**
 * The validated rules as the package carries them.
 * @param directory folder of the rules
 * @returns JSON
 * @throws with the rule's name when one is broken or fails its own examples, so that the build stops there
 */
export const rulebookAsset = (directory: string): string => JSON.stringify(compileRulebook(readRulebook(directory)));
