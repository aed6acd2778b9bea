import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { lab } from '../lab';
import { samplePosts } from '../timeline';
import { ComposeForm } from './compose-form';

const Status = ({ name, text }) => <article className="status"><strong>{name}</strong><div className="status__content">{text}</div></article>;

/** Text that is no post: search, a private note about an account, and the description of an image. */
function Decoys() {
  const keep = (event) => {
    event.preventDefault();
    lab.decoys.push(event.currentTarget.querySelector('input, textarea').value);
  };
  return (
    <div className="side">
      <form className="search" onSubmit={keep}><input className="search__input" type="text" aria-label="Zoeken" placeholder="Zoeken" /></form>
      <form className="card account__header__account-note" onSubmit={keep}>
        <label>Persoonlijke notitie<textarea className="account__header__account-note__content" /></label><button type="submit">Bewaar</button>
      </form>
      <form className="card dialog-modal__content__form" onSubmit={keep}>
        <label>Beschrijving voor mensen die niet goed zien<textarea id="upload-modal__description" /></label><button type="submit">Klaar</button>
      </form>
    </div>
  );
}

function App() {
  const [route, setRoute] = useState(() => new URL(location.href));
  const [published, setPublished] = useState([]);
  useEffect(() => {
    lab.navigate = (path) => { history.pushState({}, '', path); setRoute(new URL(location.href)); };
  }, []);
  const asked = (key) => route.searchParams.has(key);
  const sent = (text) => setPublished((all) => [text, ...all]);
  const form = () => {
    if (asked('reply')) return <ComposeForm name="mastodon-reply" kind="reply" replyTo={samplePosts[0]} onSent={sent} />;
    if (asked('cw')) return <ComposeForm name="mastodon-warning" warned onSent={sent} />;
    if (asked('old')) return <ComposeForm name="mastodon-old" warned old onSent={sent} />;
    if (asked('edit')) return <ComposeForm name="mastodon-edit" kind="edit" start="Een bericht van net." onSent={sent} />;
    return <ComposeForm name="mastodon-post" onSent={sent} />;
  };
  return (
    <div className="columns">
      {/* The panel is mounted anew on every route, as on the site. */}
      <div key={route.href} className="compose-panel"><strong>Oefenpagina</strong>{form()}</div>
      <main className="feed">
        {published.map((text, index) => <Status key={published.length - index} name="Test Ambtenaar" text={text} />)}
        {samplePosts.map((post) => <Status key={post.handle} {...post} />)}
      </main>
      <Decoys />
    </div>
  );
}

createRoot(document.getElementById('mastodon')).render(<App />);
