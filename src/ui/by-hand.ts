/**
 * Only a person's own press counts: a page that fakes one on our buttons gets nothing. And only the first of a double click: the second
 * may have been meant for the page's button that our screen came over.
 */
export const byHand = (act: () => void) => (event: Pick<UIEvent, 'isTrusted' | 'detail'>): void => {
  if (event.isTrusted && event.detail <= 1) act();
};
