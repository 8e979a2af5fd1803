// Who asked for leave: one click decides, both sides are told.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useDecideLeave, useLeaves } from '../meeting.queries';

export const LeavePanel = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  const decide = useDecideLeave(meeting.id);
  const open = meeting.state !== 'closed' && meeting.state !== 'cancelled';
  return (
    <Panel title={t('leaves.title')}>
      <Asked query={useLeaves(meeting.id)} what={t('leaves.title')}>
        {(leaves) => leaves.length === 0 ? <p className="panel-note">{t('leaves.none')}</p> : (
          <ul className="rows">
            {leaves.map(({ person, reason, state }) => (
              <li key={person.id} className="line meeting-line">
                <span className="grow"><PersonTag person={person} more={reason} /></span>
                <span className={`badge ${state === 'asked' ? 'warning' : ''}`}>{t(`leaves.state.${state}`)}</span>
                {open && state !== 'approved' && <Button size="small" onClick={() => decide.mutate({ personId: person.id, approve: true })}>{t('leaves.approve')}</Button>}
                {open && state !== 'refused' && <Button size="small" onClick={() => decide.mutate({ personId: person.id, approve: false })}>{t('leaves.refuse')}</Button>}
              </li>
            ))}
          </ul>
        )}
      </Asked>
      {decide.error !== null && <p className="panel-note note danger" role="alert">{sentenceOf(decide.error)}</p>}
    </Panel>
  );
};
