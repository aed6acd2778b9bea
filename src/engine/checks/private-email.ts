const providers = new Set([
  'gmail', 'googlemail', 'hotmail', 'outlook', 'live', 'msn', 'yahoo', 'icloud', 'me', 'mac', 'aol', 'gmx', 'protonmail', 'proton', 'pm',
  'ziggo', 'kpnmail', 'kpnplanet', 'planet', 'xs4all', 'upcmail', 'hetnet', 'home', 'casema', 'chello', 'quicknet', 'solcon', 'tele2',
  'telfort', 'zonnet', 'zeelandnet', 'caiway', 'telenet', 'skynet', 'mailbox', 'tutanota', 'onsbrabantnet', 'freeler', 'wanadoo',
]);
const roles =
  /^(?:info|contact|post(?:bus)?|redactie|secretariaat|bestuur|webcare|klantenservice|vragen|aanmelden|pers|hr|team|support|no-?reply)\b/i;

/** An address at a provider for private people («jan@gmail.com»), not that of a club or desk («info…@gmail.com»). */
export function privateEmail(found: string): boolean {
  const [local = '', host = ''] = found.toLowerCase().split('@');
  const labels = host.split('.');
  return labels.length <= 3 && providers.has(labels.at(-2) ?? '') && !roles.test(local);
}
