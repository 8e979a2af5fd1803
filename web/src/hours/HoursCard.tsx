// 今日's answer to the question that every teacher brings: how many hours am I short. Silent until rules exist.
import { topic } from '@gongyan/shared/kit/topic';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { useWatch } from '../platform/live';
import { Panel } from '../ui/Page';
import { GapText } from './GapText';
import './hours.css';
import { hoursOf } from './halves';
import { useBalance } from './hours.queries';
import { Ring } from './Ring';

export const HoursCard = () => {
  const { t } = useTranslation('hours');
  const { person, appointments } = useMe();
  const counts = useBalance(person.id).data?.counts ?? [];
  useWatch(topic('person', person.id));
  const [first, ...more] = counts;
  // Whoever teaches nowhere and has no hours is short of nothing.
  const teaches = appointments.some(({ scope }) => scope === 'school') || counts.some(({ got, expected }) => got + expected > 0);
  if (first === undefined || !teaches) return null;
  return (
    <Panel title={t('today.title')} more={<Link to="/hours">{t('today.open')}</Link>}>
      <div className="panel-body hours-count">
        <Ring count={first} small />
        <div className="stack tight grow">
          <p className="small soft">{first.name}</p>
          <GapText count={first} />
          {more.map((count) => <p key={count.profile} className="small soft">{count.name} {hoursOf(count.got)} / {hoursOf(count.need)}</p>)}
        </div>
      </div>
    </Panel>
  );
};
