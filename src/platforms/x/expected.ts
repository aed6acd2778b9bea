import type { Expected } from '../drift';

/** Where one writes on X, and by what marks (2025-07 to 2026-11). Articles have an editor of their own and are not expected here. */
export const expected: Expected = {
  on: /^\/(?:home|(?:compose|intent)\/(?:post|tweet)|[^/]+\/status\/\d+|i\/communities\/\d+)/,
  boxes: '[data-testid^="tweetTextarea_"]',
  buttons: '[data-testid="tweetButton"], [data-testid="tweetButtonInline"]',
  publishLabel: /^(?:(?:alles )?plaatsen|post(?: all)?|(?:alle )?posten|beantwoorden|reply|antworten|plannen|schedule|planen|bijwerken|update|publiceren|publish)$/i,
  elsewhere: /bericht|message|nachricht|zoek|search|grok/i,
};
