// The five lowest schools by one share; the first thing a leader sees, also on a phone. A line opens to whom it misses.
import type { Coverage, SchoolFigures } from '@gongyan/shared/training/coverage/coverage.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Choice } from '../../ui/Choice';
import { Empty } from '../../ui/Empty';
import { Panel } from '../../ui/Page';
import { useAsking } from './behind';
import { columnsOf, holdersAt, lowest, percent, type HeatColumn } from './heat.rules';
import { useColumnName } from './useColumnName';

const partOf = (school: SchoolFigures, { kind, level }: HeatColumn): number => (kind === 'trained' ? school.trained : level === null ? 0 : holdersAt(school, level.levelId));

const Line = ({ school, column }: { school: SchoolFigures; column: HeatColumn }) => {
  const { t } = useTranslation('coverage');
  const ask = useAsking();
  const nameOf = useColumnName();
  const value = column.value(school) ?? 0;
  const part = partOf(school, column);
  const behind = column.level === null ? { of: 'untrained' as const, school: school.schoolId } : { of: 'missing' as const, level: column.level.levelId, school: school.schoolId };
  const open = () => ask({
    name: t('behind.school', { name: school.name, school: column.level === null ? t('figure.untrained') : t('figure.missing', { name: column.level.name }) }), about: t(column.level === null ? 'about.untrained' : 'about.missing'),
    // Of those that the list shows: whom it misses.
    part: school.teachers - part, whole: school.teachers, behind,
  });
  return (
    <li>
      <button type="button" className="lowest-line" onClick={open} aria-label={t('heat.cell', { school: school.name, name: nameOf(column), value: percent(value) })}>
        <span className="grow person-text"><span className="strong cut">{school.name}</span><span className="small soft number">{t('lowest.line', { part, whole: school.teachers })}</span></span>
        <span className="lowest-bar" aria-hidden="true"><span style={{ inlineSize: `${value * 100}%` }} /></span>
        <span className="lowest-value number">{percent(value)}</span>
      </button>
    </li>
  );
};

export const LowestPanel = ({ coverage }: { coverage: Coverage }) => {
  const { t } = useTranslation('coverage');
  const nameOf = useColumnName();
  const [key, setKey] = useState('trained');
  const shares = columnsOf(coverage).filter(({ form }) => form === 'share');
  const column = shares.find((one) => one.key === key) ?? shares[0];
  const schools = column === undefined ? [] : lowest(coverage.schools, column);
  const choice = <div className="lowest-by no-print"><label htmlFor="lowest-by" className="only-read">{t('lowest.by')}</label><Choice id="lowest-by" value={column?.key ?? ''} onChange={setKey} options={shares.map((one) => ({ value: one.key, label: nameOf(one) }))} /></div>;
  return (
    <Panel title={t('lowest.title')} more={choice}>
      {column === undefined || schools.length === 0 ? <Empty>{t('lowest.none')}</Empty> : <ol className="rows lowest">{schools.map((school) => <Line key={school.schoolId} school={school} column={column} />)}</ol>}
    </Panel>
  );
};
