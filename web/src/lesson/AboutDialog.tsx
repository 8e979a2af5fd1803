// 课题、年级、课时: what a design is outside its text.
import { ChangeDesign, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { AboutFields } from './AboutFields';
import { useChangeDesign } from './lesson.queries';

export const AboutDialog = ({ design, onClose }: { design: DesignCard; onClose: () => void }) => {
  const { t } = useTranslation(['lesson', 'ui']);
  const [typed, setTyped] = useState({ title: design.title, stage: design.stage, grade: design.grade, minutes: design.minutes, unit: design.unit });
  const change = useChangeDesign(design.id);
  const ready = ChangeDesign.safeParse(typed);
  const save = () => {
    if (ready.success) change.mutate(ready.data, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('about.title')} deed={{ word: t('ui:save'), ready: ready.success, busy: change.isPending, go: save }} onClose={onClose}>
      <Field id="about-title" label={t('field.title')}><Input id="about-title" maxLength={80} value={typed.title} onChange={({ target }) => setTyped({ ...typed, title: target.value })} /></Field>
      <div className="fields"><AboutFields id="about" about={typed} change={(more) => setTyped({ ...typed, ...more })} /></div>
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};
