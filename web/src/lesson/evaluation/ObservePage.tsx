// 听课: the plan with notes beside the sheet; on a phone one of the two at a time. Says always what is saved and where.
import type { Observation } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayObserve } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { topic } from '@gongyan/shared/kit/topic';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { useWatch } from '../../platform/live';
import { Offline } from '../../platform/refusal';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { plainDay } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import { useLanguage } from '../../ui/useLanguage';
import { clockOf } from './clock';
import './evaluation.css';
import { sendDraft, sendNotes, useObservation } from './evaluation.queries';
import { NoteDesk } from './note.desk';
import { PlanNotes } from './PlanNotes';
import { emptySheet, SheetDesk } from './sheet.desk';
import { SheetPanel } from './SheetPanel';
import './evaluation.words';
import '../openlesson/openlesson.words';

interface Desks {
  readonly notes: NoteDesk;
  readonly sheet: SheetDesk;
}

/** Made once from what the server said first; afterwards what is typed here leads. */
const useDesks = (seen: Observation): Desks => {
  const me = useMe().person.id;
  const { id } = seen.lesson;
  const [desks] = useState<Desks>(() => ({
    notes: new NoteDesk(`gongyan.notes ${me} ${id}`, seen, sendNotes(id)),
    sheet: new SheetDesk(`gongyan.sheet ${me} ${id}`, { kept: seen.draft, empty: emptySheet(seen.rubric) }, sendDraft(id)),
  }));
  useEffect(() => {
    const leaving = () => { desks.notes.sendNow(); desks.sheet.sendNow(); };
    document.addEventListener('visibilitychange', leaving);
    return () => {
      document.removeEventListener('visibilitychange', leaving);
      leaving();
    };
  }, [desks]);
  return desks;
};

const Clock = ({ since }: { since: Date }) => {
  const { t } = useTranslation('evaluation');
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000);
    return () => clearInterval(timer);
  }, []);
  return <span className="lesson-clock number" role="timer" aria-label={t('clock')}>{clockOf((now - since.getTime()) / 1_000)}</span>;
};

const SavedNote = ({ desks }: { desks: Desks }) => {
  const { t } = useTranslation('evaluation');
  const notes = useSyncExternalStore(desks.notes.subscribe, desks.notes.getState);
  const sheet = useSyncExternalStore(desks.sheet.subscribe, desks.sheet.getState);
  const trouble = notes.trouble ?? (sheet.elsewhere ? null : sheet.trouble);
  if (trouble === null) return <span className="small soft row" role="status">{notes.unsent > 0 || sheet.unsent ? t('saving') : <><Icon name="done" />{t('saved')}</>}</span>;
  const words = trouble instanceof Offline ? (notes.unsent > 0 ? t('unsent', { n: notes.unsent }) : t('sheetUnsent')) : sentenceOf(trouble);
  return <span className="badge warning observe-trouble" role="status"><Icon name="offline" />{words}<Button size="small" type="link" onClick={() => { desks.notes.sendNow(); desks.sheet.sendNow(); }}>{t('again')}</Button></span>;
};

const Bar = ({ seen, desks, may }: { seen: Observation; desks: Desks; may: boolean }) => {
  const { t } = useTranslation('evaluation');
  const language = useLanguage();
  const { startedAt } = useSyncExternalStore(desks.notes.subscribe, desks.notes.getState);
  const { lesson } = seen;
  if (!may) return <p className="note info">{lesson.state === 'announced' ? t('opens', { day: plainDay(shanghaiDay(lesson.startsAt), language) }) : t('closed')}</p>;
  return (
    <div className="observe-bar no-print">
      {startedAt === null ? <Button type="primary" size="large" onClick={() => desks.notes.begin(new Date())}>{t('begin')}</Button> : <Clock since={startedAt} />}
      <span className="grow" />
      <SavedNote desks={desks} />
    </div>
  );
};

const VIEWS = ['plan', 'sheet'] as const;

const Observing = ({ seen }: { seen: Observation }) => {
  const { t } = useTranslation('evaluation');
  const desks = useDesks(seen);
  const { notes } = useSyncExternalStore(desks.notes.subscribe, desks.notes.getState);
  const [view, setView] = useState<(typeof VIEWS)[number]>('plan');
  const may = mayObserve(seen.lesson, seen.lesson.standing, new Date()).ok;
  return (
    <>
      <Bar seen={seen} desks={desks} may={may} />
      <div className="filter-states phone-only no-print observe-views" role="group" aria-label={t('view.label')}>
        {VIEWS.map((name) => <button key={name} type="button" className={view === name ? 'filter on' : 'filter'} aria-pressed={view === name} onClick={() => setView(name)}>{t(`view.${name}`)}</button>)}
      </div>
      <div className={`observe is-${view}`}>
        <section aria-label={t('view.plan')} className="observe-plan"><PlanNotes plan={seen.plan} desk={desks.notes} notes={notes} may={may} /></section>
        {(may || seen.own !== null) && <section aria-label={t('view.sheet')} className="observe-sheet"><SheetPanel seen={seen} desk={desks.sheet} /></section>}
      </div>
    </>
  );
};

export const ObservePage = ({ openLessonId }: { openLessonId: OpenLessonId }) => {
  const { t } = useTranslation('evaluation');
  const seen = useObservation(openLessonId);
  useWatch(topic('openlesson', openLessonId));
  return (
    <Page title={seen.data === undefined ? t('observe') : `${t('observe')}：${seen.data.lesson.title}`} lead={seen.data && `${seen.data.lesson.teacher.name} · ${seen.data.lesson.className}`}
      back={<Link to="/open-lessons/$openLessonId" params={{ openLessonId }} className="page-back"><Icon name="back" />{t('back')}</Link>}>
      <Asked query={seen} what={t('what')}>{(data) => <Observing seen={data} />}</Asked>
    </Page>
  );
};
