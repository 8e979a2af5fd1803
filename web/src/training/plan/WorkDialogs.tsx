// Setting a work or a test, changing its title and day, calling it off as long as nobody has handed it in.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import { AddWork, ChangeWork, WorkKind, type WorkCard } from '@gongyan/shared/training/work/work.contract';
import { mayCallOff } from '@gongyan/shared/training/work/work.rules';
import { TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refusalSentence, sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useAddWork, useCancelWork, useChangeWork } from './plan.queries';
import { ReasonDialog } from './ReasonDialog';
import './plan.words';

const Fields = ({ title, dueOn, onTitle, onDue }: { title: string; dueOn: string; onTitle: (text: string) => void; onDue: (day: string) => void }) => {
  const { t } = useTranslation('courseplan');
  return (
    <div className="fields">
      <Field id="work-title" label={t('work.title')}><Input id="work-title" maxLength={80} value={title} onChange={({ target }) => onTitle(target.value)} /></Field>
      <Field id="work-due" label={t('work.due')}><Input id="work-due" type="date" value={dueOn} onChange={({ target }) => onDue(target.value)} /></Field>
    </div>
  );
};

export const AddWorkDialog = ({ cohort, onClose }: { cohort: CohortCard; onClose: () => void }) => {
  const { t } = useTranslation(['courseplan', 'training']);
  const [kind, setKind] = useState<WorkKind>('assignment');
  const [document, setDocument] = useState<TemplateKind>('case_analysis');
  const [title, setTitle] = useState('');
  const [dueOn, setDue] = useState(cohort.endsOn);
  const add = useAddWork(cohort.id);
  const read = AddWork.safeParse({ kind, templateKey: kind === 'assignment' ? document : null, title, dueOn });
  const go = () => { if (read.success) add.mutate(read.data, { onSuccess: () => { toast(t('work.added')); onClose(); } }); };
  return (
    <Dialog title={t('work.addTitle')} deed={{ word: t('work.addGo'), ready: read.success, busy: add.isPending, go }} onClose={onClose}>
      <div className="fields">
        <Field id="work-kind" label={t('work.kind')}><Choice id="work-kind" value={kind} options={WorkKind.options.map((value) => ({ value, label: t(`training:work.kind.${value}`) }))} onChange={setKind} /></Field>
        {kind === 'assignment' && <Field id="work-document" label={t('work.document')}><Choice id="work-document" value={document} options={TemplateKind.options.map((value) => ({ value, label: t(`training:works.${value}`) }))} onChange={setDocument} /></Field>}
      </div>
      <Fields title={title} dueOn={dueOn} onTitle={setTitle} onDue={setDue} />
      {add.error !== null && <p className="note danger" role="alert">{sentenceOf(add.error)}</p>}
    </Dialog>
  );
};

const CancelWork = ({ work, onClose }: { work: WorkCard; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const cancel = useCancelWork(work.id);
  const go = (reason: string) => cancel.mutate(reason, { onSuccess: () => { toast(t('work.cancelled')); onClose(); } });
  return <ReasonDialog title={t('work.cancelTitle', { title: work.title })} lead={t('work.cancelLead')} word={t('work.cancelGo')} busy={cancel.isPending} error={cancel.error} go={go} onClose={onClose} />;
};

export const ChangeWorkDialog = ({ work, onClose }: { work: WorkCard; onClose: () => void }) => {
  const { t } = useTranslation('courseplan');
  const [title, setTitle] = useState(work.title);
  const [dueOn, setDue] = useState(work.dueOn);
  const [cancelling, setCancelling] = useState(false);
  const change = useChangeWork(work.id);
  const read = ChangeWork.safeParse({ title, dueOn });
  const verdict = mayCallOff(work, work.results.length);
  const go = () => { if (read.success) change.mutate(read.data, { onSuccess: () => { toast(t('saved')); onClose(); } }); };
  if (cancelling) return <CancelWork work={work} onClose={onClose} />;
  return (
    <Dialog title={t('work.changeTitle', { title: work.title })} deed={{ word: t('save'), ready: read.success, busy: change.isPending, go }} onClose={onClose}>
      <Fields title={title} dueOn={dueOn} onTitle={setTitle} onDue={setDue} />
      <div className="stack tight"><div><Button danger disabled={!verdict.ok} onClick={() => setCancelling(true)}>{t('work.cancel')}</Button></div>{!verdict.ok && <p className="small soft">{refusalSentence(verdict)}</p>}</div>
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};
