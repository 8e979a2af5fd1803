// 工作室对比: studios by what they did in a school year; on a phone one studio after the other. Every number opens to its facts.
import { COMPARED, type ComparedKey, type StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYears } from '../../hours/YearChoice';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { Icon } from '../../ui/Icon';
import { Page } from '../../ui/Page';
import '../duty/duty.css';
import { inOrder, shareOf, type Column } from './compare.order';
import { useComparison } from './compare.queries';
import './compare.words';
import { FactsDialog } from './FactsDialog';

interface Asking {
  readonly row: StudioFigures;
  readonly key: ComparedKey;
}

const useNameOf = () => {
  const { t } = useTranslation('compare');
  return (column: Column): string => (column === 'name' ? t('studio') : column === 'members' || column === 'attendance' ? t(column) : t(`key.${column}`));
};

const Head = ({ column, order, onOrder }: { column: Column; order: Column; onOrder: (column: Column) => void }) => {
  const name = useNameOf()(column);
  return <th scope="col" aria-sort={order === column ? (column === 'name' ? 'ascending' : 'descending') : 'none'}><button type="button" className="compare-sort" onClick={() => onOrder(column)}>{name}{order === column && <span aria-hidden="true"> ↓</span>}</button></th>;
};

const Share = ({ row }: { row: StudioFigures }) => {
  const { t } = useTranslation('compare');
  const share = shareOf(row);
  if (share === null) return <span className="soft">{t('nothing')}</span>;
  return <span className="number" title={t('shareName', row.attendance)}>{t('share', { n: Math.round(share * 100) })}</span>;
};

const Row = ({ row, ask }: { row: StudioFigures; ask: (asking: Asking) => void }) => {
  const { t } = useTranslation('compare');
  return (
    <tr>
      <th scope="row"><Link to="/studios/$studioId" params={{ studioId: row.studioId }}>{row.name}</Link><br /><span className="small soft">{row.hostName}</span></th>
      <td><span className="duty-name soft small">{t('members')} </span><span className="number">{row.members}</span></td>
      <td><span className="duty-name soft small">{t('attendance')} </span><Share row={row} /></td>
      {COMPARED.map((key) => (
        <td key={key}>
          <span className="duty-name soft small">{t(`key.${key}`)} </span>
          {row.counts[key] === 0 ? <span className="soft number">0</span> : <button type="button" className="compare-number number" aria-label={`${row.name} ${t(`key.${key}`)} ${row.counts[key]}`} onClick={() => ask({ row, key })}>{row.counts[key]}</button>}
        </td>
      ))}
    </tr>
  );
};

const Table = ({ rows, day }: { rows: readonly StudioFigures[]; day: string }) => {
  const { t } = useTranslation('compare');
  const [order, setOrder] = useState<Column>('name');
  const [asking, ask] = useState<Asking | null>(null);
  if (rows.length === 0) return <section className="panel"><Empty icon="studio">{t('none')}</Empty></section>;
  return (
    <div className="panel duty-scroll" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="duty-table compare-table">
        <thead><tr>{(['name', 'members', 'attendance', ...COMPARED] as const).map((column) => <Head key={column} column={column} order={order} onOrder={setOrder} />)}</tr></thead>
        <tbody>{inOrder(rows, order).map((row) => <Row key={row.studioId} row={row} ask={ask} />)}</tbody>
      </table>
      {asking !== null && <FactsDialog row={asking.row} of={asking.key} day={day} onClose={() => ask(null)} />}
    </div>
  );
};

export const ComparePage = () => {
  const { t } = useTranslation('compare');
  const years = schoolYears().slice(0, 3);
  const [day, setDay] = useState(years[0]?.value ?? '');
  return (
    <Page title={t('title')} lead={t('lead')} back={<Link to="/studios" className="page-back"><Icon name="back" />{t('studio')}</Link>}
      actions={<label className="row soft duty-year" htmlFor="compare-year">{t('year')}<Choice id="compare-year" value={day} options={years} onChange={setDay} /></label>}>
      <Asked query={useComparison(day)} what={t('what')}>{({ rows }) => <Table rows={rows} day={day} />}</Asked>
    </Page>
  );
};
