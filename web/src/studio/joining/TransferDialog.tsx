// 转到别的工作室: out of one and into the other in one step, with the reason that the member is told.
import { joiningRoutes } from '@gongyan/shared/studio/joining/joining.contract';
import type { Member, StudioCard, StudioId } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useStudios } from '../studio.queries';
import { useTransfer } from './joining.queries';
import './joining.words';

interface TransferProps {
  readonly studioId: StudioId;
  readonly member: Member;
  readonly onClose: () => void;
}

const Form = ({ studioId, member, others, onClose }: TransferProps & { readonly others: readonly StudioCard[] }) => {
  const { t } = useTranslation('joining');
  const [to, setTo] = useState<StudioId>(others[0]?.id ?? studioId);
  const [reason, setReason] = useState('');
  const transfer = useTransfer(studioId);
  const { name } = member.person;
  const ready = to !== studioId && joiningRoutes.transfer.body?.safeParse({ to, reason }).success === true;
  const studio = others.find(({ id }) => id === to)?.name ?? '';
  const go = () => transfer.mutate({ personId: member.personId, to, reason: reason.trim() }, { onSuccess: () => { toast(t('transfer.done', { name, studio })); onClose(); } });
  return (
    <Dialog title={t('transfer.title', { name })} deed={{ word: t('transfer.go'), ready, busy: transfer.isPending, go }} onClose={onClose}>
      <p className="soft">{t('transfer.lead')}</p>
      {others.length === 0 ? <p className="note">{t('transfer.none')}</p> : <Field id="transfer-to" label={t('transfer.to')}><Choice<StudioId> id="transfer-to" value={to} options={others.map(({ id, name: label }) => ({ value: id, label }))} onChange={setTo} /></Field>}
      <Field id="transfer-reason" label={t('deed.reason')} wrong={transfer.error === null ? null : sentenceOf(transfer.error)}><Input.TextArea id="transfer-reason" rows={3} maxLength={300} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
    </Dialog>
  );
};

export const TransferDialog = (props: TransferProps) => {
  const { t } = useTranslation('studio');
  const studios = useStudios();
  const now = new Date();
  return <Asked query={studios} what={t('list.title')}>{(list) => <Form {...props} others={list.filter((studio) => studio.id !== props.studioId && isRunning(studio, now))} />}</Asked>;
};
