// What can be done with a task, by whoever may: done, dropped with a reason, changed, opened again.
import type { Action, ActionDeed } from '@gongyan/shared/meeting/action/action.contract';
import { mayChangeAction, maySettleAction } from '@gongyan/shared/meeting/action/action.rules';
import type { MeetingPage, MeetingStanding } from '@gongyan/shared/meeting/meeting.contract';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useChangeAction, useSettleAction } from './action.queries';
import { ActionFields, useOwners, useTyped } from './ActionForm';

interface DialogProps {
  readonly action: Action;
  readonly onClose: () => void;
}

const SettleDialog = ({ action, deed, onClose }: DialogProps & { deed: 'finish' | 'drop' }) => {
  const { t } = useTranslation('action');
  const [note, setNote] = useState('');
  const settle = useSettleAction({ meetingId: action.meetingId, actionId: action.id });
  const go = () => settle.mutate({ deed, note: note.trim() }, { onSuccess: () => { toast(t(`did.${deed}`)); onClose(); } });
  return (
    <Dialog title={t(`${deed}Title`)} deed={{ word: t(`${deed}`), ready: deed === 'finish' || note.trim().length > 1, busy: settle.isPending, danger: deed === 'drop', go }} onClose={onClose}>
      <p className="soft">{action.what}</p>
      <Field id="action-note" label={t(deed === 'finish' ? 'note' : 'reason')}><Input id="action-note" autoFocus maxLength={200} value={note} onChange={({ target }) => setNote(target.value)} /></Field>
      {settle.error !== null && <p className="note danger" role="alert">{sentenceOf(settle.error)}</p>}
    </Dialog>
  );
};

const ChangeDialog = ({ action, meeting, onClose }: DialogProps & { meeting: MeetingPage }) => {
  const { t } = useTranslation('action');
  const owners = useOwners(meeting);
  const typed = useTyped(action);
  const change = useChangeAction({ meetingId: action.meetingId, actionId: action.id });
  const go = () => change.mutate(typed.wanted, { onSuccess: () => { toast(t('did.change')); onClose(); } });
  return (
    <Dialog title={t('changeTitle')} deed={{ word: t('save'), ready: typed.ready, busy: change.isPending, go }} onClose={onClose}>
      <ActionFields typed={typed} people={owners} id="action-change" />
      {change.error !== null && <p className="note danger" role="alert">{sentenceOf(change.error)}</p>}
    </Dialog>
  );
};

/** `meeting`: of its own page, where it can be changed too. */
export const ActionDeeds = ({ action, standing, meeting }: { action: Action; standing: MeetingStanding; meeting?: MeetingPage }) => {
  const { t } = useTranslation('action');
  const [dialog, setDialog] = useState<'finish' | 'drop' | 'change' | null>(null);
  const reader = { personId: useMe().person.id, standing };
  const settle = useSettleAction({ meetingId: action.meetingId, actionId: action.id });
  const facts = { state: action.state, ownerId: action.owner?.id ?? null };
  const may = (deed: ActionDeed) => maySettleAction(deed, facts, { reader, note: '已写' }).ok;
  const close = () => setDialog(null);
  return (
    <span className="row wrap no-print">
      {may('finish') && <Button size="small" onClick={() => setDialog('finish')}>{t('finish')}</Button>}
      {meeting !== undefined && mayChangeAction(facts, reader).ok && <Button size="small" type="text" onClick={() => setDialog('change')}>{t('change')}</Button>}
      {may('drop') && <Button size="small" type="text" onClick={() => setDialog('drop')}>{t('drop')}</Button>}
      {may('reopen') && <Button size="small" type="text" loading={settle.isPending} onClick={() => settle.mutate({ deed: 'reopen', note: '' }, { onSuccess: () => toast(t('did.reopen')), onError: (error) => toast(sentenceOf(error), 'warn') })}>{t('reopen')}</Button>}
      {(dialog === 'finish' || dialog === 'drop') && <SettleDialog action={action} deed={dialog} onClose={close} />}
      {dialog === 'change' && meeting !== undefined && <ChangeDialog action={action} meeting={meeting} onClose={close} />}
    </span>
  );
};
