// My part in a meeting: whether I am checked in, the six digits for those at a laptop, leave.
import type { MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { checkInOpensAt } from '@gongyan/shared/meeting/attendance/attendance.rules';
import type { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { Reply } from '@gongyan/shared/kit/route';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Asked } from '../../ui/Asked';
import { clockText, dayText } from '../../ui/day';
import { Field } from '../../ui/Field';
import { Panel } from '../../ui/Page';
import { toast } from '../../ui/toast';
import { useLanguage } from '../../ui/useLanguage';
import { useAskLeave, useCodeIn, useMine } from '../meeting.queries';
import { useWhy } from './useWhy';

const CodeForm = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  const [code, setCode] = useState('');
  const check = useCodeIn(meeting.id);
  const go = () => check.mutate(code, {
    onSuccess: ({ outcome, again, at, opensAt }) => {
      setCode('');
      if (outcome === 'early') toast(t('me.early', { at: clockText(opensAt) }), 'warn');
      else toast(again && at !== null ? t('me.again', { at: clockText(at) }) : t('me.done'));
    },
  });
  return (
    <form className="row wrap" onSubmit={(event) => { event.preventDefault(); if (/^\d{6}$/.test(code)) go(); }}>
      <Field id="meeting-code" label={t('me.code')}><Input id="meeting-code" className="meeting-code" inputMode="numeric" autoComplete="one-time-code" maxLength={6} value={code} onChange={({ target }) => setCode(target.value.replace(/\D/g, ''))} /></Field>
      <Button type="primary" htmlType="submit" disabled={code.length !== 6} loading={check.isPending}>{t('me.go')}</Button>
      {check.error !== null && <p className="note danger" role="alert">{sentenceOf(check.error)}</p>}
    </form>
  );
};

const LeaveForm = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  const [reason, setReason] = useState<string | null>(null);
  const ask = useAskLeave(meeting.id);
  if (reason === null) return <div><Button onClick={() => setReason('')}>{t('me.leave')}</Button></div>;
  return (
    <form className="stack" onSubmit={(event) => { event.preventDefault(); ask.mutate(reason.trim()); }}>
      <Field id="leave-reason" label={t('me.leaveReason')}><Input id="leave-reason" autoFocus maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} /></Field>
      <div><Button htmlType="submit" disabled={reason.trim().length < 2} loading={ask.isPending}>{t('me.leaveGo')}</Button></div>
      {ask.error !== null && <p className="note danger" role="alert">{sentenceOf(ask.error)}</p>}
    </form>
  );
};

interface MineProps {
  readonly meeting: MeetingPage;
  readonly mine: Reply<typeof attendanceRoutes.mine>;
}

const Said = ({ meeting, mine: { line, leave, rules } }: MineProps) => {
  const { t } = useTranslation('meeting');
  const language = useLanguage();
  const why = useWhy(rules);
  const opensAt = checkInOpensAt(meeting, rules);
  const over = meeting.state === 'closing' || meeting.state === 'closed';
  if (line !== null && over) return <p>{t('me.result', { state: t(`att.${line.state}`), why: why(line) })}</p>;
  const came = line !== null && line.inAt !== null;
  return (
    <>
      {line !== null && line.inAt !== null && <p className="strong">{t('me.here', { at: clockText(line.inAt) })}</p>}
      {line !== null && line.outAt !== null && <p>{t('me.out', { at: clockText(line.outAt) })}</p>}
      {!came && leave === null && meeting.state !== 'cancelled' && <p>{meeting.now < opensAt ? t('me.opens', { at: dayText(opensAt, language) }) : t('me.notYet')}</p>}
      {leave !== null && !came && <p>{t(`me.${leave.state}`)}</p>}
    </>
  );
};

const Mine = ({ meeting, mine }: MineProps) => {
  const { line, leave, rules } = mine;
  const running = meeting.state === 'noticed' || meeting.state === 'live' || meeting.state === 'paused' || meeting.state === 'closing';
  const [came, left] = [line !== null && line.inAt !== null, line !== null && line.outAt !== null];
  return (
    <>
      <Said meeting={meeting} mine={mine} />
      {running && meeting.now >= checkInOpensAt(meeting, rules) && (!came || (meeting.checkOut && !left)) && <CodeForm meeting={meeting} />}
      {meeting.state === 'noticed' && leave === null && !came && <LeaveForm meeting={meeting} />}
    </>
  );
};

export const MyBox = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  return <Panel title={t('me.title')}><div className="panel-body stack"><Asked query={useMine(meeting.id)} what={t('me.title')}>{(mine) => <Mine meeting={meeting} mine={mine} />}</Asked></div></Panel>;
};
