import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import english from '../../../assets/public/_locales/en/messages.json';
import dutch from '../../../assets/public/_locales/nl/messages.json';

const languages = { nl: dutch, en: english } as Record<string, Record<string, { message: string }>>;
const keys = Object.keys(dutch);
const placesOf = (message: string) => [...new Set(message.match(/\$\d/g))].sort();

/** How many characters there is room for, by name: on a badge beside an icon, on a button of 320 px, in a heading of two lines there. */
const boxes: { what: string; room: number; holds: RegExp }[] = [
  { what: 'state of a badge', room: 24, holds: /^state_/ },
  { what: 'domain on a badge', room: 16, holds: /^domain_/ },
  { what: 'severity of a finding', room: 20, holds: /^severity_/ },
  { what: 'button', room: 32, holds: /^(close|back|publish|consult|profile_save|sites_add_button|check_page_menu)$|_(button|make|copy|save|add|remove|skip|start|erase|export|cancel|forget|confirm)$/ },
  { what: 'heading', room: 60, holds: /_title(_handle)?$/ },
  { what: 'description in the store', room: 132, holds: /^description$/ },
];

describe('the sentences of the interface', () => {
  it('are the same in both languages, and none is empty', () => {
    expect(Object.keys(english).sort()).toEqual([...keys].sort());
    for (const sentences of Object.values(languages)) expect(keys.filter((key) => !sentences[key]?.message.trim())).toEqual([]);
    expect([dutch.language.message, english.language.message]).toEqual(['nl', 'en']);
  });

  it('have the same places to fill in both languages, and no other use of a dollar', () => {
    for (const key of keys) expect([key, placesOf(languages.en![key]!.message)]).toEqual([key, placesOf(languages.nl![key]!.message)]);
    for (const sentences of Object.values(languages)) expect(keys.filter((key) => /\$(?![1-3])/.test(sentences[key]!.message))).toEqual([]);
  });

  it('about a number come in two, and say the number', () => {
    const stems = keys.filter((key) => key.endsWith('_one')).map((key) => key.slice(0, -'_one'.length));
    expect(stems.filter((stem) => !keys.includes(`${stem}_other`))).toEqual([]);
    expect(stems.filter((stem) => !languages.nl![`${stem}_other`]!.message.includes('$1'))).toEqual([]);
  });

  it('stay calm: no exclamation marks, no «u», nothing that one may not', () => {
    expect(keys.filter((key) => /[!]/.test(languages.nl![key]!.message + languages.en![key]!.message))).toEqual([]);
    expect(keys.filter((key) => /\bu\b|\bmag niet\b/i.test(languages.nl![key]!.message))).toEqual([]);
  });

  it.each(boxes)('fit where they stand: $what, $room characters', ({ room, holds }) => {
    const held = keys.filter((key) => holds.test(key));
    expect(held.length).toBeGreaterThan(0);
    for (const [language, sentences] of Object.entries(languages)) {
      expect(held.filter((key) => sentences[key]!.message.length > room).map((key) => `${language} ${key}: ${sentences[key]!.message}`)).toEqual([]);
    }
  });
});

describe('the code', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder).flatMap((name) => (statSync(join(folder, name)).isDirectory() ? files(join(folder, name)) : [join(folder, name)]));
  // Names of organisations are the same in every language.
  const names = join('src', 'ui', 'profile', 'organisations.ts');
  const sources = ['src/ui', 'src/page', 'src/text', 'src/settings', 'src/sites', 'src/composer', 'src/elsewhere', 'entrypoints'].flatMap(files).filter((file) => /\.tsx?$/.test(file));
  const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|[\s;{}(),])\/\/.*$/gm, '$1');
  /** What a person reads: text between tags, what names a thing, and strings of three words or more. The console and errors are for who builds it. */
  const sentencesIn = (source: string) => withoutComments(source).split('\n')
    .filter((line) => !/new Error\(|console\.|justification:|Oogcontact: /.test(line))
    .flatMap((line) => [
      ...(line.match(/>\s*[^<>{}()=;:&|?]*\p{L}{3,}[^<>{}()=;:&|?]*<\/[a-z]/gu) ?? []),
      ...(line.match(/\b(?:aria-label|title|placeholder|alt|label)="[^"]+"/g) ?? []),
      ...(line.match(/(['"`])\p{Lu}[\p{L},]*(?: [\p{L}«»,.?$1-3]+){2,}\1/gu) ?? []),
    ]);

  it.each(sources.filter((file) => file !== names))('holds no sentence: %s', (file) => {
    expect(sentencesIn(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it('asks only for sentences that are there, and every sentence is asked for', () => {
    const all = sources.map((file) => readFileSync(file, 'utf8')).join('\n') + readFileSync('wxt.config.ts', 'utf8');
    const stems = [...all.matchAll(/`([a-z_]+)_?\$\{/g)].map(([, stem]) => stem!);
    const asked = (key: string) => all.includes(`'${key}'`) || all.includes(`"${key}"`) || all.includes(`__MSG_${key}__`) || stems.some((stem) => key.startsWith(stem)) ||
      (/_(one|other)$/.test(key) && all.includes(`'${key.replace(/_(one|other)$/, '')}'`));
    expect(keys.filter((key) => !asked(key))).toEqual([]);
  });

  it('would be found out', () => {
    expect(sentencesIn('<p>Niets te zien hier</p>')).toHaveLength(1);
    expect(sentencesIn('<input aria-label="Zoek"/>')).toHaveLength(1);
    expect(sentencesIn("const text = 'Dit is een zin';")).toHaveLength(1);
    expect(sentencesIn("// 'Dit is een zin'\nsay('close')")).toEqual([]);
  });
});
