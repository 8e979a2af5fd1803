// Another title for a studio's document.
import { RenameWriting, type WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { useRenameWriting } from './writing.queries';

export const RenameDialog = ({ writing, onClose }: { writing: WritingCard; onClose: () => void }) => {
  const { t } = useTranslation(['writing', 'ui']);
  const [title, setTitle] = useState(writing.title);
  const rename = useRenameWriting(writing.id);
  const ready = RenameWriting.safeParse({ title });
  return (
    <Dialog title={t('rename.title')} deed={{ word: t('ui:save'), ready: ready.success, busy: rename.isPending, go: () => ready.success && rename.mutate(ready.data.title, { onSuccess: onClose }) }} onClose={onClose}>
      <Field id="rename-title" label={t('start.name')}><Input id="rename-title" autoFocus maxLength={80} value={title} onChange={({ target }) => setTitle(target.value)} /></Field>
      {rename.error !== null && <p className="note danger" role="alert">{sentenceOf(rename.error)}</p>}
    </Dialog>
  );
};
