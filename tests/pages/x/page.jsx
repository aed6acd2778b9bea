import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lab } from '../lab';
import { samplePosts } from '../timeline';
import { Composer } from './composer';
import { DirectMessages, Search } from './decoys';
import { Dialog } from './dialog';
import { Avatar, Post, QuotedPost } from './posts';

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
  edit: { name: 'x-edit', kind: 'edit', placeholder: 'Wat houdt je bezig?', start: ['Een post van net.'] },
};

function Modal({ route, moved, onClose, onSent }) {
  const which = ['reply', 'quote', 'thread', 'edit'].find((key) => route.searchParams.has(key)) ?? 'post';
  const { start, ...modal } = modals[which];
  return (
    <Dialog label="Post opstellen" onClose={onClose} bar={<button type="button" data-testid="unsentButton">Concepten</button>}>
      {which === 'reply' && (
        <>
          <Post post={samplePosts[0]} />
          <div className="replying">Als antwoord op <a href={`/${samplePosts[0].handle}`}>@{samplePosts[0].handle}</a></div>
        </>
      )}
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
  const status = /^\/[^/]+\/status\//.test(route.pathname);

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
          {status ? <Status onSent={sent} replies={replies} /> : (
            <>
              <Composer
                name="x-home" kind="post" account={author} placeholder="Wat houdt je bezig?" onSent={(texts) => sent('post', texts)}
                onMove={(text, clear) => { setMoved(text); clear(); lab.navigate('/compose/post'); }}
              />
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
