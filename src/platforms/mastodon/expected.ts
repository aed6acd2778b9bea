import type { Expected } from '../drift';

/**
 * Where one writes on a Mastodon server, and by what marks (its own source, 2023 to 2026). The form stands beside every page of the app, in a column in the
 * advanced layout, and alone at `/publish` and `/share`; the settings are pages of the server, with boxes of their own.
 */
export const expected: Expected = {
  on: /^\/(?:$|(?:web\/|deck\/)?(?:home|getting-started|publish|share|public|explore|search|notifications|conversations|favourites|bookmarks|lists|tags|statuses|@[^/]+)(?:\/|$))/,
  boxes: 'textarea.autosuggest-textarea__textarea',
  buttons: ':is(.compose-form__submit, .compose-form__publish) button[type="submit"]',
  publishLabel: /^(?:plaatsen|publiceren|toot|post|publish|beantwoorden|reply|bijwerken|update|beitrag veröffentlichen|veröffentlichen|antworten|aktualisieren|publier|répondre|mettre à jour)!?$/i,
  elsewhere: /zoek|search|such|recherche|beschrijving|description|beschreibung|notitie|note|notiz/i,
};
