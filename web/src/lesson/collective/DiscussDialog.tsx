// Whom to ask for a comment, and until when: to open the discussion, and to change it while it runs.
import { AskDiscussion } from '@gongyan/shared/lesson/collective/collective.contract';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { AuthorChoice } from '../AuthorChoice';
import { useDiscuss, usePreparation } from './collective.queries';
import type { StepDialogProps } from './step.props';

const WEEK_MS = 7 * 86_400_000;

export const DiscussDialog = ({ design, onClose }: StepDialogProps) => {
  const { t } = useTranslation('collective');
  const prep = usePreparation(design.id).data;
  const discussion = prep?.state === 'in_discussion' ? prep.discussion : null;
  const today = shanghaiDay(new Date());
  const [typed, setTyped] = useState<{ readonly personIds: readonly string[]; readonly until: string }>(() => ({
    personIds: discussion?.people.map(({ person }) => person.id) ?? [], until: discussion !== null && discussion.until >= today ? discussion.until : shanghaiDay(new Date(Date.now() + WEEK_MS)),
  }));
  const discuss = useDiscuss(design.id);
  const ready = AskDiscussion.safeParse(typed);
  const save = () => {
    if (ready.success) discuss.mutate(ready.data, { onSuccess: () => { toast(t('ask.done')); onClose(); } });
  };
  const opening = prep?.state === 'first_draft';
  return (
    <Dialog title={t(opening ? 'ask.title' : 'ask.change')} deed={{ word: t(opening ? 'ask.go' : 'ask.save'), ready: ready.success && typed.until >= today, busy: discuss.isPending, go: save }} onClose={onClose}>
      <p className="soft">{t('ask.lead')}</p>
      <AuthorChoice studioId={design.studioId} lead={design.leadAuthorId} label={t('ask.people')} chosen={typed.personIds} onChange={(personIds) => setTyped({ ...typed, personIds })} />
      <Field id="ask-until" label={t('ask.until')}><Input id="ask-until" type="date" min={today} value={typed.until} onChange={({ target }) => setTyped({ ...typed, until: target.value })} /></Field>
      {discuss.error !== null && <p className="note danger" role="alert">{sentenceOf(discuss.error)}</p>}
    </Dialog>
  );
};
