/** Addresses longer than this are cut off by some mail programs and by Windows. In characters, as encoded. */
const longestAddress = 1_900;

const encoded = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD')); // half of an emoji has no code: it would throw

/**
 * Address that opens the writer's own mail program with a message ready to send; nothing is sent by us.
 *
 * @param to e-mail address, or empty for the writer to fill in
 * @returns undefined when the message is too long for it
 */
export function mailAddress(to: string, subject: string, body: string): string | undefined {
  const address = `mailto:${encoded(to).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body.replaceAll('\n', '\r\n'))}`;
  return address.length > longestAddress ? undefined : address;
}
