// Where toasts appear; read out politely, never in the way of a click.
import { useSyncExternalStore } from 'react';
import { Icon } from './Icon';
import { listenToasts, shownToasts } from './toast';

export const Toasts = () => {
  const toasts = useSyncExternalStore(listenToasts, shownToasts);
  return (
    <div className="toasts no-print" role="status" aria-live="polite">
      {toasts.map(({ id, text, tone }) => <div key={id} className={`toast ${tone}`}><Icon name={tone} />{text}</div>)}
    </div>
  );
};
