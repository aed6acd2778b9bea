import { join, relative } from 'node:path';
import { createConceptIndex } from '../engine/concepts/concept-index';
import { formOf } from '../engine/concepts/form-of';
import { speechOf } from '../engine/concepts/speech-of';
import { tokenise } from '../engine/model/tokens';
import { languages } from '../engine/types';
import { compileConcepts } from './compile-concepts';
import { type ConceptSource, conceptsSchema, policyFieldsSchema } from './concept-schema';
import { readYaml, yamlIn } from './read-yaml';
import { writeOutAll } from './write-out-forms';
import type { WrittenConcept, WrittenConcepts, WrittenField, WrittenWords } from './written-concepts';

const shortestPart = 3;

/**
 * Reads and validates `concepts/*.yaml` and `policy-fields.yaml`, and writes every form out.
 * @param directory folder of the rules
 * @param onFile told of each file that is read
 * @throws Error that names the file, the class and the word, for the first thing that is wrong
 */
export function readConcepts(directory: string, onFile: (file: string) => void = () => undefined): WrittenConcepts {
  const concepts: WrittenConcept[] = [];
  for (const file of yamlIn(join(directory, 'concepts'))) {
    onFile(file);
    const name = relative(directory, file);
    for (const [id, source] of Object.entries(readYaml(file, name, conceptsSchema))) {
      if (concepts.some((other) => other.id === id)) throw new Error(`${name}: ${id}: this class stands in two files`);
      concepts.push(inClass(`${name}: ${id}`, () => writeOutConcept(id, source)));
    }
  }
  const fieldsFile = join(directory, 'policy-fields.yaml');
  onFile(fieldsFile);
  const fields = Object.entries(readYaml(fieldsFile, 'policy-fields.yaml', policyFieldsSchema)).map(([id, source]): WrittenField =>
    inClass(`policy-fields.yaml: ${id}`, () => {
      const { aliases, organisations = [], ...rest } = source;
      return { ...writeOutConcept(id, rest), aliases, organisations };
    }));
  refuseDoubles(fields);
  const written = { concepts, fields };
  refuseLost(written);
  return written;
}

function writeOutConcept(id: string, source: ConceptSource): WrittenConcept {
  refuseWrong(source);
  const words = writeOutAll(source);
  const without = source.rulesOnly ? undefined : languages.find((language) => !words[language]);
  if (without) throw new Error(`it has no words in '${without}'`);
  return { id, name: source.name, words, ...(source.rulesOnly && { rulesOnly: true }) };
}

/** What the schema can't see in the words of a class. */
function refuseWrong(source: ConceptSource): void {
  for (const language of ['nl', 'en', 'any'] as const) {
    const { except, ...kinds } = source[language] ?? {};
    for (const [kind, list = []] of Object.entries(kinds)) {
      const twice = list.find((entry, i) => list.indexOf(entry) !== i);
      if (twice) throw new Error(`'${twice}' stands there twice in ${language}.${kind}`);
    }
    const spaced = except?.find((entry) => entry.includes(' '));
    if (spaced) throw new Error(`the exception '${spaced}' is more than one word`);
    const short = [...(kinds.heads ?? []), ...(kinds.starts ?? [])].find((entry) => entry.split(' > ')[0]!.length < shortestPart);
    if (short) throw new Error(`'${short}' is too short to be a part of words: ${shortestPart} letters at least`);
    if (except && !kinds.heads && !kinds.starts) throw new Error(`'except' without 'heads' or 'starts' in '${language}'`);
  }
}

function refuseDoubles(fields: WrittenField[]): void {
  const owner = new Map<string, string>();
  for (const { id, aliases } of fields) {
    for (const alias of aliases) {
      const other = owner.get(formOf(alias));
      if (other) throw new Error(`policy-fields.yaml: ${id}: the alias '${alias}' belongs to ${other} too`);
      owner.set(formOf(alias), id);
    }
  }
}

/** Every word must be found where it stands in a sentence: not too long, no mark inside that cuts it. */
function refuseLost(written: WrittenConcepts): void {
  const index = createConceptIndex(compileConcepts(written));
  [...written.concepts.filter(({ rulesOnly }) => !rulesOnly), ...written.fields].forEach(({ id, words }, number) => {
    for (const language of languages) {
      for (const [text, entry] of samples(words[language] ?? {})) {
        let isFound = false;
        index.find(tokenise(text), text, 0, (found, _, speech) => {
          isFound ||= found === number && (speech & speechOf([language])) !== 0;
        });
        if (!isFound) throw new Error(`${id}: '${entry}' would never be found (over four words, a mark inside, or an exception)`);
      }
    }
  });
}

function samples({ words = [], starts = [], heads = [] }: WrittenWords): [text: string, entry: string][] {
  return [
    ...words.map((word): [string, string] => [word, word]),
    ...starts.map((start): [string, string] => [`${start}xx`, start]),
    ...heads.map((head): [string, string] => [`xxx${head}`, head]),
  ];
}

function inClass<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new Error(`${name}: ${(error as Error).message}`, { cause: error });
  }
}
