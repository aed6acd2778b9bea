import type { Expected } from '../drift';

/** Where one writes on Bluesky, and by what marks (its own source, 2025 to 2026-07). The dialog opens over any page but the chats and the settings. */
export const expected: Expected = {
  on: /^\/(?:$|(?:home|feeds|notifications|search|lists|profile|hashtag|topic|saved|intent\/compose)(?:\/|$))/,
  boxes: '[data-testid="composePostView"] [contenteditable="true"]',
  buttons: '[data-testid="composerPublishBtn"]',
  publishLabel: /^(?:(?:alles )?(?:plaatsen|posten)|post(?: all)?|alle posten|beantwoorden|reply|antworten|publier|répondre)$/i,
  elsewhere: /schrijf een bericht|message|nachricht|zoek|search|such/i,
};
