import type { Expected } from '../drift';

/** Where one writes on LinkedIn, and by what marks (2026-10). The new share box has no button with a mark of its own. */
export const expected: Expected = {
  on: /^\/(?:feed|posts|sharing|preload\/sharebox|groups|company\/[^/]+\/admin|in\/[^/]+\/recent-activity)(?:\/|$)/,
  boxes: '[componentkey="ShareBox_textEditor"]',
  buttons: '.share-actions__primary-action, [class*="comments-comment-box__submit-button"]',
  publishLabel: /^(?:plaatsen|post|posten|publier|reageren|comment|kommentieren|commenter|beantwoorden|reply|antworten|répondre|plannen|schedule|planen)$/i,
  // The editor of posts and comments serves messages too.
  elsewhere: /bericht|message|nachricht|mensaje|messaggio|zoek|search/i,
};
