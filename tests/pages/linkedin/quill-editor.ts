import Quill1 from 'quill1';
import Quill2 from 'quill2';

/** Both versions have what is used here. */
type Quill = Quill1;
type QuillClass = typeof Quill1;

/** The version that the site was seen to use, and the one that it may go to. */
const versions = { 1: Quill1, 2: Quill2 as unknown as QuillClass };

/** A mention as the older share boxes have it: a link that carries whom it means. */
function registerMention(quill: QuillClass): void {
  quill.register(class Mention extends quill.import('blots/inline') {
    static blotName = 'mention';
    static tagName = 'a';
    static className = 'ql-mention';
    static create(name: unknown): HTMLElement {
      const node = super.create(name);
      node.setAttribute('href', '#');
      node.dataset.entityUrn = 'urn:li:fsd_profile:PRACTICE';
      node.dataset.originalText = String(name);
      return node;
    }
    static formats(node: HTMLElement): string | undefined {
      return node.dataset.originalText;
    }
  });
}
Object.values(versions).forEach(registerMention);

export interface QuillEditor {
  element: HTMLElement;
  text(): string;
  addMention(name: string): void;
  focus(): void;
}

/** Quill 1.3.7 asks the document where the caret is; in a shadow root only that root can say so, and in Chromium alone it does. */
function askRootForCaret(quill: Quill): void {
  const root = quill.root.getRootNode();
  if (!(root instanceof ShadowRoot) || !('getSelection' in root)) return;
  const { selection } = quill;
  selection.hasFocus = () => root.activeElement === quill.root;
  selection.getNativeRange = () => {
    const native = (root as ShadowRoot & { getSelection(): Selection | null }).getSelection();
    return native && native.rangeCount > 0 ? selection.normalizeNative(native.getRangeAt(0)) : null;
  };
}

/** Quill without toolbar. @param onChange called after each change of the model */
export function quillEditor(host: HTMLElement, hint: string, onChange: () => void, version: keyof typeof versions = 1, start = ''): QuillEditor {
  const quill = new versions[version](host, { placeholder: hint, formats: ['mention'], modules: { toolbar: false } });
  askRootForCaret(quill);
  quill.root.setAttribute('role', 'textbox');
  quill.root.setAttribute('aria-multiline', 'true');
  quill.root.setAttribute('aria-label', 'Text editor for creating content');
  quill.root.dataset.testQlEditorContenteditable = 'true';
  if (start) quill.setText(`${start}\n`);
  quill.on('text-change', onChange);
  return {
    element: quill.root,
    // Quill closes its text with a line break of its own.
    text: () => quill.getText().replace(/\n$/, ''),
    addMention: (name) => {
      const at = quill.getSelection(true)?.index ?? quill.getLength() - 1;
      quill.insertText(at, name, 'mention', name);
      quill.insertText(at + name.length, ' ', 'mention', false);
      quill.setSelection(at + name.length + 1, 0);
    },
    focus: () => quill.focus(),
  };
}
