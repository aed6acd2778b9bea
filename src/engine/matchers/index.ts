export type * from './compiled-rule';
export { matcherNames, moves } from './compiled-rule';
export { createPattern } from './pattern';
export { createShouting } from './shouting';
export { createTogether } from './together';
