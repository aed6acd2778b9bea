export { compileConcepts } from './compile-concepts';
export { compileRulebook } from './compile-rulebook';
export { readConcepts } from './read-concepts';
export { listNorms } from './norm-list';
export { conceptsFile, normsFile, rulebookAssets, rulesFile } from './rulebook-assets';
export { type Rulebook, readRulebook } from './read-rulebook';
