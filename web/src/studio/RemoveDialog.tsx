// 移出成员: says what follows, asks for the reason, refuses without one.
import { RemoveMember, type Member, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { toast } from '../ui/toast';
import { useRemove } from './studio.queries';
import './membership/members.words';

export const RemoveDialog = ({ studioId, member, onClose }: { studioId: StudioId; member: Member; onClose: () => void }) => {
  const { t } = useTranslation('members');
  const [reason, setReason] = useState('');
  const remove = useRemove(studioId);
  const { name } = member.person;
  const ok = RemoveMember.safeParse({ reason }).success;
  const submit = () => remove.mutate({ personId: member.personId, reason: reason.trim() }, { onSuccess: () => { toast(t('remove.done', { name })); onClose(); } });
  return (
    <Dialog title={t('remove.title', { name })} deed={{ word: t('remove.go'), ready: ok, busy: remove.isPending, danger: true, go: submit }} onClose={onClose}>
      <p>{t('remove.follows', { name })}</p>
      <Field id="remove-reason" label={t('remove.reason')} wrong={remove.error === null ? null : sentenceOf(remove.error)}>
        <Input.TextArea id="remove-reason" rows={3} maxLength={200} autoFocus value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('remove.example')} />
      </Field>
    </Dialog>
  );
};
