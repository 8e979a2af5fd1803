// One learner on the board. Every cell's sign stands beside the words that a screen reader says.
import type { EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import type { BoardRow, Requirement } from '@gongyan/shared/training/progress/progress.contract';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { ROW_HEIGHT } from './board.rules';
import { amountText } from './words.rules';

const SIGNS = { met: '✓', impossible: '!' } as const;

const Cell = ({ requirement }: { requirement: Requirement }) => {
  const { t } = useTranslation('training');
  const { state, got, need, booked, code } = requirement;
  const amounts = `${amountText(requirement, got)}/${amountText(requirement, need)}`;
  const counts = code === 'attendance' || code === 'hours' || code === 'exam';
  const sign = state === 'open' ? (got === 0 && booked === 0 && !counts ? '–' : booked > 0 && !counts ? '…' : '') : SIGNS[state];
  return <td className={`board-cell is-${state}`}><span aria-hidden="true">{sign}{counts && <> {amounts}</>}</span><span className="only-read">{t(`cell.${state}`)} {amounts}</span></td>;
};

interface LineProps {
  readonly row: BoardRow;
  readonly number: number;
  readonly on: boolean;
  readonly chosen: boolean;
  readonly onToggle: ((id: EnrolmentId) => void) | null;
}

export const BoardLine = memo(({ row: { enrolment, person, schoolName, progress }, number, on, chosen, onToggle }: LineProps) => {
  const { t } = useTranslation('training');
  return (
    <tr className={on ? 'is-at' : ''} style={{ height: ROW_HEIGHT }} aria-rowindex={number + 2} aria-current={on}>
      <th scope="row">
        <span className="board-name">
          {onToggle !== null && <input type="checkbox" className="no-print" aria-label={t('board.select', { name: person.name })} checked={chosen} onChange={() => onToggle(enrolment.id)} />}
          <span className="person-text"><span className="cut">{person.name}</span><span className="small soft cut">{schoolName}</span></span>
        </span>
      </th>
      <td className="small">{t(`enrolment.${enrolment.state}`)}</td>
      {progress?.requirements.map((requirement) => <Cell key={`${requirement.code}${requirement.of ?? ''}`} requirement={requirement} />)}
    </tr>
  );
});
BoardLine.displayName = 'BoardLine';
