/** Lets all promises that can go on do so. Waits for no clock. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await Promise.resolve();
}
