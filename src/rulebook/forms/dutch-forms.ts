/*
 * Written-out forms of Dutch words by the rules of spelling of the Groene Boekje. A form too many does no harm (nobody writes «teamen»);
 * a missing one is given beside its word in the file.
 */

const doubled = /([aeou])\1([bcdfgklmnprstvz])$/;
const shortEnd = /(?<![aeiouy])[aeiou]([bdfgklmnprst])$/;
const digraphEnd = /(?:ie|oe|eu|ui|ou|au|ei|ij|ieuw|eeuw)$/;
const beforeVowel = /(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij)[fs]$/;
/** Verbs with one of these take no ge-; after it two syllables must be left: beloven, not bellen. */
const hasPrefix = /^(?:be|ge|her|ont|ver|er)[^aeiou]*[aeiou]+[^aeiou]+[aeiou]/;
const unstressed = /[aeiouy'].*(?<![eioau])e[lmnr]$/;

/** A word before an ending that begins with a vowel: baas → baz, brief → briev, kok → kokk, zwaar → zwar. */
export function inflectedStem(word: string): string {
  if (doubled.test(word)) return softened(word.replace(doubled, '$1$2'));
  if (beforeVowel.test(word) || /[lr]f$/.test(word)) return softened(word);
  if (unstressed.test(word) || /(?:ig|lijk|ik)$/.test(word) || digraphEnd.test(word)) return word;
  return word.replace(shortEnd, (end, last: string) => end + last);
}

function softened(stem: string): string {
  return stem.replace(/f$/, 'v').replace(/(?<![lnr])s$/, 'z');
}

/**
 * Plural and, for shorter words, the small form: brief → brieven, briefje, briefjes.
 * @param given the forms of the last word, where the rules don't find them (kind: kinderen, kindje)
 */
export function dutchNoun(lemma: string, given: string[] = []): string[] {
  return onLastWord(lemma, (word) => [word, ...(given.length ? given : [...plurals(word), ...diminutives(word)])]);
}

function plurals(word: string): string[] {
  if (/[áéèêëíóú]$/.test(word)) return [`${word}s`];
  if (word.endsWith('heid')) return [word.replace(/heid$/, 'heden')];
  if (word.endsWith('ie')) return [`${word}s`, `${word}ën`];
  if (word.endsWith('e') && !digraphEnd.test(word) && !word.endsWith('ee')) return [`${word}s`, `${word}n`];
  if (word.endsWith('ee')) return [`${word}ën`, `${word}s`];
  if (/[aiouy]$/.test(word) && !digraphEnd.test(word)) return [`${word}'s`];
  if (/[A-Z]$/.test(word)) return [`${word}'s`];
  if (unstressed.test(word) || word.endsWith('um')) return [`${word}s`];
  const regular = `${inflectedStem(word)}en`;
  return /(?:aar|aard|erd|ier|eur|oor|or)$/.test(word) ? [regular, `${word}s`] : [regular];
}

function diminutives(word: string): string[] {
  if (word.length > 12 || /(?:heid|tie|teit|isme|schap|sel|ing|atuur|[A-Z])$/.test(word)) return [];
  const small = diminutive(word);
  return [small, `${small}s`];
}

function diminutive(word: string): string {
  if (/[aou]$/.test(word) && !digraphEnd.test(word)) return `${word}${word.at(-1)}tje`;
  if (/[aeiouyw]$/.test(word)) return `${word}tje`;
  if (/(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij|[lr])m$/.test(word)) return `${word}pje`;
  if (unstressed.test(word)) return word.endsWith('m') ? `${word}pje` : `${word}tje`;
  if (/(?:aa|ee|oo|uu|ie|oe|eu|ui|ou|au|ei|ij)[lnr]$/.test(word)) return `${word}tje`;
  if (/(?<![aeiou])[aeiou][lmnr]$/.test(word)) return `${word}${word.at(-1)}etje`;
  return word.endsWith('ng') ? `${word}etje` : `${word}je`;
}

/** Form with -e, and the degrees of comparison: dom → domme, dommer, domst, domste. */
export function dutchAdjective(lemma: string, given: string[] = []): string[] {
  if (given.length) return [lemma, ...given];
  if (/en?$/.test(lemma)) return [lemma];
  const stem = inflectedStem(lemma);
  const highest = lemma.endsWith('s') ? `${lemma}t` : `${lemma}st`;
  return [lemma, `${stem}e`, lemma.endsWith('r') ? `${lemma}der` : `${stem}er`, highest, `${highest}e`];
}

/**
 * Present, past and participles: pesten → pest, pestte, pestten, gepest, gepeste, pestend, pestende. A separable verb has a bar between its
 * parts: af|wijzen.
 * @param given past and participle of a strong verb, without the part before the bar (af|wijzen: wees, wezen, gewezen)
 * @throws where the word is no infinitive
 */
export function dutchVerb(lemma: string, given: string[] = []): string[] {
  const bar = lemma.indexOf('|');
  const particle = bar < 0 ? '' : lemma.slice(0, bar);
  const infinitive = bar < 0 ? lemma : lemma.slice(bar + 1);
  if (!infinitive.endsWith('n')) throw new Error(`verb '${lemma}' is no infinitive`);
  const forms = new Set([infinitive, `${infinitive}d`, `${infinitive}de`]);
  for (const { stem, sound } of stems(infinitive)) {
    forms.add(stem);
    forms.add(stem.endsWith('t') ? stem : `${stem}${stem.endsWith('a') ? 'at' : 't'}`);
    if (given.length) continue;
    const ending = /(?:[tkfsp]|ch|x)$/.test(sound) ? 't' : 'd';
    forms.add(`${stem}${ending}e`);
    forms.add(`${stem}${ending}en`);
    const participle = `${stem}${stem.endsWith(ending) ? '' : ending}`;
    const full = hasPrefix.test(infinitive) ? participle : `ge${participle}`;
    forms.add(full);
    forms.add(/[td]$/.test(full) ? `${inflectedStem(full)}e` : full);
  }
  const whole = [...forms, ...given].map((form) => particle + form);
  return [...new Set([...whole, ...(particle ? [`${particle} te ${infinitive}`] : [])])];
}

/** Stems of an infinitive with the sound they end in: beloven → beloof (v). Both ways where the stress can't be seen (-elen, -eren, -enen). */
function stems(infinitive: string): { stem: string; sound: string }[] {
  if (/[aiou]{2}n$|oen$|ien$/.test(infinitive)) {
    const stem = infinitive.replace(/n$/, '').replace(/aa$/, 'a');
    return [{ stem, sound: stem }];
  }
  const raw = infinitive.replace(/en$/, '');
  const hard = raw.replace(/v$/, 'f').replace(/z$/, 's');
  if (/([bdfgklmnprst])\1$/.test(raw)) return [{ stem: raw.slice(0, -1), sound: raw.slice(0, -1) }];
  const open = /(?<![aeiou])([aeou])([bdfgklmnprst])$/;
  const lengthened = hard.replace(open, '$1$1$2');
  if (lengthened === hard) return [{ stem: hard, sound: raw }];
  const isUnclear = /[aeiouy].*e[lmnr]$/.test(raw);
  return isUnclear ? [{ stem: hard, sound: raw }, { stem: lengthened, sound: raw }] : [{ stem: lengthened, sound: raw }];
}

/** In a lemma of several words the last one is inflected. */
function onLastWord(lemma: string, inflect: (word: string) => string[]): string[] {
  const at = lemma.lastIndexOf(' ') + 1;
  return inflect(lemma.slice(at)).map((form) => lemma.slice(0, at) + form);
}
