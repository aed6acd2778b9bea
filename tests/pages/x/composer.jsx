import { useEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { lab, register } from '../lab';
import { picture } from '../picture';
import { Attachments } from './attachments';
import { Dialog } from './dialog';
import { Avatar } from './posts';
import { PlainText, RichText, emptyText, plainText, textState, withPasted } from './rich-text';
import { PublishButton, Toolbar } from './toolbar';

const newBox = (text = '') => ({ key: crypto.randomUUID(), state: text ? textState(text) : emptyText(), images: [], poll: false });
const publishable = (box) => plainText(box.state).trim() !== '' || box.images.length > 0;

function label({ scheduled, kind, boxes }) {
  if (scheduled) return 'Plannen';
  if (kind === 'edit') return 'Bijwerken';
  if (kind === 'reply') return 'Beantwoorden';
  return boxes.length > 1 ? 'Alles plaatsen' : 'Plaatsen';
}

/**
 * A composer of one or more boxes. `modal` decides the test id of its button; `account` is who posts.
 * `repeated`: every box of a thread carries index 0, as measured in 2026-08. `narrow`: the page of a phone, with the button in the app bar.
 * Publishes to `window.lab.posts` what the editors' models hold, empties itself and calls `onSent`.
 */
export function Composer({
  name, kind, account, placeholder, modal = false, start = [''], quote = null, onSent, onMove, onText, repeated = false, narrow = false, long = false, audience,
}) {
  const [boxes, setBoxes] = useState(() => start.map(newBox));
  const [active, setActive] = useState(0);
  const [scheduled, setScheduled] = useState(false);
  const [asking, setAsking] = useState(null);
  // What a key press reads must be the model of this moment, not that of the last paint.
  const latest = useRef(boxes);
  const root = useRef(null);
  const inputs = useRef([]);
  const change = (next) => {
    latest.current = next(latest.current);
    setBoxes(latest.current);
    onText?.(plainText(latest.current[0].state));
  };
  const edit = (index, part) => change((all) => all.map((box, at) => (at === index ? { ...box, ...part } : box)));
  const ready = () => latest.current.every((box, at) => publishable(box) || (at === 0 && quote !== null));

  const publish = (via, trusted) => {
    const texts = latest.current.map((box) => plainText(box.state));
    lab.posts.push({ composer: name, texts, via, trusted });
    change(() => [newBox()]);
    setActive(0);
    setScheduled(false);
    setAsking(null);
    onSent(texts);
  };
  const send = (via, trusted) => {
    if (!ready()) return;
    const undescribed = latest.current.some((box) => box.images.some((image) => image.alt === ''));
    if (lab.remindAltText && undescribed) setAsking('alt');
    else if (kind === 'edit' && lab.confirmLastEdit) setAsking('edit');
    else publish(via, trusted);
  };

  useEffect(() => {
    if (modal || kind === 'reply') inputs.current[0]?.focus();
    return register(name, {
      editors: () => [...root.current.querySelectorAll('[data-testid^="tweetTextarea_"][contenteditable="true"], [data-testid^="tweetTextarea_"] textarea')],
      texts: () => latest.current.map((box) => plainText(box.state)),
      publishButton: () => (narrow ? document.querySelector('#app-bar') : root.current).querySelector('[data-testid="tweetButton"], [data-testid="tweetButtonInline"]'),
      addImage: (alt) => edit(0, { images: [...latest.current[0].images, { src: picture(), alt }] }),
    });
  }, []);

  const addBox = () => {
    if (onMove) onMove(plainText(latest.current[0].state), () => change(() => [newBox()]));
    else { change((all) => [...all, newBox()]); setActive(latest.current.length - 1); }
  };

  const Box = narrow ? PlainText : RichText;
  const publishButton = (
    <PublishButton modal={modal} disabled={!ready()} label={label({ scheduled, kind, boxes })} onPublish={(event) => send('click', event.nativeEvent.isTrusted)} />
  );
  return (
    <div ref={root} className="composer">
      {narrow && createPortal(publishButton, document.querySelector('#app-bar'))}
      {audience && <button type="button" className="audience" aria-label="Kies publiek" aria-haspopup="menu">{audience}</button>}
      {boxes.map((box, index) => (
        <div key={box.key} className="composer-row">
          <div><a href={`/${account.handle}`} role="link" tabIndex={-1}><Avatar {...account} /></a></div>
          <div className="column" onFocus={() => setActive(index)}>
            <Box
              key={box.mount}
              {...(narrow ? {} : { ref: (input) => { inputs.current[index] = input; } })}
              testId={`tweetTextarea_${repeated ? 0 : index}`} label="Tekst plaatsen" placeholder={index ? 'Nog een post toevoegen' : placeholder}
              state={box.state} onChange={(state) => edit(index, { state })}
              onSend={() => send('shortcut', window.event?.isTrusted ?? false)}
              // The site draws the editor anew after a paste: the old element is gone (2026).
              onPaste={(text) => edit(index, { state: withPasted(latest.current[index].state, text), mount: (box.mount ?? 0) + 1 })}
            />
            <Attachments
              images={box.images} poll={box.poll}
              onAlt={(at, alt) => edit(index, { images: box.images.map((image, i) => (i === at ? { ...image, alt } : image)) })}
            >{index === 0 && quote}</Attachments>
            {scheduled && index === 0 && <div data-testid="scheduledTweetIndicator">Wordt morgen om 09:00 verzonden</div>}
            {index === Math.min(active, boxes.length - 1) && (
              <Toolbar
                used={plainText(box.state).length} modal={modal} long={long} disabled={!ready()}
                onPoll={() => edit(index, { poll: !box.poll })} onSchedule={() => setScheduled(!scheduled)}
                onImage={() => edit(index, { images: [...box.images, { src: picture(), alt: '' }] })}
                onAdd={addBox}
              >{!narrow && publishButton}</Toolbar>
            )}
          </div>
        </div>
      ))}
      {asking === 'alt' && (
        <Dialog label="Vergeet niet om afbeeldingen toegankelijk te maken" onClose={() => setAsking(null)}>
          <p>Vergeet niet om afbeeldingen toegankelijk te maken</p>
          <button type="button" className="primary" onClick={() => setAsking(null)}>Beschrijving toevoegen</button>
          <button type="button" onClick={(event) => publish('click', event.nativeEvent.isTrusted)}>Nu niet</button>
        </Dialog>
      )}
      {asking === 'edit' && (
        <Dialog label="Laatste bewerking" onClose={() => setAsking(null)}>
          <p>Dit is je laatste bewerking.</p>
          <button type="button" data-testid="confirmationSheetConfirm" onClick={(event) => publish('click', event.nativeEvent.isTrusted)}>Bijwerken</button>
          <button type="button" data-testid="confirmationSheetCancel" onClick={() => setAsking(null)}>Annuleren</button>
        </Dialog>
      )}
    </div>
  );
}

