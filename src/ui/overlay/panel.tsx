import { useLayoutEffect, useRef } from 'preact/hooks';
import type { AccountType } from '../../engine/types';
import { say } from '../../text/text';
import { AccountSwitch } from '../account-switch';
import { byHand } from '../by-hand';
import { Domains } from '../domains';
import { Findings, type Replace } from '../findings';
import { Help, withoutVerdict } from '../signals';
import type { BadgeView } from './badge';

export interface PanelProps {
  view: BadgeView;
  /** The badge that it belongs to, in the viewport. */
  beside: DOMRect;
  close(): void;
  choose(account: AccountType): Promise<boolean>;
  replace: Replace;
}

const width = 380;
const margin = 8;

/** Above or under the badge, where there is more room; always wholly in the window. */
function styleFor({ top, bottom, right }: DOMRect) {
  const above = top > window.innerHeight - bottom;
  const room = (above ? top : window.innerHeight - bottom) - 2 * margin;
  const left = Math.max(margin, Math.min(right - width, window.innerWidth - width - margin));
  return {
    left: `${left}px`,
    maxHeight: `${Math.min(Math.max(room, 160), window.innerHeight - 2 * margin)}px`,
    ...(above ? { bottom: `${Math.max(margin, window.innerHeight - top + margin)}px` } : { top: `${bottom + margin}px` }),
  };
}

/** The explanation of a verdict: domains, findings with their norms, and the type of the account. */
export const Panel = ({ view, beside, close, choose, replace }: PanelProps) => {
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    panel.current?.showPopover?.(); // the top layer: no part of the page covers or clips it
    heading.current?.focus();
  }, []);
  const { state, draft } = view;
  /** What is replaced is typed in the draft, so the focus goes there; afterwards it is here again. */
  const replaceAndReturn: Replace = async (finding) => {
    const isDone = await replace(finding);
    heading.current?.focus();
    return isDone;
  };
  return (
    <div ref={panel} class="panel" popover="manual" role="dialog" tabIndex={-1} aria-labelledby="title" style={styleFor(beside)}>
      <header>
        <h1 id="title" ref={heading} tabIndex={-1}>{say('panel_title')}</h1>
        <button type="button" class="close" aria-label={say('close')} onClick={byHand(close)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="m3 3 10 10M13 3 3 13" stroke="currentColor" stroke-width="2" /></svg>
        </button>
      </header>
      {state.is === 'assessed' ? (
        <>
          <Help assessment={state.answer.assessment} />
          <Findings assessment={state.answer.assessment} text={draft.text} replace={replaceAndReturn} />
          <Domains assessment={state.answer.assessment} />
          <AccountSwitch account={state.answer.account} handle={draft.handle} choose={choose} />
        </>
      ) : <p>{say(withoutVerdict(state))}</p>}
      <p class="small">{say('privacy')}</p>
    </div>
  );
};
