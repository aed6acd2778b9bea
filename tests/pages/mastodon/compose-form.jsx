import { useEffect, useRef, useState } from 'react';
import { lab, register } from '../lab';

const publishLabel = { reply: 'Beantwoorden', edit: 'Bijwerken' };

/**
 * The form of Mastodon's own source (`compose_form.jsx` of 4.3 to 4.5; `old`: that of 2023), read 2026-11: a plain textarea, before it the
 * content warning. A press on the button submits the form; Ctrl/Cmd+Enter in either box calls the handler, without a submission.
 * In the old layout Enter in the warning submits; since 4.3 it goes to the textarea.
 */
export function ComposeForm({ name, kind = 'post', replyTo, start = '', old = false, warned = false, onSent }) {
  const [text, setText] = useState(start);
  const [warning, setWarning] = useState('');
  const [spoiler, setSpoiler] = useState(warned);
  const [uploads, setUploads] = useState([]);
  const form = useRef(null);
  const area = useRef(null);
  const cw = useRef(null);
  // What a key press reads must be what stands there now, not what stood there at the last paint.
  const latest = useRef({});
  latest.current = { text, warning, spoiler, uploads };
  const gesture = useRef(null);

  const texts = () => {
    const { spoiler, warning, text } = latest.current;
    return spoiler ? [warning, text] : [text];
  };
  const canSubmit = () => text.trim() !== '' || uploads.length > 0;

  const handleSubmit = (event) => {
    event?.preventDefault();
    if (area.current.value !== latest.current.text) latest.current = { ...latest.current, text: area.current.value };
    if (!latest.current.text.trim() && latest.current.uploads.length === 0) return;
    const sent = texts();
    lab.posts.push({ composer: name, texts: sent, ...gesture.current });
    latest.current = { text: '', warning: '', spoiler: false, uploads: [] };
    setText('');
    setWarning('');
    setSpoiler(false);
    setUploads([]);
    onSent(sent.at(-1));
  };
  const byKey = (event) => {
    gesture.current = { via: 'shortcut', trusted: event.nativeEvent.isTrusted };
    handleSubmit();
  };
  const inText = (event) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    byKey(event);
    event.preventDefault();
  };
  const inWarning = (event) => {
    if (event.key !== 'Enter') return;
    if (event.ctrlKey || event.metaKey) byKey(event);
    else if (!old) {
      event.preventDefault();
      area.current?.focus();
    }
  };

  useEffect(() => register(name, {
    editors: () => (latest.current.spoiler ? [cw.current, area.current] : [area.current]),
    texts,
    publishButton: () => form.current.querySelector('button[type="submit"]'),
    addImage: (alt) => setUploads((all) => [...all, alt]),
  }), []);

  const warningField = (
    <input
      ref={cw} id="cw-spoiler-input" className="spoiler-input__input" type="text" aria-label="Inhoudswaarschuwing" value={warning} lang="nl"
      disabled={!spoiler} placeholder="Inhoudswaarschuwing" onChange={(event) => setWarning(event.target.value)} onKeyDown={inWarning}
    />
  );
  return (
    <form ref={form} className="compose-form" onSubmit={handleSubmit}>
      {replyTo && (
        <div className="reply-indicator">
          <a href={`https://mastodon.example/@${replyTo.handle}`} className="detailed-status__display-name">{replyTo.name}</a>
          <div className="reply-indicator__content">{replyTo.text}</div>
        </div>
      )}
      {!old && (
        <div className="navigation-bar"><a className="account__display-name" href="/@testambtenaar"><strong>Test Ambtenaar</strong> <small>@testambtenaar</small></a></div>
      )}
      {old && <div className={`spoiler-input ${spoiler ? 'spoiler-input--visible' : ''}`} aria-hidden={!spoiler}>{warningField}</div>}
      <div className="compose-form__highlightable">
        {kind === 'edit' && <div className="edit-indicator">Bericht bewerken</div>}
        {!old && spoiler && <div className="spoiler-input"><div className="spoiler-input__border" />{warningField}<div className="spoiler-input__border" /></div>}
        <div className="autosuggest-textarea">
          <textarea
            ref={area} className="autosuggest-textarea__textarea" aria-autocomplete="list" aria-label="Wat wil je kwijt?" lang="nl" placeholder="Wat wil je kwijt?"
            value={text} onChange={(event) => setText(event.target.value)} onKeyDown={inText}
          />
        </div>
        {uploads.map((alt, at) => (
          <div key={at} className="compose-form__upload">
            <div className="compose-form__upload__thumbnail">
              <div className="compose-form__upload__warning"><button type="button" className={alt ? 'icon-button' : 'icon-button active'}>ALT</button></div>
            </div>
          </div>
        ))}
        <div className={old ? 'compose-form__publish' : 'compose-form__footer'}>
          <div className="compose-form__actions">
            <div className="compose-form__buttons">
              <button type="button" aria-label="Inhoudswaarschuwing toevoegen" onClick={() => setSpoiler(!spoiler)}>CW</button>
              <span className="character-counter">{500 - text.length}</span>
            </div>
            <div className={old ? 'compose-form__publish-button-wrapper' : 'compose-form__submit'}>
              <button
                type="submit" className="button" disabled={!canSubmit()}
                onClick={(event) => { gesture.current = { via: 'click', trusted: event.nativeEvent.isTrusted }; }}
              >{publishLabel[kind] ?? 'Plaatsen'}</button>
            </div>
          </div>
        </div>
      </div>
    </form>
  );
}
