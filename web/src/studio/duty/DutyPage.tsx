// The plan of a studio and, below it, 年度任务: members by what is expected of them; on a phone one member after the other. Every number opens to its facts.
import type { Duty, DutyBoard, DutyCell, DutyRow } from '@gongyan/shared/studio/duty/duty.contract';
import type { StudioId, StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { schoolYears } from '../../hours/YearChoice';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { plainDay } from '../../ui/day';
import { Empty } from '../../ui/Empty';
import { PersonTag } from '../../ui/Person';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { PlansPanel } from '../planning/PlansPanel';
import { TasksPanel } from '../task/TasksPanel';
import { StudioFrame } from '../StudioFrame';
import './duty.css';
import { useDuties, useRemind } from './duty.queries';
import './duty.words';
import { EvidenceDialog, type Asking } from './EvidenceDialog';

/** The current one is whatever the hub says it is. */
const YEARS = 3;
const years = () => schoolYears().slice(0, YEARS).map((year, back) => (back === 0 ? { ...year, value: '' } : year));

const Target = ({ duty }: { duty: Duty }) => {
  const { t } = useTranslation('duty');
  return <span className="small soft">{duty.measure === 'share' ? t('target.share', { n: Math.round(duty.target * 100) }) : t('target.count', { n: duty.target })}</span>;
};

const Cell = ({ cell, duty, row, ask }: { cell: DutyCell; duty: Duty; row: DutyRow; ask: (asking: Asking) => void }) => {
  const { t } = useTranslation('duty');
  const said = duty.measure === 'share' ? (cell.of === 0 ? t('nothing') : t('share', { done: cell.done, of: cell.of })) : t('count', { done: cell.done, target: duty.target });
  const name = `${row.person.name} ${t(`key.${duty.key}`)} ${said} ${t(`state.${cell.state}`)}`;
  return <button type="button" className={`duty-cell ${cell.state}`} aria-label={name} onClick={() => ask({ person: row.person, key: duty.key })}><span className="duty-name soft">{t(`key.${duty.key}`)}</span><span className="number">{said}</span><span className="small">{t(`state.${cell.state}`)}</span></button>;
};

const Reminding = ({ studio, rows }: { studio: Studio; rows: readonly DutyRow[] }) => {
  const { t } = useTranslation('duty');
  const remind = useRemind(studio.id);
  const behind = rows.filter(({ cells }) => cells.some(({ state }) => state === 'behind')).map(({ person }) => person.id);
  if (behind.length === 0) return <span className="soft">{t('allOn')}</span>;
  return (
    <>
      <Button loading={remind.isPending} onClick={() => remind.mutate(behind, { onSuccess: ({ told }) => toast(told.length === 0 ? t('remindedNobody') : t('reminded', { n: told.length }), told.length === 0 ? 'warn' : undefined) })}>{t('remind', { n: behind.length })}</Button>
      {remind.error !== null && <p className="note danger" role="alert">{sentenceOf(remind.error)}</p>}
    </>
  );
};

const Board = ({ board, ask }: { board: DutyBoard; ask: (asking: Asking) => void }) => {
  const { t } = useTranslation('duty');
  const language = useLanguage();
  return (
    <div className="panel duty-scroll" role="region" aria-label={t('title')} tabIndex={0}>
      <table className="duty-table">
        <thead><tr><th scope="col">{t('name')}</th>{board.duties.map((duty) => <th key={duty.key} scope="col">{t(`key.${duty.key}`)}<br /><Target duty={duty} /></th>)}</tr></thead>
        <tbody>
          {board.rows.map((row) => (
            <tr key={row.person.id}>
              <th scope="row"><PersonTag person={row.person} {...(row.reminded === null ? {} : { more: t('remindedOn', { day: plainDay(row.reminded, language) }) })} /></th>
              {board.duties.map((duty) => {
                const cell = row.cells.find(({ key }) => key === duty.key);
                return <td key={duty.key}>{cell !== undefined && <Cell cell={cell} duty={duty} row={row} ask={ask} />}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

const Duties = ({ studio }: { studio: Studio }) => {
  const { t } = useTranslation('duty');
  const [year, setYear] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const runs = studio.rights.host || studio.rights.oversees;
  return (
    <div className="stack">
      <p className="soft">{t('lead')}</p>
      <Asked query={useDuties(studio.id, year)} what={t('what')}>
        {(board) => (
          <div className="stack">
            <div className="row wrap no-print">
              <label className="row soft duty-year" htmlFor="duty-year">{t('year')}<Choice id="duty-year" value={year} options={years()} onChange={setYear} /></label>
              <span className="grow" />
              {runs && year === '' && board.rows.length > 0 && board.duties.length > 0 && <Reminding studio={studio} rows={board.rows} />}
            </div>
            {board.rows.length === 0 || board.duties.length === 0 ? <section className="panel"><Empty icon="people">{t(board.duties.length === 0 ? 'noDuties' : 'none')}</Empty></section> : <Board board={board} ask={setAsking} />}
            {board.source !== '' && <p className="small soft">{t('source', { source: board.source })}</p>}
          </div>
        )}
      </Asked>
      {asking !== null && <EvidenceDialog studioId={studio.id} asking={asking} year={year} onClose={() => setAsking(null)} />}
    </div>
  );
};

export const DutyPage = ({ studioId }: { studioId: StudioId }) => <StudioFrame studioId={studioId}>{(studio) => <div className="stack"><PlansPanel studio={studio} /><TasksPanel studio={studio} /><Duties studio={studio} /></div>}</StudioFrame>;
