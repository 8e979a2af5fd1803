// Behind a number: what it means, how it is worked out, and the rows that it counts. Names of persons only to whom
// they are open; everybody else is told who may see them.
import { PERSONAL, type Coverage, type EvidenceRow } from '@gongyan/shared/training/coverage/coverage.contract';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { PersonId } from '@gongyan/shared/kit/id';
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { Bones } from '../../ui/Bones';
import { plainDay } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { LoadError } from '../../ui/LoadError';
import { useLanguage } from '../../ui/useLanguage';
import type { Question } from './behind';
import { useEvidence } from './coverage.queries';
import { percent } from './heat.rules';

const NameLink = ({ row }: { row: EvidenceRow }) => {
  if (row.kind === 'person') return <Link to="/people/$personId/hours" params={{ personId: PersonId.parse(row.id) }}>{row.name}</Link>;
  if (row.kind === 'cohort') return <Link to="/cohorts/$cohortId" params={{ cohortId: CohortId.parse(row.id) }}>{row.name}</Link>;
  if (row.kind === 'studio') return <Link to="/studios/$studioId" params={{ studioId: StudioId.parse(row.id) }}>{row.name}</Link>;
  return <span className="strong">{row.name}</span>;
};

const COUNTED = { person: 'people', studio: 'people', cohort: 'times', school: 'students' } as const;

const Row = ({ row }: { row: EvidenceRow }) => {
  const { t } = useTranslation('coverage');
  const language = useLanguage();
  const more = [row.place, row.on === null ? '' : plainDay(row.on, language)].filter((text) => text !== '');
  return (
    <li className="line">
      <span className="grow person-text"><NameLink row={row} />{more.length > 0 && <span className="small soft">{more.join(' · ')}</span>}</span>
      {row.count !== null && <span className="number">{t(`behind.${COUNTED[row.kind]}`, { n: row.count.toLocaleString('en') })}</span>}
    </li>
  );
};

const Rows = ({ behind }: { behind: NonNullable<Question['behind']> }) => {
  const { t } = useTranslation('coverage');
  const rows = useEvidence(behind, true);
  if (rows.data === undefined) return rows.error === null ? <Bones rows={4} /> : <LoadError what={t('behind.what')} error={rows.error} retry={() => void rows.refetch()} />;
  const total = rows.data.pages[0]?.total ?? 0;
  if (total === 0) return <p className="soft">{t('behind.none')}</p>;
  return (
    <>
      <p className="small soft">{t('behind.total', { n: total.toLocaleString('en') })}</p>
      <ul className="rows behind-rows">{rows.data.pages.flatMap((page) => page.rows).map((row) => <Row key={`${row.kind}${row.id}`} row={row} />)}</ul>
      {rows.hasNextPage && <p><Button loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>{t('behind.more')}</Button></p>}
    </>
  );
};

/** The same as the server says: persons to the district, and to a lead those of his school. */
const isOpen = ({ of, school }: NonNullable<Question['behind']>, { sight, schools }: Coverage): boolean =>
  !PERSONAL.has(of) || sight === 'district' || (school !== undefined && schools.some(({ schoolId }) => schoolId === school));

export const EvidenceDialog = ({ question, coverage, onClose }: { question: Question; coverage: Coverage; onClose: () => void }) => {
  const { t } = useTranslation('coverage');
  const { name, about, part, whole, behind } = question;
  return (
    <Dialog title={name} onClose={onClose}>
      <p>{about}</p>
      {part !== undefined && whole !== undefined && whole > 0 && <p className="number strong">{t('behind.sum', { part: part.toLocaleString('en'), whole: whole.toLocaleString('en'), share: percent(part / whole) })}</p>}
      {behind !== null && (isOpen(behind, coverage) ? <Rows behind={behind} /> : <p className="note">{t('behind.closed')}</p>)}
    </Dialog>
  );
};
