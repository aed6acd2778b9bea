/**
 * A second LinkedIn, built by a reader of the field notes (2026-11-22) who had seen neither our code nor the first page; 2026-11-26.
 * `?page=reader&kind=…` chooses the composer; the share box comes after a press on what opens it, twice.
 */
import { Editor, Node } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import Quill1 from 'quill1';
import { lab, register } from '../lab';
import { quillEditor } from '../linkedin/quill-editor';
import { picture } from '../picture';

const asked = new URLSearchParams(location.search);
const kind = asked.get('kind') ?? 'post';
const root = document.getElementById('root')!;

const Mention = Node.create({
  name: 'mention', group: 'inline', inline: true, atom: true,
  addAttributes: () => ({ label: { default: '', parseHTML: (element) => element.textContent } }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]' }],
  renderHTML: ({ node }) => ['span', { 'data-type': 'mention', 'data-allow-partial-delete': '', contenteditable: 'false' }, ['strong', {}, node.attrs['label'] as string]],
  renderText: ({ node }) => node.attrs['label'] as string,
});

function html(markup: string): HTMLElement {
  const holder = document.createElement('template');
  holder.innerHTML = markup.trim();
  return holder.content.firstElementChild as HTMLElement;
}

interface Writing { element: HTMLElement; text(): string; clear(): void; mention?(name: string): void }

function tiptap(into: Element, attributes: Record<string, string>, change: () => void, content: object | string = ''): Writing {
  const editor = new Editor({
    element: into, extensions: [StarterKit, Mention], content, editorProps: { attributes: { role: 'textbox', 'aria-multiline': 'true', ...attributes } }, onUpdate: change,
  });
  return {
    element: editor.view.dom as HTMLElement, text: () => editor.getText({ blockSeparator: '\n' }), clear: () => { editor.commands.clearContent(true); },
    mention: (name) => { editor.commands.insertContent({ type: 'mention', attrs: { label: name } }); },
  };
}

function shadowQuill(into: HTMLElement, change: () => void): Writing {
  const { element, text, addMention } = quillEditor(into, 'Waarover wil je praten?', change);
  return { element, text, mention: addMention, clear: () => {} };
}

function quill(into: HTMLElement, label: string, change: () => void): Writing {
  const editor = new Quill1(into, { modules: { toolbar: false }, placeholder: 'Waarover wil je praten?' });
  for (const [name, value] of Object.entries({ role: 'textbox', 'aria-label': label, 'aria-multiline': 'true', 'data-test-ql-editor-contenteditable': 'true' })) editor.root.setAttribute(name, value);
  into.append(html('<div class="ql-clipboard" contenteditable="true" tabindex="-1"></div>'));
  editor.on('text-change', change);
  return { element: editor.root, text: () => editor.getText().replace(/\n$/, ''), clear: () => editor.setText('') };
}

const icon = (id: string) => `<svg id="${id}" width="16" height="16" aria-hidden="true"></svg>`;

/** Wires a publish button to an editor and tells the lab. */
function live(name: string, writing: Writing, button: () => HTMLButtonElement | null, images: (alt: string) => void, close?: () => void): void {
  const unregister = register(name, {
    editors: () => [writing.element], texts: () => [writing.text()], publishButton: button, addImage: images,
    addMention: (person) => writing.mention?.(person),
  });
  button()?.closest('[data-scope]')?.addEventListener('click', (event) => {
    const pressed = (event.target as Element).closest('button');
    if (!pressed || pressed !== button() || pressed.disabled) return;
    lab.posts.push({ composer: name, texts: [writing.text()], via: 'click', trusted: event.isTrusted });
    if (close) { unregister(); close(); } else writing.clear();
  });
}

/** Generation C: a native dialog, drawn empty first and replaced half a second later; `full` is the page `/sharing/compose`. */
function shareDialog(name: string, full: boolean): void {
  const draw = (complete: boolean): HTMLDialogElement => {
    const company = kind === 'c-company';
    const label = { 'c-edit': 'Opslaan', 'c-scheduled': 'Plannen', 'c-polish': 'Opublikuj' }[kind] ?? 'Plaatsen';
    const dialog = html(`<dialog data-testid="dialog"><div data-testid="dialog-content"><div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose" data-scope>
      <button aria-label="Dismiss">${icon('close-medium')}</button>
      <div role="button" tabindex="0" aria-expanded="false"><figure>${icon(company ? 'company-accent-4' : 'person-accent-4')}</figure><p>${company ? 'Gemeente Voorbeeld' : 'Test Ambtenaar'}</p>${icon('caret-small')}</div>
      <div role="button" tabindex="0" aria-expanded="false">${icon('visibility-small')}<p>Iedereen</p>${icon('caret-small')}</div>
      <div><div data-testid="ui-core-tiptap-text-editor-wrapper"></div></div>
      <div id="ShareBoxpreviewCard">${kind === 'c-repost' ? '<div role="listitem"><a href="/in/fatima"><p>Fatima Voorbeeld</p></a><p>Een gedeeld bericht.</p></div>' : ''}</div>
      <div><button><span>Met AI herschrijven</span></button></div>
      <div><button aria-label="Media" aria-haspopup="dialog">${icon('image-medium')}</button><a aria-label="Scheduled" href="#">${icon('clock-medium')}</a><hr>
      <button class="_9f1c2 _77ab" disabled><span>${label}</span></button></div></div></div></dialog>`) as HTMLDialogElement;
    document.body.append(dialog);
    if (full) dialog.open = true; else dialog.showModal();
    if (!complete) return dialog;
    dialog.dataset['reader'] = 'ready';
    const publish = () => [...dialog.querySelectorAll<HTMLButtonElement>('button')].at(-1) ?? null;
    const writing = tiptap(dialog.querySelector('[data-testid="ui-core-tiptap-text-editor-wrapper"]')!,
      { componentkey: 'ShareBox_textEditor', 'aria-label': 'Text editor for creating content' }, () => { publish()!.disabled = writing.text().trim() === ''; });
    live(name, writing, publish, (alt) => {
      const image = html('<div><img width="80" height="45"></div>');
      image.firstElementChild!.setAttribute('src', picture());
      if (alt) image.firstElementChild!.setAttribute('alt', alt);
      dialog.querySelector('#ShareBoxpreviewCard')!.append(image);
    }, () => dialog.remove());
    return dialog;
  };
  const first = draw(false);
  setTimeout(() => { first.remove(); draw(true); }, 500);
}

/** Generations A and B: the old share box, in the page or in the shared shadow root. */
function shareClassic(name: string, into: ParentNode & globalThis.Node, inShadow = false): void {
  const company = location.pathname.startsWith('/company/');
  const box = html(`<div data-test-modal-id="sharebox" data-scope><div role="dialog" class="artdeco-modal share-box-v2__modal" aria-labelledby="share-to-linkedin-modal__header" style="position:fixed;inset:60px 25% auto;background:#fff;z-index:9">
    <button aria-label="Dismiss"></button><div><button class="share-unified-settings-entry-button"><span>${company ? 'Gemeente Voorbeeld' : 'Test Ambtenaar'}</span> Aan iedereen</button></div>
    <div class="share-creation-state"><div class="share-creation-state__text-editor"><div class="editor-content ql-container"></div></div>
    <div class="share-creation-state__preview-container"></div></div>
    <div class="share-box_actions"><button aria-label="Schedule post">${icon('clock-medium')}</button>
    <button class="share-actions__primary-action artdeco-button--primary" disabled><span class="artdeco-button__text">Plaatsen</span></button></div></div></div>`);
  into.appendChild(box);
  const publish = () => box.querySelector<HTMLButtonElement>('.share-actions__primary-action');
  const place = box.querySelector<HTMLElement>('.editor-content')!;
  const change = () => { publish()!.disabled = writing.text().trim() === ''; };
  // In a shadow root Quill must be helped to its caret: what the first page has for that is used here too, and nothing else of it.
  const writing = inShadow ? shadowQuill(place, change) : quill(place, 'Text editor for creating content', change);
  (box.firstElementChild as HTMLElement).dataset['reader'] = 'ready';
  live(name, writing, publish, (alt) => {
    const image = html('<div><img width="80" height="45"></div>');
    image.firstElementChild!.setAttribute('src', picture());
    image.firstElementChild!.setAttribute('alt', alt);
    box.querySelector('.share-creation-state__preview-container')!.append(image);
  }, () => box.remove());
}

/** A feed post; its comment box comes with the press, its button with the text. The word on the button is the share box's in some builds. */
function feedPost(): void {
  const polish = kind === 'comment-polish'; // a language of no table, and no mark of the section either
  const post = html(`<div role="listitem" componentkey="9d2f"><h2>Feed post</h2><button aria-label="Open control menu for post by Fatima Voorbeeld">…</button>
    <a href="https://www.linkedin.com/in/fatima-voorbeeld/"><p>Fatima Voorbeeld</p></a><div data-testid="expandable-text-box">Wie weet wanneer het loket open is?</div>
    <button aria-label="Comment">${icon('comment-small')}3</button><button aria-label="Repost">${icon('repost-small')}</button><button aria-label="Send">${icon('send-privately-small')}</button><div data-place></div></div>`);
  root.append(post);
  const me = kind === 'comment-company'
    ? `<a href="https://www.linkedin.com/company/gemeente-voorbeeld/"><figure>${icon('company-accent-4')}</figure></a>`
    : `<a href="https://www.linkedin.com/in/test/"><figure>${icon('person-accent-4')}</figure></a>`;
  const comment = (name: string, into: Element, word: string, label: string, content: object | string) => {
    const box = html(`<div componentkey="q${polish || kind === 'comment-unmarked' ? '' : '_commentButtonSection'}" data-scope data-reader="ready">${me}<div><div data-testid="ui-core-tiptap-text-editor-wrapper"></div>
      <button aria-label="Open Emoji Keyboard">${icon('emoji-small')}</button></div><div data-after></div></div>`);
    into.append(box);
    const after = box.querySelector('[data-after]')!;
    const publish = () => after.querySelector('button');
    const own = () => writing.text().trim() !== '';
    const change = () => { if (!own()) after.replaceChildren(); else if (!publish()) after.append(html(`<button><span>${word}</span></button>`)); };
    const writing = tiptap(box.querySelector('[data-testid="ui-core-tiptap-text-editor-wrapper"]')!, { 'aria-label': label }, change, content);
    change();
    register(name, {
      editors: () => [writing.element], texts: () => [writing.text()], publishButton: publish, addImage: () => {}, addMention: (person) => writing.mention?.(person),
    });
    box.addEventListener('click', (event) => {
      if ((event.target as Element).closest('button') !== publish() || !publish()) return;
      lab.posts.push({ composer: name, texts: [writing.text()], via: 'click', trusted: event.isTrusted });
      writing.clear();
    });
  };
  post.querySelector('[aria-label="Comment"]')!.addEventListener('click', () => {
    const place = post.querySelector('[data-place]')!;
    if (place.childElementCount > 0) return;
    if (polish) comment('reader-linkedin-comment', place, 'Skomentuj', 'Edytor tekstu do tworzenia wpisu', '');
    else comment('reader-linkedin-comment', place, 'Post', 'Text editor for creating comment', '');
    const earlier = html('<article><a href="https://www.linkedin.com/in/jan/"><p>Jan Jansen</p></a><div data-testid="expandable-text-box">Morgen weer.</div><button data-lab="reply">Reply</button></article>');
    place.append(earlier);
    earlier.querySelector('button')!.addEventListener('click', () => {
      comment('reader-linkedin-reply', place, 'Reply', 'Text editor for creating comment',
        { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { label: 'Jan Jansen' } }, { type: 'text', text: ' ' }] }] });
    }, { once: true });
  });
}

/** Old comment form with Quill, as on the admin's list, where it says for whom one comments. */
function oldComment(name: string): void {
  const box = html(`<form class="comments-comment-box__form" data-scope data-reader="ready"><div class="comments-comment-box-comment__text-editor"><div class="editor-content ql-container"></div></div>
    <button type="button" aria-label="Add a photo">${icon('image-medium')}</button><button type="button" class="comments-comment-box__submit-button--cr artdeco-button--primary" disabled><span>Comment</span></button></form>`);
  const post = html('<div class="feed-shared-update-v2"><a href="/in/fatima/">Fatima Voorbeeld</a><p>Wie weet het?</p></div>');
  post.append(box);
  root.append(post);
  const publish = () => box.querySelector<HTMLButtonElement>('.comments-comment-box__submit-button--cr');
  const company = location.pathname.startsWith('/company/');
  const writing = quill(box.querySelector('.editor-content')!, 'Text editor for creating comment', () => { publish()!.disabled = writing.text().trim() === ''; });
  if (company) writing.element.setAttribute('aria-placeholder', 'Kommentieren als Gemeente Voorbeeld …');
  if (kind === 'old-comment-self') {
    root.append(html('<div><label><input type="radio" name="actorSelector"> Gemeente Voorbeeld</label><label><input type="radio" name="actorSelector" id="select-self" checked> Test Ambtenaar</label></div>'));
  }
  box.addEventListener('submit', (event) => event.preventDefault());
  live(name, writing, publish, () => {});
}

// What is on every page: messages in the shared root (old and new build), a connect note, search.
const outlet = html('<div id="interop-outlet" data-testid="interop-shadowdom"></div>');
document.body.append(outlet);
const shadow = outlet.attachShadow({ mode: 'open' });
shadow.append(html('<style>[contenteditable] { white-space: pre-wrap }</style>'), html('<div><h2>Ander</h2><div class="_a1b2" contenteditable="true" role="textbox" aria-label="Write a message…" style="min-height:30px"></div><button type="submit">Send</button></div>'));
root.append(html('<div><div class="msg-form__contenteditable" contenteditable="true" role="textbox" aria-label="Schrijf een bericht…" style="min-height:30px"></div><button class="msg-form__send-button" type="submit">Verzenden</button></div>'));
root.append(html('<div><input role="combobox" aria-label="Zoeken"><textarea name="message" placeholder="Voeg een notitie toe"></textarea></div>'));
root.append(html(`<div id="shareboxProfilePictureComponentRef"><a href="https://www.linkedin.com/in/testambtenaar/"><figure>${icon('person-accent-4')}</figure></a></div>`));
const preload = html('<iframe src="/preload/sharebox/?page=reader" title="" style="position:absolute;left:-5000px;top:0"></iframe>');

if (location.pathname.startsWith('/preload/')) {
  const box = html('<div data-sdui-screen="com.linkedin.sdui.flagshipnav.sharing.ShareCompose"><div data-testid="ui-core-tiptap-text-editor-wrapper"></div><button><span>Plaatsen</span></button></div>');
  root.append(box);
  tiptap(box.querySelector('[data-testid="ui-core-tiptap-text-editor-wrapper"]')!, { componentkey: 'ShareBox_textEditor' }, () => {}, '<p>Nep, niet lezen: BSN 111222333.</p>');
} else if (location.pathname.startsWith('/article/')) {
  root.append(html('<div><textarea placeholder="Titel"></textarea><div role="textbox" contenteditable="true" class="ProseMirror" style="min-height:200px"></div><button><span>Volgende</span></button></div>'));
} else {
  document.body.append(preload);
  feedPost();
  const name = location.pathname.startsWith('/company/') ? `reader-linkedin-admin${kind === 'a' ? '' : '-comment'}` : `reader-linkedin-${kind}`;
  const start = () => {
    if (kind === 'a') shareClassic(name, document.body);
    else if (kind === 'b') shareClassic(name, shadow, true);
    else shareDialog(name, false);
  };
  if (kind.startsWith('old-comment')) oldComment(name);
  else if (location.pathname === '/sharing/compose/') shareDialog(name, true);
  else {
    const trigger = html('<div data-lab="start"><div aria-label="Een bijdrage starten">Een bijdrage starten</div></div>');
    root.append(trigger);
    trigger.addEventListener('click', start);
  }
}
