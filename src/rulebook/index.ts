export { compileRulebook } from './compile-rulebook';
export { rulebookPlugin } from './plugin';
export { type Rulebook, readRulebook } from './read-rulebook';
