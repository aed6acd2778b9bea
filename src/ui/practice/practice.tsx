import type { Ref } from 'preact';
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { accountTypes, languages, type AccountType, type Language, type Localised } from '../../engine/types';
import { sayCount } from '../../text/say-count';
import { say, spoken } from '../../text/text';

/** The two composers: how much they take, in characters. */
const limits = { short: 280, long: 3_000 } as const;
type ComposerName = keyof typeof limits;

/** A draft to try. */
export interface PracticeDraft {
  id: string;
  language: Language;
  composer: ComposerName;
  account: AccountType;
  title: Localised;
  text: string;
}

interface Posted {
  id: number;
  account: AccountType;
  text: string;
}

interface Props {
  drafts: PracticeDraft[];
  /** The text of a box as a composer's text is read everywhere. */
  read(box: HTMLElement): string;
  /** Hands over what sets the type of the account from outside: our own panel does. */
  account: Ref<(account: AccountType) => void>;
}

interface Filler {
  fill(text: string): void;
}

/** A box, a counter and a button, as any site has them. It knows nothing of Oogcontact: what reads along finds it by its marks. */
const Composer = ({ name, account, read, post, filler }: { name: ComposerName; account: AccountType; read: Props['read']; post(text: string): void; filler: Ref<Filler> }) => {
  const box = useRef<HTMLDivElement>(null);
  const [count, setCount] = useState(0);
  const postable = count > 0 && count <= limits[name];
  const show = () => setCount(read(box.current!).trim().length);
  useImperativeHandle(filler, () => ({
    fill: (text) => {
      const element = box.current!;
      element.textContent = text;
      show();
      element.focus();
      getSelection()?.selectAllChildren(element);
      getSelection()?.collapseToEnd();
      element.dispatchEvent(new InputEvent('input', { bubbles: true }));
    },
  }), []);
  const send = () => {
    const text = read(box.current!).trim();
    if (!text || text.length > limits[name]) return;
    post(text);
    box.current!.textContent = '';
    setCount(0);
    box.current!.focus();
  };
  /** Plain text only, as a site would take it. */
  const paste = (event: ClipboardEvent) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData?.getData('text/plain') ?? '');
  };
  return (
    <section class="composer" data-practice="composer" aria-labelledby={`practice-${name}`}>
      <h3 id={`practice-${name}`} class="nl-heading nl-heading--level-3">{say(`practice_${name}`)}</h3>
      {/* Mounted anew with the account: whoever looks for changes in the page sees it, as on a site. */}
      <p key={account} class="writer" data-practice="account" data-account={account}><span class="avatar" aria-hidden="true" />{say(`practice_as_${account}`)}</p>
      <div
        ref={box} class="box" data-practice="text" contentEditable role="textbox" tabIndex={0} aria-multiline="true" aria-labelledby={`practice-${name}`} spellcheck={false}
        data-empty={count === 0} data-hint={say('practice_hint')}
        onInput={show} onPaste={paste}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
            event.preventDefault();
            send();
          }
        }}
      />
      <div class="foot">
        <span class={count > limits[name] ? 'counter over' : 'counter'}>{say('practice_count', String(count), limits[name].toLocaleString(spoken()))}</span>
        <button type="button" class={postable ? 'nl-button nl-button--primary' : 'nl-button nl-button--primary nl-button--disabled'} data-practice="post" disabled={!postable} onClick={send}>{say('practice_post')}</button>
      </div>
    </section>
  );
};

/** The page to practise on: example drafts, two composers that look like no site in particular, and what was posted in them, which goes nowhere. */
export const Practice = ({ drafts, read, account: setFromOutside }: Props) => {
  const [account, setAccount] = useState<AccountType>('personal');
  const [posted, setPosted] = useState<Posted[]>([]);
  const fillers = { short: useRef<Filler>(null), long: useRef<Filler>(null) };
  const wanted = useRef<PracticeDraft>(null);
  useImperativeHandle(setFromOutside, () => setAccount, []);
  const post = (text: string) => setPosted((before) => [{ id: before.length, account, text }, ...before]);
  const choose = (draft: PracticeDraft) => {
    setAccount(draft.account);
    wanted.current = draft;
    setChosen((times) => times + 1);
  };
  const [chosen, setChosen] = useState(0);
  // Once the account stands on the page: the draft is read along with it.
  useLayoutEffect(() => {
    if (wanted.current) fillers[wanted.current.composer].current?.fill(wanted.current.text);
    wanted.current = null;
  }, [chosen]);
  return (
    <>
      <h1 class="nl-heading nl-heading--level-1">{say('practice_title')}</h1>
      <p class="nl-paragraph nl-paragraph--lead">{say('practice_lead')}</p>
      <section aria-labelledby="practice-examples">
        <h2 id="practice-examples" class="nl-heading nl-heading--level-2">{say('practice_examples')}</h2>
        <p class="nl-paragraph">{say('practice_examples_how')}</p>
        {languages.map((language) => (
          <div key={language} class="examples">
            <h3 id={`practice-in-${language}`}>{say(`practice_in_${language}`)}</h3>
            <ul aria-labelledby={`practice-in-${language}`}>
              {drafts.filter((draft) => draft.language === language).map((draft) => (
                <li key={draft.id}>
                  <button type="button" id={`draft-${draft.id}`} class="nl-button nl-button--secondary" onClick={() => choose(draft)}>
                    {draft.title[spoken()]}<span class="of">{say(`account_${draft.account}`)}</span>
                  </button>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </section>
      <section aria-labelledby="practice-write">
        <h2 id="practice-write" class="nl-heading nl-heading--level-2">{say('practice_write')}</h2>
        <fieldset class="account">
          <legend>{say('account_title')}</legend>
          {accountTypes.map((type) => (
            <label key={type}>
              <input type="radio" name="practice-account" value={type} checked={type === account} onChange={() => setAccount(type)} />
              {say(`account_${type}`)}
            </label>
          ))}
        </fieldset>
        {(['short', 'long'] as const).map((name) => <Composer key={name} name={name} account={account} read={read} post={post} filler={fillers[name]} />)}
      </section>
      <section aria-labelledby="practice-posted">
        <h2 id="practice-posted" class="nl-heading nl-heading--level-2">{say('practice_posted')}</h2>
        <p role="status" class="nl-paragraph">{posted.length === 0 ? say('practice_posted_none') : sayCount('practice_posted', posted.length)}</p>
        <ul class="posted">
          {posted.map(({ id, account: by, text }) => (
            <li key={id}><p class="writer"><span class="avatar" aria-hidden="true" />{say(`practice_as_${by}`)}</p><p class="text">{text}</p></li>
          ))}
        </ul>
      </section>
      <p class="doors"><a class="nl-link" href="options.html">{say('options_open')}</a> <a class="nl-link" href="help.html">{say('help_open')}</a></p>
      <p class="small">{say('privacy')}</p>
    </>
  );
};
