import { describe, expect, it } from 'vitest';
import type { NormList } from '../../../src/engine/types';
import { normsFile, rulebookAssets } from '../../../src/rulebook';
import { contactRoles, organisationKinds, type OrganisationKind } from '../../../src/settings/contract';
import { findNorms } from '../../../src/ui/help/norms';
import { helpTexts } from '../../../src/ui/help/texts';
import { isSaid, refuges, rights, uproarSteps } from '../../../src/ui/help/uproar';

const list = JSON.parse(rulebookAssets('rules')[normsFile]!) as NormList;
const byId = new Map(list.norms.map((norm) => [norm.id, norm]));
const parts = [...uproarSteps.flatMap((step) => step.parts), ...rights];
const everything = { words: '', domain: '', risk: '' } as const;

/** Every sentence with the path that leads to it. */
const sentences = (value: unknown, path = ''): [string, string][] =>
  (typeof value === 'string' ? [[path, value]] : Object.entries(value as object).flatMap(([key, part]) => sentences(part, `${path}/${key}`)));

describe('the texts of help', () => {
  it('say the same things in both languages, none of them empty, each in its own language', () => {
    const dutch = sentences(helpTexts.nl);
    const english = sentences(helpTexts.en);
    expect(english.map(([path]) => path)).toEqual(dutch.map(([path]) => path));
    expect([...dutch, ...english].filter(([, text]) => !text.trim())).toEqual([]);
    expect(dutch.filter(([, text], at) => english[at]![1] === text)).toEqual([['/roles/privacy', 'privacy']]);
  });

  it('stay calm: no exclamation marks, no «u», nothing that one may not', () => {
    const all = sentences(helpTexts);
    expect(all.filter(([, text]) => text.includes('!'))).toEqual([]);
    expect(sentences(helpTexts.nl).filter(([, text]) => /\bu\b|\bmag niet\b/i.test(text))).toEqual([]);
  });

  it('are all used: every step, part, example and place', () => {
    const { nl } = helpTexts;
    expect(uproarSteps.map(({ id }) => id).sort()).toEqual(Object.keys(nl.steps).sort());
    expect(parts.map(({ text }) => text).sort()).toEqual(Object.keys(nl.parts).sort());
    expect(uproarSteps.flatMap(({ examples = [] }) => examples).sort()).toEqual(Object.keys(nl.examples).sort());
    expect(refuges.map(({ id }) => id).sort()).toEqual(Object.keys(nl.refuges).sort());
    expect(Object.keys(nl.kinds).sort()).toEqual([...organisationKinds].sort());
    expect(Object.keys(nl.roles).sort()).toEqual([...contactRoles].sort());
  });
});

describe('what help rests on', () => {
  it('is a norm that was read where a source is given, and a title where one is pointed at', () => {
    expect(parts.flatMap(({ by = [] }) => by).filter((id) => !byId.has(id) || byId.get(id)!.certain === 'title')).toEqual([]);
    expect([...parts, ...refuges].flatMap(({ see = [] }) => see).filter((id) => byId.get(id)?.certain !== 'title')).toEqual([]);
  });

  it('holds for kinds of organisation that the settings know, and a sentence for no others than its norms', () => {
    expect(list.norms.flatMap(({ holds = [] }) => holds).filter((kind) => !(organisationKinds as readonly string[]).includes(kind))).toEqual([]);
    for (const { by = [], only, kind } of parts) {
      const holds = by.map((id) => byId.get(id)!.holds).find(Boolean);
      if (kind !== 'unknown') expect(only).toEqual(holds);
    }
  });

  it('says no plain words of what was not read', () => {
    expect(list.norms.filter(({ certain, plain }) => certain === 'title' && plain)).toEqual([]);
  });
});

describe('the AGFA', () => {
  const said = (kind: OrganisationKind | undefined) => parts.filter((part) => isSaid(part, kind)).flatMap(({ text }) => (text.startsWith('agfa') ? [text] : []));

  it.each(['rijk', 'politie', 'defensie'] as const)('is named to %s', (kind) => expect(said(kind)).toEqual(['agfa', 'agfaFollowed']));

  it.each(['gemeente', 'provincie', 'waterschap', 'zbo'] as const)('is not named to %s, neither in the steps nor in the norms', (kind) => {
    expect(said(kind)).toEqual([]);
    expect(findNorms(list.norms, { ...everything, words: 'AGFA' }, kind)).toEqual([]);
  });

  it.each([undefined, 'andere'] as const)('is named with whom it holds for where the kind is %s', (kind) => {
    expect(said(kind)).toEqual(['agfaForWhom', 'agfaFollowed', 'agfaElsewhere']);
    expect(findNorms(list.norms, { ...everything, words: 'AGFA' }, kind).length).toBeGreaterThan(2);
  });
});

describe('the search for norms', () => {
  const ids = (wanted: Partial<Parameters<typeof findNorms>[1]>) => findNorms(list.norms, { ...everything, ...wanted }, undefined).map(({ id }) => id);

  it('finds all words, in either language, without regard to capitals and accents', () => {
    expect(ids({ words: 'embassador' })).toEqual([]);
    expect(ids({ words: 'AMBASSADEUR' })).toContain('vora-ambassadeur');
    expect(ids({ words: 'ambassador vora' })).toEqual(['vora-ambassadeur']);
    expect(ids({ words: 'privè werk' })).toContain('gir-online-private-vs-work');
  });

  it('narrows by domain and by kind of risk', () => {
    expect(ids({ domain: 'colleagues' })).toContain('bl-c-collegas');
    expect(ids({ domain: 'colleagues' })).not.toContain('bl-c-persoon');
    expect(ids({ risk: 'disrespect' })).toContain('gir-omgangsvormen');
    expect(ids({ risk: 'disrespect', domain: 'function' })).not.toContain('gir-omgangsvormen');
  });

  it('has what was read before what is known by title alone', () => {
    const order = findNorms(list.norms, everything, undefined).map(({ certain }) => ['read', 'part', 'title'].indexOf(certain));
    expect(order).toEqual([...order].sort());
  });
});
