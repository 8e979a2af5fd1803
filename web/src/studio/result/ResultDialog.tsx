// One result is entered or changed: what, when, where, and whose, in the order of authorship.
import { PEOPLE_PER_RESULT, ResultForm, ResultKind, ResultLevel, type ResultCard } from '@gongyan/shared/studio/result/result.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import type { StudioPage as Studio } from '@gongyan/shared/studio/studio.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chosen } from '../../people/Chosen';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useKeepResult } from './result.queries';

type Typed = Omit<ResultForm, 'personIds'>;

const blank = (): Typed => ({ kind: 'paper', title: '', day: shanghaiDay(new Date()), level: 'district', place: '', grade: '', note: '' });
const typedOf = ({ kind, title, day, level, place, grade, note }: ResultCard): Typed => ({ kind, title, day, level, place, grade, note });

/** The host and whoever belongs to the studio today. */
const peopleOf = (studio: Studio): PersonCard[] => [studio.host, ...studio.members.filter((member) => isCurrent(member, new Date())).map(({ person }) => person)];

const People = ({ studio, people, onChange }: { studio: Studio; people: readonly PersonCard[]; onChange: (people: PersonCard[]) => void }) => {
  const { t } = useTranslation('result');
  const left = peopleOf(studio).filter(({ id }) => people.every((one) => one.id !== id));
  return (
    <section className="stack tight">
      <h3>{t('form.people')}</h3>
      <Chosen people={people} onDrop={(id) => onChange(people.filter((one) => one.id !== id))} />
      {people.length < PEOPLE_PER_RESULT && left.length > 0 && (
        <Field id="result-person" label={t('form.add')}>
          <Choice id="result-person" value="" options={[{ value: '', label: '—' }, ...left.map(({ id, name }) => ({ value: String(id), label: name }))]}
            onChange={(chosen) => { const person = left.find(({ id }) => String(id) === chosen); if (person !== undefined) onChange([...people, person]); }} />
        </Field>
      )}
    </section>
  );
};

export const ResultDialog = ({ studio, result, onClose }: { studio: Studio; result: ResultCard | null; onClose: () => void }) => {
  const { t } = useTranslation('result');
  const me = useMe();
  const [typed, setTyped] = useState<Typed>(() => (result === null ? blank() : typedOf(result)));
  const [people, setPeople] = useState<readonly PersonCard[]>(() => result?.people ?? peopleOf(studio).filter(({ id }) => id === me.person.id));
  const keep = useKeepResult(studio.id, result?.id ?? null);
  const ready = ResultForm.safeParse({ ...typed, personIds: people.map(({ id }) => id) });
  const put = (name: 'title' | 'place' | 'grade' | 'note' | 'day') => ({ id: `result-${name}`, value: typed[name], onChange: ({ target }: { target: { value: string } }) => setTyped({ ...typed, [name]: target.value }) });
  const go = () => { if (ready.success) keep.mutate(ready.data, { onSuccess: () => { toast(t(studio.hostId === me.person.id ? 'enteredHost' : 'entered')); onClose(); } }); };
  return (
    <Dialog title={t(result === null ? 'enter' : 'change')} deed={{ word: t('save'), ready: ready.success, busy: keep.isPending, go }} onClose={onClose}>
      <div className="fields">
        <Field id="result-kind" label={t('form.kind')}><Choice id="result-kind" value={typed.kind} options={ResultKind.options.map((value) => ({ value, label: t(`kind.${value}`) }))} onChange={(kind) => setTyped({ ...typed, kind })} /></Field>
        <Field id="result-level" label={t('form.level')}><Choice id="result-level" value={typed.level} options={ResultLevel.options.map((value) => ({ value, label: t(`level.${value}`) }))} onChange={(level) => setTyped({ ...typed, level })} /></Field>
      </div>
      <Field id="result-title" label={t('form.title')}><Input {...put('title')} autoFocus maxLength={120} placeholder={t('form.titleHint')} /></Field>
      <div className="fields">
        <Field id="result-day" label={t('form.day')}><Input {...put('day')} type="date" max={shanghaiDay(new Date())} /></Field>
        <Field id="result-grade" label={t('form.grade')}><Input {...put('grade')} maxLength={30} placeholder={t('form.gradeHint')} /></Field>
      </div>
      <Field id="result-place" label={t('form.place')}><Input {...put('place')} maxLength={80} /></Field>
      <Field id="result-note" label={t('form.note')}><Input.TextArea {...put('note')} autoSize={{ minRows: 2, maxRows: 5 }} maxLength={500} /></Field>
      <People studio={studio} people={people} onChange={setPeople} />
      {!ready.success && <p className="small soft">{t('form.incomplete')}</p>}
      {keep.error !== null && <p className="note danger" role="alert">{sentenceOf(keep.error)}</p>}
    </Dialog>
  );
};
