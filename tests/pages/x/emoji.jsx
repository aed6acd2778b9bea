// A composer keeps the character and lays a picture over it; a published post has a picture alone.
export const emojiPattern = /\p{Extended_Pictographic}\uFE0F?(?:\u200D\p{Extended_Pictographic}\uFE0F?)*/gu;

const svg = (emoji) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><text y="16" font-size="16">${emoji}</text></svg>`;

export const emojiPicture = (emoji) => `data:image/svg+xml,${encodeURIComponent(svg(emoji))}`;

/** Text as a published post shows it. */
export function PostText({ text }) {
  const parts = [];
  let at = 0;
  for (const match of text.matchAll(emojiPattern)) {
    if (match.index > at) parts.push(<span key={at}>{text.slice(at, match.index)}</span>);
    parts.push(<img key={`e${match.index}`} className="emoji" alt={match[0]} src={emojiPicture(match[0])} />);
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push(<span key={at}>{text.slice(at)}</span>);
  return <div data-testid="tweetText" lang="nl" dir="auto">{parts}</div>;
}
