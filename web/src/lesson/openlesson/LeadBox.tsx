// For those who run the lesson: the one next step, what can be changed, who comes.
import { CancelLesson, type OpenAction, type OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { mayTakeStep } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { dayText } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { LessonFields, readTyped, typedOf } from './LessonFields';
import { useCancelLesson, useChangeLesson, useGuests, useLessonStep } from './openlesson.queries';
import './openlesson.words';

interface DialogProps {
  readonly lesson: OpenCard;
  readonly onClose: () => void;
}

const ChangeDialog = ({ lesson, onClose }: DialogProps) => {
  const { t } = useTranslation('openlesson');
  const change = useChangeLesson(lesson.id);
  const [typed, setTyped] = useState(() => typedOf(lesson));
  const ready = readTyped(typed);
  const go = () => { if (ready !== null) change.mutate(ready, { onSuccess: () => { toast(t('done.change')); onClose(); } }); };
  return (
    <Dialog title={t('announce.change')} deed={{ word: t('deed.change'), ready: ready !== null, busy: change.isPending, go }} onClose={onClose}>
      <LessonFields typed={typed} onChange={setTyped} idle="change" />
      {ready === null && <p className="small soft">{t('announce.incomplete')}</p>}
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};

const CancelDialog = ({ lesson, onClose }: DialogProps) => {
  const { t } = useTranslation('openlesson');
  const cancel = useCancelLesson(lesson.id);
  const [reason, setReason] = useState('');
  const go = () => cancel.mutate(reason.trim(), { onSuccess: () => { toast(t('done.cancel')); onClose(); } });
  return (
    <Dialog title={t('cancelDialog.title')} deed={{ word: t('deed.cancel'), ready: CancelLesson.safeParse({ reason }).success, busy: cancel.isPending, danger: true, go }} onClose={onClose}>
      <p className="soft">{t('cancelDialog.lead')}</p>
      <Field id="cancel-reason" label={t('cancelDialog.reason')}><Input id="cancel-reason" autoFocus maxLength={200} value={reason} placeholder={t('cancelDialog.hint')} onChange={({ target }) => setReason(target.value)} /></Field>
      {cancel.error !== null && <p className="note danger" role="alert">{sentenceOf(cancel.error)}</p>}
    </Dialog>
  );
};

const ConcludeDialog = ({ lesson, onClose }: DialogProps) => {
  const { t } = useTranslation('openlesson');
  const take = useLessonStep(lesson.id);
  const go = () => take.mutate('conclude', { onSuccess: () => { toast(t('done.conclude')); onClose(); } });
  return (
    <Dialog title={t('concludeDialog.title')} deed={{ word: t('deed.conclude'), ready: true, busy: take.isPending, go }} onClose={onClose}>
      <p>{t('lead2.held', { n: lesson.submitted, all: lesson.booked })}</p>
      <p className="soft">{t('concludeDialog.lead')}</p>
      {take.error !== null && <p className="note danger" role="alert">{sentenceOf(take.error)}</p>}
    </Dialog>
  );
};

const Guests = ({ lesson }: { lesson: OpenCard }) => {
  const { t } = useTranslation('openlesson');
  return (
    <Asked query={useGuests(lesson.id)} what={t('guests.title')}>
      {(guests) => guests.length === 0 ? <p className="small soft">{t('guests.none')}</p> : (
        <ul className="open-guests">{guests.map(({ person, state }) => <li key={person.id} className="row"><span className="grow"><PersonTag person={person} /></span>{state === 'waiting' && <span className="badge warning">{t('seat.waiting')}</span>}</li>)}</ul>
      )}
    </Asked>
  );
};

const useSentence = (lesson: OpenCard): string | null => {
  const { t } = useTranslation('openlesson');
  const language = useLanguage();
  if (lesson.state === 'announced') return new Date() < lesson.startsAt ? t('lead2.notYet', { day: dayText(lesson.startsAt, language) }) : t('lead2.announced');
  if (lesson.state === 'held') return lesson.submitted === 0 ? t('lead2.heldNone') : t('lead2.held', { n: lesson.submitted, all: lesson.booked });
  return lesson.state === 'evaluated' ? t('lead2.evaluated') : null;
};

const NEXT: Readonly<Partial<Record<OpenCard['state'], Exclude<OpenAction, 'cancel'>>>> = { announced: 'hold', held: 'conclude', evaluated: 'archive' };

export const LeadBox = ({ lesson }: { lesson: OpenCard }) => {
  const { t } = useTranslation('openlesson');
  const [dialog, setDialog] = useState<'change' | 'cancel' | 'conclude' | null>(null);
  const take = useLessonStep(lesson.id);
  const sentence = useSentence(lesson);
  const next = NEXT[lesson.state];
  const may = next !== undefined && mayTakeStep(next, lesson, { standing: lesson.standing, now: new Date() }).ok;
  const close = () => setDialog(null);
  const go = () => {
    if (next === 'conclude') setDialog('conclude');
    else if (next !== undefined) take.mutate(next, { onSuccess: () => toast(t(`done.${next}`)) });
  };
  return (
    <Panel title={t('lead2.title')}>
      <div className="panel-body stack">
        {sentence !== null && <p>{sentence}</p>}
        <div className="row wrap no-print">
          {next !== undefined && <Button type="primary" disabled={!may} loading={take.isPending} onClick={go}>{t(`deed.${next}`)}</Button>}
          {lesson.state === 'announced' && <><Button onClick={() => setDialog('change')}>{t('deed.change')}</Button><Button danger onClick={() => setDialog('cancel')}>{t('deed.cancel')}</Button></>}
        </div>
        {take.error !== null && <p className="note danger" role="alert">{sentenceOf(take.error)}</p>}
        <section><h3>{t('guests.title')}</h3><Guests lesson={lesson} /></section>
      </div>
      {dialog === 'change' && <ChangeDialog lesson={lesson} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog lesson={lesson} onClose={close} />}
      {dialog === 'conclude' && <ConcludeDialog lesson={lesson} onClose={close} />}
    </Panel>
  );
};
