import { lab, register } from '../lab';
import { type SamplePost } from '../timeline';
import { element, escaped, part } from './element';
import { icon } from './icon';
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
    if (!item.querySelector('[componentkey$="_commentButtonSection"]')) openComment(item);
  });
  return item;
}

function openComment(item: HTMLElement): void {
  const name = 'linkedin-comment';
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
    publish = element('<button type="button"><span>Comment</span></button>') as HTMLButtonElement;
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
  const editor = tiptapEditor(wrapper, attributes, 'Add a comment…', follow);
  const unregister = register(name, {
    editors: () => [editor.element],
    texts: () => [editor.text()],
    publishButton: () => publish,
    addMention: editor.addMention,
    addImage: () => { throw new Error('a comment takes no image here'); },
  });
  editor.focus();
}
