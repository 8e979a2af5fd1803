// What is common to every hub, read at the scrape: sockets, connections to the database, the jobs of the day, the last backup. Refuses
// to count what costs more than a look: the ledger and the chains are checked beside everything else, by server/src/watch.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DayTurn } from '../jobs/day.turn.js';
import { SocketDesk } from '../realtime/socket.desk.js';
import type { Sample } from './metric.js';
import { Metrics } from './metrics.js';

const LOOK = 'select extract(epoch from (select max(at) from hub_backup))::float8 as backup';

@Injectable()
export class HubMetrics implements OnModuleInit {
  constructor(
    @Inject(Metrics) private readonly metrics: Metrics,
    @Inject(DataSource) private readonly source: DataSource,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SocketDesk) private readonly desk: SocketDesk,
    @Inject(DayTurn) private readonly days: DayTurn,
  ) {}

  onModuleInit(): void {
    const { metrics } = this;
    metrics.several([
      { name: 'gongyan_sockets', help: 'Open sockets of this node, by transport.', type: 'gauge' }, { name: 'gongyan_people_online', help: 'People with an open socket on this node.', type: 'gauge' },
      { name: 'gongyan_rooms', help: 'Rooms of the realtime server: documents and topics that somebody hears.', type: 'gauge' },
    ], () => this.sockets());
    metrics.one({ name: 'gongyan_messages_refused_total', help: 'Socket messages that were refused, by code.', type: 'counter' }, () => this.desk.refused.samples());
    metrics.one({ name: 'gongyan_backup_timestamp_seconds', help: 'When the last backup was done; 0: never.', type: 'gauge' }, () => this.backup());
    metrics.jobs('day', () => [this.days.state]);
    metrics.pool('rooms', () => this.pool());
  }

  private sockets(): Sample[][] {
    const links = [...this.desk.allLinks()];
    const polling = links.filter((link) => link.isPolling()).length;
    const people = new Set(links.map(({ personId }) => personId)).size;
    return [[{ labels: { transport: 'websocket' }, value: links.length - polling }, { labels: { transport: 'polling' }, value: polling }], [{ value: people }], [{ value: this.desk.rooms }]];
  }

  private pool(): pg.Pool | null {
    const { driver } = this.source;
    return 'master' in driver && driver.master instanceof pg.Pool ? driver.master : null;
  }

  private async backup(): Promise<Sample[]> {
    const [row]: { backup: number | null }[] = await this.work.outside.query(LOOK);
    return [{ value: row?.backup ?? 0 }];
  }
}
