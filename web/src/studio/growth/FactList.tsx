// The facts behind a number, the newest first; each opens where it happened, as far as it is open to the reader.
import type { FactPart, GrowthFact } from '@gongyan/shared/studio/growth/growth.contract';
import { useTranslation } from 'react-i18next';
import { plainDay } from '../../ui/day';
import { useLanguage } from '../../ui/useLanguage';

const useAmount = (part: FactPart) => {
  const { t } = useTranslation('growth');
  return (amount: number | null): string => {
    if (amount === null || part === 'meetings' || part === 'results' || part === 'certificates') return '';
    return t(`amount.${part}`, { n: part === 'hours' ? amount / 2 : amount });
  };
};

const Fact = ({ part, fact: { day, title, link, counts, amount, as, note } }: { part: FactPart; fact: GrowthFact }) => {
  const { t } = useTranslation('growth');
  const [language, amountOf] = [useLanguage(), useAmount(part)];
  const more = [as === null ? '' : t(`as.${as}`), note].filter((word) => word !== '').join(' · ');
  const said = amountOf(amount);
  return (
    <li className="growth-fact">
      <span className="growth-day small soft number">{plainDay(day, language)}</span>
      <span className="growth-what"><span>{link === null ? title : <a href={link}>{title}</a>}</span>{more !== '' && <span className="small soft">{more}</span>}</span>
      {said !== '' && <span className="number growth-amount">{said}</span>}
      {!counts && <span className="badge">{t('facts.notCounted')}</span>}
    </li>
  );
};

export const FactList = ({ part, facts }: { part: FactPart; facts: readonly GrowthFact[] }) => <ul className="rows growth-facts">{facts.map((fact, at) => <Fact key={`${at} ${fact.day} ${fact.title}`} part={part} fact={fact} />)}</ul>;
