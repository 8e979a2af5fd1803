// A step of a studio: says what follows, and asks for the reason where one is owed.
import { foundingRoutes, type FoundingDeed, type FoundingView } from '@gongyan/shared/studio/founding/founding.contract';
import { foundingReason } from '@gongyan/shared/studio/founding/founding.rules';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useActOnFounding } from './founding.queries';

const HARD: ReadonlySet<FoundingDeed> = new Set<FoundingDeed>(['refuse', 'suspend', 'complete', 'revoke', 'withdraw']);

export const FoundingDialog = ({ view, deed, onClose }: { view: FoundingView; deed: FoundingDeed; onClose: () => void }) => {
  const { t } = useTranslation('founding');
  const [reason, setReason] = useState('');
  const act = useActOnFounding(view.line.id);
  const asks = !foundingReason(deed, view.host, null).ok;
  const body = { deed, reason: asks ? reason.trim() : null, seen: view.line.steps };
  const ready = foundingRoutes.act.body?.safeParse(body).success === true;
  const go = () => act.mutate(body, { onSuccess: () => { toast(t('deed.done')); onClose(); } });
  const confirms = deed === 'review';
  return (
    <Dialog title={t('deed.title', { deed: t(`deed.${deed}`), studio: view.line.name })} deed={{ word: t(`deed.${deed}`), ready, busy: act.isPending, danger: HARD.has(deed), go }} onClose={onClose}>
      <p className="soft">{t(`deed.lead.${deed}`)}</p>
      {asks && <Field id="founding-reason" label={t(confirms ? 'deed.confirm' : 'deed.reason')}><Input.TextArea id="founding-reason" rows={3} maxLength={300} autoFocus value={reason} placeholder={t(confirms ? 'deed.confirmHint' : 'deed.reasonHint')} onChange={({ target }) => setReason(target.value)} /></Field>}
      {act.error !== null && <p className="note danger" role="alert">{sentenceOf(act.error)}</p>}
    </Dialog>
  );
};
