// My tasks on the first page; nothing when there are none.
import type { MeetingStanding } from '@gongyan/shared/meeting/meeting.contract';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { useMyActions } from './action.queries';
import { ActionDeeds } from './ActionDeeds';
import { ActionLine } from './ActionLine';

/** Whatever else I may is on the page of the meeting. */
const OWNER: MeetingStanding = { leads: false, chairs: false, records: false, assists: false, expected: true };

export const TodayActions = () => {
  const { t } = useTranslation('action');
  const mine = useMyActions().data ?? [];
  if (mine.length === 0) return null;
  return (
    <Panel title={t('today')} more={<span className="small soft number">{mine.length}</span>}>
      <ul className="rows">{mine.map((action) => <ActionLine key={action.id} action={action} from><ActionDeeds action={action} standing={OWNER} /></ActionLine>)}</ul>
    </Panel>
  );
};
