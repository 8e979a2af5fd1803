// One of my tasks among what I have to do: what, from which studio, by when, and done in one tap.
import type { MyTask } from '@gongyan/shared/studio/task/task.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import { OwnDeeds } from './OwnDeeds';

export const MyTaskLine = ({ mine }: { mine: MyTask }) => {
  const { t } = useTranslation('studiotask');
  const language = useLanguage();
  const { task, studioName, state, timing, reason } = mine;
  return (
    <li className="line task-line">
      <span className="grow person-text">
        <span className="row wrap">
          <span className="strong">{task.title}</span>
          {timing === 'overdue' && <span className="badge danger">{t('timing.overdue')}</span>}
          {state === 'returned' && <span className="badge warning">{t('state.returned')}</span>}
        </span>
        <span className="small soft"><span className={timing === 'overdue' ? 'task-late' : ''}>{t('until', { day: plainDay(task.dueOn, language) })}</span> · <Link to="/studios/$studioId/plan" params={{ studioId: task.studioId }}>{studioName}</Link>{reason !== null && <> · {t('returned')}：{reason}</>}</span>
      </span>
      <OwnDeeds task={task} assignment={mine} />
    </li>
  );
};
