// One mark for one or many: those who handed in stand first and chosen. A new mark stands beside the old one and counts.
import { ResultState, type WorkCard } from '@gongyan/shared/training/work/work.contract';
import type { BoardRow } from '@gongyan/shared/training/progress/progress.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../people/Viewer';
import { sentenceOf } from '../platform/words';
import { Asked } from '../ui/Asked';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { toast } from '../ui/toast';
import { useBoard, useMarkWork } from './training.queries';

const MarkState = ResultState.exclude(['submitted']);
const words = { passed: 'work.pass', failed: 'work.fail', returned: 'work.giveBack' } as const;

const People = ({ work, rows, chosen, onToggle }: { work: WorkCard; rows: readonly BoardRow[]; chosen: ReadonlySet<PersonId>; onToggle: (id: PersonId) => void }) => {
  const { t } = useTranslation('training');
  const me = useMe().person.id;
  const stateOf = (id: PersonId) => work.results.find(({ personId }) => personId === id)?.state ?? 'none';
  const order = { submitted: 0, none: 1, returned: 2, failed: 3, passed: 4 } as const;
  const people = rows.filter(({ enrolment, person }) => person.id !== me && (enrolment.state === 'in_training' || enrolment.state === 'met_requirements')).map(({ person }) => person).sort((a, b) => order[stateOf(a.id)] - order[stateOf(b.id)]);
  return (
    <ul className="rows nominees" aria-label={t('work.who')}>
      {people.map((person) => {
        const result = work.results.find(({ personId }) => personId === person.id);
        return <li key={person.id}><label className="line"><input type="checkbox" checked={chosen.has(person.id)} onChange={() => onToggle(person.id)} /><span className="person-text"><span>{person.name}</span><span className="small soft">{[t(`work.result.${stateOf(person.id)}`), result?.note ?? ''].filter((part) => part !== '').join(' · ')}</span></span></label></li>;
      })}
    </ul>
  );
};

export const MarkWorkDialog = ({ work, onClose }: { work: WorkCard; onClose: () => void }) => {
  const { t } = useTranslation('training');
  const [board, mark] = [useBoard(work.cohortId), useMarkWork(work.id)];
  const [chosen, setChosen] = useState<ReadonlySet<PersonId>>(new Set());
  const [state, setState] = useState<(typeof MarkState.options)[number]>('passed');
  const [score, setScore] = useState('');
  const [note, setNote] = useState('');
  const exam = work.kind === 'exam';
  const points = score === '' ? null : Number(score);
  const ready = chosen.size > 0 && (!exam || (points !== null && Number.isInteger(points) && points >= 0 && points <= 100));
  const toggle = (id: PersonId) => setChosen((before) => { const next = new Set(before); if (!next.delete(id)) next.add(id); return next; });
  const go = () => mark.mutate({ personIds: [...chosen], state, score: exam ? points : null, note: note.trim() }, { onSuccess: (rows) => { toast(t('work.markDone', { n: rows.length })); onClose(); } });
  return (
    <Dialog title={t('work.markTitle', { title: work.title })} deed={{ word: t('work.mark'), ready, busy: mark.isPending, go }} onClose={onClose}>
      <div className="fields">
        <Field id="mark-state" label={t('work.mark')}><Choice id="mark-state" value={state} options={MarkState.options.map((value) => ({ value, label: t(words[value]) }))} onChange={setState} /></Field>
        {exam && <Field id="mark-score" label={t('work.score')}><Input id="mark-score" type="number" min={0} max={100} value={score} onChange={(event) => setScore(event.target.value)} /></Field>}
      </div>
      <Field id="mark-note" label={t('work.noteTo')} wrong={mark.error === null ? null : sentenceOf(mark.error)}><Input id="mark-note" maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} /></Field>
      <Asked query={board} what={t('work.who')}>{({ rows }) => <People work={work} rows={rows} chosen={chosen} onToggle={toggle} />}</Asked>
    </Dialog>
  );
};
