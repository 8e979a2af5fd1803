// 投屏: read from the back row. The code that changes, who has come, the agenda with its clock, poll, queue, the rating that was
// shown; keys switch, B is black. Keeps the screen awake; shows no notice of anybody and no name of who is absent.
import type { Reply } from '@gongyan/shared/kit/route';
import { topic } from '@gongyan/shared/kit/topic';
import { attendanceRoutes, type CheckKind } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { MeetingId, MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asking } from '../../platform/queries';
import { useWatch } from '../../platform/live';
import { Asked } from '../../ui/Asked';
import { useTitle } from '../../ui/Page';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { Timer } from '../room/AgendaPanel';
import { useRoom } from '../room/room.queries';
import '../room/room.words';
import { useServerNow } from '../room/useServerNow';
import { PollScreen, QueueScreen, RatingScreen } from './LiveScreens';
import './screen.css';
import { useAwake } from './useAwake';
import '../meeting.words';

const PANELS = ['code', 'board', 'agenda', 'poll', 'queue', 'rating', 'out', 'thanks'] as const;
type PanelName = (typeof PANELS)[number];
type Codes = Reply<typeof attendanceRoutes.codes>;

/** Asked again as soon as a code has run out, a moment later than the server's clock. */
const useCodes = (meetingId: MeetingId, kind: CheckKind) =>
  useQuery({
    ...asking(attendanceRoutes.codes, { params: { meetingId }, query: { kind } }),
    refetchInterval: ({ state: { data } }) => (data === undefined ? 5_000 : Math.max(500, Math.min(data.tokenUntil.getTime(), data.codeUntil.getTime()) - data.now.getTime() + 200)),
    refetchIntervalInBackground: true, staleTime: 0,
  });

const Code = ({ codes, kind }: { codes: Codes; kind: CheckKind }) => {
  const { t } = useTranslation('meeting');
  const now = useServerNow(codes.now, true);
  const seconds = Math.max(0, Math.ceil((codes.tokenUntil.getTime() - now.getTime()) / 1_000));
  return (
    <div className="screen-code">
      <img className="screen-qr" src={`data:image/svg+xml,${encodeURIComponent(codes.svg)}`} alt={t(kind === 'in' ? 'screen.scan' : 'screen.scanOut')} />
      <div>
        <p className="screen-lead">{t(kind === 'in' ? 'screen.scan' : 'screen.scanOut')}</p>
        <p className="screen-soft">{t('screen.code')}</p>
        <p className="screen-digits" aria-label={codes.code}>{codes.code.slice(0, 3)}<span> </span>{codes.code.slice(3)}</p>
        <p className="screen-soft">{t('screen.changes', { n: seconds })}</p>
      </div>
    </div>
  );
};

const CodePanel = ({ meeting, kind }: { meeting: MeetingPage; kind: CheckKind }) => {
  const { t } = useTranslation('meeting');
  return <Asked query={useCodes(meeting.id, kind)} what={t('screen.tabs.code')}>{(codes) => <Code codes={codes} kind={kind} />}</Asked>;
};

const Count = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  return (
    <div className="screen-count">
      <p className="screen-number">{meeting.arrived}<span className="screen-of"> / {meeting.expected}</span></p>
      <p className="screen-lead">{t('screen.arrived')} / {t('screen.expected')}</p>
      {meeting.expected > meeting.arrived && <p className="screen-soft">{t('screen.waiting', { n: meeting.expected - meeting.arrived })}</p>}
    </div>
  );
};

const Agenda = ({ meeting }: { meeting: MeetingPage }) => {
  const now = useServerNow(meeting.now, meeting.state === 'live');
  return (
    <ol className="screen-agenda">
      {meeting.agenda.map((item) => <li key={item.id} className={item.state}><span>{item.title}</span>{item.owner !== null && <span className="screen-soft"> {item.owner.name}</span>}{item.state === 'running' && <Timer item={item} now={now} />}</li>)}
    </ol>
  );
};

const Shown = ({ room, panel }: { room: Room; panel: PanelName }) => {
  const { t } = useTranslation('meeting');
  const { meeting } = room;
  if (panel === 'poll') return <PollScreen room={room} />;
  if (panel === 'queue') return <QueueScreen room={room} />;
  if (panel === 'rating') return <RatingScreen room={room} />;
  if (panel === 'code') return <CodePanel meeting={meeting} kind="in" />;
  if (panel === 'out') return <CodePanel meeting={meeting} kind="out" />;
  if (panel === 'board') return <Count meeting={meeting} />;
  return panel === 'agenda' ? <Agenda meeting={meeting} /> : <p className="screen-thanks">{t('screen.thanks')}</p>;
};

const useKeys = (panels: readonly PanelName[], onPanel: (panel: PanelName) => void, onBlack: () => void): void => {
  useEffect(() => {
    const onKey = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return;
      const panel = /^[1-9]$/.test(key) ? panels[Number(key) - 1] : undefined;
      if (panel !== undefined) onPanel(panel);
      else if (key === 'b' || key === 'B') onBlack();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  });
};

const Screen = ({ room }: { room: Room }) => {
  const { t } = useTranslation('meeting');
  const { meeting } = room;
  const [panel, setPanel] = useState<PanelName>('code');
  const [black, setBlack] = useState(false);
  const panels = PANELS.filter((name) => name !== 'out' || meeting.checkOut);
  useKeys(panels, setPanel, () => setBlack(!black));
  if (black) return <button type="button" className="screen-black" aria-label={t('screen.keys')} onClick={() => setBlack(false)} />;
  return (
    <div className="screen">
      <header><h1>{meeting.theme}</h1><p className="screen-soft">{meeting.groupName} · {t('arrived', { n: meeting.arrived, all: meeting.expected })}</p></header>
      <div className="screen-main"><Shown room={room} panel={panel} /></div>
      <nav className="screen-tabs" aria-label={t('screen.keys')}>
        {panels.map((name, at) => <button key={name} type="button" aria-pressed={panel === name} onClick={() => setPanel(name)}>{at + 1} {t(`screen.tabs.${name}`)}</button>)}
      </nav>
    </div>
  );
};

export const ScreenPage = ({ meetingId }: { meetingId: MeetingId }) => {
  const { t } = useTranslation('meeting');
  const room = useRoom(meetingId);
  useWatch(topic('meeting', meetingId), topic('meetingdesk', meetingId));
  useAwake();
  useTitle(t('screen.title'));
  return <Asked query={room} what={t('what')}>{(answer) => <Screen room={answer} />}</Asked>;
};
