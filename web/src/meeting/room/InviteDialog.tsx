// Whoever stands at the door without a name on the list: found by name or pinyin, or pasted, and added.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { useAsked, useInvite } from '../meeting.queries';
import { AskedPeople } from '../plan/AskedPeople';

export const InviteDialog = ({ meeting, onClose }: { meeting: MeetingPage; onClose: () => void }) => {
  const { t } = useTranslation('meeting');
  const [people, setPeople] = useState<readonly PersonCard[]>([]);
  const { data: asked = [] } = useAsked(meeting.id);
  const invite = useInvite(meeting.id);
  const go = () => invite.mutate(people.map(({ id }) => id), { onSuccess: () => { toast(t('did.invite')); onClose(); } });
  return (
    <Dialog title={t('step.invite')} deed={{ word: t('step.invite'), ready: people.length > 0, busy: invite.isPending, go }} onClose={onClose}>
      <AskedPeople people={people} here={asked} onChange={setPeople} />
      {invite.error !== null && <p className="note danger" role="alert">{sentenceOf(invite.error)}</p>}
    </Dialog>
  );
};
