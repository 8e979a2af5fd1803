// The panel on a phone: a sheet from below. The browser's own dialog keeps the focus inside, closes on Escape and
// gives the focus back to whatever opened it.
import type { ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useModal } from '../../ui/useModal';

export const PanelSheet = ({ onClose, children }: { onClose: () => void; children: ReactNode }) => {
  const { t } = useTranslation('document');
  const place = useModal();
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
