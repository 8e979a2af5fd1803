// The roll, live: who is here, late, on leave, awaited; the host signs for somebody or corrects; at the end it becomes the
// close sheet that writes the hours.
import type { AttendanceState, Board, BoardLine } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Asked } from '../../ui/Asked';
import { Choice } from '../../ui/Choice';
import { clockText } from '../../ui/day';
import { Icon } from '../../ui/Icon';
import { Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useBoard } from '../meeting.queries';
import { CloseSheet } from './CloseSheet';
import { RuleDialog, TapDialog } from './RollDialogs';
import { useWhy } from './useWhy';

const STATES: readonly AttendanceState[] = ['present', 'late', 'leftEarly', 'leave', 'absent', 'awaited'];
const TONES: Readonly<Record<AttendanceState, string>> = { present: 'success', late: 'warning', leftEarly: 'warning', leave: '', absent: 'danger', awaited: '' };
const ALL = 'all';

/** By arrival; whoever has not come stands last. */
const byArrival = (a: BoardLine, b: BoardLine): number => (a.inAt?.getTime() ?? Number.MAX_SAFE_INTEGER) - (b.inAt?.getTime() ?? Number.MAX_SAFE_INTEGER);

interface Deeds {
  readonly onTap: ((line: BoardLine) => void) | null;
  readonly onRule: ((line: BoardLine) => void) | null;
}

const Line = ({ line, board, onTap, onRule }: { line: BoardLine; board: Board } & Deeds) => {
  const { t } = useTranslation('meeting');
  const why = useWhy(board.rules);
  const times = [line.inAt, line.outAt].filter((at) => at !== null).map(clockText).join(' – ');
  return (
    <li className="line meeting-line">
      <span className="grow"><PersonTag person={line.person} online={line.online} /></span>
      {line.sharedDevice && <span className="badge warning" title={t('board.sharedDevice')}><Icon name="warn" />{t('board.sharedDevice')}</span>}
      <span className="meeting-times small number">{times}{line.method === 'tap' && <> · {t('board.byHand')}</>}</span>
      <span className="meeting-state" title={why(line)}><span className={`badge ${TONES[line.state]}`}>{t(`att.${line.state}`)}</span>{line.state !== 'awaited' && <span className="small soft">{t(line.credited ? 'board.credited' : 'board.notCredited')}</span>}</span>
      {onTap !== null && line.inAt === null && <Button size="small" onClick={() => onTap(line)}>{t('board.tap')}</Button>}
      {onRule !== null && <Button size="small" onClick={() => onRule(line)}>{t('board.rule')}</Button>}
    </li>
  );
};

const Roll = ({ board, ...deeds }: { board: Board } & Deeds) => {
  const { t } = useTranslation('meeting');
  const [state, setState] = useState<AttendanceState | typeof ALL>(ALL);
  const [school, setSchool] = useState<string>(ALL);
  const shown = board.lines.filter((line) => (state === ALL || line.state === state) && (school === ALL || line.schoolId === school)).sort(byArrival);
  const count = (one: AttendanceState): number => board.lines.filter((line) => line.state === one).length;
  const states = STATES.filter((one) => count(one) > 0);
  return (
    <>
      <div className="panel-body row wrap no-print">
        <div className="filter-states grow" role="group" aria-label={t('board.title')}>
          <button type="button" className={state === ALL ? 'filter on' : 'filter'} aria-pressed={state === ALL} onClick={() => setState(ALL)}>{t('board.all')} <span className="number">{board.lines.length}</span></button>
          {states.map((one) => <button key={one} type="button" className={state === one ? 'filter on' : 'filter'} aria-pressed={state === one} onClick={() => setState(one)}>{t(`att.${one}`)} <span className="number">{count(one)}</span></button>)}
        </div>
        <label className="row small board-school">{t('board.school')}<Choice id="board-school" value={school} options={[{ value: ALL, label: t('board.allSchools') }, ...board.schools.map(({ id, name }) => ({ value: String(id), label: name }))]} onChange={setSchool} /></label>
      </div>
      {shown.length === 0 ? <p className="panel-note">{t('board.none')}</p> : <ul className="rows meeting-roll">{shown.map((line) => <Line key={line.person.id} line={line} board={board} {...deeds} />)}</ul>}
    </>
  );
};

export const BoardPanel = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  const [tapped, setTapped] = useState<BoardLine | null>(null);
  const [ruled, setRuled] = useState<BoardLine | null>(null);
  const { state } = meeting;
  const [taps, rules] = [state === 'noticed' || state === 'live' || state === 'paused' || state === 'closing', state === 'live' || state === 'paused' || state === 'closing' || state === 'closed'];
  return (
    <Panel title={t('board.title')} more={<span className="meeting-count number">{t('arrived', { n: meeting.arrived, all: meeting.expected })}</span>}>
      {(state === 'closing' || state === 'closed') && <CloseSheet meeting={meeting} />}
      <Asked query={useBoard(meeting.id)} what={t('board.title')}>{(board) => <Roll board={board} onTap={taps ? setTapped : null} onRule={rules ? setRuled : null} />}</Asked>
      {tapped !== null && <TapDialog meeting={meeting} line={tapped} onClose={() => setTapped(null)} />}
      {ruled !== null && <RuleDialog meeting={meeting} line={ruled} onClose={() => setRuled(null)} />}
    </Panel>
  );
};
