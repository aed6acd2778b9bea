/**
 * npx tsx scripts/measure-pii.ts [FILE.jsonl]: how many pieces of personal data are found, and how many look-alikes are raised wrongly, each put in
 * several carrier sentences, by the rules alone and by the whole engine. Needs the collected items of ../shared/data; nothing of them
 * is kept here.
 */
import { existsSync, readFileSync } from 'node:fs';
import type { Draft } from '../src/engine/types';
import { makeEngine } from './make-engine';

interface Item {
  text: string;
  kind: string;
  region?: string;
  /** `judge` items are arguable and don't count. */
  expect: 'flag' | 'no-flag' | 'judge';
}

const [file = '../shared/data/pii-dev.jsonl'] = process.argv.slice(2);

const carriers: Record<string, string[]> = {
  bsn: [
    'Het bsn van meneer is {}.', 'Mijn burgerservicenummer is {}, kan iemand meekijken?', 'Ik heb hier een mevrouw met BSN {} aan de balie.',
    'His BSN is {} and he has been waiting since May.', 'Kan iemand {} even nakijken, hij wacht al weken op zijn brief.',
  ],
  iban: [
    'Maak het maar over op {}.', 'Het geld mag naar {} en dan is het goed.', 'Zijn rekeningnummer is {}', 'Please transfer it to {}, she will be grateful.',
    'Wie nog wil meedoen met het cadeau: {} graag voor vrijdag.',
  ],
  phone: [
    'Mijn collega is te bereiken op {}.', 'Bel hem thuis op {}, dat vindt hij niet erg.', 'Haar nummer is {}', 'You can reach her at {} after six.',
    'Mijn nieuwe nummer is {}.', 'Stuur Petra even een berichtje, ze zit op {} en ze is jarig.',
  ],
  email: [
    'Mijn collega is te bereiken op {}.', 'Mail hem gerust op {}, hij leest alles.', 'Zijn privémail is {}', 'You can reach her at {} after six.',
    'Mijn mailadres is {}, stuur maar door.',
  ],
  other: ['Zie {} voor meer.', 'Mijn collega noteerde {} op het bord.', 'Het kenmerk is {}.', 'The page says {} and nothing else.'],
};

const post = (text: string): Draft => ({
  platform: 'x', kind: 'post', account: 'personal', profile: { organisation: '', role: '', policyFields: [] }, text,
});

const engine = makeEngine();

async function main(): Promise<void> {
  if (!existsSync(file)) return console.log(`${file} is not there: nothing to measure`);
  const items = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line) as Item);
  const wanted = items.filter(({ kind, region, expect }) => expect === 'flag' && isWanted(kind, region));
  const unwanted = items.filter(({ expect }) => expect === 'no-flag');
  const rows = [
    ...['bsn', 'iban', 'phone', 'email'].map((kind) => ({ name: `${kind} found`, of: wanted.filter((item) => item.kind === kind) })),
    { name: 'all found', of: wanted },
    ...[...new Set(unwanted.map(({ kind }) => kind))].sort().map((kind) => ({ name: `${kind} raised wrongly`, of: unwanted.filter((item) => item.kind === kind) })),
    { name: 'all raised wrongly', of: unwanted },
  ];
  for (const { name, of } of rows) {
    const texts = of.flatMap(({ text, kind }) => (carriers[kind] ?? carriers.other ?? []).map((carrier) => carrier.replace('{}', () => text)));
    const raised = { rules: 0, all: 0 };
    for (const text of texts) {
      const { findings } = await engine.assess(post(text));
      const personal = findings.filter(({ risk, severity }) => risk === 'personal-data' && severity !== 'info');
      if (personal.length) raised.all += 1;
      if (personal.some(({ by }) => by === 'rule')) raised.rules += 1;
    }
    const share = (count: number) => (count / texts.length).toFixed(3);
    console.log(`${name.padEnd(26)} ${String(of.length).padStart(3)} items, ${String(texts.length).padStart(4)} texts: rules ${share(raised.rules)}, engine ${share(raised.all)}`);
  }
}

/** Foreign phone numbers are not looked for. */
function isWanted(kind: string, region: string | undefined): boolean {
  return ['bsn', 'iban', 'email'].includes(kind) || (kind === 'phone' && region === 'NL');
}

await main();
