import { useRef, useState } from 'react';
import { lab } from '../lab';
import { RichText, emptyText, plainText } from './rich-text';

/** Direct messages: the same editor as a post has, and not a post. Enter sends. */
export function DirectMessages() {
  const [state, setState] = useState(emptyText);
  const latest = useRef(state);
  const [sent, setSent] = useState([]);
  const change = (next) => { latest.current = next; setState(next); };
  const send = () => {
    const text = plainText(latest.current);
    if (text.trim() === '') return;
    lab.decoys.push(text);
    setSent((all) => [...all, text]);
    change(emptyText());
  };
  return (
    <section className="messages" data-testid="DMDrawer" aria-label="Berichten">
      <h2>Berichten</h2>
      <div className="conversation">
        <p>Meike Probeer: zie je zo bij de lunch?</p>
        {sent.map((text, index) => <p key={index} className="own">{text}</p>)}
      </div>
      <div className="message-row">
        <RichText
          testId="dmComposerTextInput" label="Berichttekst" placeholder="Begin een nieuw bericht"
          state={state} onChange={change} onSend={send} onReturn={send}
        />
        <button
          role="button" type="button" data-testid="dmComposerSendButton" aria-label="Verzenden"
          disabled={plainText(state).trim() === ''} onClick={send}
        >➤</button>
      </div>
    </section>
  );
}

export function Search() {
  return (
    <form role="search" onSubmit={(event) => { event.preventDefault(); lab.decoys.push(event.currentTarget.elements.q.value); }}>
      <input
        name="q" data-testid="SearchBox_Search_Input" role="combobox" aria-expanded="false" aria-controls="typeahead"
        aria-label="Zoekopdracht" placeholder="Zoeken" autoComplete="off"
      />
    </form>
  );
}
