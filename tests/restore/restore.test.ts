// The drill: a district at work is backed up, goes on, is destroyed with its disk, and is restored to a second that was chosen before. At
// that second every table, every teacher's hours, both chains, certificates and documents are what they were; pages that know what came
// later are told to load anew. The scripts are the ones of infra/deploy.
import { content } from '@gongyan/server/platform/coedit/coedit.truth';
import { verifyAudit } from '@gongyan/server/platform/audit/audit.chain';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { verifyRoutes } from '@gongyan/shared/training/certificate/verify.contract';
import type pg from 'pg';
import { expectInvariants, sinceNow } from '../fault/check.js';
import type { Since } from '../fault/check/finding.js';
import { Chance } from '../simulation/chance.js';
import { numbered, pastFile, publicisedClaim, STAFF } from '../testing/hours-desk.js';
import { newHub, stopAll, verifyLedger, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import type { Page } from '../testing/page.js';
import { Teacher } from '../testing/teacher.js';
import { describeWith, run, tool } from '../testing/tool.js';
import type { Deed } from '../testing/under-fire.js';
import { newCircle, openPages, PASSWORD, type Circle } from '../testing/writers.js';
import { connected, everyTable, sumsOf, Stage } from './drill.js';

const SEED = Number(process.env['DRILL_SEED'] ?? Date.now() % 100_000);
const [FILES, CLAIMS, LINES, WRITERS] = [9, 24, 60, 6];
jest.setTimeout(300_000);

/** restore.sh counts with it; the one of macOS cannot. */
const date = tool('date', 'coreutils');
const gnuDate = { ...date, name: 'GNU date', file: run(date.file ?? 'date', ['-u', '-d', '@0']).ok ? date.file : null };

/** What is compared: at the chosen second, and again when it is back. */
interface Truth {
  readonly tables: Readonly<Record<string, string>>;
  readonly sums: readonly unknown[];
  readonly hours: { readonly seq: string; readonly hash: string };
  readonly audit: Awaited<ReturnType<typeof verifyAudit>>;
  readonly text: string;
}

describeWith([gnuDate])('a district restored to a second', () => {
  const chance = new Chance(SEED);
  let stage: Stage;
  let hub: Hub;
  let sql: pg.Client;
  let since: Since;
  let circle: Circle;
  let pages: Page[];
  let deeds: Deed[];

  const source = { query: async <T>(text: string) => (await sql.query(text)).rows as T };

  beforeAll(async () => {
    process.stdout.write(`restore: seed ${SEED} (DRILL_SEED replays it)\n`);
    stage = new Stage();
    const { url } = await stage.startArchiving('first');
    hub = await (await newHub({ databaseUrl: url })).start();
    sql = await connected(url);
    since = await sinceNow(url);
    const staff = await Promise.all(STAFF.map((login) => new Teacher(hub.url).signIn(login, PASSWORD)));
    const people = await numbered(sql, LINES);
    deeds = [];
    for (let at = 0; at < FILES; at += 1) deeds.push(await pastFile(at, people, [staff[at % 3] as Teacher, staff[(at + 1) % 3] as Teacher]));
    for (let at = 0; at < CLAIMS; at += 1) deeds.push(await publicisedClaim(sql, { at, personId: chance.of(people).id, posts: staff[at % 2] as Teacher }));
    deeds.sort(() => chance.next() - 0.5);
    circle = await newCircle(hub.url, '演练用的教学设计');
    pages = await openPages(circle, WRITERS);
  });

  afterAll(async () => {
    pages?.forEach((page) => page.close());
    circle?.teachers.forEach((teacher) => teacher.close());
    await stopAll();
    await sql?.end();
    await stage?.stop();
  });

  /** So many deeds, one after the other, with writing between them. */
  const work = async (count: number): Promise<void> => {
    for (const deed of deeds.splice(0, count)) {
      chance.of(pages).type(chance.text(12, '情绪温度计放学路上的心情'));
      await deed.settle();
    }
  };
  const saved = (): Promise<unknown> => Promise.all(pages.map((page) => page.until('saved', () => page.peer.outbox.pending === 0)));

  const look = async (url: string): Promise<Truth> => ({
    tables: await everyTable(sql), sums: await sumsOf(sql), audit: await verifyAudit(source),
    hours: (await sql.query<{ seq: string; hash: string }>("select seq, encode(hash, 'hex') as hash from hours_chain")).rows[0] ?? { seq: '', hash: '' },
    text: content((await readLog(url, circle.doc)).ydoc),
  });

  /** An instant at which nothing moved: everything says the same before and after it. */
  const chooseInstant = async (): Promise<{ readonly at: string; readonly truth: Truth }> => {
    for (let before = await look(stage.url); ; ) {
      const { rows: [now] } = await sql.query<{ at: string }>('select clock_timestamp()::text as at');
      const after = await look(stage.url);
      if (now !== undefined && JSON.stringify(before) === JSON.stringify(after)) return { at: now.at, truth: after };
      before = after;
    }
  };

  const archivedPastNow = async (): Promise<void> => {
    const { rows: [now] } = await sql.query<{ file: string }>('select pg_walfile_name(pg_switch_wal()) as file');
    for (let last = ''; last < (now?.file ?? ''); await new Promise((done) => setTimeout(done, 50))) {
      last = (await sql.query<{ last: string }>("select coalesce(last_archived_wal, '') as last from pg_stat_archiver")).rows[0]?.last ?? '';
    }
  };

  /** Before the chosen second it is good; afterwards somebody who may takes it back. */
  const aCertificate = async (): Promise<{ readonly id: string; readonly code: string; readonly staff: Teacher }> => {
    const staff = await new Teacher(hub.url).signIn('demo-cen-02', PASSWORD);
    const { rows } = await sql.query<{ id: string; code: string }>('select id, code from certificate_award where proposed_by <> $1 and issued_by <> $1 and person_id <> $1 order by id', [staff.me?.person.id]);
    return { ...chance.of(rows), staff };
  };
  const stateOf = async (url: string, code: string): Promise<string> => (await new Teacher(url).call(verifyRoutes.verify, { params: { code } })).state;

  let instant: { readonly at: string; readonly truth: Truth };
  let code: string;
  let password: string;
  let tookMs: number;

  test('works while it is backed up, and goes on after the second that will be asked for', async () => {
    const third = Math.floor(deeds.length / 3);
    const [backup] = await Promise.all([stage.backUp('first'), work(third)]);
    const now = async (): Promise<string> => (await sql.query<{ at: string }>("select to_char(clock_timestamp() at time zone 'utc', 'YYYYMMDD\"T\"HH24MISS\"Z\"') as at")).rows[0]?.at ?? '';
    while ((await now()) <= backup) await new Promise((done) => setTimeout(done, 50));
    await work(third);
    await saved();
    const award = await aCertificate();
    code = award.code;
    instant = await chooseInstant();

    await award.staff.call(certificateRoutes.revoke, { params: { awardId: award.id }, body: { reason: '演练：此后发生的事' } });
    await work(deeds.length);
    await saved();
    const later = await look(stage.url);
    const moved = Object.keys(later.tables).filter((name) => later.tables[name] !== instant.truth.tables[name]);
    process.stdout.write(`restore: base backup ${backup}, the second ${instant.at}; ${moved.length} tables moved on after it, ${Number(later.hours.seq) - Number(instant.truth.hours.seq)} entries of hours more\n`);
    expect(moved).toEqual(expect.arrayContaining(['audit_entry', 'certificate_event', 'doc_update', 'hours_entry']));
    await archivedPastNow();
  });

  test('is destroyed with its disk, and is back as it was at that second', async () => {
    password = stage.keepPassword('first');
    await hub.kill('SIGKILL');
    await sql.end();
    await stage.destroy('first');

    const begun = Date.now();
    expect(stage.restore(instant.at, 'second', password)).toMatchObject({ ok: true });
    const { url } = await stage.start('second', {});
    sql = await connected(url);
    while ((await sql.query<{ reading: boolean }>('select pg_is_in_recovery() as reading')).rows[0]?.reading === true) await new Promise((done) => setTimeout(done, 20));
    tookMs = Date.now() - begun;
    const truth = await look(url);
    const entries = truth.audit.whole ? truth.audit.entries : 0;
    process.stdout.write(`restore: back in ${tookMs} ms; ${Object.keys(truth.tables).length} tables, ${truth.sums.length} teachers' sums, ${truth.hours.seq} entries of hours, ${entries} of the audit, one document of ${truth.text.length} characters: equal\n`);
    expect(truth).toEqual(instant.truth);
    expect(truth.audit.whole).toBe(true);
    await expectInvariants(url, { since });
  });

  test('is opened for work: certificates and ledger hold, open pages are told to load anew, whoever loads goes on', async () => {
    await sql.query(stage.statements('after-restore.sql'));
    // On the same address, with the key that was kept apart: pages that are still open find it by themselves.
    const again = await (await newHub({ databaseUrl: stage.url, port: hub.port, dataDir: hub.dataDir })).start();
    expect(await stateOf(again.url, code)).toBe('valid');
    expect(await verifyLedger(again, stage.url)).toContain(instant.truth.hours.hash);
    const [teacher] = circle.teachers;
    expect((await teacher?.fetch('GET', '/api/me'))?.status).toBe(401);
    for (const [at, one] of circle.teachers.entries()) {
      await one.signIn(one.me?.login ?? '', PASSWORD);
      // As a browser does with its next attempt.
      const page = pages[at];
      if (page !== undefined) page.socket.io.opts.extraHeaders = { cookie: one.cookie, origin: again.url };
    }
    await Promise.all(pages.map((page) => page.until('told to load anew', () => page.peer.fault === 'coedit.epoch', 30_000)));
    expect(pages.filter((page) => page.saving().kind === 'saved')).toEqual([]);
    pages.forEach((page) => page.close());
    pages = await openPages(circle, 1);
    expect(pages.map(({ ydoc }) => content(ydoc))).toEqual([instant.truth.text]);
    pages[0]?.type('恢复以后接着写');
    await saved();
  });
});
