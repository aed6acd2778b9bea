import { browser } from 'wxt/browser';
import type { LanguageChoice } from '../settings/contract';
import { chosenSentences } from './chosen-sentences';
import { speak } from './text';

// oxlint-disable-next-line no-restricted-globals -- a file of our own package, so nothing leaves the machine
const readOwnFile = async (path: string): Promise<unknown> => (await fetch(browser.runtime.getURL(path as never))).json();

/** Makes `say` speak the language of this choice, in a page of ours or in the background; a content script can't read the files and asks the background. */
export async function speakAsChosen(choice: LanguageChoice): Promise<void> {
  speak(await chosenSentences(choice, readOwnFile));
}

/** The sentences for a content script: undefined where those of the browser will do. */
export const sentencesToHandOver = (choice: LanguageChoice) => chosenSentences(choice, readOwnFile);
