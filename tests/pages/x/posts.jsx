import { PostText } from './emoji';

const initials = (name) => name.split(' ').map((word) => word[0]).join('').slice(0, 2);

/** Picture of an account, as the site marks it: the handle is in the test id. */
export function Avatar({ handle, name }) {
  return <div className="avatar" data-testid={`UserAvatar-Container-${handle}`} aria-label={name} data-initials={initials(name)} />;
}

/** A published post. */
export function Post({ post, focused = false, children }) {
  return (
    <article data-testid="tweet" role="article" tabIndex={focused ? -1 : 0} className="post">
      <Avatar handle={post.handle} name={post.name} />
      <div className="column">
        <div data-testid="User-Name" className="user">
          <a href={`/${post.handle}`} role="link"><span>{post.name}</span></a>{' '}
          <a href={`/${post.handle}`} role="link" tabIndex={-1}>@{post.handle}</a>
        </div>
        <PostText text={post.text} />
        {children}
      </div>
    </article>
  );
}

/** The post that a quote is about; the author's picture comes after the editor. */
export function QuotedPost({ post }) {
  return (
    <div role="link" tabIndex={0} className="quoted">
      <div className="user">
        <Avatar handle={post.handle} name={post.name} />
        <div data-testid="User-Name"><span>{post.name}</span> <span>@{post.handle}</span></div>
      </div>
      <PostText text={post.text} />
    </div>
  );
}
