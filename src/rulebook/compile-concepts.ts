import type { CompiledConcept, CompiledConcepts, CompiledWords } from '../engine/concepts/compiled-concepts';
import { formOf } from '../engine/concepts/form-of';
import type { WrittenConcept, WrittenConcepts, WrittenWords } from './written-concepts';

/** Turns written words into the forms that the tokens of a text have, so that the engine only has to look them up. */
export function compileConcepts({ concepts, fields }: WrittenConcepts): CompiledConcepts {
  return {
    concepts: concepts.filter(({ rulesOnly }) => !rulesOnly).map(compileConcept),
    fields: fields.map((field) => ({ ...compileConcept(field), aliases: field.aliases.map(formOf), organisations: field.organisations.map(formOf) })),
  };
}

function compileConcept({ id, name, words }: WrittenConcept): CompiledConcept {
  return { id, name, words: Object.fromEntries(Object.entries(words).map(([language, of]) => [language, compileWords(of)])) };
}

/** A word with a capital or a digit carries its look along: `ind=IND`, `00=06`. */
function compileWords({ words = [], heads = [], starts = [], except = [] }: WrittenWords): CompiledWords {
  const compiled = {
    forms: unique(words.map((word) => (word === word.toLowerCase() && !/\d/.test(word) ? formOf(word) : `${formOf(word)}=${word}`))),
    heads: unique(heads.map(formOf)),
    starts: unique(starts.map(formOf)),
    except: unique(except.map((word) => (word.endsWith('*') ? `${formOf(word.slice(0, -1))}*` : formOf(word)))),
  };
  return Object.fromEntries(Object.entries(compiled).filter(([, list]) => list.length));
}

const unique = (list: string[]) => [...new Set(list)];
