import type { Language } from './types';
import { languages } from './types';

/** What a text shows of its language; the caller decides what to do without evidence. */
export interface LanguageEvidence {
  /** The language with the most evidence; undefined where there is none or a tie. */
  language: Language | undefined;
  /** The rule sets to run: one language, or both for a mixed text or one without evidence. */
  languages: readonly Language[];
  /** Points of evidence. */
  nl: number;
  en: number;
}

const stopWords: Record<Language, Set<string>> = {
  nl: new Set(
    `de het een en van ik je dat niet te zijn ze hij aan met voor op er om ook als dan maar nog wel geen deze dit naar bij door over uit zo
    mijn jij jullie wij ons onze zij haar hem hun ben bent heb hebt heeft hebben had hadden wordt worden werd kan kunnen kunt moet moeten
    mag zal zou gaat gaan ging wat wie waar wanneer waarom hoe welke hier daar nu toen altijd nooit weer al alle veel meer mensen gewoon
    echt heel goed nieuwe jaar dag vandaag morgen gisteren vanavond vanmiddag straks even eens iets niets iemand niemand alleen samen
    tegen tot tussen onder zonder sinds omdat want toch dus eigenlijk mooi leuk zie doe doen komt kom komen weet vind vinden ga staat 't z'n
    d'r m'n zo'n dankjewel dank bedankt graag collega's werk wel ja nee hè joh nou ff gefeliciteerd proficiat succes`.split(/\s+/),
  ),
  en: new Set(
    `the and of to a that it for on with as at by this but from they she his her him not you your my me our us their them there are be been
    being has have having do does did doing will would can could should may might must who what which when where why how all any both more
    most some such only own than too very just about after again because before between into through during out over under here now then
    never always today tomorrow yesterday tonight i'm i've i'd it's don't doesn't didn't can't won't isn't that's you're we're they're
    get got going make made people really good new year day work time thanks thank please everyone everything something nothing someone
    these those were if so no yes think know one two other first last week congratulations congrats`.split(/\s+/),
  ),
};

/** Whether a word says nothing by itself, in either language. */
export const isStopWord = (word: string): boolean => {
  const plain = word.toLowerCase().replaceAll('’', "'");
  return stopWords.nl.has(plain) || stopWords.en.has(plain);
};

/** Letter pairs that the one language writes often and the other seldom; they carry texts without a stop word. */
const letters: Record<Language, RegExp> = {
  nl: /ij|aa|uu|oe|eeu|ieuw|sch|cht|kk(?=e)|(?<=\p{L})(?:heid|lijk|jes?|tjes?)(?!\p{L})/gu,
  en: /th(?=[aeiry])|wh|ough|tion(?!e)|(?<=\p{L})(?:ing|ly|ed|ness|y)(?!\p{L})|sh(?=[aeiou])/gu,
};

const stopWordPoints = 3;

/**
 * Counts stop words and letter pairs. Handles, tags, links and text in one of neither language give no evidence; Afrikaans and Frisian
 * read as Dutch.
 */
export function detectLanguage(text: string): LanguageEvidence {
  const plain = text.replace(/https?:\/\/\S+|[@#]\S+/gu, ' ').toLowerCase().replaceAll('’', "'");
  const words = plain.match(/[\p{L}']+/gu) ?? [];
  const points = (language: Language): number =>
    words.filter((word) => stopWords[language].has(word)).length * stopWordPoints + (plain.match(letters[language]) ?? []).length;
  const nl = points('nl');
  const en = points('en');
  const [more, less] = nl > en ? [nl, en] : [en, nl];
  const language = nl === en ? undefined : nl > en ? 'nl' : 'en';
  const isMixed = less * 3 > more && less > stopWordPoints;
  return { language, languages: language && !isMixed ? [language] : languages, nl, en };
}
