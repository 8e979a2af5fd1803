// An entry explained: the calculation in words, the rule and its version, the evidence, who posted it.
import type { EntryLine } from '@gongyan/shared/hours/hours.contract';
import { useTranslation } from 'react-i18next';
import { DayText } from '../ui/DayText';
import { hoursOf } from './halves';

export const useWorkings = (): ((entry: Pick<EntryLine, 'kind' | 'half' | 'workings'>) => string) => {
  const { t } = useTranslation('hours');
  return ({ kind, half, workings: { unit, units, worth, level } }) => {
    if (kind === 'reversal') return t('workings.back', { total: hoursOf(-half) });
    return t(`workings.${unit}`, { units, worth: unit === 'minutes' ? worth : hoursOf(worth), level: level ?? '', total: hoursOf(half) });
  };
};

export const EntryFacts = ({ entry }: { entry: EntryLine }) => {
  const { t } = useTranslation('hours');
  const workings = useWorkings();
  return (
    <dl className="hours-facts">
      <dt>{t('entry.how')}</dt><dd>{workings(entry)}</dd>
      <dt>{t('entry.rule')}</dt><dd>{t('entry.ruleText', { version: entry.ruleVersion, name: entry.ruleName })}</dd>
      {entry.from !== null && entry.to !== null && <><dt>{t('entry.time')}</dt><dd><DayText at={entry.from} /> – <DayText at={entry.to} /></dd></>}
      <dt>{t('entry.evidence')}</dt>
      <dd>{entry.evidence.map(({ label, link }) => <span key={label} className="hours-proof">{link === null ? label : <a href={link}>{label}</a>}</span>)}</dd>
      {entry.reason !== null && <><dt>{t('entry.reason')}</dt><dd>{entry.reason}</dd></>}
      <dt>{t('entry.poster')}</dt><dd>{entry.poster?.name} · <DayText at={entry.postedAt} /></dd>
      <dt>{t('entry.number')}</dt><dd className="number">{entry.seq}</dd>
    </dl>
  );
};
