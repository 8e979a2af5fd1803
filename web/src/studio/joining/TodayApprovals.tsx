// How much waits for my word, on the first page; nothing when there is nothing.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { FoundingLine } from '../founding/FoundingLine';
import { useFoundingQueue } from '../founding/founding.queries';
import { JoiningLine } from './JoiningLine';
import { useJoiningQueue } from './joining.queries';
import './joining.words';

const SHOWN = 3;

export const TodayApprovals = () => {
  const { t } = useTranslation('joining');
  const [joinings, foundings] = [useJoiningQueue().data ?? [], useFoundingQueue().data ?? []];
  const all = joinings.length + foundings.length;
  if (all === 0) return null;
  const first = foundings.slice(0, SHOWN);
  return (
    <Panel title={t('approvals.today')} more={<Link to="/approvals">{t('approvals.n', { n: all })}</Link>}>
      <ul className="rows">
        {first.map((founding) => <FoundingLine key={founding.id} founding={founding} />)}
        {joinings.slice(0, SHOWN - first.length).map((joining) => <JoiningLine key={joining.id} joining={joining} of="person" />)}
      </ul>
    </Panel>
  );
};
