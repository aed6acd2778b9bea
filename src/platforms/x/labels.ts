/**
 * Words of X, in the four languages that our users' pages are in. They only confirm what the structure says already; the page's words change
 * with the account's language. English and Dutch from the site's own source (2025-07); German and French unmeasured where marked.
 */
export const xLabels = {
  /** Goes on without describing an image, in the question that comes after the publish button. */
  notNow: ['Nu niet', 'Not now', 'Nicht jetzt', 'Jetzt nicht', 'Pas maintenant', 'Plus tard'], // de, fr: unmeasured
  /** Goes on with the last edit that is left: the question says what the button under the post says. */
  update: ['Bijwerken', 'Update', 'Aktualisierung', 'Aktualisieren', 'Mettre à jour'], // fr: unmeasured
} as const;
