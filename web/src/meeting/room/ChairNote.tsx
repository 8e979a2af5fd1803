// Who chairs when it is not who was to; for whoever could stand in, since when the host is lost and from when he may take it.
import { LOST_MS, couldStandIn } from '@gongyan/shared/meeting/room/chair.rules';
import type { Room } from '@gongyan/shared/meeting/room/room.contract';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../people/Viewer';
import { sentenceOf } from '../../platform/words';
import { clockText } from '../../ui/day';
import { toast } from '../../ui/toast';
import { useReturnChair, useTakeChair } from './room.queries';
import { useServerNow } from './useServerNow';

const RUNNING = new Set(['live', 'paused', 'closing']);

const Lost = ({ room: { meeting, chair }, lostAt }: { room: Room; lostAt: Date }) => {
  const { t } = useTranslation('room');
  const now = useServerNow(meeting.now, true);
  const take = useTakeChair(meeting.id);
  const until = new Date(lostAt.getTime() + LOST_MS);
  const may = now >= until;
  return (
    <div className="note warning room-note" role="status">
      <span className="grow" id="chair-why">{t(may ? 'chair.may' : 'chair.lost', { name: chair.holder.name, at: clockText(lostAt), until: clockText(until) })}</span>
      <Button type="primary" disabled={!may} aria-describedby="chair-why" loading={take.isPending} onClick={() => take.mutate(null, { onSuccess: () => toast(t('chair.took')) })}>{t('chair.take')}</Button>
      {take.error !== null && <span className="danger" role="alert">{sentenceOf(take.error)}</span>}
    </div>
  );
};

const Acting = ({ room: { meeting, chair } }: { room: Room }) => {
  const { t } = useTranslation('room');
  const back = useReturnChair(meeting.id);
  const isMine = useMe().person.id === chair.planned.id;
  return (
    <div className="note info room-note" role="status">
      <span className="grow">{t(isMine ? 'chair.mine' : 'chair.acting', { name: chair.holder.name, planned: chair.planned.name })}</span>
      {isMine && <Button type="primary" loading={back.isPending} onClick={() => back.mutate(null, { onSuccess: () => toast(t('chair.returned')) })}>{t('chair.back')}</Button>}
      {back.error !== null && <span className="danger" role="alert">{sentenceOf(back.error)}</span>}
    </div>
  );
};

export const ChairNote = ({ room }: { room: Room }) => {
  const { meeting: { standing, state }, chair: { holder, planned, lostAt } } = room;
  const by = useMe().person.id;
  const may = lostAt !== null && RUNNING.has(state) && couldStandIn({ standing, by, holderId: holder.id });
  return (
    <>
      {holder.id !== planned.id && state !== 'cancelled' && <Acting room={room} />}
      {may && <Lost room={room} lostAt={lostAt} />}
    </>
  );
};
