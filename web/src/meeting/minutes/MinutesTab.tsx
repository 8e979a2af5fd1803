// Beside the text of minutes: where they stand, who confirmed, the next step, and the files.
import { minutesRoutes, type Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { mayConfirmMinutes, mayFreezeMinutes, mayReopenMinutes } from '@gongyan/shared/meeting/minutes/minutes.rules';
import { Button, Input } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { addressOf } from '../../platform/call';
import { sentenceOf } from '../../platform/words';
import { dayText } from '../../ui/day';
import { Dialog } from '../../ui/Dialog';
import { Field } from '../../ui/Field';
import { FileLine } from '../../ui/FileLine';
import { PersonTag } from '../../ui/Person';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { usePlainDeed, useReopenMinutes } from './minutes.queries';

interface TabProps {
  readonly meeting: MeetingPage;
  readonly minutes: Minutes;
}

const ReopenDialog = ({ meeting, onClose }: { meeting: MeetingPage; onClose: () => void }) => {
  const { t } = useTranslation('record');
  const [reason, setReason] = useState('');
  const reopen = useReopenMinutes(meeting.id);
  const go = () => reopen.mutate(reason.trim(), { onSuccess: () => { toast(t('reopen.done')); onClose(); } });
  return (
    <Dialog title={t('reopen.title')} deed={{ word: t('reopen.go'), ready: reason.trim().length > 1, busy: reopen.isPending, go }} onClose={onClose}>
      <p className="soft">{t('reopen.lead')}</p>
      <Field id="minutes-reason" label={t('reopen.reason')}><Input id="minutes-reason" autoFocus maxLength={200} placeholder={t('reopen.hint')} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      {reopen.error !== null && <p className="note danger" role="alert">{sentenceOf(reopen.error)}</p>}
    </Dialog>
  );
};

const Confirmed = ({ minutes: { confirmations } }: Pick<TabProps, 'minutes'>) => {
  const { t } = useTranslation(['record', 'minutes']);
  const language = useLanguage();
  return (
    <>
      <h3 className="small soft">{t('confirmations')}</h3>
      {confirmations.length === 0 ? <p className="soft">{t('nobody')}</p> : <ul className="stack tight">{confirmations.map(({ person, as, at }) => <li key={person.id}><PersonTag person={person} more={`${t(`minutes:as.${as}`)} · ${dayText(at, language)}`} /></li>)}</ul>}
    </>
  );
};

const Deeds = ({ meeting, minutes }: TabProps) => {
  const { t } = useTranslation('record');
  const [reopening, setReopening] = useState(false);
  const me = useMe();
  const deed = usePlainDeed(meeting.id);
  const facts = { state: minutes.state, confirmedBy: minutes.confirmations.map(({ person }) => person.id) };
  const may = {
    confirm: mayConfirmMinutes(facts, { personId: me.person.id, standing: meeting.standing, came: minutes.came }).ok,
    freeze: mayFreezeMinutes(facts, meeting, meeting.standing).ok,
    reopen: mayReopenMinutes(facts, meeting.standing).ok,
  };
  return (
    <div className="row wrap">
      {may.confirm && <Button type="primary" loading={deed.isPending} onClick={() => deed.mutate('confirm', { onSuccess: ({ state }) => toast(t(state === 'confirmed' ? 'final' : 'confirmed')) })}>{t('confirm')}</Button>}
      {may.freeze && <Button type="primary" loading={deed.isPending} onClick={() => deed.mutate('freeze', { onSuccess: () => toast(t('frozen')) })}>{t('freeze')}</Button>}
      {may.reopen && <Button onClick={() => setReopening(true)}>{t('reopen.title')}</Button>}
      {deed.error !== null && <p className="note danger" role="alert">{sentenceOf(deed.error)}</p>}
      {reopening && <ReopenDialog meeting={meeting} onClose={() => setReopening(false)} />}
    </div>
  );
};

const leadOf = ({ state, turn, role }: Minutes) => {
  if (state === 'frozen' || state === 'confirmed') return `lead.${state}` as const;
  if (role !== 'write') return 'lead.read' as const;
  return turn > 0 ? ('lead.opened' as const) : ('lead.open' as const);
};

export const MinutesTab = ({ meeting, minutes, children }: TabProps & { children?: ReactNode }) => {
  const { t } = useTranslation(['record', 'minutes']);
  const language = useLanguage();
  const params = { meetingId: meeting.id };
  const locked = minutes.state === 'frozen' || minutes.state === 'confirmed';
  return (
    <div className="stack minutes-tab">
      <p className="strong">{meeting.recorder === null ? t('minutes:noRecorder') : t('minutes:recorder', { name: meeting.recorder.name })}</p>
      <p className="soft">{t(leadOf(minutes))}</p>
      {locked && minutes.frozenAt !== null && <p className="small soft">{t('frozenAt', { n: minutes.turn, at: dayText(minutes.frozenAt, language) })}</p>}
      {!locked && minutes.turn > 0 && minutes.reason !== null && <p className="small soft">{t('reason', { reason: minutes.reason })}</p>}
      <Deeds meeting={meeting} minutes={minutes} />
      {locked && <Confirmed minutes={minutes} />}
      {children}
      <h3 className="small soft">{t('paper.title')}</h3>
      <ul className="rows">{(['docx', 'pdf'] as const).map((format) => <FileLine key={format} name={t(`paper.${format}`)} lead={t(`paper.${format}Lead`)} address={addressOf(minutesRoutes.paper, { params: { ...params, format } })} />)}</ul>
    </div>
  );
};
