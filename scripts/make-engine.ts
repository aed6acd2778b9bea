import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEngine, type Engine } from '../src/engine/assess';
import { createConceptIndex } from '../src/engine/concepts/concept-index';
import { loadModel } from '../src/engine/model/linear';
import { createRules } from '../src/engine/rules';
import { compileRulebook, readRulebook } from '../src/rulebook';

const root = fileURLToPath(new URL('..', import.meta.url));

/** The engine of the extension, on Node: the rules of `rules/`, the model that is shipped. */
export function makeEngine(): Engine {
  const rulebook = compileRulebook(readRulebook(join(root, 'rules')));
  const rules = createRules(rulebook);
  const model = loadModel(readFileSync(join(root, 'assets/public/model.bin')), createConceptIndex(rulebook.concepts));
  return createEngine({ rules, model, explain: rules.explain });
}
