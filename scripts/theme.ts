// Writes src/ui/theme.css: the components of NL Design System that the screens use, with the tokens of its «voorbeeld» theme, dressed in
// our own colours and sizes. Tokens are filled in, and what nobody reaches is left out: some kB instead of some hundreds.
// `npm run theme` writes it; `--check` only looks whether it is what it should be.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const target = 'src/ui/theme.css';
const require = createRequire(import.meta.url);
const read = (file: string) => readFileSync(require.resolve(file), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Components that are used, and of each the classes that are left out. */
const components: [file: string, without?: RegExp][] = [
  ['@nl-design-system-candidate/button-css/button.css', /--(?:positive|negative|busy)|nl-button__icon/],
  ['@nl-design-system-candidate/heading-css/heading.css', /level-[56]|pre-heading|:has/],
  ['@nl-design-system-candidate/paragraph-css/paragraph.css', /__lead/],
  ['@nl-design-system-candidate/link-css/link.css', /--(?:current|disabled|inline-box)/],
  ['@nl-design-system-candidate/data-badge-css/data-badge.css'],
  ['@utrecht/alert-css/dist/index.css'],
  ['@utrecht/radio-button-css/dist/index.css', /--(?:focus|focus-visible|hover|active|invalid|disabled|checked)(?![\w-])|focus-visible|:focus|invalid/],
  ['@utrecht/form-label-css/dist/index.css', /--(?:checked|disabled)/],
  ['@utrecht/form-fieldset-css/dist/index.css', /--(?:disabled|section|distanced|invalid)/],
  ['@utrecht/textarea-css/dist/index.css', /--(?:focus|focus-visible|read-only|disabled|invalid)(?![\w-])|focus-visible|__placeholder|:invalid/],
  ['@utrecht/textbox-css/dist/index.css', /--(?:focus|focus-visible|read-only|disabled|invalid|numeric|password|url|placeholder)|-size|focus-visible|__placeholder|\[type|\[pattern|:user-invalid/],
];

/** Our own values for basic tokens: first what fits counts. Colours are the variables of src/ui/colours.css, which know light and dark. */
const own: [token: RegExp, value: string][] = [
  [/^--basis-color-transparent$/, 'transparent'],
  [/^--basis-color-action-\d-inverse-bg-(?:hover|active)$/, 'var(--accent-strong)'],
  [/^--basis-color-action-\d-inverse-bg/, 'var(--accent)'],
  [/^--basis-color-action-\d-inverse-(?:color|border)/, 'var(--on-accent)'],
  [/^--basis-color-action-\d-bg-(?:hover|active)$/, 'var(--ground-soft)'],
  [/^--basis-color-action-\d-bg/, 'var(--ground)'],
  [/^--basis-color-action-\d-(?:color|border)-(?:hover|active)$/, 'var(--accent-strong)'],
  [/^--basis-color-action/, 'var(--accent)'],
  [/^--basis-color-default-inverse-bg/, 'var(--ink)'],
  [/^--basis-color-default-inverse/, 'var(--ground)'],
  [/^--basis-color-default-bg-document$/, 'var(--ground)'],
  [/^--basis-color-default-bg-(?:hover|active)$/, 'var(--line)'],
  [/^--basis-color-(?:default|disabled|info|positive|warning|negative)-bg/, 'var(--ground-soft)'],
  [/^--basis-color-(?:default|disabled)-border-subtle$/, 'var(--line)'],
  [/^--basis-color-default-(?:border|color-subtle)/, 'var(--ink-soft)'],
  [/^--basis-color-(?:default|info|positive|warning|negative)-color-document$/, 'var(--ink)'],
  [/^--basis-color-default-color/, 'var(--ink)'],
  [/^--basis-color-disabled/, 'var(--ink-soft)'],
  [/^--basis-color-info/, 'var(--accent)'],
  [/^--basis-color-positive/, 'var(--clear)'],
  [/^--basis-color-warning/, 'var(--caution)'],
  [/^--basis-color-negative/, 'var(--wrong)'],
  [/^--basis-heading-color$/, 'var(--ink)'],
  [/^--basis-form-control-(?:hover-|active-|focus-)?border-color$/, 'var(--ink-soft)'],
  [/^--basis-form-control-(?:hover-|active-)?accent-color$/, 'var(--accent)'],
  [/^--basis-form-control-(?:placeholder|disabled)-color$/, 'var(--ink-soft)'],
  [/^--basis-form-control-(?:hover-|active-|focus-|read-only-|disabled-)?color$/, 'var(--ink)'],
  [/^--basis-form-control-read-only-background-color$/, 'var(--ground-soft)'],
  [/^--basis-form-control-(?:[\w-]+-)?background-color$/, 'var(--ground)'],
  [/^--basis-form-control-border-radius$/, '6px'],
  [/^--basis-form-control-max-inline-size$/, '100%'],
  [/^--basis-form-control-padding-(?:block|inline)-(?:start|end)$/, '8px'],
  [/^--basis-(?:text|heading|form-control)-font-family/, 'inherit'],
  [/^--basis-(?:text-font-size-md|form-control-font-size)$/, '15px'],
  [/^--basis-text-font-size-sm$/, '13px'],
  [/^--basis-text-font-size-lg$/, '15px'],
  [/^--basis-text-font-size-xl$/, '16px'],
  [/^--basis-text-font-size-2xl$/, '18px'],
  [/^--basis-text-font-size-3xl$/, '22px'],
  [/^--basis-text-line-height-(?:md|sm)$/, '1.45'],
  [/^--basis-pointer-target/, '36px'],
  [/^--nl-button-padding-inline/, '14px'],
  [/^--nl-button-padding-block/, '6px'],
  [/^--nl-button-default-background-color$/, 'var(--ground)'],
  [/^--nl-button-default-border-color$/, 'var(--accent)'],
  [/^--nl-button-default-color$/, 'var(--accent)'],
  [/^--nl-button-subtle-border-width$/, '1px'],
  [/^--nl-data-badge-(?:font-size)$/, '13px'],
  [/^--nl-data-badge-border-color$/, 'var(--line)'],
  [/^--utrecht-alert-(?:warning-|ok-|error-|info-)?border-width$/, '0 0 0 4px'],
  [/^--utrecht-alert-padding-block-(?:start|end)$/, '8px'],
  [/^--utrecht-alert-padding-inline-(?:start|end)$/, '12px'],
  [/^--utrecht-radio-button-margin-inline-end$/, '0'],
  [/-focus-(?:color|background-color|border-color)$/, ''], // the focus is shown by its ring alone
];

const voorbeeld = new Map([...read('@nl-design-system-unstable/voorbeeld-design-tokens/dist/theme.css').matchAll(/(--[\w-]+):\s*([^;]*);/g)].map(([, name, value]) => [name!, value!.trim()]));

/** The value with every token filled in; undefined when one of them has no value. Names that begin with `--_` are a component's own. */
function fill(value: string): string | undefined {
  let out = '';
  let rest = value;
  for (let at = rest.indexOf('var('); at >= 0; at = rest.indexOf('var(')) {
    out += rest.slice(0, at);
    let depth = 0;
    let end = at + 3;
    do {
      if (rest[end] === '(') depth += 1;
      if (rest[end] === ')') depth -= 1;
      end += 1;
    } while (depth);
    const inner = rest.slice(at + 4, end - 1).trim();
    const comma = inner.indexOf(',');
    const name = (comma < 0 ? inner : inner.slice(0, comma)).trim();
    const fallback = comma < 0 ? undefined : fill(inner.slice(comma + 1).trim());
    const token = name.startsWith('--_') ? `var(${name}${fallback === undefined ? '' : `, ${fallback}`})` : tokenValue(name) ?? fallback;
    if (token === undefined) return undefined;
    out += token;
    rest = rest.slice(end);
  }
  return (out + rest).replace(/(\d*\.?\d+)rem\b/g, (_, size: string) => `${Number(size) * 16}px`); // a page may set any rem
}

function tokenValue(name: string): string | undefined {
  const ours = own.find(([token]) => token.test(name))?.[1];
  if (ours !== undefined) return ours || undefined;
  if (/^--(?:ground|ink|line|accent|on-accent|clear|caution|wrong)/.test(name)) return `var(${name})`;
  const value = voorbeeld.get(name);
  return value === undefined ? undefined : fill(value);
}

/** `selector { declarations }` with tokens filled in; empty when nothing is left. */
function writeRule(selector: string, body: string, without: RegExp | undefined): string {
  const selectors = selector.split(/,(?![^(]*\))/).map((one) => one.trim()).filter((one) => !without?.test(one));
  const declarations = body.split(';').flatMap((declaration) => {
    const colon = declaration.indexOf(':');
    const name = declaration.slice(0, colon).trim();
    if (colon < 0 || (name.startsWith('--') && !name.startsWith('--_'))) return []; // hints to components that we don't use
    const value = fill(declaration.slice(colon + 1).trim().replace(/\s+/g, ' '));
    return value === undefined || /calc\(0 \*/.test(value) ? [] : [`${name}: ${value};`];
  });
  return selectors.length && declarations.length ? `${selectors.join(', ')} { ${declarations.join(' ')} }` : '';
}

function writeSheet(css: string, without: RegExp | undefined): string[] {
  const rules: string[] = [];
  for (let rest = css.trim(); rest; rest = rest.trim()) {
    const open = rest.indexOf('{');
    if (open < 0) break;
    let depth = 0;
    let end = open;
    do {
      if (rest[end] === '{') depth += 1;
      if (rest[end] === '}') depth -= 1;
      end += 1;
    } while (depth);
    const head = rest.slice(0, open).trim();
    const body = rest.slice(open + 1, end - 1);
    if (head.startsWith('@media')) {
      const inner = writeSheet(body, without);
      if (inner.length) rules.push(`${head} { ${inner.join(' ')} }`);
    } else if (!head.startsWith('@')) {
      const rule = writeRule(head, body, without);
      if (rule) rules.push(rule);
    }
    rest = rest.slice(end);
  }
  return rules;
}

const sheet = `/**
 * @license EUPL-1.2
 * Components of NL Design System: copyright (c) NL Design System Community, Frameless B.V., Gemeente Utrecht.
 * Written by scripts/theme.ts (\`npm run theme\`) with our own theme: change that, not this.
 */
${components.flatMap(([file, without]) => writeSheet(read(file), without)).join('\n')}
`;
if (process.argv.includes('--check')) {
  if (readFileSync(target, 'utf8') !== sheet) {
    console.error(`${target} is not what scripts/theme.ts writes: npm run theme`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, sheet);
}
