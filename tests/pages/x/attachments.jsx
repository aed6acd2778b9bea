import { useState } from 'react';
import { Dialog } from './dialog';

/** Images, poll and quote card under a text box. */
export function Attachments({ images, poll, onAlt, children }) {
  const [describing, setDescribing] = useState(null);
  const described = images.filter(({ alt }) => alt).length;
  return (
    <div data-testid="attachments" className="attachments">
      {images.map((image) => <div key={image.src} className="media"><img src={image.src} alt={image.alt} draggable /></div>)}
      {images.length > 0 && (
        <a
          href="/compose/post/media" data-testid="altTextLabel"
          onClick={(event) => { event.preventDefault(); setDescribing(Math.max(0, images.findIndex(({ alt }) => !alt))); }}
        >
          {described === 0 ? 'Beschrijving toevoegen' : `${described} afbeelding ${described === 1 ? 'beschrijving' : 'beschrijvingen'}`}
        </a>
      )}
      {poll && [1, 2].map((choice) => (
        <input key={choice} name={`Choice${choice}`} aria-label={`Keuze ${choice}`} placeholder={`Keuze ${choice}`} maxLength={25} />
      ))}
      {children}
      {describing !== null && (
        <AltText
          alt={images[describing].alt} onClose={() => setDescribing(null)}
          onSave={(alt) => { onAlt(describing, alt); setDescribing(null); }}
        />
      )}
    </div>
  );
}

function AltText({ alt, onSave, onClose }) {
  const [text, setText] = useState(alt);
  return (
    <Dialog label="Beschrijving van afbeelding" onClose={onClose}>
      <textarea
        data-testid="altTextInput" aria-label="Beschrijving" maxLength={1000} value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="button" className="primary" onClick={() => onSave(text)}>Opslaan</button>
    </Dialog>
  );
}
