/**
 * A second X, built by a reader of the field notes (2026-11-22) who had seen neither our code nor the first page; 2026-11-26.
 * It differs where the notes leave room: deeper nesting, toolbar beside the row, one publish button that moves to the box in use, a modal that
 * mounts twice. `?page=reader&kind=…` chooses the kind, `&narrow=1` the layout of a phone.
 */
import { useEffect, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { CompositeDecorator, Editor, EditorState, KeyBindingUtil, getDefaultKeyBinding } from 'draft-js';
import { lab, register } from '../lab';
import { picture } from '../picture';

const asked = new URLSearchParams(location.search);
const kind = asked.get('kind') ?? '';
const narrow = asked.has('narrow');
const me = asked.get('as') ?? 'testambtenaar';
const viewer = 'testambtenaar';

const emoji = new CompositeDecorator([{
  strategy(block, found) { for (const hit of block.getText().matchAll(/\p{Extended_Pictographic}(\u200d|\ufe0f|[🏻-🏿]|\p{Extended_Pictographic})*/gu)) found(hit.index, hit.index + hit[0].length); },
  component: ({ children }) => <span style={{ backgroundImage: 'linear-gradient(#fc0,#fc0)', WebkitTextFillColor: 'transparent' }}>{children}</span>,
}, {
  strategy(block, found) { for (const hit of block.getText().matchAll(/[@#]\w+/g)) found(hit.index, hit.index + hit[0].length); },
  component: ({ children }) => <span style={{ color: 'rgb(29,155,240)' }}>{children}</span>,
}]);

const labels = { reply: 'Beantwoorden', thread: 'Alles plaatsen', scheduled: 'Plannen', edit: 'Bijwerken' };

function Avatar({ handle }) {
  return <div data-testid={`UserAvatar-Container-${handle}`} style={{ width: 40, height: 40, background: '#bbb' }}>
    <a href={`/${handle}`} role="link" aria-hidden="true" tabIndex={-1}><div /></a></div>;
}

function Post({ author }) {
  return <article data-testid="tweet" role="article"><div><Avatar handle={author} /></div>
    <div data-testid="User-Name"><a href={`/${author}`} role="link"><span>Fatima Voorbeeld</span></a><a href={`/${author}`}><span>@{author}</span></a></div>
    <div data-testid="tweetText" lang="nl"><span>Wie weet wanneer het loket open is? </span><img alt="🚲" /></div>
    <div role="group"><button data-testid="reply" aria-label="1 antwoord. Beantwoorden">1</button></div></article>;
}

/** One box; `state` is Draft's, or a plain string in the narrow layout. */
function Box({ id, state, set, send, active, focusBox, images, quoted, label, placeholder, publish }) {
  const keys = (event) => (event.keyCode === 13 && KeyBindingUtil.hasCommandModifier(event) && !event.altKey ? 'publish' : getDefaultKeyBinding(event));
  return <div><div style={{ display: 'flex' }}>
    <div><div><Avatar handle={me} /></div></div>
    <div style={{ flex: 1 }}><div><div><div data-testid={`${id}_label`}><div><div data-testid={`${id}RichTextInputContainer`}>
      {narrow
        ? <div data-testid={id}><textarea aria-label={label} value={state} placeholder={placeholder} style={{ width: '100%', height: 120 }} onChange={(event) => set(event.target.value)} onFocus={focusBox} /></div>
        : <Editor editorState={state} onChange={set} keyBindingFn={keys} onFocus={focusBox} webDriverTestID={id} ariaLabel={label} ariaMultiline placeholder={placeholder}
            handleKeyCommand={(command) => { if (command !== 'publish') return 'not-handled'; send('shortcut', true); return 'handled'; }} />}
    </div></div></div></div></div>
    <div data-testid="attachments">
      {images.length > 0 && <div role="group"><div aria-label="Media" role="group">{images.map((image, n) => <div key={n}><div style={{ backgroundImage: `url(${image.url})` }} /><img src={image.url} alt="" width="80" height="45" /></div>)}</div>
        <a href="/compose/post/media" role="link"><div data-testid="altTextLabel"><span>{images.some(({ alt }) => alt) ? `${images.filter(({ alt }) => alt).length} afbeelding beschrijving(en)` : 'Beschrijving toevoegen'}</span></div></a></div>}
      {quoted && <div role="link" tabIndex={0}><div><Avatar handle="fatima_voorbeeld" /></div><div data-testid="User-Name"><div><span>Fatima Voorbeeld</span></div><div><span>@fatima_voorbeeld</span></div></div>
        <div data-testid="tweetText" lang="nl"><span>Het loket is dicht.</span><img alt="🔒" src="data:," /></div></div>}
    </div></div></div>
    {active && <div data-testid="toolBar"><nav role="navigation"><div role="presentation"><input type="file" data-testid="fileInput" hidden multiple /></div>
      <button data-testid="gifSearchButton" role="button" type="button" aria-label="GIF">G</button><button data-testid="createPollButton" type="button" aria-label="Poll toevoegen">P</button>
      {kind === 'long' && <><button type="button" aria-label="Vet">B</button><button type="button" aria-label="Cursief">I</button></>}
      <button data-testid="scheduleOption" type="button" aria-label="Post plannen">T</button></nav>
      <div role="progressbar" aria-valuenow="1" aria-valuemax="100" /><button data-testid="addButton" type="button" aria-label="Post toevoegen">+</button>{publish}</div>}
  </div>;
}

const plain = (state) => (typeof state === 'string' ? state : state.getCurrentContent().getPlainText());
const empty = () => (narrow ? '' : EditorState.createEmpty(emoji));

/** @param modal in a dialog; @param name of the composer in `lab` */
function Composer({ name, modal, of, close }) {
  const count = of.startsWith('thread') ? 2 : 1;
  const [boxes, setBoxes] = useState(() => Array.from({ length: count }, empty));
  const [images, setImages] = useState([]);
  const [active, setActive] = useState(count - 1);
  const root = useRef(null);
  const sent = useRef(false);
  const latest = useRef();
  const texts = boxes.map(plain);
  const allowed = texts.every((text) => text.trim()) || of === 'quote';
  const send = (via, trusted) => {
    if (!latest.current.allowed || sent.current) return;
    lab.posts.push({ composer: name, texts: latest.current.texts, via, trusted });
    if (modal || narrow) { sent.current = true; close(); } else { setBoxes([empty()]); setImages([]); }
  };
  latest.current = { texts, allowed };
  const button = <button role="button" type="button" data-testid={modal ? 'tweetButton' : 'tweetButtonInline'} disabled={!allowed} aria-disabled={!allowed || undefined}
    tabIndex={allowed ? 0 : -1} onClick={(event) => send('click', event.nativeEvent.isTrusted)}>
    <div dir="ltr"><span><span>{labels[of.replace(/\d/, '')] ?? 'Plaatsen'}</span></span></div></button>;
  useEffect(() => register(name, {
    editors: () => [...root.current.querySelectorAll('[contenteditable="true"], textarea')],
    texts: () => latest.current.texts,
    publishButton: () => root.current.querySelector('[data-testid="tweetButton"], [data-testid="tweetButtonInline"]'),
    addImage: (alt) => setImages((old) => [...old, { url: picture(), alt }]),
  }), []);
  const placeholder = { reply: 'Je antwoord plaatsen', quote: 'Een reactie toevoegen' }[of] ?? 'Wat houdt je bezig?';
  return <div ref={root}>
    {modal && <div><button data-testid="app-bar-close" aria-label="Sluiten" type="button">×</button>{narrow ? button : <button data-testid="unsentButton" type="button">Concepten</button>}</div>}
    {modal && of === 'reply' && <div><Post author="fatima_voorbeeld" /><div>Als antwoord op <a href="/fatima_voorbeeld">@fatima_voorbeeld</a></div></div>}
    {of === 'community' && <button type="button" aria-label="Kies publiek" aria-haspopup="menu"><span>Buurtmoestuinen</span></button>}
    {of === 'scheduled' && <div><a data-testid="scheduledTweetIndicator" href="/compose/post/schedule">Wordt verzonden op di 1 dec. 2026 om 09:00</a></div>}
    {boxes.map((state, n) => <Box key={n} id={`tweetTextarea_${of === 'thread0' ? 0 : n}`} state={state} active={!narrow && n === active} focusBox={() => setActive(n)} images={n === 0 ? images : []}
      set={(next) => setBoxes((old) => old.map((was, m) => (m === n ? next : was)))} send={send} quoted={of === 'quote' && n === 0} label="Tekst plaatsen" placeholder={n ? 'Nog een post toevoegen' : placeholder} publish={narrow ? null : button} />)}
  </div>;
}

function Other({ testid, button }) {
  const [state, set] = useState(() => EditorState.createEmpty());
  return <aside><Editor editorState={state} onChange={set} webDriverTestID={testid} ariaLabel="Tekst" placeholder="Begin een nieuw bericht" /><button type="button" data-testid={button} onClick={() => lab.decoys.push(plain(state))}>Stuur</button></aside>;
}

function Page() {
  const path = location.pathname;
  const [modal, setModal] = useState(path === '/compose/post');
  const [mount, setMount] = useState(0);
  // The dialog is drawn twice, as sites do that load in parts.
  useEffect(() => { if (modal) { const soon = setTimeout(() => setMount(1), 300); return () => clearTimeout(soon); } return undefined; }, [modal]);
  const status = /^\/(\w+)\/status\//.exec(path);
  const [shown, setShown] = useState(!status);
  return <><main role="main"><div data-testid="primaryColumn">
    {modal && narrow ? null : path.startsWith('/compose/article') ? <div><textarea placeholder="Een titel toevoegen" /><Other testid="composer" button="publishArticle" /></div> : <>
      {status && <section><Post author={status[1]} /></section>}
      <div><div>{shown ? <div data-reader={modal ? undefined : 'ready'}><Composer name={modal ? 'reader-x-under' : `reader-x-${kind || (status ? 'reply' : 'home')}`} of={modal ? '' : status ? 'reply' : kind} close={() => {}} /></div>
        : <div role="button" tabIndex={0} data-lab="reply-row" onClick={() => setShown(true)}>Je antwoord plaatsen</div>}</div></div>
      <section aria-label="Tijdlijn"><Post author="ander" /></section></>}
  </div></main>
  <header role="banner"><form role="search"><input data-testid="SearchBox_Search_Input" role="combobox" aria-label="Zoeken" /></form><a data-testid="AppTabBar_Profile_Link" href={`/${viewer}`}>Profiel</a>
    <button data-testid="SideNav_AccountSwitcher_Button" aria-label="Accountmenu"><div data-testid={`UserAvatar-Container-${viewer}`} /><span>@{viewer}</span></button></header>
  <Other testid="dmComposerTextInput" button="dmComposerSendButton" />
  <div id="layers">{modal && <div {...(narrow ? {} : { role: 'dialog', 'aria-modal': true })} aria-labelledby="modal-header" data-reader={mount ? 'ready' : undefined} style={{ position: 'fixed', inset: '40px 20% auto', background: '#fff', zIndex: 5, maxHeight: '80vh', overflow: 'auto' }}>
    <h2 id="modal-header" hidden>Post</h2><div><div>{mount === 0
      ? <div><div data-testid="tweetTextarea_0" /></div>
      : <Composer key={mount} name={`reader-x-${kind ? `${kind}-modal` : 'modal'}${narrow ? '-narrow' : ''}`} modal of={kind} close={() => setModal(false)} />}</div></div></div>}</div></>;
}

createRoot(document.getElementById('react-root')).render(<Page />);
