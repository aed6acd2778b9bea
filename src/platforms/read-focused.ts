import { parentAcross } from './dom';
import { readText } from './read-text';

/** What stands under the writer's hand on any page. */
export interface Focused {
  /** The box asks for a password, a code or a card number: nothing of it was read. */
  secret: boolean;
  /** Everything in the text box that has the focus; undefined when none has it. */
  box: string | undefined;
  /** What is selected, in the box or in the page; empty when nothing is. */
  selected: string;
}

/** Kinds of `input` that hold prose. All others (e-mail, telephone, date) are for data about a person. */
const proseInputs = new Set(['text', 'search']);
/** A field that says one of these in its own attributes stays closed, also when «toon wachtwoord» made plain text of it. */
const secretWords = /pass|wachtwoord|pwd|secret|token|otp|one-time-code|\bpin\b|pincode|toegangscode|cvc|cvv|\bcc-|card-?number|kaartnummer|iban|bsn\b/i;

/**
 * Reads the text box that has the focus, and what is selected, on whatever page it is run.
 * @returns nothing of a field for passwords, codes or cards, not even what is selected in it
 */
export function readFocused(): Focused {
  const focus = deepFocus();
  if (focus && isSecret(focus)) return { secret: true, box: undefined, selected: '' };
  if (focus instanceof HTMLTextAreaElement || (focus instanceof HTMLInputElement && proseInputs.has(focus.type))) {
    const text = focus.value.replace(/\r\n?/g, '\n');
    return { secret: false, box: text, selected: text.slice(focus.selectionStart ?? 0, focus.selectionEnd ?? 0) };
  }
  const host = focus && editingHost(focus);
  return { secret: false, box: host && readText(host), selected: selectionNear(focus) };
}

function deepFocus(): HTMLElement | undefined {
  let focus = document.activeElement;
  while (focus?.shadowRoot?.activeElement) focus = focus.shadowRoot.activeElement;
  return focus instanceof HTMLElement && focus !== document.body ? focus : undefined;
}

function isSecret(field: HTMLElement): boolean {
  if (field instanceof HTMLInputElement && field.type === 'password') return true;
  const own = ['autocomplete', 'name', 'id', 'aria-label', 'placeholder'].map((name) => field.getAttribute(name) ?? '');
  const labels = field instanceof HTMLInputElement ? [...(field.labels ?? [])].map((label) => label.textContent ?? '') : [];
  return [...own, ...labels].some((words) => secretWords.test(words));
}

/** The outermost element that is edited as one: the focus may be on a part of it. */
function editingHost(element: HTMLElement): HTMLElement | undefined {
  let host: HTMLElement | undefined;
  for (let node: Node | null = element; node instanceof HTMLElement && node.isContentEditable; node = parentAcross(node)) host = node;
  return host;
}

/** Only Chromium has a selection of its own for a shadow root. */
function selectionNear(focus: HTMLElement | undefined): string {
  const root = focus?.getRootNode() as { getSelection?(): Selection | null } | undefined;
  return String(root?.getSelection?.() ?? window.getSelection() ?? '');
}
