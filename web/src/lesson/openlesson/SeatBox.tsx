// What I am in this lesson and what I can do next: book, wait, give back, observe, read. Every missing right says why.
import type { OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayBook, mayGiveBack, mayObserve, resultFor } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { LinkButton } from '../../ui/LinkButton';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useBook, useGiveBack } from './openlesson.queries';
import { SeatCount } from './OpenLine';
import './openlesson.words';

type Say = 'teacher' | 'teacherReady' | 'booked' | 'today' | 'waiting' | 'score' | 'submitted' | 'free' | 'full' | 'concluded' | 'cancelled' | 'over' | 'notInvited' | 'unsent';

const booked = (lesson: OpenCard, now: Date): Say => {
  if (lesson.standing.submitted) return 'submitted';
  if (lesson.state === 'held') return 'score';
  if (lesson.state !== 'announced') return 'unsent';
  return mayObserve(lesson, lesson.standing, now).ok ? 'today' : 'booked';
};

export const sayOf = (lesson: OpenCard, now: Date): Say => {
  const { standing, state, seats } = lesson;
  if (state === 'cancelled') return 'cancelled';
  if (standing.teaches) return state === 'announced' || state === 'held' ? 'teacher' : 'teacherReady';
  if (standing.seat === 'booked') return booked(lesson, now);
  if (state === 'evaluated' || state === 'archived') return 'concluded';
  if (standing.seat === 'waiting' && state === 'announced') return 'waiting';
  if (!standing.invited) return 'notInvited';
  if (!mayBook(lesson, standing, now).ok) return 'over';
  return lesson.booked < seats ? 'free' : 'full';
};

const Ways = ({ lesson, say }: { lesson: OpenCard; say: Say }) => {
  const { t } = useTranslation('openlesson');
  const params = { openLessonId: lesson.id };
  const sees = resultFor(lesson, lesson.standing, false);
  return (
    <>
      {lesson.standing.seat === 'booked' && lesson.state !== 'cancelled' && <LinkButton to="/open-lessons/$openLessonId/observe" params={params} main={say === 'today' || say === 'score'}>{t(say === 'booked' ? 'readPlan' : say === 'today' ? 'observe' : say === 'score' ? 'observeGo' : 'ownSheet')}</LinkButton>}
      {sees !== 'counts' && <LinkButton to="/open-lessons/$openLessonId/result" params={params} main={say === 'teacherReady' || say === 'submitted' || say === 'concluded'}>{t(lesson.standing.teaches ? 'readTexts' : 'seeResult')}</LinkButton>}
    </>
  );
};

export const SeatBox = ({ lesson }: { lesson: OpenCard }) => {
  const { t } = useTranslation('openlesson');
  const [book, giveBack] = [useBook(lesson.id), useGiveBack(lesson.id)];
  const say = sayOf(lesson, new Date());
  const error = book.error ?? giveBack.error;
  const go = () => book.mutate(undefined, { onSuccess: ({ standing }) => toast(t(standing.seat === 'waiting' ? 'waitingDone' : 'bookedDone')) });
  const leave = () => giveBack.mutate(undefined, { onSuccess: () => toast(t('gaveBack')) });
  return (
    <Panel title={<SeatCount lesson={lesson} />}>
      <div className="panel-body stack">
        <p role="status">{t(`say.${say}`, { n: lesson.seats - lesson.booked, reason: lesson.reason ?? '', who: t(`levelWho.${lesson.level}`) })}</p>
        <div className="row wrap no-print">
          {(say === 'free' || say === 'full') && <Button type="primary" size="large" loading={book.isPending} onClick={go}>{t(say === 'free' ? 'book' : 'waitlist')}</Button>}
          <Ways lesson={lesson} say={say} />
          {mayGiveBack(lesson, lesson.standing).ok && <Button loading={giveBack.isPending} onClick={leave}>{t(lesson.standing.seat === 'waiting' ? 'leaveWaiting' : 'giveBack')}</Button>}
        </div>
        {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
      </div>
    </Panel>
  );
};
