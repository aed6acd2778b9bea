/** Only a person's own press counts: a page that fakes one on our buttons gets nothing. */
export const byHand = (act: () => void) => (event: Event): void => {
  if (event.isTrusted) act();
};
