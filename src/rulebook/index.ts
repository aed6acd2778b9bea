export { compileRulebook } from './compile-rulebook';
export { rulebookAsset, rulebookFile } from './rulebook-asset';
export { type Rulebook, readRulebook } from './read-rulebook';
