import { browser } from 'wxt/browser';

/** @returns a signal that stops with the given one, and as soon as the writer switches this host off */
export function whileSwitchedOn(signal: AbortSignal): AbortSignal {
  const switchedOff = new AbortController();
  browser.storage.onChanged.addListener(({ sites }) => {
    if (sites && !(sites.newValue as string[] | undefined)?.includes(location.host)) switchedOff.abort();
  });
  return AbortSignal.any([signal, switchedOff.signal]);
}
