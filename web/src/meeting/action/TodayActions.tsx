// My tasks on the first page, of meetings and of studios in one list, whatever is due first; nothing when there are none.
import type { MeetingStanding } from '@gongyan/shared/meeting/meeting.contract';
import { useTranslation } from 'react-i18next';
import { MyTaskLine } from '../../studio/task/MyTaskLine';
import { useMyTasks } from '../../studio/task/task.queries';
import { Panel } from '../../ui/Page';
import { useMyActions } from './action.queries';
import { ActionDeeds } from './ActionDeeds';
import { ActionLine } from './ActionLine';

/** Whatever else I may is on the page of the meeting. */
const OWNER: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: true };
/** Behind every day. */
const NO_DAY = '9999-12-31';

export const TodayActions = () => {
  const { t } = useTranslation('action');
  const [actions, tasks] = [useMyActions().data ?? [], useMyTasks().data ?? []];
  const mine = [
    ...actions.map((action) => ({ dueOn: action.dueOn ?? NO_DAY, line: <ActionLine key={action.id} action={action} from><ActionDeeds action={action} standing={OWNER} /></ActionLine> })),
    ...tasks.map((task) => ({ dueOn: task.task.dueOn, line: <MyTaskLine key={task.id} mine={task} /> })),
  ].sort((one, other) => one.dueOn.localeCompare(other.dueOn));
  if (mine.length === 0) return null;
  return (
    <Panel title={t('today')} more={<span className="small soft number">{mine.length}</span>}>
      <ul className="rows">{mine.map(({ line }) => line)}</ul>
    </Panel>
  );
};
