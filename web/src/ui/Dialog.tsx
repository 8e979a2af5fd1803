// A question in front of the page: the browser's own dialog keeps the keyboard inside and closes on Escape.
import { Button } from 'antd';
import { useId, type FormEvent, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import './dialog.css';
import { Icon } from './Icon';
import { useModal } from './useModal';

interface DialogProps {
  readonly title: string;
  /** The deed's word on its button; absent when there is only something to read. */
  readonly deed?: { readonly word: string; readonly ready: boolean; readonly busy: boolean; readonly danger?: boolean; /** There is nothing that could be called off. */ readonly alone?: true; readonly go: () => void };
  readonly onClose: () => void;
  readonly children: ReactNode;
}

const Foot = ({ deed, onClose }: Pick<DialogProps, 'deed' | 'onClose'>) => {
  const { t } = useTranslation('ui');
  return (
    <div className="dialog-foot">
      {deed?.alone !== true && <Button onClick={onClose}>{t(deed === undefined ? 'close' : 'cancel')}</Button>}
      {deed !== undefined && <Button type="primary" htmlType="submit" danger={deed.danger === true} disabled={!deed.ready} loading={deed.busy}>{deed.word}</Button>}
    </div>
  );
};

export const Dialog = ({ title, deed, onClose, children }: DialogProps) => {
  const { t } = useTranslation('ui');
  const place = useModal();
  const id = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (deed?.ready === true && !deed.busy) deed.go();
  };
  // Outside of whatever opened it: a menu that closes would hide it.
  return createPortal(
    <dialog ref={place} className="dialog" aria-labelledby={id} onCancel={(event) => { event.preventDefault(); onClose(); }} onMouseDown={(event) => { if (event.target === event.currentTarget) onClose(); }}>
      <form className="dialog-frame" onSubmit={submit}>
        <h2 id={id}>{title}</h2>
        <div className="dialog-body stack">{children}</div>
        <Foot deed={deed} onClose={onClose} />
        <button type="button" className="dialog-close" aria-label={t('close')} onClick={onClose}><Icon name="close" /></button>
      </form>
    </dialog>,
    document.body,
  );
};
