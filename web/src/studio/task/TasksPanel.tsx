// 任务 of a studio: those in which something is still to be done, and on demand those that are settled. Whoever may read none sees no panel.
import { tasksReadBy } from '@gongyan/shared/studio/task/task.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import type { StudioTask, TaskCard } from '@gongyan/shared/studio/task/task.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';
import '../planning/planning.words';
import { AssignDialog } from './AssignDialog';
import { TaskItem } from './TaskItem';
import './task.css';
import { useTasks } from './task.queries';
import './task.words';

interface ListProps {
  readonly studio: Studio;
  readonly tasks: readonly TaskCard[];
  readonly none: string;
  readonly onAgain: ((task: StudioTask) => void) | null;
}

const Tasks = ({ studio, tasks, none, onAgain }: ListProps) =>
  (tasks.length === 0 ? <p className="panel-note">{none}</p> : <ul className="rows">{tasks.map((task) => <TaskItem key={task.id} studio={studio} task={task} onAgain={onAgain === null ? null : () => onAgain(task)} />)}</ul>);

const Past = (props: Omit<ListProps, 'tasks' | 'none'>) => {
  const { t } = useTranslation('studiotask');
  return <Asked query={useTasks(props.studio.id, true)} what={t('what')}>{(tasks) => <Tasks {...props} tasks={tasks} none={t('pastNone')} />}</Asked>;
};

const Open = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('studiotask');
  const [asked, ask] = useState<StudioTask | 'new' | null>(null);
  const [past, setPast] = useState(false);
  const { host, works } = studio.rights;
  const gives = host && works;
  return (
    <Panel title={t('title')} more={gives && <Button size="small" type="primary" onClick={() => ask('new')}>{t('give')}</Button>}>
      {!works && <p className="panel-note small soft">{t('readOnly')}</p>}
      <Asked query={useTasks(studio.id)} what={t('what')}>{(tasks) => <Tasks studio={studio} tasks={tasks} none={t(gives ? 'noneHost' : 'none')} onAgain={gives ? ask : null} />}</Asked>
      <div className="task-past task-deeds no-print"><Button size="small" type="text" aria-expanded={past} onClick={() => setPast(!past)}>{t(past ? 'hide' : 'past')}</Button></div>
      {past && <Past studio={studio} onAgain={gives ? ask : null} />}
      {asked !== null && <AssignDialog studio={studio} like={asked === 'new' ? null : asked} onClose={() => ask(null)} />}
    </Panel>
  );
};

export const TasksPanel = ({ studio }: { studio: Studio }) => (tasksReadBy(studio.rights) === 'none' ? null : <Open studio={studio} />);
