import { useEffect } from 'react';
import { createPortal } from 'react-dom';

/** A layer over the page; what is under it stays mounted and editable. */
export function Dialog({ label, onClose, children, bar = null }) {
  // On the whole document: the hardest case for whoever shows something over the page and is closed by the same key.
  useEffect(() => {
    const close = (event) => { if (event.key === 'Escape') onClose(); };
    document.addEventListener('keydown', close);
    return () => document.removeEventListener('keydown', close);
  });
  return createPortal(
    <div className="layer">
      <div className="mask" data-testid="mask" onClick={onClose} />
      <div role="dialog" aria-modal="true" aria-label={label} className="dialog">
        <div className="bar"><button type="button" data-testid="app-bar-close" aria-label="Sluiten" onClick={onClose}>×</button>{bar}</div>
        {children}
      </div>
    </div>,
    document.getElementById('layers'),
  );
}
