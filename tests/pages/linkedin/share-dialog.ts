import { lab, register } from '../lab';
import { picture } from '../picture';
import { author } from './author';
import { element, escaped, part } from './element';
import { accent, icon } from './icon';
import { samplePosts } from '../timeline';
import { tiptapEditor } from './tiptap-editor';
import { publishLabel, sharedUpdate, startText } from './variant';

// Class names change with every release of the site, so they are different on every visit here too.
const hashed = () => `_${Math.random().toString(16).slice(2, 10)}`;

const screen = () => `
<div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose">
 <button type="button" aria-label="Close">${icon('close-medium')}</button>
 <div role="button" tabindex="0" aria-expanded="false"><figure>${accent()}</figure>
  <p>${escaped(author.name)}</p>${icon('caret-small')}</div>
 <div role="button" tabindex="0" aria-expanded="false" aria-label="Iedereen">${icon('visibility-small')}${icon('caret-small')}</div>
 <div data-testid="ui-core-tiptap-text-editor-wrapper" class="${hashed()}"></div>
 <div id="ShareBoxpreviewCard">${sharedUpdate(samplePosts[0])}</div>
 <div class="actions"><button type="button" aria-label="Media" aria-haspopup="dialog">${icon('image-medium')}</button>
 <a aria-label="Scheduled" href="#">${icon('clock-medium')}</a>
 <button type="button" class="${hashed()} ${hashed()}" disabled><span>${publishLabel}</span></button></div></div>`;
const dialogMarkup = () => `<dialog data-testid="dialog" class="${hashed()}"><div data-testid="dialog-content">${screen()}</div></dialog>`;
/** The share box as a page of its own, `/sharing/compose`. */
const pageMarkup = () => `<section class="card ${hashed()}">${screen()}</section>`;

/** Puts the share box on the page; the returned function takes it away. */
function mount(name: string, onPosted: (text: string) => void, outlet?: HTMLElement): () => void {
  const dialog = element(outlet ? pageMarkup() : dialogMarkup());
  (outlet ?? document.body).prepend(dialog);
  const publish = part<HTMLButtonElement>(dialog, '.actions > button:last-child');
  const previews = part(dialog, '#ShareBoxpreviewCard');
  const enable = () => { publish.disabled = editor.text().trim() === '' && previews.childElementCount === 0; };
  const attributes = {
    role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Text editor for creating content', componentkey: 'ShareBox_textEditor',
  };
  const editor = tiptapEditor(
    part(dialog, '[data-testid="ui-core-tiptap-text-editor-wrapper"]'), attributes, 'Share your thoughts ...', () => enable(), undefined, startText,
  );
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
  const close = () => { unregister(); editor.destroy(); dialog.remove(); };
  publish.addEventListener('click', (event) => {
    const text = editor.text();
    lab.posts.push({ composer: name, texts: [text], via: 'click', trusted: event.isTrusted });
    close();
    onPosted(text);
  });
  part(dialog, '[aria-label="Close"]').addEventListener('click', close);
  dialog.addEventListener('close', close);
  part(dialog, '[aria-label="Scheduled"]').addEventListener('click', (event) => {
    event.preventDefault();
    part(publish, 'span').textContent = 'Plannen';
  });
  if (dialog instanceof HTMLDialogElement) dialog.showModal();
  editor.focus();
  return close;
}

/**
 * The share box of 2026: TipTap in a modal `<dialog>`. A first dialog comes up and is replaced half a second later, as the site does it.
 * Only the second one is in `window.lab.open()`.
 */
export function openShareDialog(name: string, onPosted: (text: string) => void): void {
  const remove = mount(`${name}-early`, onPosted);
  setTimeout(() => { remove(); mount(name, onPosted); }, 500);
}

/** The share box as a page of its own, in the place of the feed. */
export function showSharePage(name: string, outlet: HTMLElement): void {
  mount(name, () => undefined, outlet);
}
