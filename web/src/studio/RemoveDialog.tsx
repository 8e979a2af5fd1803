// 移出成员: says what follows, asks for the reason, refuses without one.
import { RemoveMember, type Member, type StudioId } from '@gongyan/shared/studio/studio.contract';
import { Input, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { toast } from '../ui/toast';
import { useRemove } from './studio.queries';

export const RemoveDialog = ({ studioId, member, onClose }: { studioId: StudioId; member: Member; onClose: () => void }) => {
  const { t } = useTranslation(['studio', 'ui']);
  const [reason, setReason] = useState('');
  const remove = useRemove(studioId);
  const { name } = member.person;
  const ok = RemoveMember.safeParse({ reason }).success;
  const submit = () => remove.mutate({ personId: member.personId, reason: reason.trim() }, { onSuccess: () => { toast(t('remove.done', { name })); onClose(); } });
  return (
    <Modal open title={t('remove.title', { name })} okText={t('remove.go')} cancelText={t('ui:cancel')} okButtonProps={{ danger: true, disabled: !ok }} confirmLoading={remove.isPending} onOk={submit} onCancel={onClose}>
      <div className="stack">
        <p>{t('remove.follows', { name })}</p>
        <div className="field">
          <label htmlFor="remove-reason">{t('remove.reason')}</label>
          <Input.TextArea id="remove-reason" rows={3} maxLength={200} showCount value={reason} onChange={(event) => setReason(event.target.value)} placeholder={t('remove.example')} />
          {remove.error !== null && <p className="wrong" role="alert">{sentenceOf(remove.error)}</p>}
        </div>
      </div>
    </Modal>
  );
};
