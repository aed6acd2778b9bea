import { render } from 'preact';
import { learn } from '../../text/text';
import css from '../styles.css?inline';
import type { LazyScreens } from './lazy-screens';
import { Panel } from './panel';
import { SelfCheck } from './self-check';

/** What an open panel can still say when the extension behind it has gone. */
const afterAll = ['language', 'name', 'unchecked_text', 'unchecked_updated', 'unchecked_article', 'panel_title', 'panel_move', 'panel_fold', 'panel_unfold',
  'close', 'quiet_failed', 'privacy'] as const;

/** Panel and self-check, drawn by Preact. */
export function createScreens(): LazyScreens {
  learn([...afterAll]);
  return {
    css,
    panel: (into, props) => render(<Panel {...props} />, into),
    selfCheck: (into, props) => render(<SelfCheck {...props} />, into),
    clear: (from) => render(null, from),
  };
}
