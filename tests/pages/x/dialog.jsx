import { createPortal } from 'react-dom';

/** A layer over the page; what is under it stays mounted and editable. */
export function Dialog({ label, onClose, children, bar = null }) {
  return createPortal(
    <div className="layer">
      <div className="mask" data-testid="mask" onClick={onClose} />
      <div
        role="dialog" aria-modal="true" aria-label={label} className="dialog"
        onKeyDown={(event) => { if (event.key === 'Escape') onClose(); }}
      >
        <div className="bar"><button type="button" data-testid="app-bar-close" aria-label="Sluiten" onClick={onClose}>×</button>{bar}</div>
        {children}
      </div>
    </div>,
    document.getElementById('layers'),
  );
}
