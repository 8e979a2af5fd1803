// One's own answer: one choice, several, a step of the scale, or words. Sent once, changed until the poll is closed.
import { PollAnswer, type PollCard } from '@gongyan/shared/meeting/poll/poll.contract';
import { mayVote, placesOf } from '@gongyan/shared/meeting/poll/poll.rules';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { toast } from '../../ui/toast';
import { useVote } from '../room/room.queries';
import { ballotFor } from './ballot';

interface FormProps {
  readonly poll: PollCard;
  readonly answer: PollAnswer;
  readonly onChange: (answer: PollAnswer) => void;
}

const Picks = ({ poll, answer: { picks }, onChange }: FormProps) => {
  const { t } = useTranslation('room');
  const several = poll.kind === 'multiple';
  const put = (place: number) => onChange({ words: [], picks: !several ? [place] : picks.includes(place) ? picks.filter((pick) => pick !== place) : [...picks, place] });
  return (
    <fieldset className={`poll-picks ${poll.kind === 'scale' ? 'is-scale' : ''}`}>
      <legend className="only-read">{poll.question}</legend>
      {several && <span className="small soft">{t('poll.picks', { n: poll.most })}</span>}
      {placesOf(poll).map((place) => {
        const on = picks.includes(place);
        return (
          <label key={place} className={`poll-pick ${on ? 'on' : ''}`}>
            <input type={several ? 'checkbox' : 'radio'} name={`poll-${poll.id}`} checked={on} disabled={several && !on && picks.length >= poll.most} onChange={() => put(place)} />
            <span>{poll.kind === 'scale' ? place : poll.choices[place]}</span>
          </label>
        );
      })}
      {poll.kind === 'scale' && poll.choices.length === 2 && <span className="poll-ends small soft"><span>{poll.choices[0]}</span><span>{poll.choices[1]}</span></span>}
    </fieldset>
  );
};

const Words = ({ poll, answer: { words }, onChange }: FormProps) => {
  const { t } = useTranslation('room');
  const lines = Array.from({ length: poll.most }, (_, at) => words[at] ?? '');
  return (
    <div className="stack">
      {lines.map((line, at) => <Input key={at} aria-label={t('poll.word', { n: at + 1 })} placeholder={t('poll.wordHint')} maxLength={20} value={line} onChange={({ target }) => onChange({ picks: [], words: lines.map((other, place) => (place === at ? target.value : other)) })} />)}
    </div>
  );
};

const tidy = ({ picks, words }: PollAnswer): PollAnswer => ({ picks, words: words.map((word) => word.trim()).filter((word) => word !== '') });

export const VoteForm = ({ meeting, poll, onDone }: { meeting: MeetingPage; poll: PollCard; onDone: () => void }) => {
  const { t } = useTranslation('room');
  const { id } = useMe().person;
  const [answer, setAnswer] = useState<PollAnswer>(poll.mine ?? { picks: [], words: [] });
  const vote = useVote({ meetingId: meeting.id, pollId: poll.id });
  const ready = PollAnswer.safeParse(tidy(answer)).success && mayVote(tidy(answer), { meeting, standing: meeting.standing, poll }).ok;
  const go = () => vote.mutate({ answer: tidy(answer), ballot: poll.named ? null : ballotFor(id, poll.id) }, { onSuccess: () => { toast(t(poll.voted ? 'poll.changed' : 'poll.voted')); onDone(); } });
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); if (ready) go(); }}>
      {poll.kind === 'words' ? <Words poll={poll} answer={answer} onChange={setAnswer} /> : <Picks poll={poll} answer={answer} onChange={setAnswer} />}
      <p className="small soft">{t(poll.named ? 'poll.namedLead' : 'poll.secretLead')}</p>
      <div><Button type="primary" htmlType="submit" disabled={!ready} loading={vote.isPending}>{t(poll.voted ? 'poll.change' : 'poll.vote')}</Button></div>
      {vote.error !== null && <p className="note danger" role="alert">{sentenceOf(vote.error)}</p>}
    </form>
  );
};
