// A name and a note for the text as it is now.
import { NameVersion } from '@gongyan/shared/document/version/version.contract';
import type { DocumentId } from '@gongyan/shared/document/document.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useName } from './version.queries';

export const NameDialog = ({ documentId, onClose }: { documentId: DocumentId; onClose: () => void }) => {
  const { t } = useTranslation('version');
  const [name, setName] = useState('');
  const [note, setNote] = useState('');
  const keep = useName(documentId);
  const parsed = NameVersion.safeParse({ name, note });
  const go = () => { if (parsed.success) keep.mutate(parsed.data, { onSuccess: () => { toast(t('form.done', { name: parsed.data.name })); onClose(); } }); };
  return (
    <Dialog title={t('form.title')} deed={{ word: t('form.go'), ready: parsed.success, busy: keep.isPending, go }} onClose={onClose}>
      <Field id="version-name" label={t('form.name')} wrong={keep.error === null ? null : sentenceOf(keep.error)}>
        <Input id="version-name" autoFocus maxLength={40} value={name} placeholder={t('form.nameHint')} onChange={(event) => setName(event.target.value)} />
      </Field>
      <Field id="version-note" label={t('form.note')}>
        <Input.TextArea id="version-note" rows={2} maxLength={300} value={note} onChange={(event) => setNote(event.target.value)} />
      </Field>
    </Dialog>
  );
};
