// Polls, speeches and ratings on the paper of the minutes: as tables, the same numbers as in the room.
import type { BlockContent } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { useTranslation } from 'react-i18next';
import './figures.words';

export type RoomContent = Extract<BlockContent, { kind: 'polls' | 'speeches' | 'ratings' }>;
type Of<Kind extends BlockContent['kind']> = Extract<BlockContent, { kind: Kind }>;

type Poll = Of<'polls'>['polls'][number];

const Outcome = ({ poll: { answers, withheld, lines } }: { poll: Poll }) => {
  const { t } = useTranslation('figures');
  if (answers === 0) return null;
  if (withheld) return <p className="soft">{t('polls.withheld')}</p>;
  return <table className="live-table is-counted"><tbody>{lines.map(({ label, count }) => <tr key={label}><th scope="row">{label}</th><td>{t('polls.votes', { n: count })}</td></tr>)}</tbody></table>;
};

const PollsBlock = ({ content: { polls } }: { content: Of<'polls'> }) => {
  const { t } = useTranslation('figures');
  if (polls.length === 0) return <p className="soft">{t('polls.none')}</p>;
  return polls.map((poll, at) => (
    <div key={at} className="live-part">
      <p><span className="strong">{poll.question}</span> <span className="soft">{poll.answers === 0 ? t('polls.nobody') : t('polls.count', { n: poll.answers })} · {t(poll.named ? 'polls.named' : 'polls.secret')}{poll.mean !== null && ` · ${t('polls.mean', { n: poll.mean })}`}</span></p>
      <Outcome poll={poll} />
    </div>
  ));
};

const SpeechesBlock = ({ content: { lines } }: { content: Of<'speeches'> }) => {
  const { t } = useTranslation('figures');
  if (lines.length === 0) return <p className="soft">{t('speeches.none')}</p>;
  return <p>{lines.map(({ name, times, seconds }) => t('speeches.line', { name, n: times, minutes: Math.max(1, Math.round(seconds / 60)) })).join(t('speeches.join'))}</p>;
};

const RatingsBlock = ({ content: { ratings } }: { content: Of<'ratings'> }) => {
  const { t } = useTranslation('figures');
  if (ratings.length === 0) return <p className="soft">{t('ratings.none')}</p>;
  return ratings.map(({ item, rubric, sheets, experts, mean, grade, items }, at) => (
    <div key={at} className="live-part">
      <p><span className="strong">{item}</span> <span className="soft">{t('ratings.sum', { rubric, n: sheets, mean })}{grade !== null && ` · ${grade}`}</span></p>
      <table className="live-table is-counted">
        <thead><tr>{(['item', 'mean', ...(experts > 0 ? ['experts' as const] : []), 'span'] as const).map((name) => <th key={name} scope="col">{t(`ratings.${name}`)}</th>)}</tr></thead>
        <tbody>{items.map((one) => <tr key={one.key}><th scope="row">{one.name}</th><td>{one.mean} / {one.weight}</td>{experts > 0 && <td>{one.experts}</td>}<td>{one.low}–{one.high}</td></tr>)}</tbody>
      </table>
    </div>
  ));
};

export const RoomBlocks = ({ content }: { content: RoomContent }) => {
  const { t } = useTranslation('figures');
  return (
    <>
      <p className="live-name small soft">{t(`${content.kind}.label`)}</p>
      {content.kind === 'polls' && <PollsBlock content={content} />}
      {content.kind === 'speeches' && <SpeechesBlock content={content} />}
      {content.kind === 'ratings' && <RatingsBlock content={content} />}
    </>
  );
};
