// 投票 in the room: what is open to be answered, what is closed with its result; whoever runs the meeting opens and closes.
import type { PollCard } from '@gongyan/shared/meeting/poll/poll.contract';
import { mayClosePoll } from '@gongyan/shared/meeting/poll/poll.rules';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { runsMeeting, takesPart } from '@gongyan/shared/meeting/meeting.rules';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { code } from '../../platform/code';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Dialog } from '../../ui/Dialog';
import { Panel } from '../../ui/Page';
import { useClosePoll, usePollNames } from '../room/room.queries';
import { hasBallot } from './ballot';
import { PollOutcome } from './PollOutcome';
import { VoteForm } from './VoteForm';

/** Only whoever runs the meeting makes one. */
const PollDialog = lazy(code(async () => ({ default: (await import('./PollDialog')).PollDialog })));

interface PollProps {
  readonly meeting: MeetingPage;
  readonly poll: PollCard;
}

const CloseDialog = ({ meeting, poll, onClose }: PollProps & { onClose: () => void }) => {
  const { t } = useTranslation('room');
  const close = useClosePoll({ meetingId: meeting.id, pollId: poll.id });
  return (
    <Dialog title={t('poll.close')} deed={{ word: t('poll.close'), ready: true, busy: close.isPending, go: () => close.mutate(null, { onSuccess: onClose }) }} onClose={onClose}>
      <p>{poll.question}</p>
      <p className="soft">{t('poll.count', { n: poll.answered })}。{t('poll.closeLead')}</p>
      {close.error !== null && <p className="note danger" role="alert">{sentenceOf(close.error)}</p>}
    </Dialog>
  );
};

const Answering = ({ meeting, poll }: PollProps) => {
  const { t } = useTranslation('room');
  const { id } = useMe().person;
  const [changing, setChanging] = useState(false);
  if (!takesPart(meeting.standing)) return <p className="small soft">{t('poll.looking')}</p>;
  if (!poll.voted || changing) return <VoteForm key={String(poll.voted)} meeting={meeting} poll={poll} onDone={() => setChanging(false)} />;
  if (!poll.named && !hasBallot(id, poll.id)) return <p>{t('poll.elsewhere')}</p>;
  return <div className="row wrap"><span className="grow">{t('poll.done')}</span><Button onClick={() => setChanging(true)}>{t('poll.change')}</Button></div>;
};

const Names = ({ meeting, poll }: PollProps) => {
  const { t } = useTranslation('room');
  return <Asked query={usePollNames({ meetingId: meeting.id, pollId: poll.id })} what={t('poll.names')}>{(names) => <PollOutcome poll={poll} names={names} />}</Asked>;
};

const Outcome = ({ meeting, poll }: PollProps) => {
  const { t } = useTranslation('room');
  const [named, setNamed] = useState(false);
  if (named) return <Names meeting={meeting} poll={poll} />;
  return <><PollOutcome poll={poll} />{poll.named && (poll.result?.answers ?? 0) > 0 && <div><Button size="small" onClick={() => setNamed(true)}>{t('poll.showNames')}</Button></div>}</>;
};

const One = ({ meeting, poll }: PollProps) => {
  const { t } = useTranslation('room');
  const [closing, setClosing] = useState(false);
  const may = mayClosePoll({ meeting, standing: meeting.standing, poll }).ok;
  return (
    <li className="room-one stack">
      <div className="row wrap"><h3 className="grow">{poll.question}</h3><span className="badge">{t(`poll.kind.${poll.kind}`)}</span><span className="badge">{t(poll.named ? 'poll.named' : 'poll.secret')}</span><span className={`badge ${poll.state === 'open' ? 'warning' : ''}`}>{t(`poll.${poll.state}`)}</span></div>
      {poll.state === 'open' && <Answering meeting={meeting} poll={poll} />}
      <Outcome meeting={meeting} poll={poll} />
      {poll.state === 'open' && <div className="row wrap"><span className="grow small soft">{t('poll.count', { n: poll.answered })}</span>{may && <Button size="small" onClick={() => setClosing(true)}>{t('poll.close')}</Button>}</div>}
      {closing && <CloseDialog meeting={meeting} poll={poll} onClose={() => setClosing(false)} />}
    </li>
  );
};

export const PollPanel = ({ room: { meeting, polls } }: { room: Room }) => {
  const { t } = useTranslation('room');
  const [making, setMaking] = useState(false);
  const may = runsMeeting(meeting.standing) && (meeting.state === 'live' || meeting.state === 'paused');
  return (
    <Panel title={t('poll.title')} more={may && <Button size="small" onClick={() => setMaking(true)}>{t('poll.make')}</Button>}>
      {polls.length === 0 ? <p className="panel-note">{t('poll.none')}</p> : <ul className="rows">{polls.map((poll) => <One key={poll.id} meeting={meeting} poll={poll} />)}</ul>}
      {making && <Suspense><PollDialog meeting={meeting} onClose={() => setMaking(false)} /></Suspense>}
    </Panel>
  );
};
