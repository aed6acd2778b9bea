import { lab, register } from '../lab';
import { element, escaped, part } from '../linkedin/element';
import { tiptapEditor, type TiptapEditor } from '../linkedin/tiptap-editor';
import { samplePosts } from '../timeline';

export type ComposerKind = 'post' | 'reply' | 'quote' | 'thread';

const avatar = '<div class="avatar" data-testid="userAvatarFallback"></div>';
const [author] = samplePosts;
const card = (kind: string) =>
  `<div class="${kind}">${avatar}<div><strong>${escaped(author.name)}</strong><div data-testid="postText">${escaped(author.text)}</div></div></div>`;

const markup = (kind: ComposerKind) => `
<div role="dialog" aria-modal="true" class="layer" tabindex="-1"><div class="container"><div data-testid="composePostView"><div aria-modal="true">
 <div class="bar"><button type="button" role="button" aria-label="Annuleren">Annuleren</button>
  <button type="button" role="button" class="primary" data-testid="composerPublishBtn" aria-label="Bericht plaatsen" disabled aria-disabled="true">Plaatsen</button></div>
 ${kind === 'reply' ? card('reply-to') : ''}
 <div class="posts"></div>
 <div class="images"></div>
 ${kind === 'quote' ? card('quoted') : ''}
 <div class="foot"><button type="button" role="button" aria-label="Nieuwe post toevoegen">+</button><div role="progressbar" aria-label="Tekens"></div></div>
</div></div></div></div>`;

/**
 * The composer as Bluesky's own source draws it (`Composer.tsx`, `TextInput.web.tsx`; 2025 to 2026-07, read 2026-11): TipTap in a dialog,
 * one editor a post, one button for all of them. Ctrl/Cmd+Enter in an editor publishes, without a click.
 * Like the site it draws the whole dialog anew once, right after it came.
 */
export function openComposer(kind: ComposerKind, onPosted: (texts: string[]) => void): void {
  const early = element(markup(kind));
  document.body.append(early);
  requestAnimationFrame(() => { early.remove(); mount(kind, onPosted); });
}

function mount(kind: ComposerKind, onPosted: (texts: string[]) => void): void {
  const name = `bluesky-${kind}`;
  const dialog = element(markup(kind));
  document.body.append(dialog);
  const publish = part<HTMLButtonElement>(dialog, '[data-testid="composerPublishBtn"]');
  const editors: TiptapEditor[] = [];
  let images = 0;
  const texts = () => editors.map((editor) => editor.text());
  const ready = () => texts().every((text) => text.trim() !== '') || images > 0;
  const enable = () => {
    publish.disabled = !ready();
    publish.setAttribute('aria-disabled', String(publish.disabled));
  };
  const close = () => {
    unregister();
    document.removeEventListener('keydown', onKey);
    editors.forEach((editor) => editor.destroy());
    dialog.remove();
  };
  const send = (via: 'click' | 'shortcut', trusted: boolean) => {
    if (!ready()) return;
    const sent = texts();
    lab.posts.push({ composer: name, texts: sent, via, trusted });
    close();
    onPosted(sent);
  };
  const onKey = (event: KeyboardEvent) => { if (event.key === 'Escape') close(); };

  const addBox = () => {
    const row = element(`<div class="row">${avatar}<div></div></div>`);
    part(dialog, '.posts').append(row);
    const editor = tiptapEditor(part(row, 'div:last-child'), { class: 'ProseMirror-light' }, editors.length ? 'Nog een post toevoegen' : 'Wat is er?', enable, (event) => {
      if (!event.ctrlKey && !event.metaKey) return false;
      send('shortcut', event.isTrusted);
      return true;
    });
    editors.push(editor);
    return editor;
  };
  const unregister = register(name, {
    editors: () => editors.map((editor) => editor.element),
    texts,
    publishButton: () => publish,
    addMention: (person) => editors[0]!.addMention(person),
    addImage: () => {
      images += 1;
      part(dialog, '.images').append(element('<div class="image"><button type="button" role="button" data-testid="altTextButton" aria-label="Voeg alternatieve tekst toe">ALT</button></div>'));
      enable();
    },
  });
  addBox().focus();
  if (kind === 'thread') addBox();
  enable();
  publish.addEventListener('click', (event) => send('click', event.isTrusted));
  part(dialog, '[aria-label="Annuleren"]').addEventListener('click', close);
  part(dialog, '[aria-label="Nieuwe post toevoegen"]').addEventListener('click', () => addBox().focus());
  document.addEventListener('keydown', onKey);
}
