declare module 'quill1' {
  interface Blot {
    new (...args: unknown[]): object;
    create(value: unknown): HTMLElement;
  }
  export default class Quill {
    constructor(element: Element, options: object);
    root: HTMLElement;
    selection: { hasFocus(): boolean; getNativeRange(): unknown; normalizeNative(range: Range): unknown };
    getText(): string;
    setText(text: string): void;
    getSelection(focus?: boolean): { index: number; length: number } | null;
    setSelection(index: number, length: number): void;
    getLength(): number;
    insertText(index: number, text: string, format: string, value: unknown): void;
    on(event: 'text-change', handler: () => void): void;
    focus(): void;
    static import(path: 'blots/inline'): Blot;
    static register(definition: unknown): void;
  }
}
