// One part of the file as numbers: its lines by school years, and all of them together. Every number opens to its facts.
import type { FactPart, GrowthCell, GrowthFile, GrowthLine } from '@gongyan/shared/studio/growth/growth.contract';
import { useTranslation } from 'react-i18next';
import type { Opened } from './FactsDialog';

/** Pixels that a name and a number need: years that do not fit beside each other are reached by scrolling. */
const [FIRST, OTHERS] = [164, 136];

interface LineTableProps {
  readonly part: FactPart;
  readonly lines: readonly GrowthLine[];
  readonly years: GrowthFile['years'];
  readonly open: (opened: Opened) => void;
}

const useSaid = (part: FactPart) => {
  const { t } = useTranslation('growth');
  return ({ n, of, amount }: GrowthCell): string => {
    if (part === 'hours') return t('cell.hours', { n: (amount ?? 0) / 2 });
    if (part === 'meetings') return t('cell.share', { n, of });
    if (part === 'lessons' && amount !== null) return t('cell.mean', { n, amount });
    return part === 'mentoring' && amount !== null ? t('cell.minutes', { n, amount }) : t('cell.count', { n });
  };
};

/** Of hours the category, which the rules name. */
const useNameOf = (part: FactPart) => {
  const { t, i18n } = useTranslation('growth');
  return (key: string): string => (part !== 'hours' && i18n.exists(`growth:key.${key}`) ? String(t(`key.${key}` as 'key.paper')) : key);
};

export const LineTable = ({ part, lines, years, open }: LineTableProps) => {
  const { t } = useTranslation('growth');
  const [said, nameOf] = [useSaid(part), useNameOf(part)];
  const columns = [{ name: t('head.all'), when: t('facts.allYears'), from: undefined }, ...years.map(({ from, to }) => ({ name: t('head.year', { from: from.slice(0, 4), to: to.slice(0, 4) }), when: t('head.year', { from: from.slice(0, 4), to: to.slice(0, 4) }), from }))];
  return (
    <div className="growth-scroll" role="region" aria-label={t(`part.${part}`)} tabIndex={0}>
      <table className="growth-table" style={{ minInlineSize: FIRST + columns.length * OTHERS }}>
        <thead><tr><th scope="col">{t('head.line')}</th>{columns.map(({ name }) => <th key={name} scope="col">{name}</th>)}</tr></thead>
        <tbody>
          {lines.map(({ key, all, cells }) => (
            <tr key={key}>
              <th scope="row">{nameOf(key)}</th>
              {[all, ...cells].map((cell, at) => {
                const column = columns[at];
                if (column === undefined) return null;
                if (cell.of === 0) return <td key={column.name} className="soft">–</td>;
                return <td key={column.name}><button type="button" className="growth-number number" aria-label={`${nameOf(key)} ${column.when} ${said(cell)}`} onClick={() => open({ part, key, line: nameOf(key), when: column.when, ...(column.from === undefined ? {} : { year: column.from }) })}>{said(cell)}</button></td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
