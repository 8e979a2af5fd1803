// 邀请成员 by the host, who asks and lets the chain decide; 聘任成员 by the district, at once and with its ground. By searching, or by
// pasting the list that one already has in a chat. Says of everybody who cannot be asked why.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { AppointMembers, MembershipKind, type StudioPage } from '@gongyan/shared/studio/studio.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chosen } from '../people/Chosen';
import { PastedNames } from '../people/PastedNames';
import { PeoplePicker } from '../people/PeoplePicker';
import { sentenceOf } from '../platform/words';
import { Choice } from '../ui/Choice';
import { Dialog } from '../ui/Dialog';
import { Field } from '../ui/Field';
import { toast } from '../ui/toast';
import { usePropose } from './joining/joining.queries';
import { useAppoint } from './studio.queries';
import './membership/members.words';

type Way = 'search' | 'paste';
const MOST = 20;

const add = (before: readonly PersonCard[], more: readonly PersonCard[]): PersonCard[] => [...new Map([...before, ...more].map((person) => [person.id, person])).values()];

interface PeopleProps {
  readonly studio: StudioPage;
  readonly chosen: readonly PersonCard[];
  readonly onChange: (chosen: readonly PersonCard[]) => void;
}

const People = ({ studio, chosen, onChange }: PeopleProps) => {
  const { t } = useTranslation('members');
  const { t: say } = useTranslation('people');
  const [way, setWay] = useState<Way>('search');
  const now = new Date();
  const here = new Set([studio.hostId, ...studio.members.filter((member) => isCurrent(member, now)).map(({ personId }) => personId)]);
  return (
    <>
      <Segmented<Way> value={way} onChange={setWay} options={[{ value: 'search', label: say('ways.search') }, { value: 'paste', label: say('ways.paste') }]} />
      {way === 'search' ? <PeoplePicker here={here} onChoose={(person) => onChange(add(chosen, [person]))} /> : <PastedNames here={here} onMatched={(people) => onChange(add(chosen, people))} />}
      <Chosen people={chosen} onDrop={(id) => onChange(chosen.filter((person) => person.id !== id))} />
      {chosen.length > MOST && <p className="note warning">{t('invite.most')}</p>}
    </>
  );
};

export const InviteDialog = ({ studio, onClose }: { studio: StudioPage; onClose: () => void }) => {
  const { t } = useTranslation('members');
  const { t: say } = useTranslation('studio');
  const [chosen, setChosen] = useState<readonly PersonCard[]>([]);
  const [kind, setKind] = useState<MembershipKind>('member');
  const propose = usePropose(studio.id);
  const personIds = chosen.map(({ id }) => id);
  const go = () => propose.mutate({ personIds, kind }, { onSuccess: (members) => { toast(t('invite.done', { n: members.length })); onClose(); } });
  return (
    <Dialog title={t('invite.title', { studio: studio.name })} deed={{ word: t('invite.go', { n: chosen.length }), ready: chosen.length > 0 && chosen.length <= MOST, busy: propose.isPending, go }} onClose={onClose}>
      <People studio={studio} chosen={chosen} onChange={(people) => (propose.reset(), setChosen(people))} />
      <Field id="invite-kind" label={t('invite.kind')}><Choice id="invite-kind" value={kind} options={MembershipKind.options.map((value) => ({ value, label: say(`kind.${value}`) }))} onChange={(value) => (propose.reset(), setKind(value))} /></Field>
      {propose.error !== null && <p className="note danger" role="alert">{sentenceOf(propose.error)}</p>}
    </Dialog>
  );
};

export const AppointDialog = ({ studio, onClose }: { studio: StudioPage; onClose: () => void }) => {
  const { t } = useTranslation('members');
  const [chosen, setChosen] = useState<readonly PersonCard[]>([]);
  const [reason, setReason] = useState('');
  const appoint = useAppoint(studio.id);
  const valid = AppointMembers.safeParse({ personIds: chosen.map(({ id }) => id), reason });
  const go = () => {
    if (valid.success) appoint.mutate(valid.data, { onSuccess: (members) => { toast(t('appoint.done', { n: members.length })); onClose(); } });
  };
  return (
    <Dialog title={t('appoint.title', { studio: studio.name })} deed={{ word: t('appoint.go', { n: chosen.length }), ready: valid.success, busy: appoint.isPending, go }} onClose={onClose}>
      <People studio={studio} chosen={chosen} onChange={(people) => (appoint.reset(), setChosen(people))} />
      <Field id="appoint-reason" label={t('appoint.reason')}><Input id="appoint-reason" maxLength={200} placeholder={t('appoint.reasonHint')} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {appoint.error !== null && <p className="note danger" role="alert">{sentenceOf(appoint.error)}</p>}
    </Dialog>
  );
};
