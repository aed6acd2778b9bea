import { lab } from '../lab';
import { element, part } from './element';
import { tiptapEditor } from './tiptap-editor';

/** A message box of the classic build: named classes; Enter sends. */
export function classicMessages(): HTMLElement {
  const box = element(`
<section class="card msg-overlay" aria-label="Berichten"><h2>Berichten</h2><p>Joost Test: tot straks bij het overleg?</p>
 <form class="msg-form"><div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-multiline="true"
   aria-label="Schrijf een bericht…"><p><br></p></div>
 <button type="submit" class="msg-form__send-button">Verzenden</button></form></section>`);
  const text = part(box, '.msg-form__contenteditable');
  const send = () => { lab.decoys.push(text.innerText.trim()); text.innerHTML = '<p><br></p>'; };
  text.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); send(); }
  });
  part(box, 'form').addEventListener('submit', (event) => { event.preventDefault(); send(); });
  return box;
}

/**
 * A message box of the build of mid 2026: hashed classes, TipTap. Meant for the shadow root that share boxes also used; and, since
 * comments have the same editor, for the page itself too.
 */
export function hashedMessages(label = 'Write a message…'): HTMLElement {
  const box = element(`
<section class="_7f3a21c0 card" aria-label="Berichten"><h2>Nieuw bericht</h2>
 <div class="_1b9e"><div data-testid="ui-core-tiptap-text-editor-wrapper"></div>
  <button type="button" class="_c02d"><span>Verzenden</span></button></div></section>`);
  const send = () => { lab.decoys.push(editor.text()); editor.clear(); return true; };
  const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label };
  const editor = tiptapEditor(
    part(box, '[data-testid="ui-core-tiptap-text-editor-wrapper"]'), attributes, 'Schrijf een bericht…', () => undefined, send,
  );
  part(box, 'button').addEventListener('click', send);
  return box;
}

/** Search, a note with an invitation, and a description of a picture: text that is no post. */
export function otherFields(): HTMLElement {
  const box = element(`
<section class="card" aria-label="Meer">
 <form role="search"><input role="combobox" aria-label="Zoeken" aria-expanded="false" placeholder="Zoeken"
   class="search-global-typeahead__input"></form>
 <form class="connect"><label>Bericht bij je uitnodiging<textarea id="custom-message" name="message" maxlength="300"></textarea></label>
  <button>Verzenden</button></form>
 <label>Alternatieve tekst<textarea class="alt-text" placeholder="How would you describe this image?" maxlength="1000"></textarea></label>
</section>`);
  box.addEventListener('submit', (event) => {
    event.preventDefault();
    const field = (event.target as HTMLFormElement).querySelector<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
    if (field) { lab.decoys.push(field.value); field.value = ''; }
  });
  return box;
}
