/**
 * Words of LinkedIn, in the four languages that our users' pages are in. They only confirm, or choose among several that the structure leaves.
 * English and German measured (2026-10), French in part; Dutch is what tools list, unmeasured (2026-11).
 */
export const linkedinLabels = {
  /** What publishing is called: post, comment, reply, schedule, save an edit. Whole words on the button. */
  publish: [
    'Plaatsen', 'Posten', 'Plannen', 'Opslaan', 'Reageren', 'Beantwoorden', 'Bijwerken', 'Wijzigingen opslaan',
    'Post', 'Comment', 'Reply', 'Schedule', 'Save', 'Update', 'Save changes',
    'Kommentieren', 'Antworten', 'Planen', 'Speichern',
    'Publier', 'Commenter', 'Répondre', 'Programmer', 'Enregistrer',
  ],
  /** What a comment box calls itself: a part of its label. */
  comment: ['reactie', 'opmerking', 'comment', 'kommentar', 'commentaire'],
} as const;
