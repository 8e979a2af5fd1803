// A task is given: what, of which kind of work, until when, to whom; or the same once more, to whoever else.
import { addDays } from '@gongyan/shared/hours/calendar.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { WorkKind } from '@gongyan/shared/studio/planning/planning.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import type { MembershipKind, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { TaskForm, type StudioTask } from '@gongyan/shared/studio/task/task.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { PeopleChoice } from './PeopleChoice';
import { useAssign } from './task.queries';

type Typed = Omit<TaskForm, 'personIds'>;
const WEEK = 7;

const blankUntil = (last: string): Typed => {
  const week = addDays(shanghaiDay(new Date()), WEEK);
  return { kind: 'exchange', title: '', ask: '', dueOn: week < last ? week : last };
};
const peopleOf = ({ members }: Studio, counts: (kind: MembershipKind) => boolean) => members.filter((member) => isCurrent(member, new Date()) && counts(member.kind)).map(({ person }) => person);

export const AssignDialog = ({ studio, like, onClose }: { studio: Studio; like: StudioTask | null; onClose: () => void }) => {
  const { t } = useTranslation(['studiotask', 'planning']);
  const [typed, setTyped] = useState<Typed>(() => ({ ...blankUntil(studio.termEnd), ...(like === null ? {} : { kind: like.kind, title: like.title, ask: like.ask }) }));
  const [workers, online] = [peopleOf(studio, (kind) => kind !== 'online'), peopleOf(studio, (kind) => kind === 'online')];
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(() => new Set(like === null ? workers.map(({ id }) => id) : []));
  const assign = useAssign(studio.id);
  const ready = TaskForm.safeParse({ ...typed, personIds: [...workers, ...online].map(({ id }) => id).filter((id) => chosen.has(id)) });
  const put = (name: 'title' | 'ask' | 'dueOn') => ({ id: `task-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }) });
  const go = () => { if (ready.success) assign.mutate(ready.data, { onSuccess: () => { toast(t('form.done', { n: ready.data.personIds.length })); onClose(); } }); };
  return (
    <Dialog title={t('give')} deed={{ word: t('form.go', { n: chosen.size }), ready: ready.success, busy: assign.isPending, go }} onClose={onClose}>
      <Field id="task-title" label={t('form.title')}><Input {...put('title')} autoFocus maxLength={80} placeholder={t('form.titleHint')} /></Field>
      <div className="fields">
        <Field id="task-kind" label={t('form.kind')}><Choice id="task-kind" value={typed.kind} options={WorkKind.options.map((value) => ({ value, label: t(`planning:kind.${value}`) }))} onChange={(kind) => setTyped({ ...typed, kind })} /></Field>
        <Field id="task-dueOn" label={t('form.due')}><Input {...put('dueOn')} type="date" min={shanghaiDay(new Date())} max={studio.termEnd} /></Field>
      </div>
      <Field id="task-ask" label={t('form.ask')}><Input.TextArea {...put('ask')} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} placeholder={t('form.askHint')} /></Field>
      {workers.length + online.length === 0 && <p className="soft">{t('form.nobody')}</p>}
      <PeopleChoice title={t('form.members')} people={workers} chosen={chosen} onChange={setChosen} />
      <PeopleChoice title={t('form.online')} people={online} chosen={chosen} onChange={setChosen} />
      {!ready.success && <p className="small soft">{t('form.incomplete')}</p>}
      {assign.error !== null && <p className="note danger" role="alert">{sentenceOf(assign.error)}</p>}
    </Dialog>
  );
};
