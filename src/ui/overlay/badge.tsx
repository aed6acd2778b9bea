import type { ComposerView } from '../../composer/contract';
import { say } from '../../text/text';
import { byHand } from '../by-hand';
import { stateKey } from '../signals';
import { ShapeIcon, type Shape } from '../shapes';

export const shapeOf = ({ state }: ComposerView): Shape => (state.is === 'assessed' ? state.answer.assessment.advice : state.is);

/** Domain and state in one line, such as «Functie · kijk nog even». */
export function lineOf(view: ComposerView): string {
  if (view.state.is !== 'assessed') return say(`state_${view.state.is}`);
  const { assessment } = view.state.answer;
  const domain = assessment.primary ?? assessment.domains[0]?.domain;
  return `${say(domain ? `domain_${domain}` : 'domain_none')} · ${say(stateKey(assessment))}`;
}

/** How long the text is that the verdict is about: whoever watches from outside knows by it whether a badge is still about an older one. */
const lengthOf = ({ draft }: ComposerView) => draft.text.length;

/** A screen reader hears of what is worth a look, not of every harmless pause. */
const spokenOf = (view: ComposerView) => (['clear', 'checking'].includes(shapeOf(view)) ? '' : `Oogcontact: ${lineOf(view)}`);

export const Badge = ({ view, open, toggle }: { view: ComposerView; open: boolean; toggle(): void }) => (
  <>
    <button type="button" class={`badge ${shapeOf(view)}`} data-characters={lengthOf(view)} aria-expanded={open} aria-haspopup="dialog" title={say('badge_hint')} onClick={byHand(toggle)}>
      <ShapeIcon shape={shapeOf(view)} />
      <span>{lineOf(view)}</span>
    </button>
    <span class="unseen" role="status">{spokenOf(view)}</span>
  </>
);
