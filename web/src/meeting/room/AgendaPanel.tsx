// The agenda with its timer: everybody sees the same item and the same seconds; the host goes on, extends or skips.
import type { AgendaItem, MeetingPage } from '@gongyan/shared/meeting/meeting.contract';
import { mayRunAgenda } from '@gongyan/shared/meeting/meeting.rules';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../../platform/words';
import { Panel } from '../../ui/Page';
import { useAgendaDeed } from '../meeting.queries';
import { useServerNow } from './useServerNow';

const MINUTE = 60_000;
const AMBER = 0.8;

export const clockOf = (ms: number): string => {
  const seconds = Math.floor(Math.abs(ms) / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/** Milliseconds left, and how far through; null when it does not run. */
export const timeLeft = ({ startedAt, minutes }: AgendaItem, now: Date): { readonly left: number; readonly tone: '' | 'amber' | 'over' } | null => {
  if (startedAt === null) return null;
  const [all, gone] = [minutes * MINUTE, now.getTime() - startedAt.getTime()];
  return { left: all - gone, tone: gone > all ? 'over' : gone > all * AMBER ? 'amber' : '' };
};

export const Timer = ({ item, now }: { item: AgendaItem; now: Date }) => {
  const { t } = useTranslation('meeting');
  const time = timeLeft(item, now);
  return time === null ? null : <span className={`meeting-timer ${time.tone}`} role="timer">{t(time.left < 0 ? 'agenda.over' : 'agenda.left', { clock: clockOf(time.left) })}</span>;
};

const Item = ({ item, now }: { item: AgendaItem; now: Date }) => {
  const { t } = useTranslation('meeting');
  const word = t(`agenda.state.${item.state}`);
  return (
    <li className={`line meeting-item ${item.state}`} aria-current={item.state === 'running' ? 'step' : undefined}>
      <span className="grow person-text">
        <span className="row wrap"><span className={item.state === 'running' ? 'strong' : ''}>{item.title}</span>{word !== '' && <span className={`badge ${item.state === 'running' ? 'warning' : ''}`}>{word}</span>}</span>
        <span className="small soft">{[item.owner?.name ?? '', t('agenda.minutes', { n: item.minutes })].filter((part) => part !== '').join(' · ')}</span>
      </span>
      {item.state === 'running' && <Timer item={item} now={now} />}
    </li>
  );
};

export const AgendaPanel = ({ meeting }: { meeting: MeetingPage }) => {
  const { t } = useTranslation('meeting');
  const deed = useAgendaDeed(meeting.id);
  const running = meeting.agenda.some(({ state }) => state === 'running');
  const now = useServerNow(meeting.now, meeting.state === 'live' && running);
  const may = mayRunAgenda(meeting, meeting.standing).ok;
  const goes = running || meeting.agenda.some(({ state }) => state === 'waiting');
  return (
    <Panel title={t('agenda.title')}>
      {meeting.agenda.length === 0 ? <p className="panel-note">{t('agenda.none')}</p> : <ol className="rows">{meeting.agenda.map((item) => <Item key={item.id} item={item} now={now} />)}</ol>}
      {may && goes && (
        <div className="panel-body row wrap no-print">
          <Button type="primary" loading={deed.isPending} onClick={() => deed.mutate('next')}>{t(running ? 'agenda.next' : 'agenda.first')}</Button>
          {running && <><Button onClick={() => deed.mutate('extend')}>{t('agenda.extend')}</Button><Button onClick={() => deed.mutate('skip')}>{t('agenda.skip')}</Button></>}
          {deed.error !== null && <p className="note danger" role="alert">{sentenceOf(deed.error)}</p>}
        </div>
      )}
    </Panel>
  );
};
