import type { AccountType, Assessment, PlatformId, Profile } from '../../engine/types';
import type { SettingName } from '../../settings/contract';
import { say } from '../../text/text';
import { AccountSwitch } from '../account-switch';
import { CheckQuestions } from '../check-questions';
import { DiagnoseSection } from '../diagnose-section';
import { Domains } from '../domains';
import { Findings } from '../findings';
import { ShapeIcon } from '../shapes';
import { Help, stateKey, withoutVerdict } from '../signals';
import { ProfileForm } from './profile-form';

/** The draft in the active tab, as its page tells it. */
export interface PopupReport {
  draft: { platform: PlatformId; handle?: string | undefined; text: string };
  state: { is: 'checking' } | { is: 'unchecked'; because?: 'article' } | { is: 'assessed'; answer: { assessment: Assessment; account: AccountType } };
}

interface Props {
  report: PopupReport | undefined;
  /** The page has changed: it is not read, or not wholly. */
  changed: boolean;
  profile: Profile;
  unreadable: SettingName[];
  /** The language model can't run in this browser. */
  withoutEncoder: boolean;
  choose(account: AccountType): Promise<boolean>;
  save(profile: Profile): Promise<boolean>;
  diagnose(): Promise<string>;
  copy(text: string): Promise<void>;
  /** Opens the page with settings. */
  openOptions(): void;
}

/** Said of a page that no description fits any more. */
const Changed = () => <p class="notice" role="alert"><strong>{say('page_changed')}</strong> {say('page_changed_todo')}</p>;

const DraftReview = ({ report, choose }: { report: PopupReport; choose: Props['choose'] }) => {
  const { draft, state } = report;
  const answer = state.is === 'assessed' ? state.answer : undefined;
  const advice = state.is === 'assessed' ? state.answer.assessment.advice : state.is;
  return (
    <>
      <p class="lead"><ShapeIcon shape={advice} />{say('popup_draft', say(`platform_${draft.platform}`))} · {say(answer ? stateKey(answer.assessment) : `state_${advice}`)}</p>
      {answer ? (
        <>
          <Help assessment={answer.assessment} />
          <CheckQuestions findings={answer.assessment.findings} />
          <Findings assessment={answer.assessment} text={draft.text} />
          <Domains assessment={answer.assessment} />
          <AccountSwitch account={answer.account} handle={draft.handle} choose={choose} />
        </>
      ) : <p>{say(withoutVerdict(state))}</p>}
    </>
  );
};

/** The toolbar's window: the self-check for the draft in the active tab, or a word when there is none. */
export const Popup = ({ report, profile, unreadable, withoutEncoder, changed, choose, save, diagnose, copy, openOptions }: Props) => (
  <>
    <h1>{say('name')}</h1>
    {unreadable.map((name) => <p key={name} class="notice" role="alert">{say(`unreadable_${name}`)}</p>)}
    {changed && <Changed />}
    {report ? <DraftReview report={report} choose={choose} /> : (
      <>
        {!changed && <p>{say('popup_none')}</p>}
        <h2>{say('check_yourself')}</h2>
        <CheckQuestions findings={[]} />
      </>
    )}
    <p class="elsewhere"><a href="check.html" target="_blank" rel="noopener">{say('check_page_open')}</a></p>
    <ProfileForm profile={profile} save={save} />
    <DiagnoseSection diagnose={diagnose} copy={copy} />
    <p class="options"><button type="button" onClick={openOptions}>{say('options_open')}</button></p>
    <p class="small">{say('privacy')}{withoutEncoder && ` ${say('without_encoder')}`}</p>
  </>
);
