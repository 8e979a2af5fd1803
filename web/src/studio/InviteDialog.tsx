// 邀请成员: by searching, or by pasting the list that a host already has in a chat. Says of everybody who cannot
// be invited why.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { InviteMembers, type StudioPage } from '@gongyan/shared/studio/studio.contract';
import { isCurrent } from '@gongyan/shared/studio/studio.rules';
import { Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PastedNames } from '../people/PastedNames';
import { PeoplePicker } from '../people/PeoplePicker';
import { sentenceOf } from '../platform/words';
import { Dialog } from '../ui/Dialog';
import { toast } from '../ui/toast';
import { Chosen } from '../people/Chosen';
import { useInvite } from './studio.queries';

type Way = 'search' | 'paste';

const add = (before: readonly PersonCard[], more: readonly PersonCard[]): PersonCard[] => [...new Map([...before, ...more].map((person) => [person.id, person])).values()];

export const InviteDialog = ({ studio, onClose }: { studio: StudioPage; onClose: () => void }) => {
  const { t } = useTranslation('studio');
  const [way, setWay] = useState<Way>('search');
  const [chosen, setChosen] = useState<readonly PersonCard[]>([]);
  const invite = useInvite(studio.id);
  const now = new Date();
  const here = new Set([studio.hostId, ...studio.members.filter((member) => isCurrent(member, now)).map(({ personId }) => personId)]);
  const valid = InviteMembers.safeParse({ personIds: chosen.map(({ id }) => id) });
  const submit = () => {
    if (valid.success) invite.mutate(valid.data.personIds, { onSuccess: (members) => { toast(t('invite.done', { n: members.length })); onClose(); } });
  };
  const choose = (people: readonly PersonCard[]) => (invite.reset(), setChosen(add(chosen, people)));
  return (
    <Dialog title={t('invite.title', { studio: studio.name })} deed={{ word: t('invite.go', { n: chosen.length }), ready: valid.success, busy: invite.isPending, go: submit }} onClose={onClose}>
      <Segmented<Way> value={way} onChange={setWay} options={[{ value: 'search', label: t('invite.search') }, { value: 'paste', label: t('invite.paste') }]} />
      {way === 'search' ? <PeoplePicker here={here} onChoose={(person) => choose([person])} /> : <PastedNames here={here} onMatched={choose} />}
      <Chosen people={chosen} onDrop={(id) => (invite.reset(), setChosen(chosen.filter((person) => person.id !== id)))} />
      {chosen.length > 20 && <p className="note warning">{t('invite.most')}</p>}
      {invite.error !== null && <p className="note danger" role="alert">{sentenceOf(invite.error)}</p>}
    </Dialog>
  );
};
