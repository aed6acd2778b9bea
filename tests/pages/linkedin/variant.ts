import type { SamplePost } from '../timeline';
import { escaped } from './element';

/** What a share box is for, `?kind=…`: an ordinary post, one's own words with another's update, or a change to a post. */
export const variant = new URLSearchParams(location.search).get('kind') ?? 'post';

export const publishLabel = variant === 'edit' ? 'Opslaan' : 'Plaatsen';

/** What the editor holds when an edit opens. */
export const startText = variant === 'edit' ? 'Een bijdrage van net.' : '';

/** The update that a repost carries, as it hangs in the preview. */
export const sharedUpdate = ({ handle, name, text }: SamplePost): string => (variant === 'repost'
  ? `<article class="card"><a href="https://www.linkedin.com/in/${escaped(handle)}/">${escaped(name)}</a><p>${escaped(text)}</p></article>` : '');
