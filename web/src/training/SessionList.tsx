// The timetable; a session opens to its roll.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import type { CohortSessionId, SessionCard } from '@gongyan/shared/training/session/session.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../hours/halves';
import { Asked } from '../ui/Asked';
import { clockText, dayText } from '../ui/day';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { useLanguage } from '../ui/useLanguage';
import { RollPanel } from './RollPanel';
import { useSessions } from './training.queries';

const tones = { planned: '', held: 'warning', confirmed: 'success', cancelled: 'danger' } as const;

const Line = ({ session, onOpen }: { session: SessionCard; onOpen: () => void }) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const { moduleCode, title, form, place, startsAt, endsAt, trainers, marked, present, state, half } = session;
  return (
    <li>
      <button type="button" className="line plain session-line" onClick={onOpen}>
        <span className="session-when small soft">{dayText(startsAt, language)}–{clockText(endsAt)}</span>
        <span className="grow person-text"><span className="strong">{moduleCode !== '' && <span className="soft">{moduleCode} </span>}{title}</span><span className="small soft pieces"><span>{form}</span><span>{place}</span><span>{t('session.hoursText', { n: hoursOf(half) })}</span>{trainers.length > 0 && <span>{t('session.trainers', { names: trainers.map(({ name }) => name).join('、') })}</span>}</span></span>
        {marked > 0 && <span className="small soft number">{t('session.marked', { present, marked })}</span>}
        <span className={`badge ${tones[state]}`}>{t(`session.${state}`)}</span>
      </button>
    </li>
  );
};

export const SessionList = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const sessions = useSessions(cohort.id);
  const [open, setOpen] = useState<CohortSessionId | null>(null);
  if (open !== null) return <RollPanel key={open} cohortSessionId={open} onClose={() => setOpen(null)} />;
  return (
    <Panel title={t('tabs.sessions')}>
      <Asked query={sessions} what={t('tabs.sessions')}>
        {(list) => list.length === 0 ? <Empty>{t('session.none')}</Empty> : <ul className="rows">{list.map((session) => <Line key={session.id} session={session} onOpen={() => setOpen(session.id)} />)}</ul>}
      </Asked>
    </Panel>
  );
};
