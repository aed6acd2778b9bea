import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { AccountType, Finding } from '../../engine/types';
import { say, spoken } from '../../text/text';
import { AccountSwitch } from '../account-switch';
import { byHand } from '../by-hand';
import { Consult, type Whom } from '../consult';
import { Domains } from '../domains';
import { Findings, type Replace } from '../findings';
import { risksOf } from '../join-findings';
import { Help, withoutVerdict } from '../signals';
import type { BadgeView } from './badge';
import { useMoving, type Spot } from './moving';
import { Silence } from './silence';

/** Where the writer left the panel, and whether it was folded: kept as long as the page lives. */
export interface Kept {
  spot?: Spot | undefined;
  folded?: boolean;
}

/** Keys that are pressed in the panel: none of them reaches it as an event, since they are kept from the page. */
export interface Keys {
  /** @returns whether the panel did something with it */
  press?: (key: string) => boolean;
}

export interface PanelProps {
  view: BadgeView;
  /** The badge that it belongs to, in the viewport. */
  beside: DOMRect;
  kept: Kept;
  keys: Keys;
  whom: Whom;
  close(): void;
  choose(account: AccountType): Promise<boolean>;
  replace: Replace;
  putAside(findings: Finding[]): void;
  takeBack(findings: Finding[]): void;
  /** Silences us on this site; without it that isn't offered. */
  silence?: ((until: 'hour' | 'always') => Promise<boolean>) | undefined;
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

const Icon = ({ path }: { path: string }) => (
  <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d={path} fill="none" stroke="currentColor" stroke-width="2" /></svg>
);

/** The explanation of a verdict: findings with their norms, domains, the type of the account; whom to consult; and silence, for who wants that. */
export const Panel = ({ view, beside, kept, keys, whom, close, choose, replace, putAside, takeBack, silence }: PanelProps) => {
  const panel = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [folded, setFolded] = useState(kept.folded === true);
  const [consulting, setConsulting] = useState(false);
  useLayoutEffect(() => {
    panel.current?.showPopover?.(); // the top layer: no part of the page covers or clips it
    heading.current?.focus();
  }, []);
  const { spot, handle } = useMoving(panel, kept, keys); // after it was shown: before, it has no size
  const { state, draft } = view;
  /** What is pressed goes away with its finding, so the focus stays here. */
  const andReturn = <Args extends unknown[]>(act: (...args: Args) => void) => (...args: Args) => {
    act(...args);
    heading.current?.focus();
  };
  /** What is replaced is typed in the draft, so the focus goes there; afterwards it is here again. */
  const replaceAndReturn: Replace = async (finding) => {
    const isDone = await replace(finding);
    heading.current?.focus();
    return isDone;
  };
  const fold = () => {
    kept.folded = !folded;
    setFolded(!folded);
  };
  const findings = state.is === 'assessed' ? state.answer.assessment.findings.filter(({ severity }) => severity !== 'info') : [];
  return (
    <div ref={panel} class={`panel${folded ? ' folded' : ''}`} popover="manual" role="dialog" tabIndex={-1} aria-labelledby="title" style={spot ?? styleFor(beside)}>
      <header>
        <button type="button" class="tool move" aria-label={say('panel_move')} title={say('panel_move')} {...handle}><Icon path="M8 1v14M1 8h14M5.5 3.5 8 1l2.5 2.5M5.5 12.5 8 15l2.5-2.5M3.5 5.5 1 8l2.5 2.5M12.5 5.5 15 8l-2.5 2.5" /></button>
        <h1 id="title" class="nl-heading nl-heading--level-3" ref={heading} tabIndex={-1}>{say('panel_title')}</h1>
        <button type="button" class="tool" aria-expanded={!folded} aria-label={say(folded ? 'panel_unfold' : 'panel_fold')} onClick={byHand(fold)}><Icon path={folded ? 'm2 5 6 6 6-6' : 'm2 11 6-6 6 6'} /></button>
        <button type="button" class="tool close" aria-label={say('close')} onClick={byHand(close)}><Icon path="m3 3 10 10M13 3 3 13" /></button>
      </header>
      {!folded && (
        <>
          {state.is === 'assessed' ? (
            <>
              <Help assessment={state.answer.assessment} />
              <Findings assessment={state.answer.assessment} text={draft.text} replace={replaceAndReturn} aside={state.answer.aside} putAside={andReturn(putAside)} takeBack={andReturn(takeBack)} />
              {findings.length > 0 && (
                <p class="consulting"><button type="button" class="nl-button nl-button--secondary" aria-expanded={consulting} onClick={byHand(() => setConsulting(!consulting))}>{say('consult')}</button></p>
              )}
              {consulting && findings.length > 0 && (
                <Consult draft={draft} risks={risksOf(findings)} doubts={findings.map(({ what }) => what[spoken()])} whom={whom} takesFocus />
              )}
              <Domains assessment={state.answer.assessment} />
              <AccountSwitch account={state.answer.account} handle={draft.handle} choose={choose} />
            </>
          ) : <p>{say(withoutVerdict(state))}</p>}
          {silence && <Silence silence={silence} />}
          <p class="small">{say('privacy')}</p>
        </>
      )}
    </div>
  );
};
