// One school year, or all of them: this one and the four before.
import { schoolYearOf } from '@gongyan/shared/hours/calendar.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { useTranslation } from 'react-i18next';
import { Choice } from '../ui/Choice';

/** This school year and the four before, by their first days. */
export const schoolYears = (): { value: string; label: string }[] => {
  const first = Number(schoolYearOf(shanghaiDay(new Date())).from.slice(0, 4));
  return [0, 1, 2, 3, 4].map((back) => ({ value: `${String(first - back)}-09-01`, label: `${String(first - back)}–${String(first - back + 1)}` }));
};

/** Empty text: all years. */
export const YearChoice = ({ id, year, onChange }: { id: string; year: string; onChange: (year: string) => void }) => {
  const { t } = useTranslation('hours');
  const options = [{ value: '', label: t('ledger.allYears') }, ...schoolYears()];
  return <><label htmlFor={id} className="only-read">{t('ledger.year')}</label><Choice id={id} value={year} onChange={onChange} options={options} /></>;
};
