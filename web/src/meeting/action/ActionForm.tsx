// One task in one line: what, who, by when. Fast in the room; who and when may wait.
import type { Action, WantedAction } from '@gongyan/shared/meeting/action/action.contract';
import { Day } from '@gongyan/shared/kit/time';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useAsked } from '../meeting.queries';
import { useAddAction } from './action.queries';

/** Everybody who may have a task here: asked to come, or running it. */
export const useOwners = ({ id, chair, recorder, speaker }: MeetingPage): PersonCard[] => {
  const { data: asked = [] } = useAsked(id);
  return [...new Map([chair, recorder, speaker, ...asked].flatMap((person): [string, PersonCard][] => (person === null ? [] : [[person.id, person]]))).values()];
};

export const useTyped = (given?: Action) => {
  const [what, setWhat] = useState(given?.what ?? '');
  const [ownerId, setOwner] = useState<PersonCard['id'] | null>(given?.owner?.id ?? null);
  const [due, setDue] = useState<string>(given?.dueOn ?? '');
  const wanted: WantedAction = { what: what.trim(), ownerId, dueOn: Day.safeParse(due).data ?? null };
  const clear = () => [setWhat(''), setOwner(null), setDue('')];
  return { what, setWhat, ownerId, setOwner, due, setDue, wanted, clear, ready: wanted.what !== '' };
};
type Typed = ReturnType<typeof useTyped>;

export const ActionFields = ({ typed, people, id, children }: { typed: Typed; people: readonly PersonCard[]; id: string; children?: ReactNode }) => {
  const { t } = useTranslation('action');
  return (
    <div className={children === undefined ? 'stack' : 'action-form'}>
      <Field id={`${id}-what`} label={t('what')}><Input id={`${id}-what`} maxLength={120} placeholder={t('whatHint')} value={typed.what} onChange={({ target }) => typed.setWhat(target.value)} /></Field>
      <Field id={`${id}-owner`} label={t('owner')}>
        <Choice id={`${id}-owner`} value={typed.ownerId ?? ''} onChange={(owner) => typed.setOwner(owner === '' ? null : owner)} options={[{ value: '' as const, label: t('nobody') }, ...people.map((person) => ({ value: person.id, label: person.name }))]} />
      </Field>
      <Field id={`${id}-due`} label={t('due')}><Input id={`${id}-due`} type="date" value={typed.due} onChange={({ target }) => typed.setDue(target.value)} /></Field>
      {children}
    </div>
  );
};

export const ActionForm = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('action');
  const typed = useTyped();
  const owners = useOwners(meeting);
  const add = useAddAction(meeting.id);
  const go = () => add.mutate(typed.wanted, {
    onSuccess: ({ owner }) => {
      toast(owner === null ? t('added') : t('given', { name: owner.name }));
      typed.clear();
    },
  });
  return (
    <form className="panel-body no-print" onSubmit={(event) => { event.preventDefault(); if (typed.ready && !add.isPending) go(); }}>
      <ActionFields typed={typed} people={owners} id="action">
        <Button type="primary" htmlType="submit" disabled={!typed.ready} loading={add.isPending}>{t('add')}</Button>
      </ActionFields>
      {add.error !== null && <p className="note danger" role="alert">{sentenceOf(add.error)}</p>}
    </form>
  );
};
