// The way to the finder: a button above every page, and ⌘K or Ctrl+K wherever the text of a design does not need it for a link.
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { code } from '../../platform/code';
import { Icon } from '../../ui/Icon';
import './find.css';

const Finder = lazy(code(async () => ({ default: (await import('./Finder')).Finder })));

const isApple = (): boolean => /Mac|iPhone|iPad/.test(navigator.userAgent);

/** `keyOnly`: on pages without a header the keys alone. */
export const FindButton = ({ keyOnly = false }: { keyOnly?: boolean }) => {
  const { t } = useTranslation('app');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey) || event.isComposing || event.defaultPrevented) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      {!keyOnly && <button type="button" className="find-button" aria-label={t('find.open')} aria-keyshortcuts="Meta+K Control+K" onClick={() => setOpen(true)}>
        <Icon name="search" />
        <span className="desk-only">{t('find.short')}</span>
        <kbd className="desk-only">{isApple() ? '⌘K' : 'Ctrl K'}</kbd>
      </button>}
      {open && <Suspense><Finder onClose={() => setOpen(false)} /></Suspense>}
    </>
  );
};
