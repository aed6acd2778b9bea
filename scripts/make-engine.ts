import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../src/engine/assess';
import { loadModel, type Model } from '../src/engine/model/linear';
import { createRules } from '../src/engine/rules';
import { compileRulebook, readRulebook } from '../src/rulebook';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Which layers judge: `rules` alone, with the `linear` word model, or `all` that are shipped. */
export type Layers = 'rules' | 'linear' | 'all';

export interface EngineOptions {
  layers?: Layers;
  /** In place of the word model that is shipped. */
  model?: Model;
}

/**
 * The engine of the extension, on Node: the rules of `rules/`, the model that is shipped. Scripts can wait, so `assess` answers with
 * the last word of the layers asked for.
 */
export function makeEngine({ layers = 'all', model }: EngineOptions = {}): Engine {
  const rules = createRules(compileRulebook(readRulebook(join(root, 'rules'))));
  return createEngine({ rules, model: layers === 'rules' ? undefined : (model ?? readModel()) });
}

/** The word model that is shipped. */
export function readModel(): Model {
  return loadModel(readFileSync(join(root, 'assets/public/model.bin')));
}
