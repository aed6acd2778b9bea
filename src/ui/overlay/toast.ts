import { say, type MessageKey } from '../../text/text';
import { byHand } from '../by-hand';

/** One sentence over the page, such as where a held gesture could not be let go by us. @param away takes it away */
export function showToast(inner: HTMLElement, sentence: MessageKey, away: () => void): void {
  const toast = document.createElement('div');
  toast.className = 'toast';
  toast.setAttribute('popover', 'manual');
  toast.setAttribute('role', 'alert');
  const words = document.createElement('p');
  words.textContent = say(sentence);
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = say('close');
  button.addEventListener('click', byHand(away));
  toast.append(words, button);
  inner.append(toast);
  toast.showPopover?.(); // no bar of the page may cover it
}
