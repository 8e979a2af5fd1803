// Publishing, removing, withdrawing and correcting an issue: each says what it means before it is done.
import type { BriefPage } from '@gongyan/shared/studio/brief/brief.contract';
import { useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useBriefNames } from './brief.names';
import { useNoteBrief, usePublishBrief, useRemoveBrief, useWithdrawBrief } from './brief.queries';

interface DialogProps {
  readonly page: BriefPage;
  readonly onClose: () => void;
}

const Refusal = ({ error }: { error: unknown }) => (error === null ? null : <p className="note danger" role="alert">{sentenceOf(error)}</p>);

export const PublishDialog = ({ page, onClose }: DialogProps) => {
  const { t } = useTranslation('brief');
  const names = useBriefNames();
  const publish = usePublishBrief(page.id);
  const go = () => publish.mutate(page.revision, { onSuccess: () => { toast(t('published')); onClose(); } });
  return (
    <Dialog title={t('publishTitle')} deed={{ word: t('publish'), ready: true, busy: publish.isPending, go }} onClose={onClose}>
      <p className="strong">{names.period(page)} · {t('items', { n: page.items.length })}</p>
      <p>{t('publishLead')}</p>
      <Refusal error={publish.error} />
    </Dialog>
  );
};

export const RemoveDialog = ({ page, onRemoved, onClose }: DialogProps & { onRemoved: () => void }) => {
  const { t } = useTranslation('brief');
  const navigate = useNavigate();
  const remove = useRemoveBrief(page.id);
  const go = () => remove.mutate(null, { onSuccess: () => { onRemoved(); toast(t('removed')); void navigate({ to: '/studios/$studioId/results', params: { studioId: page.studioId } }); } });
  return <Dialog title={t('remove')} deed={{ word: t('remove'), ready: true, danger: true, busy: remove.isPending, go }} onClose={onClose}><p>{t('removeLead')}</p><Refusal error={remove.error} /></Dialog>;
};

const LEAST = { withdraw: 2, note: 4 } as const;

export const WithdrawDialog = ({ page, onClose }: DialogProps) => {
  const { t } = useTranslation('brief');
  const [reason, setReason] = useState('');
  const withdraw = useWithdrawBrief(page.id);
  const go = () => withdraw.mutate(reason.trim(), { onSuccess: () => { toast(t('withdrawn')); onClose(); } });
  return (
    <Dialog title={t('withdraw')} deed={{ word: t('withdraw'), danger: true, ready: reason.trim().length >= LEAST.withdraw, busy: withdraw.isPending, go }} onClose={onClose}>
      <p>{t('withdrawLead')}</p>
      <Field id="brief-reason" label={t('reason')}><Input id="brief-reason" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      <Refusal error={withdraw.error} />
    </Dialog>
  );
};

export const NoteDialog = ({ page, onClose }: DialogProps) => {
  const { t } = useTranslation('brief');
  const [text, setText] = useState('');
  const note = useNoteBrief(page.id);
  const go = () => note.mutate(text.trim(), { onSuccess: () => { toast(t('noted')); onClose(); } });
  return (
    <Dialog title={t('note')} deed={{ word: t('note'), ready: text.trim().length >= LEAST.note, busy: note.isPending, go }} onClose={onClose}>
      <p>{t('noteLead')}</p>
      <Field id="brief-note" label={t('noteText')}><Input.TextArea id="brief-note" autoFocus maxLength={300} autoSize={{ minRows: 3, maxRows: 8 }} value={text} onChange={({ target }) => setText(target.value)} /></Field>
      <Refusal error={note.error} />
    </Dialog>
  );
};
