// What of mentoring waits for me, on the first page; nothing when nothing does.
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { Avatars } from '../../ui/Person';
import './mentoring.words';
import { useWaitingPairs } from './mentoring.queries';

export const TodayMentoring = () => {
  const { t } = useTranslation('mentoring');
  const waiting = useWaitingPairs().data ?? [];
  if (waiting.length === 0) return null;
  return (
    <Panel title={t('today.title')} more={<Link to="/mentoring">{t('today.all')}</Link>}>
      <ul className="rows">
        {waiting.map(({ id, mentor, apprentice, waits }) => (
          <li key={id}>
            <Link to="/mentoring/$pairId" params={{ pairId: id }} className="line">
              <Avatars people={[mentor, apprentice]} label={t('what')} />
              <span className="grow person-text"><span className="strong">{[...new Set(waits.map(({ what }) => t(`todo.${what}`)))].join('，')}</span><span className="small soft cut">{mentor.name} · {apprentice.name}</span></span>
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
};
