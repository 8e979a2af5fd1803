// One task: what is asked and how far it is; of whoever reads all of them first what waits, then everybody.
import type { TaskCard, TaskLine } from '@gongyan/shared/studio/task/task.contract';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { plainDay } from '../../ui/day';
import { PersonTag } from '../../ui/Person';
import { useLanguage } from '../../ui/useLanguage';
import { ConfirmAll, HostDeeds } from './HostDeeds';
import { OwnDeeds } from './OwnDeeds';

const TONES = { open: '', submitted: 'warning', returned: 'danger', confirmed: 'success', withdrawn: '' } as const;

const Badges = ({ line: { state, timing, here } }: { line: TaskLine }) => {
  const { t } = useTranslation('studiotask');
  return (
    <>
      {timing !== 'inTime' && <span className="badge danger">{t(`timing.${timing}`)}</span>}
      {!(state === 'open' && timing === 'overdue') && <span className={`badge ${TONES[state]}`}>{t(`state.${state}`)}</span>}
      {!here && <span className="badge">{t('left')}</span>}
    </>
  );
};

const HandedIn = ({ line: { note, link, reason, state } }: { line: TaskLine }) => {
  const { t } = useTranslation('studiotask');
  return (
    <>
      {(note !== '' || link !== null) && <p className="small task-words">{note}{link !== null && <> <a href={link}>{t('hand.seen')}</a></>}</p>}
      {reason !== null && <p className={`small ${state === 'returned' ? 'note warning' : 'soft'}`}>{t(state === 'returned' ? 'returned' : 'withdrawn')}：{reason}</p>}
    </>
  );
};

const People = ({ studio, task, lines }: { studio: Studio; task: TaskCard; lines: readonly TaskLine[] }) => (
  <ul className="task-people">
    {lines.map((line) => (
      <li key={line.id} className="task-person">
        <span className="row wrap"><PersonTag person={line.person} /><Badges line={line} /></span>
        <HandedIn line={line} />
        <HostDeeds studio={studio} line={line} title={task.title} />
      </li>
    ))}
  </ul>
);

const Everybody = ({ studio, task, onAgain }: { studio: Studio; task: TaskCard; onAgain: (() => void) | null }) => {
  const { t } = useTranslation('studiotask');
  const [all, setAll] = useState(false);
  const me = useMe();
  const waiting = task.lines.filter(({ state }) => state === 'submitted');
  const others = waiting.filter(({ person }) => person.id !== me.person.id);
  const shown = all ? task.lines : waiting;
  return (
    <>
      {shown.length > 0 && <People studio={studio} task={task} lines={shown} />}
      <div className="row wrap task-deeds no-print">
        <Button size="small" type="text" aria-expanded={all} onClick={() => setAll(!all)}>{t(all ? (waiting.length > 0 ? 'fewer' : 'hide') : 'everyone')}</Button>
        {onAgain !== null && <Button size="small" type="text" onClick={onAgain}>{t('again')}</Button>}
        <span className="grow" />
        {studio.rights.host && studio.rights.works && others.length > 1 && <ConfirmAll studio={studio} lines={others} />}
      </div>
    </>
  );
};

const Progress = ({ lines }: Pick<TaskCard, 'lines'>) => {
  const { t } = useTranslation('studiotask');
  const asked = lines.filter(({ state }) => state !== 'withdrawn');
  const of = (test: (line: TaskLine) => boolean) => lines.filter(test).length;
  const [waiting, overdue] = [of(({ state }) => state === 'submitted'), of(({ timing }) => timing === 'overdue')];
  return <>{[t('doneOf', { n: of(({ state }) => state === 'confirmed'), of: asked.length }), ...(waiting > 0 ? [t('waiting', { n: waiting })] : [])].map((word) => <span key={word}> · {word}</span>)}{overdue > 0 && <span className="task-late"> · {t('overdueN', { n: overdue })}</span>}</>;
};

/** `onAgain`: the same once more, for whoever gives tasks. */
export const TaskItem = ({ studio, task, onAgain }: { studio: Studio; task: TaskCard; onAgain: (() => void) | null }) => {
  const { t } = useTranslation(['studiotask', 'planning']);
  const language = useLanguage();
  const me = useMe();
  const runs = studio.rights.host || studio.rights.oversees;
  const own = task.lines.find(({ person }) => person.id === me.person.id);
  return (
    <li className="task-item">
      <div className="row wrap"><span className="strong grow">{task.title}</span>{own !== undefined && <Badges line={own} />}<span className="badge">{t(`planning:kind.${task.kind}`)}</span></div>
      <p className="small soft">{t('until', { day: plainDay(task.dueOn, language) })}{runs && <Progress lines={task.lines} />}</p>
      {task.ask !== '' && <p className="small task-words">{task.ask}</p>}
      {own !== undefined && <><HandedIn line={own} />{studio.rights.works && <OwnDeeds task={task} assignment={own} />}</>}
      {runs && <Everybody studio={studio} task={task} onAgain={onAgain} />}
    </li>
  );
};
