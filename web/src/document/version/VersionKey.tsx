// ⌘⇧S, Ctrl+Shift+S: names the text as it is now, from wherever in the page.
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from '../../ui/toast';
import { NameDialog } from './NameDialog';

export const VersionKey = ({ documentId, mayWrite }: { readonly documentId: DocumentId; readonly mayWrite: boolean }) => {
  const { t } = useTranslation('version');
  const [naming, setNaming] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.keyCode === 229 || event.altKey || !event.shiftKey || !(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's') return;
      event.preventDefault();
      if (mayWrite) setNaming(true);
      else toast(t('readOnly'));
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [mayWrite, t]);
  return naming ? <NameDialog documentId={documentId} onClose={() => setNaming(false)} /> : null;
};
