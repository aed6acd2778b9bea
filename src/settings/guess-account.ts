import type { AccountType, PlatformId } from '../engine/types';

/** Sites on which a handle stands for itself; on LinkedIn the page says whether a page or a person writes. */
const withHandles: readonly PlatformId[] = ['x', 'bluesky', 'mastodon'];

/** How organisations of the Dutch government name their accounts, as seen in 2026: @gemeenteutrecht, @wijkagent_ede, @MinVWS, @politie_adam. */
const ofOrganisation =
  /^(?:gemeente|gem_|provincie|provhuis|waterschap|hoogheemraad|politie|wijkagent|brandweer|veiligheidsregio|vr_|ggd|omgevingsdienst|rijkswaterstaat|rws_?|belastingdienst|douane(?:nl)?$|koninklijke(?:marine|landmacht|luchtmacht|marechaussee)|kmar|min(?:bzk|vws|ienw|szw|ocw|jenv|fin|def|defensie|ezk?|lnv|lvvn|az|buza|vro|aenm|kgg)(?![a-z])|ministerie|webcare)/;
/** A person who says where they work is a person still. */
const ofPerson = /^(?:gemeente|provincie|politie|brandweer|waterschap)(?:_?(?:ambtenaar|raad|lid|man|vrouw|mens|fan|watcher|volger|kritiek|schandaal|agent))/;

/**
 * A first guess of an account's type by its handle, for as long as the writer has not said which it is.
 * @returns 'corporate' for the handle of a government organisation; undefined where the handle says nothing
 */
export function guessAccount(platform: PlatformId, handle = ''): AccountType | undefined {
  if (!withHandles.includes(platform)) return undefined;
  const name = handle.replace(/^@/, '').toLowerCase();
  return ofOrganisation.test(name) && !ofPerson.test(name) ? 'corporate' : undefined;
}
