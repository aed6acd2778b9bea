import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('no rule for our screens is written twice, so that none undoes another', () => {
  const css = readFileSync('src/ui/styles.css', 'utf8').replace(/\/\*.*?\*\//gs, '').replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
  const seen = new Set<string>();
  const twice: string[] = [];
  for (const [, selectors, body] of css.matchAll(/([^{};]+)\{([^{}]*)\}/g)) {
    for (const selector of selectors!.split(/,\s*(?![^(]*\))/)) {
      for (const declaration of body!.split(';').filter((part) => part.trim())) {
        const rule = `${selector.trim()} { ${declaration.split(':')[0]!.trim()} }`;
        if (seen.has(rule)) twice.push(rule);
        seen.add(rule);
      }
    }
  }
  expect(seen.size).toBeGreaterThan(200);
  expect(twice).toEqual([]);
});
