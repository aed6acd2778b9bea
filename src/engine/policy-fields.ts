import type { CompiledField } from './concepts/compiled-concepts';
import { type ConceptHit, conceptHits, hitsOf } from './concepts/concept-hits';
import type { ConceptIndex } from './concepts/concept-index';
import { formOf } from './concepts/form-of';
import type { Draft, Localised, Profile, Span } from './types';

/** A field that the writer works on. */
export interface OwnField {
  /** As in the table of fields; `own:…` for one that the table doesn't know. */
  id: string;
  /** As the writer reads it; of an unknown field the words of the profile. */
  name: Localised;
  /** Named in the profile itself, or the work of the organisation. */
  from: 'field' | 'organisation';
  /** Beginnings of the words with which the profile names it and which the table doesn't have. */
  words: string[];
}

/** An own field that a text touches, and where. */
export interface Touch {
  field: OwnField;
  spans: Span[];
}

export interface PolicyFields {
  /** The fields of a profile: those it names, then those of its organisation. Empty where the profile says nothing of them. */
  fieldsOf(profile: Profile): OwnField[];
  /** Which of these fields a text touches, in their order. */
  touches(text: string, fields: readonly OwnField[]): Touch[];
  /** The fields of its own writer that a draft touches; those of the organisation count where the profile names none. */
  ownTouches(draft: Draft): Touch[];
}

/** Words in the name of a field that say nothing about it. */
const general = new Set(
  `de het en van voor op in the of and to openbare openbaar sociale sociaal algemene algemeen nationale publieke beleid werk zaken dienst
  uitvoering communicatie advies ruimte public social general policy services service affairs`.split(/\s+/),
);

/** Ways of naming fields: forms of names to the places of fields in the index. */
type Names = Map<string, number[]>;

/** Tells how near a text is to what its writer works on, by the table of the government's policy fields. */
export function createPolicyFields(index: ConceptIndex): PolicyFields {
  const fields = index.classes.slice(index.firstField) as CompiledField[];
  const aliases = namesOf(fields, index.firstField, ({ aliases }) => aliases);
  const organisations = namesOf(fields, index.firstField, ({ organisations }) => organisations);

  function fieldsOf({ policyFields, organisation }: Profile): OwnField[] {
    const own = policyFields.flatMap((text): OwnField[] => {
      const words = tellingWords(text);
      const numbers = aliases.get(formOf(text)) ?? [...new Set([...named(text, aliases), ...namedByWords(text)])];
      if (!numbers.length) return words.length ? [{ id: `own:${text}`, name: { nl: text, en: text }, from: 'field', words }] : [];
      const unknown = words.filter((word) => !namedByWords(word).some((number) => numbers.includes(number)));
      return numbers.map((number, i) => fieldAt(number, 'field', i === 0 ? unknown : []));
    });
    return joined([...own, ...named(organisation, organisations).map((number) => fieldAt(number, 'organisation', []))]);
  }

  function fieldAt(number: number, from: OwnField['from'], words: string[]): OwnField {
    const { id, name } = index.classes[number]!;
    return { id, name, from, words };
  }

  function namedByWords(text: string): number[] {
    return conceptHits(index, text).map(({ number }) => number).filter((number) => number >= index.firstField);
  }

  /** In both languages: the names of policy are often borrowed. */
  function touching(text: string, hits: ConceptHit[], own: readonly OwnField[]): Touch[] {
    return own.flatMap((field) => {
      const number = index.numberOf.get(field.id);
      const spans = [...hits.filter((hit) => hit.number === number), ...ownWords(text, field.words)].map(({ start, end }) => ({ start, end }));
      return spans.length ? [{ field, spans: inOrder(spans) }] : [];
    });
  }

  return {
    fieldsOf,
    touches: (text, own) => touching(text, conceptHits(index, text), own),
    ownTouches(draft) {
      const all = fieldsOf(draft.profile);
      const named = all.filter(({ from }) => from === 'field');
      const own = named.length ? named : all;
      return own.length ? touching(draft.text, hitsOf(index, draft).hits, own) : [];
    },
  };
}

function namesOf(fields: CompiledField[], first: number, of: (field: CompiledField) => string[]): Names {
  const names: Names = new Map();
  fields.forEach((field, i) => {
    for (const name of of(field)) names.set(name, [...(names.get(name) ?? []), first + i]);
  });
  return names;
}

/** Names of up to six words that stand in a line of the profile, the longest first at each place. */
function named(text: string, names: Names): number[] {
  const words = formOf(text).split(' ');
  const found = new Set<number>();
  for (let from = 0; from < words.length; from += 1) {
    for (let length = Math.min(6, words.length - from); length > 0; length -= 1) {
      const numbers = names.get(words.slice(from, from + length).join(' '));
      if (!numbers) continue;
      for (const number of numbers) found.add(number);
      from += length - 1;
      break;
    }
  }
  return [...found];
}

/** One of each field, with the words of all its namings. */
function joined(fields: OwnField[]): OwnField[] {
  const byId = new Map<string, OwnField>();
  for (const field of fields) {
    const known = byId.get(field.id);
    if (known) known.words.push(...field.words);
    else byId.set(field.id, field);
  }
  return [...byId.values()];
}

/** The words of a name without its plural: «bossen en vaarwegen» → boss, vaarweg. */
function tellingWords(name: string): string[] {
  return (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !general.has(word)).map((word) => word.replace(/(?<=\p{L}{4})(?:en|s)$/u, ''));
}

/** Where the text has a word that begins with one of these, or a compound that ends in a longer one. */
function ownWords(text: string, beginnings: string[]): Span[] {
  if (!beginnings.length) return [];
  return [...text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => beginnings.some((beginning) => beginsWith(word, beginning) || (beginning.length > 4 && word.endsWith(beginning))))
    .map(({ 0: word, index: start }) => ({ start, end: start + word.length }));
}

/** Beginnings of three letters or fewer (ov, btw) are words of their own. */
function beginsWith(word: string, start: string): boolean {
  return start.length > 3 ? word.startsWith(start) : word === start;
}

function inOrder(spans: Span[]): Span[] {
  const sorted = spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((span, i) => i === 0 || span.start >= sorted[i - 1]!.end);
}
