/**
 * Writes rules/README.md: every rule with its advice, norm, source and an example.
 *   npx tsx scripts/rules-readme.ts            writes it
 *   npx tsx scripts/rules-readme.ts --check    fails when it is stale
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { risks } from '../src/engine/types';
import { type Rulebook, readRulebook } from '../src/rulebook';

const file = 'rules/README.md';

const markdown = (text: string) => text.replace(/[|<>*_`\\]/g, '\\$&').replace(/\s+/g, ' ').trim();

/** The page for readers: rules by kind of risk, the norms behind them, and how to add one. */
function readme(rulebook: Rulebook): string {
  const sections = risks.map((risk) => {
    const kind = rulebook.kinds[risk];
    const rules = rulebook.rules.filter((rule) => rule.id.startsWith(`${risk}/`));
    const list = rules.length
      ? ['| rule | language | personal / corporate | what is seen | norm | an example |', '| --- | --- | --- | --- | --- | --- |', ...rules.map(row)]
      : ['No rule yet: only the word model raises this kind.'];
    return [
      `## ${kind.name.en} (${kind.name.nl}) · \`${risk}\``,
      '',
      `When the word model raises it: «${kind.what.nl}» ${kind.why.nl} ${kind.todo.nl}`,
      `(${norm(kind.norm.id)})`,
      '',
      ...list,
    ].join('\n');
  });

  function row(rule: Rulebook['rules'][number]): string {
    const trial = rule.status === 'trial' ? ' (trial: measured, not shown)' : '';
    const name = rule.id.split('/')[1];
    const advice = `${rule.advice.personal} / ${rule.advice.corporate}`;
    const cells = [`[${name}](risks/${rule.id}.yaml)${trial}`, rule.language, advice, markdown(rule.what.nl), norm(rule.norm), exampleOf(rule)];
    return `| ${cells.join(' | ')} |`;
  }

  const signals = (entries: (Rulebook['strengths'] | Rulebook['help'] | Rulebook['tips'])[number][]) => [
    '| entry | what is said | norm | an example |', '| --- | --- | --- | --- |',
    ...entries.map((entry) => {
      const said = [entry.what.nl, ...('todo' in entry ? [entry.todo.nl] : [])].map(markdown).join(' ');
      return `| [${entry.id.split('/')[1]}](${entry.id}.yaml) | ${said} | ${norm(entry.norm)} | ${exampleOf(entry)} |`;
    }),
  ].join('\n');

  function exampleOf({ examples: { flags: [first] } }: Pick<Rulebook['rules'][number], 'examples'>): string {
    return markdown((typeof first === 'string' ? first : first?.text) ?? '').replace('[[', '**').replace(']]', '**');
  }

  function norm(id: string): string {
    const known = rulebook.norms[id];
    return known ? `[${markdown(known.title.nl)}](${known.url}), ${markdown(known.source)}` : id;
  }

  const steady = rulebook.rules.filter((rule) => rule.status === 'steady').length;
  return `<!-- Written by scripts/rules-readme.ts from the files in this folder: change those, then run \`npm run rules\`. -->

# The rules

${rulebook.rules.length} rules (${steady} shown, ${rulebook.rules.length - steady} on trial), each one file. A rule never forbids: it points at words,
says why they matter and names the norm it stands on. Every norm was read in the source named, or carries its title only.
«info» asks for nothing, «caution» is «let op», «consult» is «overleg eerst»; «none» means that the rule is silent on that kind of account.

How a rule is written: [SCHEMA.md](SCHEMA.md). To add one: write its file under \`risks/<kind of risk>/\`, with examples that it must
flag and near misses that it must leave alone, run \`npm run rules\`, and run the tests. The build fails, with the rule's name, when an
example comes out otherwise.

Norms: [norms.yaml](norms.yaml). Classes of words:
[concepts](concepts). Policy fields: [policy-fields.yaml](policy-fields.yaml). Circumstances that move a severity:
[circumstances.yaml](circumstances.yaml).

${sections.join('\n\n')}

## What a draft does well (strengths)

A quiet line in the panel: the VORA's reasons to take part, where a draft shows one.

${signals(rulebook.strengths)}

## Whom one can turn to (help)

Said first, and no reproach: for a draft that tells of mistreatment at the writer's own work.

${signals(rulebook.help)}

## How it is written (tips)

About no risk, and nothing is raised: a hint in the panel, with a button that mends it.

${signals(rulebook.tips)}
`;
}

const text = readme(readRulebook('rules'));
if (process.argv.includes('--check')) {
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) {
    console.error(`${file} is stale: run \`npm run rules\``);
    process.exit(1);
  }
} else {
  writeFileSync(file, text);
}
