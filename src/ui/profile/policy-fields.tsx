import { useId, useState } from 'preact/hooks';
import type { Localised } from '../../engine/types';
import { sayCount } from '../../text/say-count';
import { say, spoken } from '../../text/text';

/** A policy field by its name, and what else it is called, in lower case. */
export interface FieldName {
  id: string;
  name: Localised;
  aliases: string[];
}

interface Props {
  fields: FieldName[];
  /** Dutch names of those that are ticked. */
  chosen: string[];
  choose(names: string[]): void;
}

/** How a field is found by what is sought, in lower case: '' by its name, else by what else it is called, where a word begins with what is sought; undefined when by neither. */
export function foundBy(field: FieldName, sought: string): string | undefined {
  if (!sought || [field.name.nl, field.name.en].some((name) => name.toLowerCase().includes(sought))) return '';
  return field.aliases.find((alias) => ` ${alias}`.includes(` ${sought}`));
}

/**
 * The government's policy fields to choose from: a filter over checkboxes, which every screen reader knows, rather than a list of our own making.
 * What is ticked stays in sight, whatever is sought.
 */
export const PolicyFields = ({ fields, chosen, choose }: Props) => {
  const id = useId();
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  const sorted = [...fields].sort((a, b) => a.name[spoken()].localeCompare(b.name[spoken()], spoken()));
  const rows = sorted.map((field) => ({ field, ticked: chosen.includes(field.name.nl), by: foundBy(field, sought) }))
    .sort((a, b) => Number(Boolean(a.by)) - Number(Boolean(b.by))); // those found by their own name first
  const names = [...sorted.filter(({ name }) => chosen.includes(name.nl)).map(({ name }) => name[spoken()]), ...chosen.filter((chosen) => !fields.some(({ name }) => name.nl === chosen))];
  const found = rows.filter(({ by }) => by !== undefined).length;
  return (
    <fieldset class="policy-fields">
      <legend>{say('profile_fields_choose')}</legend>
      <label class="unseen" for={`${id}-seek`}>{say('profile_fields_seek')}</label>
      <input
        id={`${id}-seek`} class="utrecht-textbox utrecht-textbox--html-input" type="search" autocomplete="off" spellcheck={false} placeholder={say('profile_fields_seek')}
        value={typed} onInput={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === 'Enter') event.preventDefault(); }}
      />
      <ul>
        {rows.filter(({ ticked, by }) => ticked || by !== undefined).map(({ field, ticked, by }) => (
          <li key={field.id}>
            <label class="utrecht-form-label utrecht-form-label--checkbox">
              <input
                type="checkbox" checked={ticked}
                onChange={(event) => choose(event.currentTarget.checked ? [...chosen, field.name.nl] : chosen.filter((name) => name !== field.name.nl))}
              />
              <span>{field.name[spoken()]}{by && <span class="by"> ({by})</span>}</span>
            </label>
          </li>
        ))}
      </ul>
      {chosen.length > 0 && <p class="small">{say('profile_fields_chosen', names.join(', '))}</p>}
      <p role="status" class="small">{sought && sayCount('profile_fields_found', found)}</p>
    </fieldset>
  );
};
