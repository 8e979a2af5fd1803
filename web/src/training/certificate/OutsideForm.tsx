// 登记外部证书: which, its number, who gave it and when, and its scan.
import { outsideRoutes } from '@gongyan/shared/training/certificate/outside.contract';
import type { LevelId } from '@gongyan/shared/training/scheme/scheme.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FileDrop } from '../../ui/FileDrop';
import { toast } from '../../ui/toast';
import { useAddOutside, useCertPlan } from './certificate.queries';

export const OutsideForm = ({ onClose }: { onClose: () => void }) => {
  const { t } = useTranslation('certificate');
  const plan = useCertPlan().data;
  const schemes = new Map((plan?.schemes ?? []).filter(({ recordOnly }) => recordOnly).map((scheme) => [scheme.id, scheme.name]));
  const levels = (plan?.levels ?? []).filter(({ schemeId }) => schemes.has(schemeId));
  const [chosen, setChosen] = useState<LevelId | null>(null);
  const [text, setText] = useState({ number: '', issuer: '', issuedOn: '' });
  const [file, setFile] = useState<File | null>(null);
  const add = useAddOutside();
  const entered = outsideRoutes.add.body?.safeParse({ ...text, levelId: chosen ?? levels[0]?.id });
  const go = () => {
    if (entered?.success === true) add.mutate({ entered: entered.data, file }, { onSuccess: () => { toast(t('outside.added')); onClose(); } });
  };
  const set = (key: keyof typeof text) => ({ target }: { target: { value: string } }) => setText((before) => ({ ...before, [key]: target.value }));
  return (
    <Dialog title={t('outside.addTitle')} deed={{ word: t('outside.addGo'), ready: entered?.success === true && file !== null, busy: add.isPending, go }} onClose={onClose}>
      <Field id="outside-level" label={t('outside.level')}>
        <Choice id="outside-level" value={chosen ?? levels[0]?.id ?? ''} onChange={(value) => setChosen(levels.find(({ id }) => id === value)?.id ?? null)} options={levels.map(({ id, name, schemeId }) => ({ value: id, label: `${schemes.get(schemeId) ?? ''} ${name}` }))} />
      </Field>
      <Field id="outside-number" label={t('outside.number')} wrong={add.error === null ? null : sentenceOf(add.error)}><Input id="outside-number" maxLength={60} value={text.number} onChange={set('number')} /></Field>
      <Field id="outside-issuer" label={t('outside.issuer')}><Input id="outside-issuer" maxLength={80} value={text.issuer} onChange={set('issuer')} /></Field>
      <Field id="outside-day" label={t('outside.issuedOn')}><Input id="outside-day" type="date" value={text.issuedOn} onChange={set('issuedOn')} /></Field>
      <FileDrop busy={add.isPending} word={file?.name ?? t('outside.scanDrop')} limits={t('outside.scanLimits')} accept="image/jpeg,image/png,image/webp" onFile={setFile} />
    </Dialog>
  );
};
