import { useEffect, useState } from 'preact/hooks';
import { accountTypes, type AccountType } from '../engine/types';
import { say } from '../text/text';

interface Props {
  account: AccountType;
  handle: string | undefined;
  /** Remembers the choice; resolves to false when that failed. */
  choose(account: AccountType): Promise<boolean>;
}

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
      <legend>{handle ? say('account_title_handle', handle.includes('/') ? handle : `@${handle}`) : say('account_title')}</legend>
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
