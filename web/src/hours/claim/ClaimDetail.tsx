// One claim to read: its facts, its evidence, what looks like it, and every step it took.
import type { ClaimLine, ClaimStep, ClaimView, Likeness } from '@gongyan/shared/hours/claim/claim.contract';
import { useTranslation } from 'react-i18next';
import { refusalSentence } from '../../platform/words';
import { DayText } from '../../ui/DayText';
import { hoursOf } from '../halves';
import { ClaimPictures } from './ClaimPictures';

export const useDays = (): ((claim: Pick<ClaimLine, 'day' | 'lastDay'>) => string) => {
  const { t } = useTranslation('claim');
  return ({ day, lastDay }) => (day === lastDay ? day : t('days', { from: day, to: lastDay }));
};

export const StateBadge = ({ claim }: { claim: Pick<ClaimLine, 'state'> }) => {
  const { t } = useTranslation('claim');
  const tone = claim.state === 'posted' ? 'success' : claim.state === 'returned' || claim.state === 'rejected' ? 'warning' : claim.state === 'publicised' ? 'primary' : '';
  return <span className={`badge ${tone}`}>{t(`state.${claim.state}`)}</span>;
};

export const ReasonNote = ({ claim: { state, reason, refusal } }: { claim: ClaimLine }) => {
  if (state !== 'returned' && state !== 'rejected') return null;
  return <p className="note warning">{refusal === null ? reason : refusalSentence(refusal)}</p>;
};

const Facts = ({ claim }: { claim: ClaimLine }) => {
  const { t } = useTranslation('claim');
  const days = useDays();
  return (
    <dl className="claim-facts">
      <dt>{t('facts.person')}</dt><dd>{claim.person.name}</dd>
      <dt>{t('facts.school')}</dt><dd>{claim.school ?? (claim.person.workplace || t('facts.none'))}</dd>
      <dt>{t('facts.kind')}</dt><dd>{claim.ruleName}{claim.level !== null && ` · ${claim.level}`}</dd>
      <dt>{t('facts.organiser')}</dt><dd>{claim.organiser}</dd>
      <dt>{t('facts.days')}</dt><dd className="number">{days(claim)}</dd>
      {claim.from !== null && claim.to !== null && <><dt>{t('facts.times')}</dt><dd><DayText at={claim.from} /> – <DayText at={claim.to} /></dd></>}
      <dt>{t('facts.amount')}</dt><dd className="strong">{claim.half === null ? '—' : hoursOf(claim.half)}</dd>
      {claim.note !== '' && <><dt>{t('facts.note')}</dt><dd>{claim.note}</dd></>}
    </dl>
  );
};

const Alike = ({ found }: { found: readonly Likeness[] }) => {
  const { t } = useTranslation('claim');
  if (found.length === 0) return null;
  return (
    <section className="note warning stack tight" aria-label={t('alike.title')}>
      <p className="strong">{t('alike.title')} <span className="small">{t('alike.lead')}</span></p>
      <ul>
        {found.map((one, at) => (
          <li key={at}><span className="badge">{t(`alike.${one.kind}`)}</span> {t('alike.line', { name: one.own ? t('alike.own') : one.person.name, title: one.title, day: one.day })}{one.state !== null && ` · ${t(`state.${one.state}`)}`}</li>
        ))}
      </ul>
    </section>
  );
};

const History = ({ steps }: { steps: readonly ClaimStep[] }) => {
  const { t } = useTranslation('claim');
  const who = ({ by, act }: ClaimStep): string => by?.name ?? t(act === 'object' ? 'history.someone' : 'history.hub');
  return (
    <section>
      <h3>{t('history.title')}</h3>
      <ol className="claim-steps">
        {steps.map((step) => (
          <li key={step.at.toISOString() + step.act}>
            <span className="strong">{t(`history.act.${step.act}`)}</span> <span className="small soft">{who(step)} · <DayText at={step.at} /></span>
            {(step.reason !== null || step.refusal !== null) && <p className="small">{step.refusal === null ? step.reason : refusalSentence(step.refusal)}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
};

export const ClaimDetail = ({ view }: { view: ClaimView }) => {
  const { t } = useTranslation('claim');
  return (
    <div className="stack">
      <ReasonNote claim={view.claim} />
      <Alike found={view.likenesses} />
      <Facts claim={view.claim} />
      <section className="stack tight"><h3>{t('evidence.title')}</h3><ClaimPictures claimId={view.claim.id} files={view.claim.files} /></section>
      {view.steps.length > 0 && <History steps={view.steps} />}
    </div>
  );
};
