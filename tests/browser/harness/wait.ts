/** How long a condition may take, in ms: machines that test are slow. */
export const patience = 20_000;

/**
 * Asks again until the answer is there.
 * @param probe what is awaited; false, null and undefined mean «not yet», a throw also
 * @param what for the message
 * @throws when it is not there within `patience`
 */
export async function waitUntil<T>(
  probe: () => Promise<T>, what: string | (() => Promise<string>),
): Promise<Exclude<T, false | null | undefined>> {
  const end = performance.now() + patience;
  let last: unknown;
  do {
    try {
      const answer = await probe();
      if (answer !== false && answer !== null && answer !== undefined) return answer as Exclude<T, false | null | undefined>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 40));
  } while (performance.now() < end);
  const words = typeof what === 'string' ? what : await what();
  throw new Error(`waited in vain for ${words}`, last === undefined ? undefined : { cause: last });
}
