// For those who run the meeting: the one next step, what can be changed, leave that waits.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { mayTakeMeetingStep } from '@gongyan/shared/meeting/meeting.rules';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { LinkButton } from '../../ui/LinkButton';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useCancel, useStep, type PlainStep } from '../meeting.queries';
import { PlanDialog } from '../plan/PlanDialog';
import { InviteDialog } from './InviteDialog';
import { LeavePanel } from './LeavePanel';

const NEXT: Readonly<Partial<Record<MeetingPage['state'], PlainStep>>> = { draft: 'notify', noticed: 'begin', live: 'sumUp', paused: 'resume' };

const CancelDialog = ({ meeting, onClose }: { meeting: MeetingPage; onClose: () => void }) => {
  const { t } = useTranslation('meeting');
  const [reason, setReason] = useState('');
  const cancel = useCancel(meeting.id);
  const go = () => cancel.mutate(reason.trim(), { onSuccess: () => { toast(t('did.cancel')); onClose(); } });
  return (
    <Dialog title={t('step.cancel')} deed={{ word: t('step.cancel'), ready: reason.trim().length > 1, busy: cancel.isPending, danger: true, go }} onClose={onClose}>
      <Field id="meeting-cancel" label={t('tap.reason')}><Input id="meeting-cancel" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {cancel.error !== null && <p className="note danger" role="alert">{sentenceOf(cancel.error)}</p>}
    </Dialog>
  );
};

const useSentence = (meeting: MeetingPage, may: boolean): string | null => {
  const { t } = useTranslation('meeting');
  if (meeting.state === 'noticed') return may ? null : t('say.tooEarly');
  return meeting.state === 'draft' || meeting.state === 'live' || meeting.state === 'closing' || meeting.state === 'closed' ? t(`say.${meeting.state}`) : null;
};

export const RunBox = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  const [dialog, setDialog] = useState<'change' | 'cancel' | 'invite' | null>(null);
  const step = useStep(meeting.id);
  const next = NEXT[meeting.state];
  const may = next !== undefined && mayTakeMeetingStep(next, meeting, { standing: meeting.standing, now: meeting.now }).ok;
  const sentence = useSentence(meeting, may);
  const go = (which: PlainStep) => step.mutate(which, { onSuccess: () => toast(t(`did.${which}`, { n: meeting.expected })) });
  const planned = meeting.state === 'draft' || meeting.state === 'noticed';
  const open = planned || meeting.state === 'live' || meeting.state === 'paused' || meeting.state === 'closing';
  const close = () => setDialog(null);
  return (
    <>
      <Panel title={t('run.title')}>
        <div className="panel-body stack">
          {sentence !== null && <p>{sentence}</p>}
          <div className="row wrap no-print">
            {next !== undefined && <Button type="primary" disabled={!may} loading={step.isPending} onClick={() => go(next)}>{t(`step.${next}`)}</Button>}
            {meeting.state === 'live' && <Button onClick={() => go('pause')}>{t('step.pause')}</Button>}
            {meeting.state === 'paused' && <Button onClick={() => go('sumUp')}>{t('step.sumUp')}</Button>}
            {meeting.state === 'closing' && <Button onClick={() => go('resume')}>{t('step.resume')}</Button>}
            {open && meeting.state !== 'draft' && <LinkButton to="/meetings/$meetingId/screen" params={{ meetingId: meeting.id }} target="_blank">{t('step.screen')}</LinkButton>}
            {open && <Button onClick={() => setDialog('invite')}>{t('step.invite')}</Button>}
            {planned && <><Button onClick={() => setDialog('change')}>{t('step.change')}</Button><Button danger onClick={() => setDialog('cancel')}>{t('step.cancel')}</Button></>}
          </div>
          {step.error !== null && <p className="note danger" role="alert">{sentenceOf(step.error)}</p>}
        </div>
      </Panel>
      {meeting.state !== 'draft' && <LeavePanel meeting={meeting} />}
      {dialog === 'change' && <PlanDialog groups={[]} meeting={meeting} onClose={close} />}
      {dialog === 'cancel' && <CancelDialog meeting={meeting} onClose={close} />}
      {dialog === 'invite' && <InviteDialog meeting={meeting} onClose={close} />}
    </>
  );
};
