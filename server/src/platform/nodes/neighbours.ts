// Which other nodes of this hub live, and who is on their pages. Each keeps one row that it renews; a row that is not renewed is
// taken away by whoever finds it, who then does what the dead node cannot do any more: say that its people went.
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bell } from './bell.js';

const BEAT_MS = 2_000;
const DEAD_SECONDS = 6;
const LETTERS_SECONDS = 60;
const HELLO = 'node.hello';

/** What this program reads of what is kept. 2: documents may be sealed. What an older one could not read is not written while one lives. */
export const FORMAT = 2;

/** Who is on a node's pages: persons, `topic person` of what is watched, persons of each open document; and what it can read. */
export const Picture = z.object({
  format: z.number().int().default(1),
  online: z.array(z.string()), watching: z.array(z.string()), documents: z.record(z.string(), z.array(z.string())),
});
export type Picture = z.output<typeof Picture>;

const EMPTY: Picture = { format: FORMAT, online: [], watching: [], documents: {} };

@Injectable()
export class Neighbours implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly painters: (() => Partial<Picture>)[] = [];
  private readonly buriedListeners: ((picture: Picture) => void)[] = [];
  private readonly leftListeners: ((node: string) => void)[] = [];
  private known: ReadonlySet<string> = new Set();
  private timer: NodeJS.Timeout | undefined;
  private last: Promise<void> = Promise.resolve();
  private next: Promise<void> | null = null;
  private closed = false;

  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(Bell) private readonly bell: Bell,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.bell.hear(HELLO, () => {
      this.bell.neighboured = true;
      void this.shown();
    });
    this.bell.onBack(() => this.greet());
    await this.bell.open();
    await this.beat();
    this.greet();
    this.timer = setInterval(() => void this.shown(), BEAT_MS);
  }

  /** The row stays: whoever finds it no longer renewed also says that people went who did not come back to another node. */
  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    this.closed = true;
    await this.last;
  }

  /** Another node lives. */
  get any(): boolean {
    return this.bell.neighboured;
  }

  /** A part of this node's picture, asked for whenever it is shown. */
  paint(painter: () => Partial<Picture>): void {
    this.painters.push(painter);
  }

  /** A node died, and this one found it: its people are no longer there, unless they are here or on a third. */
  onBuried(listener: (picture: Picture) => void): void {
    this.buriedListeners.push(listener);
  }

  /** A node is gone, orderly or not. Every node is told. */
  onLeft(listener: (node: string) => void): void {
    this.leftListeners.push(listener);
  }

  /** Resolves when the other nodes can read what changed here. Never fails. */
  shown(): Promise<void> {
    this.next ??= this.last.then(() => {
      this.next = null;
      return this.beat().catch(() => undefined);
    });
    this.last = this.next;
    return this.next;
  }

  /** Tells once other nodes can read what changed here: whoever is told and asks again, on whatever node, must find it. At once when
   *  there are none. */
  tellShown(tell: () => void): Promise<void> | undefined {
    if (this.any) return this.shown().then(tell);
    tell();
    return undefined;
  }

  /** What is on the pages of all other living nodes, as committed now. */
  async pictures(): Promise<Picture[]> {
    if (!this.any) return [];
    const rows: { picture: unknown }[] = await this.work.manager.query(
      `select picture from hub_node where id <> $1 and beat_at > clock_timestamp() - interval '${DEAD_SECONDS} seconds'`, [this.bell.node],
    );
    return rows.flatMap(({ picture }) => Picture.safeParse(picture).data ?? []);
  }

  /** What every living node reads of what is kept. */
  async format(): Promise<number> {
    const rows = await this.query<{ least: number | null }>(
      `select min(coalesce((picture->>'format')::int, 1)) as least from hub_node where id <> $1 and beat_at > clock_timestamp() - interval '${DEAD_SECONDS} seconds'`, [this.bell.node],
    );
    return Math.min(FORMAT, rows[0]?.least ?? FORMAT);
  }

  private greet(): void {
    this.bell.hello(HELLO);
  }

  /** Outside of whatever unit of work asked for it. */
  private query<Row>(text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.work.outside.query(text, [...values]);
  }

  private async beat(): Promise<void> {
    if (this.closed) return;
    const rows = await this.query<{ id: string; dead: boolean }>(
      `with mine as (insert into hub_node (id, picture) values ($1, $2) on conflict (id) do update set beat_at = clock_timestamp(), picture = excluded.picture)
       , old as (delete from bell_letter where at < clock_timestamp() - interval '${LETTERS_SECONDS} seconds')
       select id, beat_at < clock_timestamp() - interval '${DEAD_SECONDS} seconds' as dead from hub_node where id <> $1`,
      [this.bell.node, this.painted()],
    );
    this.meet(new Set(rows.filter(({ dead }) => !dead).map(({ id }) => id)));
    for (const { id } of rows.filter(({ dead }) => dead)) await this.bury(id);
  }

  private painted(): Picture {
    const parts = this.any ? this.painters.map((painter) => painter()) : [];
    return Object.assign({}, EMPTY, ...parts) as Picture;
  }

  private meet(living: ReadonlySet<string>): void {
    const [left, met] = [[...this.known].filter((id) => !living.has(id)), [...living].some((id) => !this.known.has(id))];
    this.known = living;
    this.bell.neighboured = living.size > 0;
    for (const id of left) for (const listener of this.leftListeners) listener(id);
    // What is on this node's pages was not shown while there was nobody to see it.
    if (met) void this.shown();
  }

  /** Only one node gets the row. */
  private async bury(id: string): Promise<void> {
    const rows = await this.query<{ picture: unknown }>(
      `with gone as (delete from hub_node where id = $1 and beat_at < clock_timestamp() - interval '${DEAD_SECONDS} seconds' returning picture) select picture from gone`, [id],
    );
    for (const { picture } of rows) for (const listener of this.buriedListeners) listener(Picture.safeParse(picture).data ?? EMPTY);
  }
}
