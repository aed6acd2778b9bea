import type { Focused } from '../platforms/read-focused';
import { forgetOldest } from '../composer/forget-oldest';

/** Why a text that was asked for isn't there. */
export type Missing =
  /** It stands in a field for passwords, codes or cards. */
  | 'secret'
  /** The page lets no extension read it, or nothing was in it. */
  | 'unread'
  /** It was taken before, or the background was ended in between. */
  | 'gone';

/** What the check page starts with. */
export interface Handed {
  text: string;
  missing?: Missing;
}

/** The part of a click in the context menu that matters here. */
export interface MenuClick {
  editable: boolean;
  frameId?: number | undefined;
  /** What the browser says is selected: without its line breaks. */
  selectionText?: string | undefined;
}

interface Outside {
  /** Reads the focused box and the selection in one frame of a tab. Rejects where the browser allows no such thing. */
  read(tabId: number, frameId: number): Promise<Focused | undefined>;
  /** Opens the check page for the text that waits under this id. */
  open(id: string): Promise<unknown>;
  newId(): string;
}

/**
 * Hands a text from the context menu to the check page. It waits in memory under an id that says nothing, and is gone once it was taken;
 * no more than a few wait at a time.
 */
export function createCheckDesk(outside: Outside) {
  const waiting = new Map<string, Handed>();
  return {
    /** The writer chose «Controleer met Oogcontact». */
    async chosen(click: MenuClick, tabId: number | undefined): Promise<void> {
      const focused = tabId === undefined ? undefined : await outside.read(tabId, click.frameId ?? 0).catch(() => undefined);
      const id = outside.newId();
      waiting.set(id, handedFrom(click, focused));
      forgetOldest(waiting, 5);
      await outside.open(id);
    },
    /** The text that waits under an id, once. */
    take(id: string): Handed {
      const handed = waiting.get(id);
      waiting.delete(id);
      return handed ?? { text: '', missing: 'gone' };
    },
  };
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The selection goes before the whole box; where both are the same words, the box has the better line breaks. */
function handedFrom({ editable, selectionText = '' }: MenuClick, focused: Focused | undefined): Handed {
  if (focused?.secret) return { text: '', missing: 'secret' };
  const selected = focused?.selected || selectionText;
  const box = editable ? focused?.box : undefined;
  const text = words(selected) && words(selected) !== words(box ?? '') ? selected : box ?? '';
  return words(text) ? { text } : { text: '', missing: 'unread' };
}
