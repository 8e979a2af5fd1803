// 发言: who speaks and who waits, one's own hand; the host calls, and reads the hint of fairness that only he gets.
import { mayCall, mayRaise } from '@gongyan/shared/meeting/queue/queue.rules';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { takesPart } from '@gongyan/shared/meeting/meeting.rules';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { Choice } from '../../ui/Choice';
import { Panel } from '../../ui/Page';
import { PersonTag } from '../../ui/Person';
import { useCall, useEndSpeech, useLower, useRaise } from '../room/room.queries';
import { SpeechTimer } from './SpeechTimer';

const LIMITS = ['0', '1', '2', '3', '5'] as const;
type Limit = (typeof LIMITS)[number];

const Hint = ({ room: { queue: { fairness, waiting } } }: { room: Room }) => {
  const { t } = useTranslation('room');
  if (fairness === null) return null;
  const next = waiting.length > 1 ? waiting.find(({ person }) => person.id === fairness.nextId) : undefined;
  const said = [...(next === undefined ? [] : [t('queue.hint', { name: next.person.name })]), ...(fairness.quietSchools.length === 0 ? [] : [t('queue.quiet', { schools: fairness.quietSchools.join('、') })])];
  return said.length === 0 ? null : <p className="small soft">{said.join('')}</p>;
};

const Waiting = ({ room, limit }: { room: Room; limit: Limit }) => {
  const { t } = useTranslation('room');
  const { meeting, queue: { waiting, fairness } } = room;
  const [call, lower] = [useCall(meeting.id), useLower(meeting.id)];
  const may = mayCall(meeting, meeting.standing).ok;
  const times = (id: string): number => fairness?.spoken.find(({ person }) => person.id === id)?.times ?? 0;
  if (waiting.length === 0) return <p className="soft">{t('queue.none')}</p>;
  return (
    <ol className="rows room-rows" aria-label={t('queue.list')}>
      {waiting.map(({ person }, at) => (
        <li key={person.id} className="row room-row">
          <span className="soft number">{at + 1}</span>
          <span className="grow"><PersonTag person={person} {...(fairness === null ? {} : { more: times(person.id) === 0 ? t('queue.fresh') : t('queue.spoke', { n: times(person.id) }) })} /></span>
          {may && <><Button size="small" loading={call.isPending} onClick={() => call.mutate({ personId: person.id, minutes: limit === '0' ? null : Number(limit) })}>{t('queue.call')}</Button><Button size="small" type="text" onClick={() => lower.mutate(person.id)}>{t('queue.drop')}</Button></>}
        </li>
      ))}
    </ol>
  );
};

const HostDeeds = ({ room, limit, onLimit }: { room: Room; limit: Limit; onLimit: (limit: Limit) => void }) => {
  const { t } = useTranslation('room');
  const { meeting, queue: { waiting, speaking } } = room;
  const [call, end] = [useCall(meeting.id), useEndSpeech(meeting.id)];
  return (
    <div className="row wrap no-print">
      <Button type="primary" disabled={waiting.length === 0} loading={call.isPending} onClick={() => call.mutate({ personId: null, minutes: limit === '0' ? null : Number(limit) })}>{t('queue.next')}</Button>
      {speaking !== null && <Button loading={end.isPending} onClick={() => end.mutate(null)}>{t('queue.end')}</Button>}
      <label className="row small soft" htmlFor="queue-limit">{t('queue.limit')}<span className="room-limit"><Choice id="queue-limit" value={limit} options={LIMITS.map((value) => ({ value, label: value === '0' ? t('queue.noLimit') : t('queue.minutes', { n: value }) }))} onChange={onLimit} /></span></label>
      {call.error !== null && <p className="note danger" role="alert">{sentenceOf(call.error)}</p>}
    </div>
  );
};

const OwnHand = ({ room: { meeting, queue: { speaking, waiting } } }: { room: Room }) => {
  const { t } = useTranslation('room');
  const { id } = useMe().person;
  const [raise, lower, end] = [useRaise(meeting.id), useLower(meeting.id), useEndSpeech(meeting.id)];
  const at = waiting.findIndex(({ person }) => person.id === id);
  if (!takesPart(meeting.standing)) return <p className="small soft">{t('queue.looking')}</p>;
  if (speaking?.person.id === id) return <div className="row wrap"><span className="strong grow">{t('queue.yours')}</span><Button onClick={() => end.mutate(null)}>{t('queue.end')}</Button></div>;
  const may = mayRaise(meeting, meeting.standing, { isSpeaking: false }).ok;
  const error = raise.error ?? lower.error;
  return (
    <div className="row wrap">
      {at === -1 ? <Button className="room-hand" disabled={!may} loading={raise.isPending} onClick={() => raise.mutate(null)}>{t('queue.raise')}</Button> : <><span className="grow">{t('queue.place', { n: at + 1 })}</span><Button loading={lower.isPending} onClick={() => lower.mutate(id)}>{t('queue.lower')}</Button></>}
      {error !== null && <p className="note danger" role="alert">{sentenceOf(error)}</p>}
    </div>
  );
};

export const QueuePanel = ({ room }: { room: Room }) => {
  const { t } = useTranslation('room');
  const [limit, setLimit] = useState<Limit>('2');
  const { meeting, queue } = room;
  if (meeting.state === 'closed' || meeting.state === 'closing') return queue.speeches === 0 ? null : <Panel title={t('queue.title')}><p className="panel-body">{t('queue.sum', { n: queue.speeches })}</p></Panel>;
  return (
    <Panel title={t('queue.title')}>
      <div className="panel-body stack">
        {queue.speaking !== null && <div className="row wrap room-speaker"><span className="badge primary">{t('queue.speaking')}</span><span className="grow"><PersonTag person={queue.speaking.person} /></span><SpeechTimer speech={queue.speaking} told={meeting.now} /></div>}
        <Waiting room={room} limit={limit} />
        <Hint room={room} />
        {mayCall(meeting, meeting.standing).ok && <HostDeeds room={room} limit={limit} onLimit={setLimit} />}
        <OwnHand room={room} />
      </div>
    </Panel>
  );
};
