// People × requirements. Every cell says in words what its sign means.
import type { CohortCard } from '@gongyan/shared/training/cohort/cohort.contract';
import type { BoardRow, Requirement } from '@gongyan/shared/training/progress/progress.contract';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../hours/halves';
import { Asked } from '../ui/Asked';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { useBoard } from './training.queries';

const amount = ({ code }: Requirement, n: number): string => (code === 'hours' ? hoursOf(n) : String(n));

const Cell = ({ requirement }: { requirement: Requirement }) => {
  const { t } = useTranslation('training');
  const { state, got, need } = requirement;
  return <td className={`board-cell is-${state}`}><span aria-hidden="true">{state === 'met' ? '✓' : state === 'impossible' ? '!' : `${amount(requirement, got)}/${amount(requirement, need)}`}</span><span className="only-read">{t(`cell.${state}`)} {amount(requirement, got)}/{amount(requirement, need)}</span></td>;
};

const Row = ({ row }: { row: BoardRow }) => {
  const { t } = useTranslation('training');
  return (
    <tr>
      <th scope="row"><span className="person-text"><span className="cut">{row.person.name}</span><span className="small soft cut">{row.schoolName}</span></span></th>
      <td>{t(`enrolment.${row.enrolment.state}`)}</td>
      {row.progress?.requirements.map((requirement) => <Cell key={`${requirement.code}${requirement.of ?? ''}`} requirement={requirement} />)}
    </tr>
  );
};

export const Board = ({ cohort }: { cohort: CohortCard }) => {
  const { t } = useTranslation('training');
  const board = useBoard(cohort.id);
  return (
    <Panel title={t('learners')}>
      <Asked query={board} what={t('learners')}>
        {({ rows }) => rows.length === 0 ? <Empty icon="people">{t('nobody')}</Empty> : (
          <div className="board-scroll" tabIndex={0} role="region" aria-label={t('learners')}>
            <table className="board">
              <thead><tr><th scope="col">{t('person')}</th><th scope="col" />{rows[0]?.progress?.requirements.map(({ code, of }) => <th key={`${code}${of ?? ''}`} scope="col">{t(`requirement.${code}`)}</th>)}</tr></thead>
              <tbody>{rows.map((row) => <Row key={row.enrolment.id} row={row} />)}</tbody>
            </table>
          </div>
        )}
      </Asked>
    </Panel>
  );
};
