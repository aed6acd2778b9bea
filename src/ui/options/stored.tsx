import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { accountOf, type Settings } from '../../settings/contract';
import { sayCount } from '../../text/say-count';
import { say } from '../../text/text';
import { riskName } from '../findings';
import { Said } from '../profile/forms';
import { calledAccount } from './accounts';
import { Section } from './options';

/** What is stored under one name, in words. */
export interface StoredItem {
  name: string;
  lines: string[];
}

const line = (label: string, value: string | undefined) => (value ? [`${label}: ${value}`] : []);

/** How each setting reads. */
const inWords: { [K in Exclude<keyof Settings, 'unreadable'>]: { title(): string; lines(value: Settings[K]): string[] } } = {
  profile: {
    title: () => say('profile_title'),
    lines: ({ kind, organisation, role, policyFields }) => [
      ...line(say('profile_kind'), kind && say(`kind_${kind}`)), ...line(say('profile_organisation'), organisation), ...line(say('profile_role'), role),
      ...line(say('profile_fields_choose'), policyFields.join(', ')),
    ],
  },
  contacts: { title: () => say('contacts_title'), lines: (contacts) => contacts.map(({ role, name, email }) => `${say(`role_${role}`)}: ${[name, email].filter(Boolean).join(', ')}`) },
  accounts: {
    title: () => say('accounts_title'),
    lines: (accounts) => Object.entries(accounts).map(([key, account]) => `${calledAccount(accountOf(key))}, ${say(`account_${account}`)}`),
  },
  sites: { title: () => say('stored_sites'), lines: (sites) => sites },
  pauseWhen: { title: () => say('pause_title'), lines: (when) => [say(`pause_${when}`)] },
  language: { title: () => say('language_title'), lines: (choice) => [say(`language_${choice}`)] },
  quiet: {
    title: () => say('quiet_title'),
    lines: (quiet) => Object.entries(quiet).map(([host, until]) => `${host}: ${until === 'always' ? say('quiet_always') : say('quiet_until', new Date(until).toLocaleString(say('language')))}`),
  },
  feedback: {
    title: () => say('stored_feedback'),
    lines: (feedback) => [sayCount('stored_feedback', feedback.length), ...feedback.map(({ risk, platform, date }) => `${date}, ${platform}: ${riskName(risk)}`)],
  },
  firstRunDone: { title: () => say('stored_first_run'), lines: (done) => [say(done ? 'stored_yes' : 'stored_no')] },
  version: { title: () => say('stored_version'), lines: (version) => [String(version)] },
};

/**
 * Everything that is stored, in words; what could not be read, or has a name of no setting, as it stands there.
 * @param stored as the browser has it
 */
export function storedInWords(stored: Record<string, unknown>, settings: Settings): StoredItem[] {
  return Object.entries(stored).map(([name, raw]) => {
    const words = Object.hasOwn(inWords, name) && !(settings.unreadable as string[]).includes(name) ? inWords[name as 'version'] : undefined;
    if (!words) return { name, lines: [say('stored_unknown'), JSON.stringify(raw)] };
    const lines = words.lines(settings[name as 'version']);
    return { name: words.title(), lines: lines.length > 0 ? lines : [say('stored_empty')] };
  });
}

interface Props {
  stored: StoredItem[];
  /** Gives the writer a file with all of it. */
  download(): Promise<boolean>;
  /** Resolves to the hosts that the browser permits all the same; to undefined when it failed. */
  erase(): Promise<string[] | undefined>;
}

const Confirm = ({ erase, cancel }: { erase(): void; cancel(): void }) => {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <div class="confirm" role="group" aria-labelledby="erase-title">
      <h3 class="nl-heading nl-heading--level-3" id="erase-title" ref={heading} tabIndex={-1}>{say('stored_erase_title')}</h3>
      <p class="nl-paragraph">{say('stored_erase_what')}</p>
      <div class="buttons">
        <button type="button" class="nl-button nl-button--primary" onClick={erase}>{say('stored_erase_confirm')}</button>
        <button type="button" class="nl-button nl-button--secondary" onClick={cancel}>{say('stored_erase_cancel')}</button>
      </div>
    </div>
  );
};

/** All that is kept on this computer, to read, to take along and to erase. */
export const StoredSection = ({ stored, download, erase }: Props) => {
  const [sure, setSure] = useState(false);
  const [said, setSaid] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const eraseButton = useRef<HTMLButtonElement>(null);
  const downloadNow = async () => {
    const done = await download();
    setSaid(done ? say('stored_exported') : undefined);
    setWrong(done ? undefined : say('options_failed'));
  };
  const eraseNow = async () => {
    const left = await erase();
    setSaid(left && say('stored_erased'));
    if (left) setWrong(left.length > 0 ? say('stored_still_permitted', left.join(', ')) : undefined);
    else setWrong(say('options_failed'));
  };
  const back = () => {
    setSure(false);
    requestAnimationFrame(() => eraseButton.current?.focus());
  };
  return (
    <Section id="stored" title={say('stored_title')}>
      <p class="nl-paragraph">{say('stored_why')}</p>
      {stored.length === 0 && <p class="small">{say('stored_nothing')}</p>}
      <dl class="stored">
        {stored.map(({ name, lines }) => <div key={name}><dt>{name}</dt>{lines.map((text, i) => <dd key={i}>{text}</dd>)}</div>)}
      </dl>
      {sure
        ? <Confirm cancel={back} erase={() => void eraseNow().finally(back)} />
        : (
          <div class="buttons">
            <button type="button" class="nl-button nl-button--secondary" onClick={() => void downloadNow()}>{say('stored_export')}</button>
            <button type="button" class="nl-button nl-button--secondary" ref={eraseButton} onClick={() => setSure(true)}>{say('stored_erase')}</button>
          </div>
        )}
      <Said good={said} wrong={wrong} />
    </Section>
  );
};
