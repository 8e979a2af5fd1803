// How long somebody has the floor: what is left of his time, or how long he has spoken when there is no limit.
import type { Queue } from '@gongyan/shared/meeting/queue/queue.contract';
import { useTranslation } from 'react-i18next';
import { clockOf } from '../room/AgendaPanel';
import { useServerNow } from '../room/useServerNow';

const MINUTE = 60_000;

export const SpeechTimer = ({ speech: { since, minutes }, told }: { speech: NonNullable<Queue['speaking']>; told: Date }) => {
  const { t } = useTranslation('room');
  const gone = Math.max(0, useServerNow(told, true).getTime() - since.getTime());
  if (minutes === null) return <span className="meeting-timer" role="timer">{clockOf(gone)}</span>;
  const left = minutes * MINUTE - gone;
  return <span className={`meeting-timer ${left < 0 ? 'over' : ''}`} role="timer">{t(left < 0 ? 'queue.over' : 'queue.left', { clock: clockOf(left) })}</span>;
};
