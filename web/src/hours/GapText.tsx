// 还差多少, in one sentence: the whole, then what each part is short of.
import type { Count } from '@gongyan/shared/hours/hours.contract';
import { gapOf } from '@gongyan/shared/hours/hours.count.rules';
import { useTranslation } from 'react-i18next';
import { hoursOf } from './halves';

export const GapText = ({ count }: { count: Count }) => {
  const { t } = useTranslation('hours');
  const gap = gapOf(count);
  if (gap.total === 0) return <p className="hours-gap is-met">{t('met')}</p>;
  const splits = gap.splits.map(({ name, missing }) => t('gapSplit', { name, n: hoursOf(missing) })).join(t('join'));
  return (
    <p className="hours-gap">
      <strong>{t('gap', { total: hoursOf(gap.total) })}</strong>
      {splits !== '' && <span className="soft">{t('gapSplits', { splits })}</span>}
    </p>
  );
};
