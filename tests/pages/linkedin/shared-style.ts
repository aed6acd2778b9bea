/** Styles of what can stand in a shadow root as well as on the page: share box, cards, editors. */
export const sharedStyle = `
* { box-sizing: border-box; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: 10px; padding: 14px; }
.card h2 { font-size: 15px; margin: 0 0 8px; }
button { font: inherit; color: inherit; background: none; border: 0; border-radius: 99px; padding: 6px 12px; cursor: pointer; }
button:focus-visible { outline: 2px solid var(--accent); }
.artdeco-modal-overlay { position: fixed; inset: 0; z-index: 20; background: rgb(30 40 45 / .5);
  display: grid; place-items: start center; padding-top: 6vh; }
.share-box-v2__modal { background: var(--card); width: min(620px, 96vw); border-radius: 12px; padding: 16px; position: relative; }
.artdeco-modal__dismiss { position: absolute; right: 10px; top: 10px; font-size: 20px; }
.share-box_actions { display: flex; align-items: center; gap: 8px; border-top: 1px solid var(--line); padding-top: 12px; margin-top: 12px; }
.share-actions__primary-action { margin-left: auto; background: var(--accent); color: var(--on-accent); font-weight: 700; }
button:disabled { opacity: .5; cursor: default; }
.share-creation-state__preview-container img { display: block; width: 100%; max-height: 220px; object-fit: cover; }
.share-creation-state { max-height: 60vh; overflow: auto; }
.ql-container { position: relative; font-size: 18px; }
.ql-editor, .ProseMirror, .msg-form__contenteditable { outline: none; white-space: pre-wrap; overflow-wrap: break-word; }
.ql-editor { min-height: 160px; }
.ql-editor p, .ProseMirror p, .msg-form__contenteditable p { margin: 0; }
.ql-editor.ql-blank::before { content: attr(data-placeholder); position: absolute; color: var(--soft); pointer-events: none; }
.ql-clipboard { position: absolute; left: -100000px; height: 1px; overflow: hidden; }
.ql-mention { color: var(--accent); font-weight: 700; text-decoration: none; }
.is-empty::before { content: attr(data-placeholder); float: left; height: 0; color: var(--soft); pointer-events: none; }
[data-testid="ui-core-tiptap-text-editor-wrapper"] { border: 1px solid var(--line); border-radius: 10px; padding: 8px 12px; }
.avatar { display: inline-block; width: 44px; height: 44px; border-radius: 50%; background: var(--field); vertical-align: middle; }
`;
