import { lab } from '../lab';
import { element, part } from './element';
import { tiptapEditor } from './tiptap-editor';

/** The editor of articles and newsletters, `/article/new/`: a title, a text, and publishing in two steps (unmeasured; 2026-11). */
export function articleEditor(): HTMLElement {
  const box = element(`
<section class="card" data-lab="article"><textarea placeholder="Titel" aria-label="Titel"></textarea><div data-place></div>
 <button type="button"><span>Volgende</span></button></section>`);
  const editor = tiptapEditor(part(box, '[data-place]'), { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Article editor content' }, 'Schrijf hier.', () => undefined);
  const button = part(box, 'button');
  button.addEventListener('click', (event) => {
    if (button.textContent === 'Publiceren') lab.posts.push({ composer: 'linkedin-article', texts: [editor.text()], via: 'click', trusted: event.isTrusted });
    else button.textContent = 'Publiceren';
  });
  return box;
}
