// 评课 in the room: one's own sheet, how many have handed in, and what the host has shown. Whoever taught waits for the result.
import { totalOf } from '@gongyan/shared/lesson/evaluation/evaluation.rules';
import { runsMeeting, takesPart } from '@gongyan/shared/meeting/meeting.rules';
import type { RatingCard } from '@gongyan/shared/meeting/rating/rating.contract';
import { LEAST_SHEETS, mayOpenRating, mayRate } from '@gongyan/shared/meeting/rating/rating.rules';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Panel } from '../../ui/Page';
import { useReveal } from '../room/room.queries';
import { RatingDialog } from './RatingDialog';
import { RatingForm } from './RatingForm';
import { RatingOutcome } from './RatingOutcome';

interface RatingProps {
  readonly meeting: MeetingPage;
  readonly rating: RatingCard;
}

const RevealDialog = ({ meeting, rating, onClose }: RatingProps & { onClose: () => void }) => {
  const { t } = useTranslation('room');
  const reveal = useReveal({ meetingId: meeting.id, ratingId: rating.id });
  return (
    <Dialog title={t('rating.reveal')} deed={{ word: t('rating.reveal'), ready: true, busy: reveal.isPending, go: () => reveal.mutate(null, { onSuccess: onClose }) }} onClose={onClose}>
      <p>{rating.itemTitle}：{t('rating.count', { n: rating.submitted })}。</p>
      <p className="soft">{t('rating.revealLead')}</p>
      {reveal.error !== null && <p className="note danger" role="alert">{sentenceOf(reveal.error)}</p>}
    </Dialog>
  );
};

const Own = ({ meeting, rating }: RatingProps) => {
  const { t } = useTranslation('room');
  const [filling, setFilling] = useState(false);
  const teaches = useMe().person.id === rating.teacher?.id;
  if (teaches) return <p>{t('rating.own')}</p>;
  if (!takesPart(meeting.standing)) return <p className="small soft">{t('rating.looking')}</p>;
  if (!mayRate({ meeting, standing: meeting.standing, state: rating.state, teaches }).ok) return null;
  if (filling) return <RatingForm meeting={meeting} rating={rating} onClose={() => setFilling(false)} />;
  return <div className="row wrap">{rating.mine !== null && <span className="grow">{t('rating.mine', { total: totalOf(rating.mine) })}</span>}<Button type={rating.mine === null ? 'primary' : 'default'} onClick={() => setFilling(true)}>{t(rating.mine === null ? 'rating.fill' : 'rating.change')}</Button></div>;
};

const HostDeed = ({ meeting, rating }: RatingProps) => {
  const { t } = useTranslation('room');
  const [revealing, setRevealing] = useState(false);
  const missing = LEAST_SHEETS - rating.submitted;
  return (
    <div className="row wrap no-print">
      <span className="grow small soft" id={`few-${rating.id}`}>{missing > 0 ? t('rating.few', { n: missing }) : ''}</span>
      <Button size="small" disabled={missing > 0} aria-describedby={`few-${rating.id}`} onClick={() => setRevealing(true)}>{t('rating.reveal')}</Button>
      {revealing && <RevealDialog meeting={meeting} rating={rating} onClose={() => setRevealing(false)} />}
    </div>
  );
};

const One = ({ meeting, rating }: RatingProps) => {
  const { t } = useTranslation('room');
  const { state, result } = rating;
  return (
    <li className="room-one stack">
      <div className="row wrap"><h3 className="grow">{rating.itemTitle}</h3><span className={`badge ${state === 'open' ? 'warning' : state === 'revealed' ? 'success' : ''}`}>{t(`rating.${state}`)}</span></div>
      <p className="small soft">{[rating.rubric.name, rating.teacher === null ? '' : t('rating.by', { name: rating.teacher.name }), t('rating.count', { n: rating.submitted })].filter((part) => part !== '').join(' · ')}</p>
      {state === 'open' && <Own meeting={meeting} rating={rating} />}
      {state === 'open' && runsMeeting(meeting.standing) && <HostDeed meeting={meeting} rating={rating} />}
      {result !== null && <RatingOutcome rating={rating} result={result} />}
      {state === 'revealed' && result === null && <p className="soft">{t('rating.hidden')}</p>}
      {state === 'closed' && <p className="soft">{t('rating.unseen')}</p>}
    </li>
  );
};

export const RatingPanel = ({ room: { meeting, ratings } }: { room: Room }) => {
  const { t } = useTranslation('room');
  const [making, setMaking] = useState(false);
  const may = mayOpenRating(meeting, meeting.standing).ok;
  return (
    <Panel title={t('rating.title')} more={may && <Button size="small" onClick={() => setMaking(true)}>{t('rating.make')}</Button>}>
      {ratings.length === 0 ? <p className="panel-note">{t('rating.none')}</p> : <ul className="rows">{ratings.map((rating) => <One key={rating.id} meeting={meeting} rating={rating} />)}</ul>}
      {making && <RatingDialog meeting={meeting} ratings={ratings} onClose={() => setMaking(false)} />}
    </Panel>
  );
};
