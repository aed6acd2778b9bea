import { useId } from 'preact/hooks';
import { organisationKinds, type OrganisationKind, type WriterProfile } from '../../settings/contract';
import { say } from '../../text/text';
import { organisations } from './organisations';
import { PolicyFields, type FieldName } from './policy-fields';

/** What stands in the form; `own` as it is typed, with commas. */
export interface ProfileDraft {
  kind: OrganisationKind | '';
  organisation: string;
  role: string;
  /** Names of policy fields of the table, in Dutch, as the profile keeps them. */
  chosen: string[];
  own: string;
}

/**
 * The form of a profile: what it calls the policy fields by a name of the table is ticked, in whatever language and case that was; the rest are own words.
 * @param fields none where the table can't be read: then a name with a comma stays chosen, as it would fall apart among the own words
 */
export function draftOf(profile: WriterProfile, fields: FieldName[]): ProfileDraft {
  const inTable = (text: string) => fields.find(({ name }) => [name.nl, name.en].some((one) => one.toLowerCase() === text.toLowerCase()))?.name.nl;
  const called = (text: string) => inTable(text) ?? (fields.length === 0 && text.includes(',') ? text : undefined);
  return {
    kind: profile.kind ?? '',
    organisation: profile.organisation,
    role: profile.role,
    chosen: profile.policyFields.flatMap((text) => called(text) ?? []),
    own: profile.policyFields.filter((text) => !called(text)).join(', '),
  };
}

/** The profile that a form says. */
export function profileOf({ kind, organisation, role, chosen, own }: ProfileDraft): WriterProfile {
  const words = own.split(',').map((part) => part.trim()).filter(Boolean);
  return { organisation: organisation.trim(), role: role.trim(), policyFields: [...new Set([...chosen, ...words])], ...(kind && { kind }) };
}

interface Props {
  draft: ProfileDraft;
  fields: FieldName[];
  /** Told of what was changed, and of nothing else. */
  change(changed: Partial<ProfileDraft>): void;
}

/** What the writer wants to tell about the own work: all optional. Fields alone, to stand in a form. */
export const ProfileFields = ({ draft, fields, change }: Props) => {
  const id = useId();
  const suggested = draft.kind ? organisations[draft.kind] : Object.values(organisations).flat();
  return (
    <>
      <label class="utrecht-form-label" for={`${id}-kind`}>{say('profile_kind')}</label>
      <select id={`${id}-kind`} value={draft.kind} onChange={(event) => change({ kind: event.currentTarget.value as OrganisationKind | '' })}>
        <option value="">{say('kind_unknown')}</option>
        {organisationKinds.map((kind) => <option key={kind} value={kind}>{say(`kind_${kind}`)}</option>)}
      </select>
      <label class="utrecht-form-label" for={`${id}-organisation`}>{say('profile_organisation')}</label>
      <input
        id={`${id}-organisation`} class="utrecht-textbox utrecht-textbox--html-input" type="text" list={`${id}-organisations`} maxLength={200} autocomplete="off"
        value={draft.organisation} onInput={(event) => change({ organisation: event.currentTarget.value })}
      />
      <datalist id={`${id}-organisations`}>{[...new Set(suggested)].map((name) => <option key={name}>{name}</option>)}</datalist>
      <label class="utrecht-form-label" for={`${id}-role`}>{say('profile_role')}</label>
      <input
        id={`${id}-role`} class="utrecht-textbox utrecht-textbox--html-input" type="text" maxLength={200} autocomplete="off"
        value={draft.role} onInput={(event) => change({ role: event.currentTarget.value })}
      />
      <PolicyFields fields={fields} chosen={draft.chosen} choose={(chosen) => change({ chosen })} />
      <label class="utrecht-form-label" for={`${id}-own`}>{say('profile_own')}</label>
      <p class="small hint" id={`${id}-own-hint`}>{say('profile_own_hint')}</p>
      <input
        id={`${id}-own`} class="utrecht-textbox utrecht-textbox--html-input" type="text" autocomplete="off" aria-describedby={`${id}-own-hint`}
        value={draft.own} onInput={(event) => change({ own: event.currentTarget.value })}
      />
    </>
  );
};
