// 申请加入: as what, why, and what for. Says what happens next.
import { JoiningForm, type Opening } from '@gongyan/shared/studio/joining/joining.contract';
import type { MembershipKind } from '@gongyan/shared/studio/studio.contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { ApplyFields, type Written } from './ApplyFields';
import { useApplyTo } from './joining.queries';

export const ApplyDialog = ({ opening, onClose }: { opening: Opening; onClose: () => void }) => {
  const { t } = useTranslation('joining');
  const navigate = useNavigate();
  const [kind, setKind] = useState<MembershipKind>(opening.kinds[0] ?? 'member');
  const [written, setWritten] = useState<Written>({ statement: '', goals: '' });
  const apply = useApplyTo(opening.id);
  const form = JoiningForm.safeParse({ kind, ...written });
  const go = () => {
    if (form.success) apply.mutate(form.data, { onSuccess: ({ id }) => { toast(t('deed.done')); onClose(); void navigate({ to: '/joinings/$membershipId', params: { membershipId: id } }); } });
  };
  return (
    <Dialog title={t('form.title', { studio: opening.name })} deed={{ word: t('form.go'), ready: form.success, busy: apply.isPending, go }} onClose={onClose}>
      <Field id="joining-kind" label={t('form.kind')}><Choice id="joining-kind" value={kind} options={opening.kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={setKind} /></Field>
      <ApplyFields written={written} onChange={setWritten} />
      <p className="small soft">{t('form.follows')}</p>
      {apply.error !== null && <p className="note danger" role="alert">{sentenceOf(apply.error)}</p>}
    </Dialog>
  );
};
