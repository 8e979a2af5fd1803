// One school year, or all of them: this one and the four before.
import { yearOf } from '@gongyan/shared/hours/calendar.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';

const years = (): string[] => {
  const first = yearOf('09-01', shanghaiDay(new Date())).from;
  return [0, 1, 2, 3, 4].map((back) => `${Number(first.slice(0, 4)) - back}-09-01`);
};
const yearText = (day: string): string => `${day.slice(0, 4)}–${Number(day.slice(0, 4)) + 1}`;

/** Empty text: all years. */
export const YearChoice = ({ id, year, onChange }: { id: string; year: string; onChange: (year: string) => void }) => {
  const { t } = useTranslation('hours');
  const options = [{ value: '', label: t('ledger.allYears') }, ...years().map((day) => ({ value: day, label: yearText(day) }))];
  return <><label htmlFor={id} className="only-read">{t('ledger.year')}</label><Choice id={id} value={year} onChange={onChange} options={options} /></>;
};
