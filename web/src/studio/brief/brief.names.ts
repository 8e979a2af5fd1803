// What an issue and its facts are called on a page, in the reader's language.
import type { BriefCard, BriefFact } from '@gongyan/shared/studio/brief/brief.contract';
import type { Result } from '@gongyan/shared/studio/result/result.contract';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';
import './brief.words';

type Named = Pick<BriefCard, 'period' | 'from' | 'yearFrom' | 'no'>;

export const useBriefNames = () => {
  const { t } = useTranslation('brief');
  const language = useLanguage();
  const year = ({ yearFrom }: Pick<Named, 'yearFrom'>) => ({ from: yearFrom.slice(0, 4), to: String(Number(yearFrom.slice(0, 4)) + 1) });
  const period = (brief: Pick<Named, 'period' | 'from' | 'yearFrom'>): string =>
    brief.period === 'month' ? t('month', { year: brief.from.slice(0, 4), month: Number(brief.from.slice(5, 7)) }) : t(brief.from === brief.yearFrom ? 'term1' : 'term2', year(brief));
  return {
    period,
    issue: (brief: Named): string => (brief.no === null ? period(brief) : t('issue', { ...year(brief), n: brief.no })),
    day: (day: string): string => plainDay(day, language),
    result: ({ kind, day }: Pick<Result, 'kind' | 'day'>): string => `${t(`word.${kind}`)} · ${plainDay(day, language)}`,
    about: ({ day, word, level, note, attended }: BriefFact): string =>
      [plainDay(day, language), word === null ? '' : t(`word.${word}`), level === null ? '' : t(`level.${level}`), note, attended === null ? '' : t('attended', { n: attended })].filter((part) => part !== '').join(' · '),
  };
};
