// The timetable; a session opens to its roll.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import type { CohortSessionId, SessionCard } from '@gongyan/shared/training/session/session.contract';
import { mayPlan } from '@gongyan/shared/training/session/session.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../hours/halves';
import { Asked } from '../ui/Asked';
import { clockText, dayText } from '../ui/day';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { useLanguage } from '../ui/useLanguage';
import { CopyDialog, SessionDialog, SessionsDialog } from './plan/SessionDialogs';
import './plan/plan.words';
import { RollPanel } from './RollPanel';
import { useSessions } from './training.queries';

const tones = { planned: '', held: 'warning', confirmed: 'success', cancelled: 'danger' } as const;

const Line = ({ session, onOpen, onChange }: { session: SessionCard; onOpen: () => void; onChange: (() => void) | null }) => {
  const { t } = useTranslation(['training', 'courseplan']);
  const language = useLanguage();
  const { moduleCode, title, form, place, startsAt, endsAt, trainers, marked, present, state, half, reason } = session;
  return (
    <li className="session-row">
      <button type="button" className="line plain session-line" onClick={onOpen}>
        <span className="session-when small soft">{dayText(startsAt, language)}–{clockText(endsAt)}</span>
        <span className="grow person-text"><span className="strong">{moduleCode !== '' && <span className="soft">{moduleCode} </span>}{title}</span><span className="small soft pieces"><span>{form}</span><span>{place}</span><span>{t('session.hoursText', { n: hoursOf(half) })}</span>{trainers.length > 0 && <span>{t('session.trainers', { names: trainers.map(({ name }) => name).join('、') })}</span>}{reason !== null && <span>{t('courseplan:session.because', { reason })}</span>}</span></span>
        {marked > 0 && <span className="small soft number">{t('session.marked', { present, marked })}</span>}
        <span className={`badge ${tones[state]}`}>{t(`session.${state}`)}</span>
      </button>
      {onChange !== null && <Button className="no-print" aria-label={t('courseplan:session.changeTitle', { title })} onClick={onChange}>{t('courseplan:session.change')}</Button>}
    </li>
  );
};

const Deeds = ({ empty, onAdd, onCopy }: { empty: boolean; onAdd: () => void; onCopy: () => void }) => {
  const { t } = useTranslation('courseplan');
  return <span className="row wrap no-print"><Button type="primary" onClick={onAdd}>{t('session.add')}</Button>{empty && <Button onClick={onCopy}>{t('session.copy')}</Button>}</span>;
};

export const SessionList = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const sessions = useSessions(cohort.id);
  const [open, setOpen] = useState<CohortSessionId | null>(null);
  const [doing, setDoing] = useState<'add' | 'copy' | SessionCard | null>(null);
  const plans = cohort.standing.staff && mayPlan(cohort).ok;
  const standing = (sessions.data ?? []).filter(({ state }) => state !== 'cancelled');
  const done = () => setDoing(null);
  if (open !== null) return <RollPanel key={open} cohortSessionId={open} onClose={() => setOpen(null)} />;
  return (
    <Panel title={t('tabs.sessions')} more={plans ? <Deeds empty={standing.length === 0} onAdd={() => setDoing('add')} onCopy={() => setDoing('copy')} /> : undefined}>
      <Asked query={sessions} what={t('tabs.sessions')}>
        {(list) => list.length === 0 ? <Empty>{t('session.none')}</Empty> : <ul className="rows">{list.map((session) => <Line key={session.id} session={session} onOpen={() => setOpen(session.id)} onChange={plans && session.state === 'planned' ? () => setDoing(session) : null} />)}</ul>}
      </Asked>
      {doing === 'add' && <SessionsDialog cohort={cohort} last={standing.at(-1)} onClose={done} />}
      {doing === 'copy' && <CopyDialog cohort={cohort} onClose={done} />}
      {doing !== null && typeof doing === 'object' && <SessionDialog cohort={cohort} session={doing} onClose={done} />}
    </Panel>
  );
};
