const limit = 280;

/** The publish button follows the editor's model, not the page. */
export function PublishButton({ modal, disabled, label, onPublish }) {
  return (
    <button
      role="button" type="button" data-testid={modal ? 'tweetButton' : 'tweetButtonInline'} className="primary"
      disabled={disabled} aria-disabled={disabled || undefined} tabIndex={disabled ? -1 : 0} onClick={onPublish}
    >
      <div dir="ltr"><span><span>{label}</span></span></div>
    </button>
  );
}

/** Buttons under a text box; `long` where the account may write more than a post, with formatting. */
export function Toolbar({ used, modal, long, onImage, onPoll, onSchedule, onAdd, disabled, children }) {
  const add = { 'data-testid': 'addButton', 'aria-label': 'Post toevoegen' };
  return (
    <div data-testid="toolBar" className="toolbar">
      <nav role="navigation">
        <input type="file" data-testid="fileInput" hidden multiple />
        <button type="button" aria-label="Foto's of video toevoegen" onClick={onImage}>▣</button>
        <button type="button" data-testid="gifSearchButton" aria-label="Gif toevoegen">GIF</button>
        <button type="button" data-testid="createPollButton" aria-label="Poll toevoegen" onClick={onPoll}>☰</button>
        {long && ['Vet', 'Cursief'].map((format) => <button key={format} type="button" aria-label={format}>{format[0]}</button>)}
        <button type="button" data-testid="scheduleOption" aria-label="Post plannen" onClick={onSchedule}>◷</button>
      </nav>
      <div
        role="progressbar" aria-label="Aantal tekens" className="counter"
        aria-valuemin={0} aria-valuemax={limit} aria-valuenow={Math.min(used, limit)}
      >
        {used > 0 && limit - used}
      </div>
      {modal
        ? <button type="button" {...add} disabled={disabled} onClick={onAdd}>+</button>
        : <a href="/compose/post" role="link" {...add} onClick={(event) => { event.preventDefault(); onAdd(); }}>+</a>}
      {children}
    </div>
  );
}
