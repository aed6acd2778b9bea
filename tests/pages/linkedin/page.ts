import '../lab';
import { samplePosts } from '../timeline';
import { author } from './author';
import { articleEditor } from './article';
import { classicMessages, hashedMessages, otherFields } from './decoys';
import { element, escaped, part } from './element';
import { feedPost } from './feed-post';
import { accent } from './icon';
import { openClassicShareBox } from './share-classic';
import { openShareDialog, showSharePage } from './share-dialog';
import { sharedStyle } from './shared-style';

const box = location.pathname.startsWith('/company/') ? 'a' : (new URLSearchParams(location.search).get('box') ?? 'c');
const path = `/in/${escaped(author.handle)}/`;

document.head.append(Object.assign(document.createElement('style'), { textContent: sharedStyle }));
document.body.append(element(`
<div id="root">
 <header><strong>Oefenpagina</strong><nav><a href="/feed/">Start</a> <a href="${path}">Profiel</a></nav></header>
 <main>
  <aside class="card"><span class="avatar"></span><strong>${escaped(author.name)}</strong>
   <small>Werkt bij een overheidsorganisatie</small></aside>
  <div data-testid="mainFeed" class="feed"></div>
  <div class="side"></div>
 </main>
</div>`));
const feed = part(document, '[data-testid="mainFeed"]');

const start = box === 'c'
  ? element(`
<div class="card start">
 <div id="shareboxProfilePictureComponentRef"><a href="https://www.linkedin.com${path}"><figure>${accent()}</figure></a></div>
 <div role="button" tabindex="0"><div aria-label="Een bijdrage starten">Een bijdrage starten</div></div></div>`)
  : element(`
<div class="card start share-box-feed-entry__closed-share-box"><a href="${path}"><span class="avatar"></span></a>
 <button type="button" class="share-box-feed-entry__trigger">Een bijdrage starten</button></div>`);
feed.append(start, ...samplePosts.map(feedPost));

const outlet = element('<div id="interop-outlet" data-testid="interop-shadowdom"></div>');
const shadow = outlet.attachShadow({ mode: 'open' });
shadow.append(Object.assign(document.createElement('style'), { textContent: sharedStyle }), hashedMessages());
part(document, '.side').append(otherFields(), classicMessages(), hashedMessages('Schrijf een bericht…'), outlet);
const modalOutlet = element('<div id="artdeco-modal-outlet"></div>');
document.body.append(modalOutlet);

const posted = (text: string) => start.after(feedPost({ name: author.name, handle: author.handle, headline: 'Nu', text }));
part(start, '.share-box-feed-entry__trigger, [role="button"]').addEventListener('click', () => {
  if (box === 'c') openShareDialog('linkedin-share-c', posted);
  else openClassicShareBox(`linkedin-share-${box}`, box === 'b' ? shadow : modalOutlet, posted, box === 'a2' ? 2 : 1);
});

if (location.pathname.startsWith('/sharing/compose')) showSharePage('linkedin-share-page', feed);
if (location.pathname.startsWith('/article/')) feed.replaceChildren(articleEditor());

// The site's feed comes from its server and answers only from here on.
document.body.dataset.rehydrated = 'true';
