// Schools by indicators: a number in every cell, five colours that follow it, hatching for what is not known, the
// target's line where the table is sorted by it. Any column sorts; a number opens to the persons behind it.
import type { Coverage, SchoolFigures } from '@gongyan/shared/training/coverage/coverage.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Page';
import { useAsking } from './behind';
import { cellText, columnsOf, inOrder, lineBefore, percent, stepOf, type HeatColumn, type HeatOrder } from './heat.rules';
import { useColumnName } from './useColumnName';

interface CellProps { readonly school: SchoolFigures; readonly column: HeatColumn; readonly all: readonly number[] }

const useQuestion = () => {
  const { t } = useTranslation('coverage');
  const ask = useAsking();
  return (school: SchoolFigures, { kind, level, opens }: HeatColumn): void => {
    if (opens === null) return;
    const what = kind === 'holders' ? t('figure.holders', { name: level?.name ?? '' }) : t(kind === 'trained' ? 'figure.untrained' : 'figure.psychFull');
    ask({ name: t('behind.school', { name: school.name, school: what }), about: t(`about.${kind === 'holders' ? 'holders' : kind === 'trained' ? 'untrained' : 'psychFull'}`), behind: { of: opens, school: school.schoolId, ...(level === null ? {} : { level: level.levelId }) } });
  };
};

const Cell = ({ school, column, all }: CellProps) => {
  const { t } = useTranslation('coverage');
  const open = useQuestion();
  const nameOf = useColumnName();
  const value = column.value(school);
  const text = cellText(value, column);
  const step = stepOf(value, column, all);
  const says = value === null ? t('heat.unknown') : text;
  return (
    <td className={`heat-cell is-${step} number`}>
      {column.opens === null || value === null
        ? <span title={step === 0 ? t('heat.unknown') : undefined}>{text}{value === null && <span className="only-read">{t('heat.unknown')}</span>}</span>
        : <button type="button" className="cell-button" aria-label={t('heat.cell', { school: school.name, name: nameOf(column), value: says })} onClick={() => open(school, column)}>{text}</button>}
    </td>
  );
};

const Head = ({ column, order, onSort }: { column: HeatColumn; order: HeatOrder; onSort: () => void }) => {
  const { t } = useTranslation('coverage');
  const nameOf = useColumnName();
  const on = order.key === column.key;
  return (
    <th scope="col" aria-sort={on ? (order.down ? 'descending' : 'ascending') : 'none'}>
      <button type="button" className="heat-sort" aria-label={t('heat.sort', { name: nameOf(column) })} onClick={onSort}>
        <span>{nameOf(column)}{on && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}</span>
        {column.target !== null && <span className="small soft">{t('heat.goal', { goal: percent(column.target.perMille / 1000) })}</span>}
      </button>
    </th>
  );
};

const Legend = () => {
  const { t } = useTranslation('coverage');
  return (
    <p className="heat-legend small soft" aria-label={t('heat.legend')}>
      <span>{t('heat.low')}</span>{([1, 2, 3, 4, 5] as const).map((step) => <span key={step} className={`heat-key is-${step}`} title={t('heat.step', { n: step })} />)}<span>{t('heat.high')}</span>
      <span className="heat-key is-0" /><span>{t('heat.unknown')}</span>
    </p>
  );
};

const Table = ({ coverage, order, sort }: { coverage: Coverage; order: HeatOrder; sort: (key: string) => void }) => {
  const { t } = useTranslation('coverage');
  const columns = columnsOf(coverage);
  const by = columns.find(({ key }) => key === order.key) ?? null;
  const rows = inOrder(coverage.schools, by, order.down);
  const line = lineBefore(rows, by);
  const values = new Map(columns.map((column) => [column.key, coverage.schools.flatMap((school) => column.value(school) ?? [])]));
  const goal = percent((by?.target?.perMille ?? 0) / 1000);
  return (
    <table className="heat">
      <thead>
        <tr>
          <th scope="col" aria-sort={by === null ? (order.down ? 'descending' : 'ascending') : 'none'}><button type="button" className="heat-sort" aria-label={t('heat.sort', { name: t('heat.school') })} onClick={() => sort('')}><span>{t('heat.school')}{by === null && <span aria-hidden="true">{order.down ? ' ↓' : ' ↑'}</span>}</span></button></th>
          {columns.map((column) => <Head key={column.key} column={column} order={order} onSort={() => sort(column.key)} />)}
        </tr>
      </thead>
      <tbody>
        {rows.flatMap((school, at) => [
          ...(line === at ? [<tr key="line" className="heat-line"><td colSpan={columns.length + 1}>{t(order.down ? 'heat.line' : 'heat.lineUp', { goal })}</td></tr>] : []),
          <tr key={school.schoolId}><th scope="row">{school.name}</th>{columns.map((column) => <Cell key={column.key} school={school} column={column} all={values.get(column.key) ?? []} />)}</tr>,
        ])}
      </tbody>
    </table>
  );
};

export const HeatPanel = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation('coverage');
  const [order, setOrder] = useState<HeatOrder>({ key: '', down: false });
  // The lowest first, then the highest.
  const sort = (key: string): void => setOrder((before) => ({ key, down: before.key === key && !before.down }));
  return (
    <Panel title={t(coverage.sight === 'school' ? 'heat.one' : 'heat.title')} more={<Legend />}>
      <p className="panel-note small">{t('heat.hint')}</p>
      <div className="heat-scroll" tabIndex={0} role="region" aria-label={t('heat.title')}><Table coverage={coverage} order={order} sort={sort} /></div>
    </Panel>
  );
};
