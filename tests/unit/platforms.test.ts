import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { platformIds } from '../../src/engine/types';
import { platforms } from '../../src/platforms/platforms';
import { practiceComposers } from '../pages/index';

const text = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const exists = (path: string) => existsSync(new URL(`../../${path}`, import.meta.url));

describe.each(platforms)('adding a site: $id', ({ id, optional, matches }) => {
  it('has its folder, its entrypoint, its practice pages and its name in both languages', () => {
    expect(platformIds).toContain(id);
    expect(exists(`src/platforms/${id}/${id}.ts`)).toBe(true);
    expect(exists(`tests/pages/${id}/page.html`)).toBe(true);
    expect(practiceComposers.filter(({ platform }) => platform === id).length).toBeGreaterThan(0);
    for (const language of ['nl', 'en']) expect(JSON.parse(text(`assets/public/_locales/${language}/messages.json`))).toHaveProperty(`platform_${id}`);
  });

  it('is in the manifest, or registered where it was switched on, never both', () => {
    const entrypoint = text(`entrypoints/${id}.content.ts`);
    expect(entrypoint.includes("registration: 'runtime'")).toBe(optional !== undefined);
    expect(entrypoint.includes('whileSwitchedOn(')).toBe(optional !== undefined);
    expect(entrypoint.includes('matches:')).toBe(optional === undefined);
    for (const host of optional?.hosts ?? []) expect(matches.some((match) => match === `https://${host}/*` || match === 'https://*/*'), host).toBe(true);
  });
});
