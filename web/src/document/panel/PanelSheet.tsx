// The panel on a phone: a sheet from below. The browser's own dialog keeps the focus inside, closes on Escape and
// gives the focus back to whatever opened it.
import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';

export const PanelSheet = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const { t } = useTranslation('document');
  const place = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = place.current;
    if (dialog !== null && !dialog.open) dialog.showModal();
    return () => dialog?.close();
  }, []);
  return createPortal(
    <dialog
      ref={place} className="doc-panel-sheet" aria-label={t('panel.label')}
      onCancel={(event) => { if (event.target === event.currentTarget) { event.preventDefault(); onClose(); } }}
      onMouseDown={(event) => { if (event.target === event.currentTarget) onClose(); }}
    >
      <div className="doc-panel-sheet-frame">{children}</div>
    </dialog>,
    document.body,
  );
};
