// A deed that needs its reason, or a second thought: 退回, 不通过, 异议, 撤回.
import { claimRoutes, type ClaimDeed, type ClaimId } from '@gongyan/shared/hours/claim/claim.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useActOnClaim } from './claim.queries';

export type AskedDeed = Extract<ClaimDeed, 'return' | 'reject' | 'object' | 'withdraw'>;
interface DeedDialogProps {
  readonly claim: { readonly id: ClaimId; readonly title: string; readonly steps: number };
  readonly deed: AskedDeed;
  readonly onClose: () => void;
  readonly onDone?: () => void;
}

export const DeedDialog = ({ claim, deed, onClose, onDone }: DeedDialogProps) => {
  const { t } = useTranslation('claim');
  const [reason, setReason] = useState('');
  const act = useActOnClaim();
  const asks = deed !== 'withdraw';
  const body = { deed, reason: asks ? reason : null, seen: claim.steps };
  const ready = claimRoutes.act.body?.safeParse(body).success === true;
  const go = () => act.mutate({ ...body, reason: asks ? reason.trim() : null, claimId: claim.id }, { onSuccess: () => { toast(t(`deed.done.${deed}`)); onClose(); onDone?.(); } });
  return (
    <Dialog title={t(`deed.${deed}Title`)} deed={{ word: t(`deed.${deed}`), ready, busy: act.isPending, danger: deed !== 'return', go }} onClose={onClose}>
      <p className="strong">{claim.title}</p>
      {deed !== 'return' && <p className="soft">{t(`deed.${deed}Lead`)}</p>}
      {asks && (
        <Field id="deed-reason" label={t('deed.reason')} wrong={act.error === null ? null : sentenceOf(act.error)}>
          <Input.TextArea id="deed-reason" rows={3} maxLength={300} autoFocus value={reason} placeholder={t(deed === 'object' ? 'deed.objectHint' : 'deed.reasonHint')} onChange={({ target }) => setReason(target.value)} />
        </Field>
      )}
      {!asks && act.error !== null && <p className="note danger" role="alert">{sentenceOf(act.error)}</p>}
    </Dialog>
  );
};
