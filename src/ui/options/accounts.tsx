import { useRef, useState } from 'preact/hooks';
import { accountTypes, type AccountType, type PlatformId } from '../../engine/types';
import { say } from '../../text/text';
import { Said } from '../profile/forms';
import { Section } from './options';

/** An account of which the writer said what type it is. */
export interface AccountRow {
  /** As `accountKey` makes it. */
  key: string;
  platform: PlatformId;
  /** Empty for drafts whose account the page doesn't tell. */
  handle: string;
  account: AccountType;
}

interface Props {
  accounts: AccountRow[];
  /** Each resolves to false when it could not be kept. */
  set(row: AccountRow, account: AccountType): Promise<boolean>;
  forget(row: AccountRow): Promise<boolean>;
}

/** An account as a person knows it: an address is known by the name in it, an account on X by its @. */
export const calledAccount = ({ platform, handle }: Pick<AccountRow, 'platform' | 'handle'>): string => {
  const name = handle.includes('/') ? handle.slice(handle.indexOf('/') + 1) : `@${handle}`;
  return `${say(`platform_${platform}`)}: ${handle ? name : say('accounts_nameless')}`;
};

/** The accounts whose type is remembered, to be changed or forgotten one by one. */
export const Accounts = ({ accounts, set, forget }: Props) => {
  const [said, setSaid] = useState<string>();
  const [wrong, setWrong] = useState<string>();
  const list = useRef<HTMLUListElement>(null);
  const tell = async (work: Promise<boolean>, sentence: string) => {
    const done = await work;
    setSaid(done ? sentence : undefined);
    setWrong(done ? undefined : say('options_failed'));
  };
  const drop = async (row: AccountRow) => {
    await tell(forget(row), say('accounts_forgotten', calledAccount(row)));
    // The row goes with its button: the next one, or the section.
    if (document.activeElement === document.body) (list.current?.querySelector<HTMLElement>('button') ?? document.getElementById('accounts'))?.focus();
  };
  return (
    <Section id="accounts" title={say('accounts_title')}>
      <p class="nl-paragraph">{say('accounts_why')}</p>
      {accounts.length === 0 && <p class="small">{say('accounts_none')}</p>}
      <ul class="rows" ref={list}>
        {accounts.map((row) => (
          <li key={row.key}>
            <label for={`account-${row.key}`}>{calledAccount(row)}</label>
            <select id={`account-${row.key}`} value={row.account} onChange={(event) => void tell(set(row, event.currentTarget.value as AccountType), say('profile_saved'))}>
              {accountTypes.map((type) => <option key={type} value={type}>{say(`account_${type}`)}</option>)}
            </select>
            <button type="button" class="nl-button nl-button--subtle" aria-label={say('accounts_forget_which', calledAccount(row))} onClick={() => void drop(row)}>{say('accounts_forget')}</button>
          </li>
        ))}
      </ul>
      <Said good={said} wrong={wrong} />
    </Section>
  );
};
