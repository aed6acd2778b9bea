import type { ComposerView } from '../../composer/contract';
import { say } from '../../text/text';
import { byHand } from '../by-hand';
import { shapePaths, stateKey, type Shape, type Unread } from '../state-words';

/** What a badge shows: a view of a composer, or the same with why we can't show it. */
export interface BadgeView extends Omit<ComposerView, 'state'> {
  state: Exclude<ComposerView['state'], { is: 'unchecked' }> | { is: 'unchecked'; because?: Unread };
}

/** How long a state must last before a screen reader is told: while somebody writes, nothing chatters. In milliseconds. */
const rest = 1_000;

export const shapeOf = ({ state }: BadgeView): Shape => (state.is === 'assessed' ? state.answer.assessment.advice : state.is);

/** Domain and state in one line, such as «Functie · kijk nog even». */
export function lineOf({ state }: BadgeView): string {
  if (state.is !== 'assessed') return say(state.is === 'unchecked' && state.because === 'updated' ? 'state_updated' : `state_${state.is}`);
  const { assessment } = state.answer;
  const domain = assessment.primary ?? assessment.domains[0]?.domain;
  return `${say(domain ? `domain_${domain}` : 'domain_none')} · ${say(stateKey(assessment))}`;
}

/** A screen reader hears of what is worth a look, not of every harmless pause. */
const spokenOf = (view: BadgeView) => {
  if (['clear', 'checking'].includes(shapeOf(view))) return '';
  return view.state.is === 'unchecked' && view.state.because === 'updated' ? say('unchecked_updated') : `Oogcontact: ${lineOf(view)}`;
};

export interface Badge {
  show(view: BadgeView, open: boolean): void;
  /** Nothing is told any more. */
  end(): void;
}

const shape = (name: Shape): SVGSVGElement => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  for (const [key, value] of Object.entries({ viewBox: '0 0 16 16', width: '16', height: '16', 'aria-hidden': 'true', class: `shape shape-${name}` })) svg.setAttribute(key, value);
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  for (const [key, value] of Object.entries({ d: shapePaths[name], fill: 'currentColor', 'fill-rule': 'evenodd' })) path.setAttribute(key, value);
  svg.append(path);
  return svg;
};

/**
 * The badge, made by hand: it stands in every page that is written in, so it comes without a library.
 *
 * @param inner where it is put
 * @param toggle opens or closes what explains it
 */
export function createBadge(inner: HTMLElement, toggle: () => void): Badge {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('aria-haspopup', 'dialog');
  button.addEventListener('click', byHand(toggle));
  const line = document.createElement('span');
  const status = document.createElement('span');
  status.className = 'unseen';
  status.setAttribute('role', 'status');
  inner.append(button, status);
  let shown: Shape | undefined;
  let told = '';
  let timer: ReturnType<typeof setTimeout> | undefined;

  return {
    show(view, open) {
      const now = shapeOf(view);
      button.className = `badge ${now}`;
      // How long the text is that the verdict is about: whoever watches from outside knows by it whether a badge is still about an older one.
      button.dataset.characters = String(view.draft.text.length);
      button.setAttribute('aria-expanded', String(open));
      button.title = say('badge_hint');
      line.textContent = lineOf(view);
      if (shown !== now) button.replaceChildren(shape(now), line);
      shown = now;
      const words = spokenOf(view);
      if (words === told) return;
      told = words;
      clearTimeout(timer); // once a pause in typing, of what then stands
      timer = setTimeout(() => { status.textContent = words; }, rest);
    },
    end: () => clearTimeout(timer),
  };
}
