const providers = new Set([
  'gmail', 'googlemail', 'hotmail', 'outlook', 'live', 'msn', 'yahoo', 'icloud', 'me', 'mac', 'aol', 'gmx', 'protonmail', 'proton', 'pm',
  'ziggo', 'kpnmail', 'kpnplanet', 'planet', 'xs4all', 'upcmail', 'hetnet', 'home', 'casema', 'chello', 'quicknet', 'solcon', 'tele2',
  'telfort', 'zonnet', 'zeelandnet', 'caiway', 'telenet', 'skynet', 'mailbox', 'tutanota', 'onsbrabantnet', 'freeler', 'wanadoo',
]);

/** Beginnings of the names of mailboxes that belong to a desk, a team or a campaign, Dutch and English. */
const roles = new RegExp(
  `^(?:info|contact|post(?:bus|kamer|master)?|mail|e-?mail|redactie|secretari|bestuur|webcare|webmaster|klant|vragen|vraag|aanmeld|inschrijv|opgave|
  afmeld|pers|press|media|woordvoer|communicatie|nieuws|news|hr(?![a-z])|p&o|team|afdeling|support|service|help|no-?reply|donotreply|jobs?(?![a-z.])|
  werk|vacature|sollicit|recruit|career|stage|bedrijven|onderneem|verdacht|valse|nep|phish|spam|abuse|fraude|meld|melding|klacht|bezwaar|
  training|academie|academy|opleiding|cursus|event|evenement|congres|conferen|bijeenkomst|project|program|loket|balie|receptie|gemeente|
  provincie|waterschap|ministerie|raad|griffie|college|burgemeester|wethouder|kabinet|beheer|admin|administratie|finan|factu|invoice|
  debiteur|crediteur|subsidie|inkoop|sales|verkoop|bestel|order|privacy|fg(?![a-z])|avg|security|beveiliging|cert|woo|wob|bibliotheek|
  wijk|buurt|dorp|office|kantoor|hello|hallo|hoi|welkom|leden|ledenadmin|vrijwillig|donat|sponsor|feedback|reactie|respons|inspraak|
  participatie|enquete|onderzoek|data|archief|museum|school|ict|servicedesk|functioneel|dienst|meldpunt|alarm|centrale|club|vereniging|
  stichting)|[._-]info$`.replace(/\s+/g, ''),
);

/** Hosts of public bodies, whose addresses are published as a matter of course. */
const publicHosts =
  /(?:^|\.)(?:(?:gemeente|provincie|waterschap|veiligheidsregio)[a-z-]*\.nl|rijksoverheid\.nl|overheid\.nl|min[a-z]{2,6}\.nl|politie\.nl|om\.nl|belastingdienst\.nl|gov|gov\.[a-z]{2}|europa\.eu)$/;

/** An address at a provider for private people («jan@gmail.com»), not that of a club or desk («info…@gmail.com»). */
export function privateEmail(found: string): boolean {
  const { local, labels } = partsOf(found);
  return labels.length <= 3 && providers.has(labels.at(-2) ?? '') && !roles.test(local);
}

/** An address that may be one person's: not that of a desk, and not of a public body. */
export function personalEmail(found: string): boolean {
  const { local, labels } = partsOf(found);
  return local !== '' && labels.length >= 2 && !roles.test(local) && !publicHosts.test(labels.join('.'));
}

function partsOf(found: string): { local: string; labels: string[] } {
  const at = found.lastIndexOf('@');
  return { local: found.slice(0, at).toLowerCase().replace(/^"\s*/, ''), labels: found.slice(at + 1).toLowerCase().split('.').filter(Boolean) };
}
