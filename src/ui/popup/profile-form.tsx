import { useState } from 'preact/hooks';
import type { Profile } from '../../engine/types';
import { say } from '../../text/text';

const listed = (text: string) => text.split(',').map((part) => part.trim()).filter(Boolean);

/** What the writer wants to tell about the own work: optional, and kept on this computer. */
export const ProfileForm = ({ profile, save }: { profile: Profile; save(profile: Profile): Promise<boolean> }) => {
  const [saved, setSaved] = useState<boolean>();
  const submit = async (event: Event) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string) => String(form.get(name) ?? '').trim();
    setSaved(await save({ organisation: field('organisation'), role: field('role'), policyFields: listed(field('fields')) }));
  };
  return (
    <details>
      <summary>{say('profile_title')}</summary>
      <form onSubmit={(event) => void submit(event)}>
        <p class="small">{say('profile_why')}</p>
        <label>{say('profile_organisation')}<input type="text" name="organisation" defaultValue={profile.organisation} autocomplete="off" /></label>
        <label>{say('profile_role')}<input type="text" name="role" defaultValue={profile.role} autocomplete="off" /></label>
        <label>{say('profile_fields')}<input type="text" name="fields" defaultValue={profile.policyFields.join(', ')} autocomplete="off" /></label>
        <button type="submit">{say('profile_save')}</button>
        <p role="status" class="small">{saved !== undefined && say(saved ? 'profile_saved' : 'profile_failed')}</p>
      </form>
    </details>
  );
};
