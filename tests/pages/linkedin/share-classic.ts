import { lab, register } from '../lab';
import { picture } from '../picture';
import { author } from './author';
import { element, escaped, part } from './element';
import { samplePosts } from '../timeline';
import { quillEditor } from './quill-editor';
import { publishLabel, sharedUpdate, startText } from './variant';

/**
 * The classic share box, with Quill: on the page itself or in an open shadow root.
 * @param onPosted gets the text that went out
 */
export function openClassicShareBox(name: string, outlet: HTMLElement | ShadowRoot, onPosted: (text: string) => void, quill: 1 | 2 = 1): void {
  const box = element(`
<div data-test-modal-id="sharebox" class="artdeco-modal-overlay">
 <div role="dialog" class="artdeco-modal share-box-v2__modal" aria-labelledby="share-to-linkedin-modal__header" tabindex="-1">
  <button type="button" aria-label="Dismiss" class="artdeco-modal__dismiss">×</button>
  <div id="share-to-linkedin-modal__header" class="share-creation-state__header">
   <button type="button" class="share-unified-settings-entry-button"><span class="avatar"></span>
    <span>${escaped(author.name)}</span> <small>Iedereen</small></button>
  </div>
  <div class="share-creation-state"><div class="share-creation-state__text-editor"><div class="editor-content"></div></div>
   <div class="share-creation-state__preview-container">${sharedUpdate(samplePosts[0])}</div></div>
  <div class="share-box_actions">
   <button type="button" aria-label="Add media">▣</button><button type="button" aria-label="Schedule post">◷</button>
   <button type="button" class="share-actions__primary-action artdeco-button artdeco-button--primary" disabled>
    <span class="artdeco-button__text">${publishLabel}</span></button>
  </div>
 </div>
</div>`);
  outlet.append(box);
  const publish = part<HTMLButtonElement>(box, '.share-actions__primary-action');
  const previews = part(box, '.share-creation-state__preview-container');
  const enable = () => { publish.disabled = editor.text().trim() === '' && previews.childElementCount === 0; };
  const editor = quillEditor(part(box, '.editor-content'), 'Waar wil je het over hebben?', () => enable(), quill, startText);
  const unregister = register(name, {
    editors: () => [editor.element],
    texts: () => [editor.text()],
    publishButton: () => publish,
    addMention: editor.addMention,
    addImage: (alt) => {
      previews.append(Object.assign(document.createElement('img'), { src: picture(), alt }));
      enable();
    },
  });
  part(box, '[aria-label="Schedule post"]').addEventListener('click', () => { part(publish, 'span').textContent = 'Plannen'; });
  const close = () => { unregister(); box.remove(); };
  publish.addEventListener('click', (event) => {
    const text = editor.text();
    lab.posts.push({ composer: name, texts: [text], via: 'click', trusted: event.isTrusted });
    close();
    onPosted(text);
  });
  part(box, '.artdeco-modal__dismiss').addEventListener('click', close);
  editor.focus();
}
