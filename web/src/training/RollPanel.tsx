// Who was there: one tap per person, everybody else at once, and a correction after the confirmation with its reason.
import { AttendanceState, type CohortSessionId, type Roll } from '@gongyan/shared/training/session/session.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { sentenceOf } from '../platform/words';
import { Asked } from '../ui/Asked';
import { Choice } from '../ui/Choice';
import { dayText } from '../ui/day';
import { Empty } from '../ui/Empty';
import { Panel } from '../ui/Page';
import { toast } from '../ui/toast';
import { useLanguage } from '../ui/useLanguage';
import { CorrectDialog } from './CorrectDialog';
import { markOf } from './marks.rules';
import { useConfirmRoll, useMark, useRoll } from './training.queries';

type RollRow = Roll['rows'][number];
type Shown = AttendanceState | 'none';
const shownOf = ({ attendance }: RollRow): Shown => attendance?.state ?? 'none';

interface RowProps { readonly row: RollRow; readonly mayMark: boolean; readonly onMark: (state: AttendanceState) => void }
const Row = ({ row, mayMark, onMark }: RowProps) => {
  const { t } = useTranslation('training');
  const own = useMe().person.id === row.person.id;
  const shown = shownOf(row);
  return (
    <li className="line">
      <span className="grow person-text"><span>{row.person.name}</span><span className="small soft">{row.schoolName}</span></span>
      {mayMark && !own ? (
        <>
          <Button type={shown === 'present' ? 'primary' : 'default'} aria-pressed={shown === 'present'} aria-label={t('session.mark', { name: row.person.name, state: t('session.count.present') })} onClick={() => onMark('present')}>{t('session.count.present')}</Button>
          <span className="roll-choice"><label className="only-read" htmlFor={`roll-${row.person.id}`}>{row.person.name}</label>
            <Choice id={`roll-${row.person.id}`} value={shown} options={[...(shown === 'none' ? ['none' as const] : []), ...AttendanceState.options].map((value) => ({ value, label: t(`session.count.${value}`) }))} onChange={(state) => { if (state !== 'none') onMark(state); }} /></span>
        </>
      ) : <span className="badge">{t(`session.count.${shown}`)}</span>}
    </li>
  );
};

const Deeds = ({ roll, onRest }: { roll: Roll; onRest: () => void }) => {
  const { t } = useTranslation('training');
  const confirm = useConfirmRoll(roll.session.id);
  const rest = roll.rows.filter((row) => row.attendance === null).length;
  if (!roll.mayMark) return <p className="panel-note">{t('session.readOnly')}</p>;
  if (roll.session.state === 'confirmed' || roll.session.state === 'cancelled') return null;
  return (
    <div className="board-deeds no-print">
      <Button disabled={rest === 0} onClick={onRest}>{t('session.allPresent')}</Button>
      <Button type="primary" loading={confirm.isPending} onClick={() => confirm.mutate(undefined, { onSuccess: () => toast(t('session.confirmDone')) })}>{t('session.confirm')}</Button>
      <span className="small soft">{t('session.confirmLead', { n: rest })}</span>
      {confirm.error !== null && <p className="note danger" role="alert">{sentenceOf(confirm.error)}</p>}
    </div>
  );
};

const Names = ({ roll }: { roll: Roll }) => {
  const { t } = useTranslation('training');
  const me = useMe().person.id;
  const mark = useMark(roll.session.id);
  const [correcting, setCorrecting] = useState<{ row: RollRow; state: AttendanceState } | null>(null);
  const tap = (row: RollRow, state: AttendanceState) => (roll.session.state === 'confirmed' ? setCorrecting({ row, state }) : mark.mutate({ marks: [markOf(roll.session, row.person.id, state)], reason: null }));
  const everybody = () => mark.mutate({ marks: roll.rows.filter((row) => row.attendance === null && row.person.id !== me).map((row) => markOf(roll.session, row.person.id, 'present')), reason: null });
  return (
    <>
      <div className="panel-body pieces small soft">{([...AttendanceState.options, 'none'] as const).map((state) => ({ state, n: roll.rows.filter((row) => shownOf(row) === state).length })).filter(({ n }) => n > 0).map(({ state, n }) => <span key={state}>{t(`session.count.${state}`)} {n}</span>)}</div>
      <Deeds roll={roll} onRest={everybody} />
      {mark.error !== null && <p className="note danger" role="alert">{sentenceOf(mark.error)}</p>}
      <ul className="rows roll">{roll.rows.map((row) => <Row key={row.person.id} row={row} mayMark={roll.mayMark && roll.session.state !== 'cancelled'} onMark={(state) => tap(row, state)} />)}</ul>
      {correcting !== null && <CorrectDialog roll={roll} person={correcting.row.person} state={correcting.state} onClose={() => setCorrecting(null)} />}
    </>
  );
};

export const RollPanel = ({ cohortSessionId, onClose }: { cohortSessionId: CohortSessionId; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const language = useLanguage();
  const roll = useRoll(cohortSessionId);
  const session = roll.data?.session;
  return (
    <Panel title={session === undefined ? t('session.roll') : `${session.title} · ${dayText(session.startsAt, language)}`} more={<Button type="text" onClick={onClose}>{t('session.back')}</Button>}>
      <Asked query={roll} what={t('session.roll')}>{(data) => data.rows.length === 0 ? <Empty icon="people">{t('nobody')}</Empty> : <Names roll={data} />}</Asked>
    </Panel>
  );
};
