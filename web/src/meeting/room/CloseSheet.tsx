// The end of a meeting on one sheet: who gets how much and why; confirmed, everything is written at once. Taken back
// within some minutes by one click, later with a reason.
import type { Reply } from '@gongyan/shared/kit/route';
import type { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { mayTakeMeetingStep } from '@gongyan/shared/meeting/meeting.rules';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hoursOf } from '../../hours/halves';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { clockText } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useClose, useCloseSheet, useReopen } from '../meeting.queries';

type Sheet = Reply<typeof attendanceRoutes.closeSheet>;
type Outcome = Reply<typeof attendanceRoutes.close>;

const Refused = ({ outcome: { refused, waiting } }: { outcome: Outcome }) => {
  const { t } = useTranslation('meeting');
  const zh = useLanguage() === 'zh';
  return (
    <>
      {refused.map(({ person, why, whyEn }) => <p key={person.id} className="note warning">{person.name}：{t('close.refused')}。{zh ? why : whyEn}</p>)}
      {waiting.length > 0 && <p className="small soft">{t('close.waiting')}：{waiting.map(({ name }) => name).join('、')}</p>}
    </>
  );
};

const ReopenDialog = ({ meeting, onClose }: { meeting: MeetingPage; onClose: () => void }) => {
  const { t } = useTranslation('meeting');
  const [reason, setReason] = useState('');
  const reopen = useReopen(meeting.id);
  const go = () => reopen.mutate(reason.trim(), { onSuccess: () => { toast(t('did.reopen')); onClose(); } });
  return (
    <Dialog title={t('close.undo')} deed={{ word: t('close.undo'), ready: true, busy: reopen.isPending, danger: true, go }} onClose={onClose}>
      <p className="soft">{t('close.undoLead')}</p>
      <Field id="reopen-reason" label={t('close.reason')}><Input id="reopen-reason" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {reopen.error !== null && <p className="note danger" role="alert">{sentenceOf(reopen.error)}</p>}
    </Dialog>
  );
};

const Deeds = ({ meeting, sheet: { credited, halfEach, undoUntil } }: { meeting: MeetingPage; sheet: Sheet }) => {
  const { t } = useTranslation('meeting');
  const [undoing, setUndoing] = useState(false);
  const close = useClose(meeting.id);
  const about = { standing: meeting.standing, now: meeting.now };
  if (meeting.state === 'closed') {
    return (
      <>
        {undoUntil !== null && undoUntil > meeting.now && <p className="small soft">{t('say.undo', { at: clockText(undoUntil) })}</p>}
        {close.data !== undefined && <Refused outcome={close.data} />}
        {mayTakeMeetingStep('reopen', meeting, about).ok && <div><Button onClick={() => setUndoing(true)}>{t('close.undo')}</Button></div>}
        {undoing && <ReopenDialog meeting={meeting} onClose={() => setUndoing(false)} />}
      </>
    );
  }
  const may = mayTakeMeetingStep('close', meeting, about).ok;
  return (
    <>
      <p className="small soft">{halfEach === null ? t('close.noRule') : t('close.lead', { n: credited, half: hoursOf(halfEach) })}</p>
      <div><Button type="primary" disabled={!may} loading={close.isPending} onClick={() => close.mutate(null, { onSuccess: ({ posted }) => toast(t('did.close', { n: posted })) })}>{t('close.confirm')}</Button></div>
      {close.error !== null && <p className="note danger" role="alert">{sentenceOf(close.error)}</p>}
    </>
  );
};

export const CloseSheet = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  return (
    <div className="panel-body stack meeting-sheet">
      <Asked query={useCloseSheet(meeting.id)} what={t('close.title')}>
        {(sheet) => (
          <>
            <p className="strong">{t('close.sum', { expected: sheet.expected, arrived: sheet.arrived, credited: sheet.credited, hours: hoursOf((sheet.halfEach ?? 0) * sheet.credited) })}</p>
            {meeting.state === 'closing' && sheet.warnings.map(({ kind, count }) => <p key={kind} className="note warning">{t(`close.warn.${kind}`, { n: count })}</p>)}
            <Deeds meeting={meeting} sheet={sheet} />
          </>
        )}
      </Asked>
    </div>
  );
};
