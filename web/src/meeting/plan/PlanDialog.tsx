// A meeting is planned, or changed until it begins: what, when, where, who is asked, the agenda as lines.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useAsked, useChange, usePlan, useStudioPeople } from '../meeting.queries';
import { AskedPeople } from './AskedPeople';
import { MeetingFields } from './MeetingFields';
import { blankMeeting, readMeeting, typedOf } from './plan.typed';

export interface Group {
  readonly id: StudioId | null;
  readonly name: string;
}

const DISTRICT = 'district';

export const GroupChoice = ({ groups, group, onChange }: { groups: readonly Group[]; group: Group; onChange: (group: Group) => void }) => {
  const { t } = useTranslation('meeting');
  const value = group.id ?? DISTRICT;
  return (
    <Field id="plan-group" label={t('plan.group')}>
      <Choice id="plan-group" value={String(value)} options={groups.map(({ id, name }) => ({ value: String(id ?? DISTRICT), label: name }))} onChange={(chosen) => onChange(groups.find(({ id }) => String(id ?? DISTRICT) === chosen) ?? group)} />
    </Field>
  );
};

const Incomplete = ({ ready }: { ready: boolean }) => {
  const { t } = useTranslation('meeting');
  return ready ? null : <p className="small soft">{t('plan.incomplete')}</p>;
};

const ChangeForm = ({ meeting, onClose }: { meeting: MeetingPage; onClose: () => void }) => {
  const { t } = useTranslation('meeting');
  const [typed, setTyped] = useState(() => typedOf(meeting));
  const { data: asked = [] } = useAsked(meeting.id);
  const change = useChange(meeting.id);
  const ready = readMeeting(typed);
  const go = () => { if (ready !== null) change.mutate(ready, { onSuccess: () => { toast(t('did.change')); onClose(); } }); };
  return (
    <Dialog title={t('plan.change')} deed={{ word: t('plan.save'), ready: ready !== null, busy: change.isPending, go }} onClose={onClose}>
      <MeetingFields typed={typed} people={asked} onChange={setTyped} />
      <Incomplete ready={ready !== null} />
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};

const NewForm = ({ groups, first, onClose }: { groups: readonly Group[]; first: Group; onClose: () => void }) => {
  const { t } = useTranslation('meeting');
  const { person } = useMe();
  const navigate = useNavigate();
  const [typed, setTyped] = useState(() => blankMeeting(new Date()));
  const [group, setGroup] = useState(first);
  const [people, setPeople] = useState<readonly PersonCard[]>([]);
  const whole = useStudioPeople(group.id);
  const plan = usePlan();
  const ready = readMeeting(typed);
  const go = () => {
    if (ready === null) return;
    plan.mutate({ ...ready, studioId: group.id, chairId: person.id, personIds: people.map(({ id }) => id) }, { onSuccess: ({ id }) => { toast(t('did.plan')); onClose(); void navigate({ to: '/meetings/$meetingId', params: { meetingId: id } }); } });
  };
  return (
    <Dialog title={t('plan.title')} deed={{ word: t('plan.go'), ready: ready !== null, busy: plan.isPending, go }} onClose={onClose}>
      <GroupChoice groups={groups} group={group} onChange={setGroup} />
      <MeetingFields typed={typed} people={[...whole, ...people]} onChange={setTyped} />
      <section className="stack tight"><h3>{t('plan.people')}</h3>{group.id !== null && <p className="small soft">{t('plan.whole')}</p>}<AskedPeople people={people} here={whole} onChange={setPeople} /></section>
      <Incomplete ready={ready !== null} />
      {plan.error !== null && <p className="note danger" role="alert">{sentenceOf(plan.error)}</p>}
    </Dialog>
  );
};

export const PlanDialog = ({ groups, meeting, onClose }: { groups: readonly Group[]; meeting?: MeetingPage; onClose: () => void }) => {
  const [first] = groups;
  if (meeting !== undefined) return <ChangeForm meeting={meeting} onClose={onClose} />;
  return first === undefined ? null : <NewForm groups={groups} first={first} onClose={onClose} />;
};

