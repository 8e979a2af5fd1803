// I11: when everybody has left, a hub is as it was before they came. From outside it can be seen what its connections to the database
// are doing; from inside also its sockets, rooms, documents and timers.
import { CoeditService } from '@gongyan/server/platform/coedit/coedit.service';
import { SocketDesk } from '@gongyan/server/platform/realtime/socket.desk';
import type { HubServer } from '@gongyan/server/platform/realtime/socket.link';
import { setTimeout as pause } from 'node:timers/promises';
import type pg from 'pg';
import type { DemoHub } from '../../../server/testing/demo-hub.js';
import type { Finding } from './finding.js';

export type Resting = Readonly<Record<string, number>>;
export interface Rest {
  readonly before: Resting;
  readonly after: Resting;
}

const BUSY = "select count(*)::int as busy from pg_stat_activity where datname = current_database() and application_name like 'gongyan%' and state <> 'idle'";

export const restOf = async (sql: pg.Client): Promise<Resting> => {
  const { rows } = await sql.query<{ busy: number }>(BUSY);
  return { busyClients: rows[0]?.busy ?? 0 };
};

/** Of a hub in this very process, whose clients are here too. */
export const restWithin = async (sql: pg.Client, app: DemoHub['app']): Promise<Resting> => {
  const server: unknown = Reflect.get(app.get(SocketDesk), 'server');
  const { adapter } = (server as HubServer).sockets;
  const timers = process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  return { ...(await restOf(sql)), sockets: adapter.sids.size, rooms: adapter.rooms.size, documents: app.get(CoeditService).hall.documents.size, timers };
};

const LEAVE_MS = 15_000;
const LOOK_MS = 50;

/** Looks until nothing is more than before, for at most so long: whoever leaves takes his time. */
export const restAfter = async (look: () => Promise<Resting>, before: Resting): Promise<Rest> => {
  for (const until = Date.now() + LEAVE_MS; ; await pause(LOOK_MS)) {
    const rest = { before, after: await look() };
    if (Date.now() > until || checkRest(rest).length === 0) return rest;
  }
};

export const checkRest = ({ before, after }: Rest): Finding[] =>
  Object.entries(after).filter(([what, count]) => count > (before[what] ?? 0)).map(([what, count]) => ({ invariant: 'I11', says: `${what}: ${count}, and ${before[what] ?? 0} before anybody came` }));
