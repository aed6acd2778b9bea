import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lab } from '../lab';
import { samplePosts } from '../timeline';
import { Composer } from './composer';
import { DirectMessages, Search } from './decoys';
import { Dialog } from './dialog';
import { Avatar, Post, QuotedPost } from './posts';
import { RichText, emptyText, plainText } from './rich-text';

const asked = new URLSearchParams(location.search);
/** Who is signed in: `?account=handle&name=Naam`. */
const signedIn = { handle: asked.get('account') ?? 'testambtenaar', name: asked.get('name') ?? 'Test Ambtenaar' };
/** Who posts: another account than the one signed in when that was delegated, `?as=handle`. */
const author = asked.has('as') ? { handle: asked.get('as'), name: asked.get('as') } : signedIn;

const modals = {
  post: { name: 'x-modal', kind: 'post', placeholder: 'Wat houdt je bezig?', start: [''] },
  reply: { name: 'x-reply-modal', kind: 'reply', placeholder: 'Je antwoord plaatsen', start: [''] },
  quote: { name: 'x-quote', kind: 'quote', placeholder: 'Een reactie toevoegen', start: [''] },
  thread: { name: 'x-thread', kind: 'thread', placeholder: 'Wat houdt je bezig?', start: ['', ''] },
  edit: { name: 'x-edit', kind: 'edit', placeholder: 'Wat houdt je bezig?', start: ['Een post van net. '] },
  repeated: { name: 'x-thread-repeated', kind: 'thread', placeholder: 'Wat houdt je bezig?', start: ['', ''], repeated: true },
  community: { name: 'x-community-modal', kind: 'post', placeholder: 'Wat houdt je bezig?', start: [''], audience: 'Buurtmoestuinen' },
  long: { name: 'x-long', kind: 'post', placeholder: 'Wat houdt je bezig?', start: [''], long: true },
};
const kindOf = (route) => Object.keys(modals).find((key) => route.searchParams.has(key)) ?? 'post';

/** What a reply is about, above the box. */
const About = () => (
  <>
    <Post post={samplePosts[0]} />
    <div className="replying">Als antwoord op <a href={`/${samplePosts[0].handle}`}>@{samplePosts[0].handle}</a></div>
  </>
);

/** The page of a phone: no dialog, a textarea, and the publish button outside the box in the app bar. */
function Narrow({ route, onSent }) {
  const which = kindOf(route);
  const { start, name, ...modal } = modals[which];
  const [bar, setBar] = useState(null);
  return (
    <div className="site">
      <div id="app-bar" className="bar" ref={setBar}><button type="button" data-testid="app-bar-close" aria-label="Terug">←</button></div>
      <main role="main">
        <div data-testid="primaryColumn" className="primary-column">
          {which === 'reply' && <About />}
          {bar && <Composer {...modal} name={`${name}-narrow`} modal narrow account={author} start={start} onSent={(texts) => onSent(which, texts)} />}
        </div>
      </main>
    </div>
  );
}

/** An article: an editor of its own and another button (the test id from 2025-07, the rest unmeasured). */
function Article() {
  const [state, setState] = useState(emptyText);
  return (
    <div data-lab="article">
      <textarea placeholder="Een titel toevoegen" aria-label="Titel" />
      <RichText testId="composer" label="Tekst van het artikel" placeholder="Begin met schrijven" state={state} onChange={setState} onSend={() => undefined} />
      <button type="button" onClick={(event) => lab.posts.push({ composer: 'x-article', texts: [plainText(state)], via: 'click', trusted: event.nativeEvent.isTrusted })}>Publiceren</button>
    </div>
  );
}

/** The home box goes and comes back when another tab of the timeline is chosen (2026-08); its text is the site's to keep. */
function Home({ onSent, onMove }) {
  const [tab, setTab] = useState(0);
  const [text, setText] = useState('');
  return (
    <>
      <div role="tablist">{['Voor jou', 'Volgend'].map((name, index) => (
        <button key={name} type="button" role="tab" aria-selected={tab === index} data-lab={`tab-${index}`} onClick={() => setTab(index)}>{name}</button>
      ))}</div>
      <Composer key={tab} name="x-home" kind="post" account={author} placeholder="Wat houdt je bezig?" start={[text]} onText={setText} onSent={onSent} onMove={onMove} />
    </>
  );
}

function Modal({ route, moved, onClose, onSent }) {
  const which = kindOf(route);
  const { start, ...modal } = modals[which];
  return (
    <Dialog label="Post opstellen" onClose={onClose} bar={<button type="button" data-testid="unsentButton">Concepten</button>}>
      {which === 'reply' && <About />}
      <Composer
        {...modal} modal account={author} start={moved ? [moved] : start} onSent={(texts) => onSent(which, texts)}
        quote={which === 'quote' ? <QuotedPost post={samplePosts[0]} /> : null}
      />
    </Dialog>
  );
}

function Status({ onSent, replies }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Post post={samplePosts[0]} focused />
      {open
        ? (
          <Composer
            name="x-reply" kind="reply" account={author} placeholder="Je antwoord plaatsen"
            onSent={(texts) => { setOpen(false); onSent('reply', texts); }}
          />
        ) : <button type="button" data-lab="reply-row" className="reply-row" onClick={() => setOpen(true)}>Je antwoord plaatsen</button>}
      {replies.map((text, index) => <Post key={index} post={{ ...author, text }} />)}
      <Post post={samplePosts[1]} />
    </>
  );
}

const go = (path) => (event) => { event.preventDefault(); lab.navigate(path); };

function App() {
  const [route, setRoute] = useState(() => new URL(location.href));
  const [published, setPublished] = useState([]);
  const [replies, setReplies] = useState([]);
  const [toast, setToast] = useState(false);
  const [moved, setMoved] = useState('');

  useEffect(() => {
    const follow = () => setRoute(new URL(location.href));
    lab.navigate = (path) => { history.pushState({}, '', path); follow(); };
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);

  const sent = (kind, texts) => {
    (kind === 'reply' ? setReplies : setPublished)((all) => [...texts, ...all]);
    setToast(true);
    if (location.pathname.startsWith('/compose/')) lab.navigate('/home');
  };
  const close = () => { setMoved(''); lab.navigate('/home'); };
  const modal = /^\/(compose|intent)\/(post|tweet)/.test(route.pathname);
  const article = route.pathname.startsWith('/compose/article');
  const community = route.pathname.startsWith('/i/communities/');
  const status = /^\/[^/]+\/status\//.test(route.pathname);

  if (route.searchParams.has('narrow') && modal) return <Narrow route={route} onSent={sent} />;
  return (
    <div className="site">
      <header role="banner">
        <div className="mark">Oefenpagina</div>
        <nav aria-label="Hoofdmenu">
          <a href="/home" onClick={go('/home')}>Startpagina</a>
          <a data-testid="AppTabBar_Profile_Link" href={`/${signedIn.handle}`}>Profiel</a>
          <a data-testid="SideNav_NewTweet_Button" href="/compose/post" className="primary" onClick={go('/compose/post')}>Plaatsen</a>
        </nav>
        <button type="button" data-testid="SideNav_AccountSwitcher_Button" aria-label="Accountmenu" className="account">
          <Avatar {...signedIn} /><span>{signedIn.name}</span> <span>@{signedIn.handle}</span>
        </button>
      </header>
      <main role="main">
        <div data-testid="primaryColumn" className="primary-column">
          <h1>{status ? 'Post' : 'Startpagina'}</h1>
          {status ? <Status onSent={sent} replies={replies} /> : article ? <Article /> : (
            <>
              {community
                ? <Composer name="x-community" kind="post" account={author} audience="Buurtmoestuinen" placeholder="Wat houdt je bezig?" onSent={(texts) => sent('post', texts)} />
                : <Home onSent={(texts) => sent('post', texts)} onMove={(text, clear) => { setMoved(text); clear(); lab.navigate('/compose/post'); }} />}
              {published.map((text, index) => <Post key={`${published.length - index}`} post={{ ...author, text }} />)}
              {samplePosts.map((post) => <Post key={post.handle} post={post} />)}
            </>
          )}
        </div>
        <div className="side"><Search /><DirectMessages /></div>
      </main>
      {modal && (
        <Modal
          key={route.search} route={route} moved={moved} onClose={close}
          onSent={(kind, texts) => { setMoved(''); sent(kind, texts); }}
        />
      )}
      {toast && <div role="alert" data-testid="toast" className="toast">Je post is verzonden.</div>}
    </div>
  );
}

createRoot(document.getElementById('react-root')).render(<App />);
