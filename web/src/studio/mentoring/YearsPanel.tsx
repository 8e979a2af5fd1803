// School years: what both have confirmed, what hours ask for, whether they are posted; and the host's button once the day has come.
import type { PairPage, PairYear } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { isWorthHours, maySettle } from '@gongyan/shared/studio/mentoring/year.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../../hours/halves';
import { sentenceOf } from '../../platform/words';
import { plainDay } from '../../ui/day';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useSettle } from './mentoring.queries';

const Year = ({ pair, year }: { pair: PairPage; year: PairYear }) => {
  const { t } = useTranslation('mentoring');
  const language = useLanguage();
  const settle = useSettle(pair.id);
  const today = shanghaiDay(new Date());
  const sum = { logs: year.logs, minutes: year.minutes, lastOn: null };
  const numbers = { ...pair.numbers, minLogs: year.needLogs, minMinutes: year.needMinutes };
  const may = year.half === null && maySettle(pair, pair.standing, { sum, numbers, closesOn: year.closesOn, today }).ok;
  return (
    <li className="year">
      <span className="strong">{t('years.span', { from: year.from.slice(0, 4), to: year.to.slice(0, 4) })}</span>
      <span className="small number">{t('years.line', year)}</span>
      {year.half !== null
        ? <span className="badge success">{t('years.credited', { hours: hoursOf(year.half) })}</span>
        : <span className="small soft">{today < year.closesOn || isWorthHours(sum, numbers) ? t('years.closes', { day: plainDay(year.closesOn, language) }) : t('years.short')}</span>}
      {may && <Button size="small" loading={settle.isPending} onClick={() => settle.mutate(year.from, { onSuccess: () => toast(t('years.done')) })}>{t('years.settle')}</Button>}
      {settle.error !== null && <p className="note danger" role="alert">{sentenceOf(settle.error)}</p>}
    </li>
  );
};

export const YearsPanel = ({ pair }: { pair: PairPage }) => {
  const { t } = useTranslation('mentoring');
  if (pair.years.length === 0) return null;
  return (
    <Panel title={t('years.title')}>
      <div className="panel-body stack">
        <ul className="stack">{pair.years.map((year) => <Year key={year.from} pair={pair} year={year} />)}</ul>
        <p className="small soft">{t('years.rule', { logs: pair.numbers.minLogs, minutes: pair.numbers.minMinutes })}</p>
      </div>
    </Panel>
  );
};
