import { lab, register } from '../lab';
import { type SamplePost, samplePosts } from '../timeline';
import { element, escaped, part } from './element';
import { icon } from './icon';
import { quillEditor } from './quill-editor';
import { tiptapEditor } from './tiptap-editor';

/** A post in the feed; a press on Comment brings a comment box, and text in it brings the button that publishes. */
export function feedPost(post: SamplePost): HTMLElement {
  const item = element(`
<div role="listitem" componentkey="${crypto.randomUUID()}" class="card">
 <h2 class="hidden">Feed post</h2>
 <div class="head"><span class="avatar"></span>
  <div><a href="/in/${escaped(post.handle)}/"><strong>${escaped(post.name)}</strong></a><small>${escaped(post.headline)}</small></div>
  <button type="button" aria-label="Open control menu for post by ${escaped(post.name)}">…</button></div>
 <div data-testid="expandable-text-box">${escaped(post.text).replaceAll('\n', '<br>')}</div>
 <div class="actions"><button type="button" aria-label="React Like">${icon('thumbs-up-outline-small')}12</button>
  <button type="button" aria-label="Comment">${icon('comment-small')}3</button>
  <button type="button" aria-label="Repost">${icon('repost-small')}</button></div>
</div>`);
  part(item, '[aria-label="Comment"]').addEventListener('click', () => {
    if (item.querySelector('[componentkey$="_commentButtonSection"], form')) return;
    if (oldBuild) openOldComment(item);
    else openComment(item);
    item.append(earlierComment(item));
  });
  return item;
}

/** `?comment=old`: the comment box of the older build, as a page's own admin still has it (2026-10). */
const oldBuild = new URLSearchParams(location.search).get('comment') === 'old';

/** A comment that is there already; its «Reply» brings a box with the name of who wrote it in it. */
function earlierComment(item: HTMLElement): HTMLElement {
  const [, writer] = samplePosts as unknown as [SamplePost, SamplePost];
  const earlier = element(`
<article class="earlier"><a href="/in/${escaped(writer.handle)}/">${escaped(writer.name)}</a>
 <div data-testid="expandable-text-box">Mooi gedaan.</div><button type="button"><span>Reply</span></button></article>`);
  part(earlier, 'button').addEventListener('click', () => {
    openComment(item, 'linkedin-reply', 'Reply', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'mention', attrs: { label: writer.name } }, { type: 'text', text: ' ' }] }] });
  }, { once: true });
  return earlier;
}

function openOldComment(item: HTMLElement): void {
  const name = 'linkedin-comment-old';
  const form = element(`
<form class="comments-comment-box__form"><div class="comments-comment-box-comment__text-editor"><div class="editor-content"></div></div>
 <button type="button" class="comments-comment-box__submit-button artdeco-button--primary" disabled><span>Comment</span></button></form>`);
  item.append(form);
  const publish = part<HTMLButtonElement>(form, '.comments-comment-box__submit-button');
  const editor = quillEditor(part(form, '.editor-content'), 'Add a comment…', () => { publish.disabled = editor.text().trim() === ''; });
  const unregister = register(name, {
    editors: () => [editor.element], texts: () => [editor.text()], publishButton: () => publish, addMention: editor.addMention,
    addImage: () => { throw new Error('a comment takes no image here'); },
  });
  publish.addEventListener('click', (event) => {
    lab.posts.push({ composer: name, texts: [editor.text()], via: 'click', trusted: event.isTrusted });
    unregister();
    form.remove();
  });
  editor.focus();
}

function openComment(item: HTMLElement, name = 'linkedin-comment', word = 'Comment', start: object | string = ''): void {
  const section = element(`
<div componentkey="${crypto.randomUUID()}_commentButtonSection" class="comment">
 <div data-testid="ui-core-tiptap-text-editor-wrapper"></div>
 <div class="actions"><button type="button" aria-label="Open Emoji Keyboard">${icon('emoji-medium')}</button></div>
</div>`);
  item.append(section);
  let publish: HTMLButtonElement | null = null;
  const follow = () => {
    const empty = editor.text().trim() === '';
    if (empty) { publish?.remove(); publish = null; return; }
    if (publish) return;
    publish = element(`<button type="button"><span>${word}</span></button>`) as HTMLButtonElement;
    publish.addEventListener('click', (event) => {
      const text = editor.text();
      lab.posts.push({ composer: name, texts: [text], via: 'click', trusted: event.isTrusted });
      unregister();
      editor.destroy();
      section.replaceWith(element(`<p class="published-comment">${escaped(text).replaceAll('\n', '<br>')}</p>`));
    });
    part(section, '.actions').append(publish);
  };
  const attributes = { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Text editor for creating comment' };
  const wrapper = part(section, '[data-testid="ui-core-tiptap-text-editor-wrapper"]');
  const editor = tiptapEditor(wrapper, attributes, 'Add a comment…', () => follow(), undefined, start);
  const unregister = register(name, {
    editors: () => [editor.element],
    texts: () => [editor.text()],
    publishButton: () => publish,
    addMention: editor.addMention,
    addImage: () => { throw new Error('a comment takes no image here'); },
  });
  editor.focus();
}
