import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../src/engine/assess';
import type { Decision } from '../../src/engine/model/decide';
import type { AccountType, Draft, Profile, Risk } from '../../src/engine/types';
import { decideAll } from './decide-all';
import type { Requirement } from './requirements';

/** A share of the items of a collected set. */
export interface SetFigure {
  set: string;
  name: string;
  items: number;
  value: number;
  requirement?: Requirement;
}

interface Item {
  text: string;
  expect: string | null;
  risks: Risk[];
  allow: Risk[];
  /** What must be raised when the writer works in these fields. */
  risks_if_policy_fields?: { policyFields: string[] };
}

const nobody: Profile = { organisation: '', role: '', policyFields: [] };

/** Measures the collected sets that are there: abuse, plain sentences and sentences from party platforms, each as posts on X. */
export async function measureSets(folder: string, engine: Engine): Promise<SetFigure[]> {
  return [
    ...await measureAbuse(folder, 'abuse-nl', engine, { flagged: { bound: 'least', must: 0.7, aim: 0.85 }, others: { bound: 'most', must: 0.06, aim: 0.05 } }),
    ...await measureAbuse(folder, 'abuse-en', engine),
    ...await measurePlain(folder, engine),
    ...await measureParty(folder, engine),
  ];
}

async function measureAbuse(folder: string, set: string, engine: Engine, limits?: { flagged: Requirement; others: Requirement }): Promise<SetFigure[]> {
  const items = readItems(folder, set);
  if (!items) return [];
  const decisions = await decideAll(engine, items.map(({ text }) => post(text)));
  const of = (name: string, chosen: (item: Item) => boolean, holds: (decision: Decision, item: Item) => boolean, requirement?: Requirement) =>
    shareOf(set, name, items, decisions, chosen, holds, requirement);
  const isDisrespect = (decision: Decision) => raises(decision, ['disrespect']);
  return [
    of('to flag, raised as disrespect', ({ risks }) => risks.includes('disrespect'), isDisrespect, limits?.flagged),
    ...['insult', 'threat', 'discrimination'].map((what) => of(`– ${what}`, ({ expect }) => expect === `flag-${what}`, isDisrespect)),
    of('not to flag, raised', ({ expect }) => expect === 'no-flag',
      ({ raised }, { risks, allow }) => raised.some(({ risk }) => !risks.includes(risk) && !allow.includes(risk)), limits?.others),
  ];
}

async function measurePlain(folder: string, engine: Engine): Promise<SetFigure[]> {
  const items = readItems(folder, 'plain-nl');
  if (!items) return [];
  const decisions = await decideAll(engine, items.map(({ text }) => post(text)));
  return [
    shareOf('plain-nl', 'raised as personal data, disrespect or confidential', items, decisions, () => true,
      (decision) => raises(decision, ['personal-data', 'disrespect', 'confidential']), { bound: 'most', must: 0.01, aim: 0 }),
    shareOf('plain-nl', 'raised as anything', items, decisions, () => true, ({ raised }) => raised.length > 0),
  ];
}

/**
 * A sentence from a party platform names no party: it is a stand. From a citizen of whom nothing is known it is nobody's business; in
 * the writer's own field, or on a corporate account, it is a matter of the own policy field, with `partisan` allowed. How charged
 * such a sentence is, is arguable, so a question is enough and no figure is required.
 */
async function measureParty(folder: string, engine: Engine): Promise<SetFigure[]> {
  const items = readItems(folder, 'party-platform-nl');
  if (!items) return [];
  const measured = async (name: string, toDraft: (item: Item) => Draft, holds: (decision: Decision) => boolean) =>
    shareOf('party-platform-nl', name, items, await decideAll(engine, items.map(toDraft)), () => true, holds);
  const isStand = ({ raised, asked }: Decision) => [...raised.map(({ risk }) => risk), ...asked].some((risk) => risk === 'own-policy-field' || risk === 'partisan');
  return [
    await measured('personal account, nothing known: raised', ({ text }) => post(text), ({ raised }) => raised.length > 0),
    await measured('personal account, own field: raised or asked as a stand',
      ({ text, risks_if_policy_fields: own }) => post(text, 'personal', { ...nobody, policyFields: own?.policyFields ?? [] }), isStand),
    await measured('corporate account: raised or asked as a stand', ({ text }) => post(text, 'corporate'), isStand),
  ];
}

function shareOf(set: string, name: string, items: Item[], decisions: Decision[], chosen: (item: Item) => boolean,
  holds: (decision: Decision, item: Item) => boolean, requirement?: Requirement): SetFigure {
  const numbers = [...items.keys()].filter((i) => chosen(items[i]!));
  return { set, name, items: numbers.length, value: numbers.filter((i) => holds(decisions[i]!, items[i]!)).length / numbers.length, requirement };
}

function readItems(folder: string, set: string): Item[] | undefined {
  const file = join(folder, `${set}-dev.jsonl`);
  if (!existsSync(file)) return undefined;
  return readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => ({ risks: [], allow: [], ...JSON.parse(line) as Partial<Item> } as Item));
}

const post = (text: string, account: AccountType = 'personal', profile = nobody): Draft => ({ platform: 'x', kind: 'post', account, profile, text });

const raises = ({ raised }: Decision, kinds: Risk[]) => raised.some(({ risk }) => kinds.includes(risk));
