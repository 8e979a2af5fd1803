// Whom to ask for supervision of a case: anybody of the district, found by name.
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { ShareWriting, type WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Chosen } from '../../people/Chosen';
import { PeoplePicker } from '../../people/PeoplePicker';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { toast } from '../../ui/toast';
import { useShareWriting } from './writing.queries';

export const ShareDialog = ({ writing, onClose }: { writing: WritingCard; onClose: () => void }) => {
  const { t } = useTranslation('writing');
  const [people, setPeople] = useState<readonly PersonCard[]>(writing.readers);
  const share = useShareWriting(writing.id);
  const ready = ShareWriting.safeParse({ personIds: people.map(({ id }) => id) });
  const save = () => {
    if (ready.success) share.mutate(ready.data.personIds, { onSuccess: () => { toast(t('privacy.saved')); onClose(); } });
  };
  return (
    <Dialog title={t('privacy.askTitle')} deed={{ word: t('privacy.save'), ready: ready.success, busy: share.isPending, go: save }} onClose={onClose}>
      <p className="soft">{t('privacy.askLead')}</p>
      <PeoplePicker here={new Set([writing.ownerId, ...people.map(({ id }) => id)])} onChoose={(person) => setPeople([...people, person])} />
      <Chosen people={people} onDrop={(id) => setPeople(people.filter((person) => person.id !== id))} />
      {share.error !== null && <p className="note danger" role="alert">{sentenceOf(share.error)}</p>}
    </Dialog>
  );
};
