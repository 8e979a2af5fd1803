// What is live, for the back row: the poll with how many have answered and its result when it is closed, who speaks and who is
// next, the star of a rating once it was shown.
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { placesOf } from '@gongyan/shared/meeting/poll/poll.rules';
import { useTranslation } from 'react-i18next';
import { PollOutcome } from '../poll/PollOutcome';
import { SpeechTimer } from '../queue/SpeechTimer';
import { RatingStar, RatingTable } from '../rating/RatingOutcome';
import '../room/room.css';

interface LiveProps {
  readonly room: Room;
}

export const PollScreen = ({ room: { polls } }: LiveProps) => {
  const { t } = useTranslation('meeting');
  const poll = polls.find(({ state }) => state === 'open') ?? polls[0];
  if (poll === undefined) return <p className="screen-lead">{t('screen.noPoll')}</p>;
  return (
    <div className="screen-live">
      <h2 className="screen-lead">{poll.question}</h2>
      {poll.state === 'closed' ? <PollOutcome poll={poll} /> : (
        <div className="screen-poll">
          {poll.kind !== 'words' && <ol className={`screen-choices ${poll.kind === 'scale' ? 'is-scale' : ''}`}>{placesOf(poll).map((place) => <li key={place}>{poll.kind === 'scale' ? place : poll.choices[place]}</li>)}</ol>}
          <p className="screen-tally"><span className="screen-big">{poll.answered}</span> {t('screen.voted')}</p>
          <p className="screen-soft">{t('screen.voting')}</p>
        </div>
      )}
    </div>
  );
};

const MOST_SHOWN = 6;

export const QueueScreen = ({ room: { meeting, queue: { speaking, waiting } } }: LiveProps) => {
  const { t } = useTranslation('meeting');
  if (speaking === null && waiting.length === 0) return <p className="screen-lead">{t('screen.noQueue')}</p>;
  return (
    <div className="screen-live">
      {speaking !== null && <p className="screen-speaker"><span className="screen-big">{speaking.person.name}</span> <SpeechTimer speech={speaking} told={meeting.now} /></p>}
      {waiting.length > 0 && <><p className="screen-soft">{t('screen.next')}</p><ol className="screen-agenda">{waiting.slice(0, MOST_SHOWN).map(({ person }) => <li key={person.id}>{person.name}<span className="screen-soft">{person.workplace}</span></li>)}</ol></>}
    </div>
  );
};

export const RatingScreen = ({ room: { ratings } }: LiveProps) => {
  const { t } = useTranslation('meeting');
  const rating = ratings.find(({ state }) => state === 'open') ?? ratings.find(({ result }) => result !== null);
  if (rating === undefined) return <p className="screen-lead">{t('screen.noRating')}</p>;
  const { result } = rating;
  const shown = { rubric: rating.rubric, mine: null };
  return (
    <div className="screen-live">
      <h2 className="screen-lead">{rating.itemTitle}{rating.teacher !== null && <span className="screen-soft"> {rating.teacher.name}</span>}</h2>
      {result === null ? <><p className="screen-tally"><span className="screen-big">{rating.submitted}</span> {t('screen.rated')}</p><p className="screen-soft">{t('screen.rating')}</p></> : (
        <div className="screen-rating"><div><RatingStar rating={shown} result={result} /><p className="screen-tally">{result.mean} {result.grade}</p></div><RatingTable rating={shown} result={result} /></div>
      )}
    </div>
  );
};
