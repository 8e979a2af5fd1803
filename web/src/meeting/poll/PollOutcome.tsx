// What a closed poll says: lines with their counts, words by how often they came; names by each line where they were asked for.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { PollShared } from '@gongyan/shared/meeting/poll/poll.contract';
import { endOf } from '@gongyan/shared/meeting/poll/poll.rules';
import { useTranslation } from 'react-i18next';

type Shown = Pick<PollShared, 'kind' | 'choices' | 'result'>;

export const PollOutcome = ({ poll, names = [] }: { poll: Shown; names?: readonly (readonly PersonCard[])[] }) => {
  const { t } = useTranslation('room');
  const { result } = poll;
  if (result === null) return null;
  if (result.answers === 0) return <p className="soft">{t('poll.nobody')}</p>;
  if (result.withheld) return <p className="soft">{t('poll.withheld', { n: result.answers })}</p>;
  const most = Math.max(1, ...result.lines.map(({ count }) => count));
  return (
    <div className="stack">
      <p className="soft">{t('poll.total', { n: result.answers })}{result.mean !== null && <> · <span className="strong">{t('poll.mean', { n: result.mean })}</span></>}</p>
      <ul className="poll-lines">
        {result.lines.map(({ label, count }, at) => (
          <li key={label}>
            <span className="poll-label">{label} {endOf(poll, at)}</span>
            <span className="poll-bar" aria-hidden="true"><span style={{ inlineSize: `${(count / most) * 100}%` }} /></span>
            <span className="number strong">{t('poll.share', { n: count })}</span>
            {(names[at] ?? []).length > 0 && <span className="poll-names small soft">{(names[at] ?? []).map(({ name }) => name).join('、')}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
};
