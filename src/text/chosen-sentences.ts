import type { LanguageChoice } from '../settings/contract';
import { spokenByBrowser, type Sentences } from './text';

/**
 * The sentences of the language that the writer chose, out of the browser's own files of them.
 * @param read gives what is in a JSON file of the package, by its path
 * @returns undefined where the browser speaks that language already, or the file can't be read: the browser's language will do then
 */
export async function chosenSentences(choice: LanguageChoice, read: (path: string) => Promise<unknown>): Promise<Sentences | undefined> {
  if (choice === 'browser' || choice === spokenByBrowser()) return undefined;
  try {
    const file = (await read(`/_locales/${choice}/messages.json`)) as Record<string, { message: string }>;
    return Object.fromEntries(Object.entries(file).map(([key, { message }]) => [key, message]));
  } catch {
    return undefined;
  }
}
