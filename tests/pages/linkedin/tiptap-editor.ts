import { Editor, Extension, Node } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import StarterKit from '@tiptap/starter-kit';

/** A mention as measured: an element of one piece, with the name in it. */
const Mention = Node.create({
  name: 'mention',
  group: 'inline',
  inline: true,
  atom: true,
  addAttributes: () => ({ label: { default: '', rendered: false } }),
  parseHTML: () => [{ tag: 'span[data-type="mention"]' }],
  renderHTML: ({ node }) =>
    ['span', { 'data-type': 'mention', 'data-allow-partial-delete': '', contenteditable: 'false' }, ['strong', String(node.attrs.label)]],
  renderText: ({ node }) => String(node.attrs.label),
});

const placeholder = (text: string) => Extension.create({
  name: 'placeholder',
  addProseMirrorPlugins: () => [new Plugin({
    props: {
      decorations: ({ doc }) => (doc.childCount === 1 && doc.firstChild?.content.size === 0
        ? DecorationSet.create(doc, [Decoration.node(0, doc.firstChild.nodeSize, { class: 'is-empty', 'data-placeholder': text })])
        : null),
    },
  })],
});

/** A TipTap editor with paragraphs, line breaks and mentions alone, as the site uses it. */
export interface TiptapEditor {
  element: HTMLElement;
  text(): string;
  addMention(name: string): void;
  clear(): void;
  focus(): void;
  destroy(): void;
}

/** @param onChange called after each change of the model @param onEnter whether Enter was dealt with */
export function tiptapEditor(
  host: HTMLElement, attributes: Record<string, string>, hint: string, onChange: () => void, onEnter?: (event: KeyboardEvent) => boolean, content: object | string = '',
): TiptapEditor {
  const off = {
    blockquote: false, bold: false, bulletList: false, code: false, codeBlock: false, heading: false, horizontalRule: false,
    italic: false, link: false, listItem: false, listKeymap: false, orderedList: false, strike: false, underline: false,
  } as const;
  const editor = new Editor({
    element: host,
    content,
    extensions: [StarterKit.configure(off), Mention, placeholder(hint)],
    editorProps: { attributes, handleKeyDown: (_view, event) => event.key === 'Enter' && !event.shiftKey && (onEnter?.(event) ?? false) },
    onUpdate: onChange,
  });
  return {
    element: editor.view.dom,
    text: () => editor.getText({ blockSeparator: '\n' }),
    addMention: (name) => {
      editor.chain().focus().insertContent([{ type: 'mention', attrs: { label: name } }, { type: 'text', text: ' ' }]).run();
    },
    clear: () => { editor.commands.clearContent(true); },
    focus: () => { editor.commands.focus(); },
    destroy: () => editor.destroy(),
  };
}
