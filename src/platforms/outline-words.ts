/** Words of page building, of which test ids, icons and classes are made. None is a name; what isn't in here is left out of an outline. */
const building = `
  a action actions active add adv affiliation alert all alt anchor app area article artdeco aria assistive attach attachment attachments attribute audience auto autosuggest avatar
  back background badge banner bar base bidi block blocks body bold bottom box boxes btn button buttons
  c cancel caption card caret carousel cell char character characters check chip choice choices classic clear click clipboard close closed clock code collapse column com combobox
  comment commenting comments common community company component compose composer composable confirm confirmation connect container content contenteditable contents context control
  controls core count counter cover create creation cta custom
  data date default delete desktop detail dialog direct disabled dismiss display divider dm document draft draftjs drafts draw drawer drop dropdown
  edit editable editor editors element emoji empty end entity entry error expand expandable expanded
  feed field figure file filter flagship flagshipnav floating focus focused follow footer form format formatting frame full
  gallery geo gif global glyph grid grok group groups
  handle hashtag head header heading helper hidden highlight highlightable home host html
  icon identity id image images img in indicator info inline input inset inner inside interop interactive invite is italic item items
  key keyboard label large layer layers layout lazy left leaf level limit line lines link linkedin list listbox listitem loading lock long
  main mask media medium member mention menu message messages messaging meta mobile modal mode more msg multi multiline
  name nav navigation new next notice note notranslate nodes
  of offset on open option options outlet outlined outline overlay
  page panel paragraph part people person picker picture pill place placeholder player plugin poll popover popup portal post posting posts prefix preload preview primary private profile
  progress progressbar proof public publish publishing
  ql query quick quill quote quoted
  radio range react reaction reactions ref region rehydrated remaining reply replies repost required reshare resize rich right role root row rule
  save scaffold schedule scheduled screen scroll sdui search secondary section select selected selector send separator settings shadow shadowdom share sharebox shared shares sharing sheet
  short show side sidebar site size slot small social source spacer span spellcheck spinner split spoiler start state status step sticky stream style styles submit suggestion suggestions
  surface svg switch switcher
  tab table tag tags target test text textarea textbox textinput theme thread thumbnail time timeline tiptap title toast toggle token tool toolbar tooltip top track trailing trigger tweet
  tweets two type typeahead
  ui undo unread unsent up update updates upload url user users
  v value video view viewer viewport visibility visible visually
  widget width with word wrap wrapped wrapper write x
  affordance prose mirror prosemirror lexical slate tabpanel tablist`;

/** Words on buttons and boxes of X, LinkedIn, Mastodon and Bluesky, in Dutch, English, German and French (2025 and 2026). None is a name. */
const labels = `
  plaatsen plannen opslaan reageren reageer reactie reacties beantwoorden antwoord antwoorden bijwerken publiceren verzenden versturen delen alles toevoegen annuleren sluiten terug volgende klaar
  bewerken verwijderen concepten concept bijdrage starten begin een het de je als op te voor van alle foto foto's video of gif emoji poll peiling datum post posten posts tekst bericht berichten
  schrijf maken afbeelding afbeeldingen beschrijving locatie taggen kies publiek iedereen kan wie meer opties menu account accountmenu zoeken ongedaan nu niet commentaar opmerking citeren herposten
  post reply schedule save update comment comments publish send share add all cancel close back next done edit delete drafts draft start a an the your as to for of everyone can who more options
  search undo not now quote repost media photo photos image images picture description alt text alternative tag people location choose audience open emoji keyboard editor creating content write message
  what's happening what is dismiss anyone control settings scheduled start create bold italic remove
  antworten antwort planen speichern kommentieren kommentar kommentare aktualisieren aktualisierung veröffentlichen senden teilen hinzufügen abbrechen schließen zurück weiter fertig bearbeiten löschen
  entwürfe beitrag beginnen alle ein eine zum zur erstellen von texteditor medieninhalte mediendatei alternativer nachricht inhalte
  publier répondre programmer enregistrer commenter commentaire commentaires mettre à jour envoyer partager ajouter annuler fermer retour suivant modifier supprimer un une le la les éditeur texte`;

const wordsOf = (list: string) => new Set(list.split(/\s+/).filter(Boolean));
const buildingWords = wordsOf(building);
const labelWords = wordsOf(labels);

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/gi;
/** Marks that are known to end in the handle of an account. */
const endsInHandle = /^(?:UserAvatar-Container-)/i;
const gone = '…';

/**
 * A mark of page building, such as a test id, up to the first word that isn't one of page building. Digits become `#`.
 *
 * @returns `tweetTextarea_#`, `UserAvatar-Container-…`; only `…` where nothing is known
 */
export function markInWords(mark: string): string {
  const handle = endsInHandle.exec(mark);
  if (handle) return handle[0] + gone;
  let kept = '';
  for (const [part] of mark.replace(uuid, '#').matchAll(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{N}+|#|[-_.:/]|./gsu)) {
    if (/^\p{N}+$|^#$/u.test(part)) kept += kept.endsWith('#') ? '' : '#';
    else if (/^[-_.:/]$/.test(part) || buildingWords.has(part.toLowerCase())) kept += part;
    else return kept + gone;
  }
  return kept;
}

/**
 * What is said on a button or a box, up to the first word that isn't known to be said there.
 *
 * @returns `Reageer als …` for «Reageer als Jan de Vries»; only `…` where nothing is known
 */
export function labelInWords(label: string): string {
  const kept: string[] = [];
  for (const word of label.trim().split(/\s+/)) {
    if (!labelWords.has(word.toLowerCase().replace(/[.,…:!?]+$/, ''))) return [...kept, gone].join(' ');
    kept.push(word);
  }
  return kept.join(' ');
}
