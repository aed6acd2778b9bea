import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createEncoder } from '../src/encoder/create-encoder';
import { createReader, type Reader } from '../src/encoder/create-reader';
import { readPieces } from '../src/encoder/pieces-file';
import { createTokenizer } from '../src/encoder/tokenizer';
import { createEngine, type Engine, type HeavierLayer } from '../src/engine/assess';
import { createConceptIndex } from '../src/engine/concepts/concept-index';
import { loadModel, type Model } from '../src/engine/model/linear';
import { type Combination, createSecondOpinion } from '../src/engine/model/second-opinion';
import { createRules } from '../src/engine/rules';
import { compileConcepts, compileRulebook, readConcepts, readRulebook } from '../src/rulebook';

const root = fileURLToPath(new URL('..', import.meta.url));
const asset = (name: string) => join(root, 'assets/public', name);

/** Which layers judge: `rules` alone, with the `linear` word model, or `all` that are shipped. */
export type Layers = 'rules' | 'linear' | 'all';

export interface EngineOptions {
  layers?: Layers;
  /** In place of the word model that is shipped. */
  model?: Model;
}

/**
 * The engine of the extension, on Node: the rules of `rules/`, the models that are shipped. Scripts can wait, so `assess` without
 * `later` answers with the last word of the layers asked for (and doesn't look for its evidence); with `later` it answers step by step, as in a browser.
 */
export function makeEngine({ layers = 'all', model }: EngineOptions = {}): Engine {
  const rulebook = compileRulebook(readRulebook(join(root, 'rules')));
  const rules = createRules(rulebook);
  const { explain } = rules;
  const words = layers === 'rules' ? undefined : (model ?? readModel(rulebook.concepts));
  const heavier = layers === 'all' ? readEncoder(words) : undefined;
  let failed: (error: unknown) => void = () => undefined;
  const engine = createEngine({ rules, model: words, explain, heavier, onFailure: (_, error) => failed(error) });
  const verdictOnly = heavier && createEngine({
    rules,
    model: words,
    explain,
    heavier: { ...heavier, judge: async (...draft) => ({ ...(await heavier.judge(...draft)), refine: undefined }) },
    onFailure: (_, error) => failed(error),
  });
  return {
    assess: async (draft, later) => {
      if (later || !verdictOnly || !draft.text.trim()) return engine.assess(draft, later);
      return new Promise((resolve, reject) => {
        failed = reject;
        verdictOnly.assess(draft, resolve).catch(reject);
      });
    },
  };
}

/** The word model that is shipped, with the classes of words that it was trained on. */
export function readModel(concepts = compileConcepts(readConcepts(join(root, 'rules')))): Model {
  return loadModel(readFileSync(asset('model.bin')), createConceptIndex(concepts));
}

/** The encoder that is shipped, with its tokenizer. */
export async function makeReader(): Promise<Reader> {
  const encoder = await createEncoder(readFileSync(asset('encoder.wasm')), new Uint8Array(readFileSync(asset('encoder.bin'))));
  return createReader(encoder, createTokenizer(readPieces(readFileSync(asset('pieces.bin')))));
}

/** The encoder as a layer; undefined where none is shipped. */
function readEncoder(words: Model | undefined): HeavierLayer | undefined {
  if (!existsSync(asset('encoder.bin')) || !existsSync(asset('second-opinion.json'))) return undefined;
  const combination = JSON.parse(readFileSync(asset('second-opinion.json'), 'utf8')) as Combination;
  let reader: Promise<Reader> | undefined;
  return createSecondOpinion(async (draft) => (await (reader ??= makeReader())).read(draft, async () => undefined), combination, words);
}
