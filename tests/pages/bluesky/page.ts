import '../lab';
import { element, escaped, part } from '../linkedin/element';
import { samplePosts, type SamplePost } from '../timeline';
import { openComposer, type ComposerKind } from './composer';
import { decoys } from './decoys';

const asked = new URLSearchParams(location.search).get('kind') as ComposerKind | null;

const post = ({ name, handle, text }: Pick<SamplePost, 'name' | 'handle' | 'text'>) => element(`
<div class="post" data-testid="feedItem-by-${handle}"><a href="/profile/${handle}.bsky.social"><strong>${escaped(name)}</strong></a>
<div data-testid="postText">${escaped(text)}</div></div>`);

document.getElementById('root')!.append(element(`
<div class="site">
 <nav role="navigation"><strong>Oefenpagina</strong><a href="/" aria-label="Start">Start</a><a href="/feeds" aria-label="Feeds">Feeds</a>
  <a href="/profile/testambtenaar.bsky.social" aria-label="Profiel">Profiel</a>
  <button type="button" role="button" aria-label="Compose new post" class="primary">Nieuwe post</button></nav>
 <main data-testid="followingFeedPage"></main>
 <div class="side"></div>
</div>`));
const feed = part(document, 'main');
feed.append(...samplePosts.map(post));
part(document, '.side').append(...decoys());

part(document, '[aria-label="Compose new post"]').addEventListener('click', () => {
  openComposer(asked ?? 'post', (texts) => feed.prepend(...texts.map((text) => post({ name: 'Test Ambtenaar', handle: 'testambtenaar', text }))));
});
