// What whoever has a task can do with it: done in one tap, done with a note, taken back until it is confirmed.
import type { Assignment, StudioTask } from '@gongyan/shared/studio/task/task.contract';
import { isToDo } from '@gongyan/shared/studio/task/task.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { HandInDialog } from './HandInDialog';
import { useHandIn, useTakeBack } from './task.queries';
import './task.css';
import './task.words';

export const OwnDeeds = ({ task, assignment: { id, state } }: { task: StudioTask; assignment: Assignment }) => {
  const { t } = useTranslation('studiotask');
  const [asked, ask] = useState(false);
  const [handIn, takeBack] = [useHandIn(id), useTakeBack(id)];
  const fail = (error: Error) => toast(sentenceOf(error), 'warn');
  if (state === 'submitted') return <span className="row task-deeds no-print"><Button size="small" type="text" loading={takeBack.isPending} onClick={() => takeBack.mutate(null, { onSuccess: () => toast(t('tookBack')), onError: fail })}>{t('takeBack')}</Button></span>;
  if (!isToDo(state)) return null;
  return (
    <span className="row task-deeds no-print">
      <Button size="small" loading={handIn.isPending} onClick={() => handIn.mutate({ note: '', link: null }, { onSuccess: () => toast(t('handedIn')), onError: fail })}>{t('finish')}</Button>
      <Button size="small" type="text" disabled={handIn.isPending} onClick={() => ask(true)}>{t('withNote')}</Button>
      {asked && <HandInDialog task={task} assignmentId={id} onClose={() => ask(false)} />}
    </span>
  );
};
