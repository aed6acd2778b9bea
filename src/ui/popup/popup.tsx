import type { AccountType, Assessment, PlatformId } from '../../engine/types';
import type { SettingName } from '../../settings/contract';
import { say } from '../../text/text';
import { AccountSwitch } from '../account-switch';
import { TextCheck, type AssessText } from '../check/check';
import { CheckQuestions } from '../check-questions';
import { DiagnoseSection } from '../diagnose-section';
import { Domains } from '../domains';
import { Findings } from '../findings';
import { ShapeIcon } from '../shapes';
import { Help, stateKey, withoutVerdict } from '../signals';

/** The draft in the active tab, as its page tells it. */
export interface PopupReport {
  draft: { platform: PlatformId; handle?: string | undefined; text: string };
  state: { is: 'checking' } | { is: 'unchecked'; because?: 'article' } | { is: 'assessed'; answer: { assessment: Assessment; account: AccountType } };
}

interface Props {
  /** Undefined where there is none; `asked` as long as the page hasn't said. */
  report: PopupReport | undefined | 'asked';
  /** The page has changed: it is not read, or not wholly. */
  changed: boolean;
  /** The writer silenced us on the site in the active tab. */
  silent: boolean;
  unreadable: SettingName[];
  /** The language model can't run in this browser. */
  withoutEncoder: boolean;
  choose(account: AccountType): Promise<boolean>;
  assess: AssessText;
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
          {draft.platform !== 'practice' && <AccountSwitch account={answer.account} handle={draft.handle} choose={choose} />}
        </>
      ) : <p>{say(withoutVerdict(state))}</p>}
    </>
  );
};

/** To our other pages, each in a tab of its own. */
const Doors = ({ openOptions }: { openOptions(): void }) => (
  <nav aria-label={say('popup_doors')}>
    <ul class="doors">
      {([['practice.html', 'practice_open'], ['help.html#ophef', 'help_open_uproar'], ['help.html#normen', 'help_open_norms'], ['check.html', 'check_page_open'], ['options.html#profile', 'profile_title']] as const).map(([page, words]) => (
        <li key={page}><a class="nl-link" href={page} target="_blank" rel="noopener">{say(words)}</a></li>
      ))}
      <li><button type="button" class="nl-button nl-button--subtle" onClick={openOptions}>{say('options_open')}</button></li>
    </ul>
  </nav>
);

/** The toolbar's window: the self-check for the draft in the active tab; where there is none, a box to check a text at once. */
export const Popup = ({ report, unreadable, withoutEncoder, changed, silent, choose, assess, diagnose, copy, openOptions }: Props) => (
  <>
    <h1>{say('name')}</h1>
    {unreadable.map((name) => <p key={name} class="notice" role="alert">{say(`unreadable_${name}`)}</p>)}
    {changed && <Changed />}
    {report === 'asked' && <p class="lead"><ShapeIcon shape="checking" />{say('state_checking')}</p>}
    {report && report !== 'asked' && <DraftReview report={report} choose={choose} />}
    {!report && !changed && <p>{say(silent ? 'quiet_on' : 'popup_none')}</p>}
    {!report && <TextCheck text="" assess={assess} under={<details><summary>{say('check_yourself')}</summary><CheckQuestions findings={[]} /></details>} />}
    <Doors openOptions={openOptions} />
    <DiagnoseSection diagnose={diagnose} copy={copy} />
    <p class="small">{say('privacy')}{withoutEncoder && ` ${say('without_encoder')}`}</p>
  </>
);
