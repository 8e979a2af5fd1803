// One pairing in a list: the two, where it stands, how far it has come, who waits for whom.
import type { PairCard, PairState } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { waitsForReader } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { Avatar } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import { GoalBars } from './GoalBars';
import './mentoring.css';
import './mentoring.words';

const TONES: Readonly<Record<PairState, string>> = { draft: 'warning', signed: 'primary', active: 'primary', reported: 'primary', assessed: 'primary', completed: 'success', dissolved: '' };

export const PairBadge = ({ state }: { state: PairState }) => {
  const { t } = useTranslation('mentoring');
  return <span className={`badge ${TONES[state]}`}>{t(`state.${state}`)}</span>;
};

/** What waits for me is said as a task; what waits for others by their names. */
const useWaits = ({ waits, standing, mentor, apprentice }: PairCard): { readonly mine: readonly string[]; readonly others: readonly string[] } => {
  const { t } = useTranslation('mentoring');
  const mine = waitsForReader(waits, standing);
  const who = { mentor: mentor.name, apprentice: apprentice.name, host: t('role.host') };
  return { mine: mine.map(({ what }) => t(`todo.${what}`)), others: waits.filter((wait) => !mine.includes(wait)).map((wait) => t(`waits.${wait.what}`, { who: who[wait.who] })) };
};

const Two = ({ pair: { mentor, apprentice } }: { pair: PairCard }) => {
  const { t } = useTranslation('mentoring');
  return (
    <span className="pair-two">
      {([['mentor', mentor], ['apprentice', apprentice]] as const).map(([role, person]) => (
        <span key={role} className="person"><Avatar person={person} /><span className="person-text"><span className="strong cut">{person.name}</span><span className="small soft cut">{t(`role.${role}`)} · {person.workplace}</span></span></span>
      ))}
    </span>
  );
};

export const PairLine = ({ pair }: { pair: PairCard }) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const { mine, others } = useWaits(pair);
  const { counted, minutes, lastOn } = pair.logs;
  return (
    <li>
      <Link to="/mentoring/$pairId" params={{ pairId: pair.id }} className="line pair-line">
        <Two pair={pair} />
        <span className="pair-state">
          <PairBadge state={pair.state} />
          {mine.map((word) => <span key={word} className="badge warning">{word}</span>)}
          {others.map((word) => <span key={word} className="small soft">{word}</span>)}
        </span>
        {pair.state !== 'draft' && <GoalBars progress={pair.progress} />}
        <span className="small soft pieces">
          <span>{t('span', { from: plainDay(pair.from, language), to: plainDay(pair.to, language) })}</span>
          <span>{counted === 0 ? t('noLogs') : t('counted', { n: counted, minutes })}</span>
          {lastOn !== null && <span>{t('last', { day: plainDay(lastOn, language) })}</span>}
        </span>
      </Link>
    </li>
  );
};
