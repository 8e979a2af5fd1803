// 任务 in the room: what was not done since the last meeting first, then those of this one, and the line to write one down.
import { mayAddAction } from '@gongyan/shared/meeting/action/action.rules';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';
import { useActions } from './action.queries';
import { ActionDeeds } from './ActionDeeds';
import { ActionForm } from './ActionForm';
import { ActionLine } from './ActionLine';

/** First on the agenda of the next meeting. */
export const ActionsBefore = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('action');
  const before = useActions(meeting.id).data?.before ?? [];
  if (before.length === 0 || meeting.state === 'closed' || meeting.state === 'cancelled') return null;
  return (
    <Panel title={t('before')} more={<span className="small soft number">{before.length}</span>}>
      <ul className="rows">{before.map((action) => <ActionLine key={action.id} action={action} from><ActionDeeds action={action} standing={meeting.standing} /></ActionLine>)}</ul>
    </Panel>
  );
};

export const ActionPanel = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('action');
  const { leads, chairs, records, expected } = meeting.standing;
  const may = mayAddAction(meeting, meeting.standing).ok;
  const late = !may && (leads || chairs || records || expected) && meeting.state === 'closed';
  return (
    <Panel title={t('title')}>
      <Asked query={useActions(meeting.id)} what={t('title')}>
        {({ rows }) => (rows.length === 0 ? <p className="panel-note">{t('none')}</p> : <ul className="rows">{rows.map((action) => <ActionLine key={action.id} action={action}><ActionDeeds action={action} standing={meeting.standing} meeting={meeting} /></ActionLine>)}</ul>)}
      </Asked>
      {may && <ActionForm meeting={meeting} />}
      {late && <p className="panel-note small soft">{t('closed')}</p>}
    </Panel>
  );
};
