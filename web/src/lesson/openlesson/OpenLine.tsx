// One open lesson in a list: when, what, who, how many seats, and what I am in it.
import type { OpenCard, OpenState } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { dayText } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import './openlesson.css';
import './openlesson.words';

const tones: Readonly<Record<OpenState, string>> = { announced: 'primary', held: 'warning', evaluated: 'success', archived: '', cancelled: 'danger' };

export const OpenStateBadge = ({ state }: { state: OpenState }) => {
  const { t } = useTranslation('openlesson');
  return <span className={`badge ${tones[state]}`}>{t(`state.${state}`)}</span>;
};

/** Seats while it can be booked, evaluations afterwards. */
export const SeatCount = ({ lesson: { state, booked, seats, waiting, submitted } }: { lesson: OpenCard }) => {
  const { t } = useTranslation('openlesson');
  if (state === 'cancelled') return null;
  if (state !== 'announced') return <span className="small soft number">{t('submittedN', { n: submitted })}</span>;
  return <span className="small soft number">{t('seats', { booked, seats })}{waiting > 0 && <> · {t('waitingN', { n: waiting })}</>}</span>;
};

export const OpenLine = ({ lesson }: { lesson: OpenCard }) => {
  const { t } = useTranslation('openlesson');
  const language = useLanguage();
  const { standing } = lesson;
  return (
    <li>
      <Link to="/open-lessons/$openLessonId" params={{ openLessonId: lesson.id }} className="line open-line">
        <time className="open-when" dateTime={lesson.startsAt.toISOString()}>{dayText(lesson.startsAt, language)}</time>
        <span className="grow person-text">
          <span className="row wrap"><span className="strong cut design-title">{lesson.title}</span><OpenStateBadge state={lesson.state} />
            {standing.teaches && <span className="badge primary">{t('mine')}</span>}{standing.seat !== null && lesson.state !== 'cancelled' && <span className="badge success">{t(`seat.${standing.seat}`)}</span>}</span>
          <span className="small soft">{[t(`level.${lesson.level}`), t('by', { name: lesson.teacher.name }), lesson.schoolName, lesson.className, lesson.place].filter((part) => part !== '').join(' · ')}</span>
        </span>
        <SeatCount lesson={lesson} />
      </Link>
    </li>
  );
};
