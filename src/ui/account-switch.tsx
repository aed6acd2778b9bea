import { useEffect, useState } from 'preact/hooks';
import { accountTypes, type AccountType } from '../engine/types';
import { say } from '../text/text';

interface Props {
  account: AccountType;
  handle: string | undefined;
  /** Remembers the choice; resolves to false when that failed. */
  choose(account: AccountType): Promise<boolean>;
}

/** `in/anna` and `company/oss` are addresses: a person reads the name in them; an account on X has its @. */
const shown = (handle: string) => (handle.includes('/') ? handle.slice(handle.indexOf('/') + 1) : `@${handle}`);

/** Bedrijfsaccount or persoonlijk account: the same sentence weighs differently. */
export const AccountSwitch = ({ account, handle, choose }: Props) => {
  const [failed, setFailed] = useState(false);
  const [chosen, setChosen] = useState<AccountType>();
  const current = chosen ?? account;
  useEffect(() => setChosen(undefined), [account]);
  const pick = async (type: AccountType) => {
    setChosen(type);
    const kept = await choose(type);
    setFailed(!kept);
    if (!kept) setChosen(undefined);
  };
  return (
    <fieldset class="account">
      <legend>{handle ? say('account_title_handle', shown(handle)) : say('account_title')}</legend>
      {accountTypes.map((type) => (
        <label key={type}>
          <input type="radio" name="account" value={type} checked={type === current} onChange={() => void pick(type)} />
          {say(`account_${type}`)}
        </label>
      ))}
      {failed && <p class="notice" role="alert">{say('account_failed')}</p>}
    </fieldset>
  );
};
