import { lab } from '../lab';
import { element, part } from '../linkedin/element';

/** Text that is no post: search, chat (Enter sends) and the description of an image. The first and the last are plain fields; so is chat. */
export function decoys(): HTMLElement[] {
  const keep = (box: HTMLElement) => {
    const field = part<HTMLInputElement | HTMLTextAreaElement>(box, 'input, textarea');
    const send = () => { lab.decoys.push(field.value); field.value = ''; };
    field.addEventListener('keydown', ((event: KeyboardEvent) => {
      if (event.key === 'Enter') { event.preventDefault(); send(); }
    }) as EventListener);
    box.querySelector('button')?.addEventListener('click', send);
    return box;
  };
  return [
    keep(element('<section role="search"><input data-testid="searchScreenInput" aria-label="Zoeken" placeholder="Zoeken"></section>')),
    keep(element(`<section aria-label="Chat"><h2>Chat</h2><textarea class="chat" aria-label="Schrijf een bericht" placeholder="Schrijf een bericht"></textarea>
      <button type="button" role="button" aria-label="Verstuur bericht">Verstuur</button></section>`)),
    keep(element('<section><label>Alternatieve tekst<textarea class="alt-text"></textarea></label><button type="button">Bewaar</button></section>')),
  ];
}
