// One file, made while people write, restored into an empty database: every table is equal row by row, what was acknowledged before is
// there, both chains hold. And every way in which such a file or its target can be wrong is refused, in words, with nothing changed.
import { partsOf, sha256, SUMS, type Sums } from '@gongyan/server/platform/backup/archive';
import { END, packed, type Part } from '@gongyan/server/platform/backup/tar';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type pg from 'pg';
import { expectInvariants, sinceNow } from '../fault/check.js';
import { gongyan, type Spoken } from '../testing/command-line.js';
import { emptyDatabase, freshDatabase, type TestDatabase } from '../testing/database.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import type { Page } from '../testing/page.js';
import { Teacher } from '../testing/teacher.js';
import { newCircle, openPages, PASSWORD, type Circle } from '../testing/writers.js';
import { releasedDatabase, releaseOf } from '../upgrade/release.js';
import { connected, everyTable, sumsOf } from './drill.js';

jest.setTimeout(300_000);
const WRITERS = 6;

let folder: string;
let district: TestDatabase;
let sql: pg.Client;
let hub: Hub;
let circle: Circle;
let pages: Page[];
const made: TestDatabase[] = [];

beforeAll(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-archive-'));
  district = await districtDatabase();
  sql = await connected(district.url);
  hub = await (await newHub({ databaseUrl: district.url })).start();
  circle = await newCircle(hub.url, '备份时正在写的教学设计');
  pages = await openPages(circle, WRITERS);
});
afterAll(async () => {
  pages?.forEach((page) => page.close());
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await sql?.end();
  for (const database of [...made, district]) await database?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const file = (name: string): string => path.join(folder, name);
const told = (words: readonly string[], url: string): Promise<Spoken> => gongyan(words, { DATABASE_URL: url, DATA_DIR: folder });
const empty = async (): Promise<TestDatabase> => {
  const database = await emptyDatabase();
  made.push(database);
  return database;
};
const seen = async <T>(url: string, look: (client: pg.Client) => Promise<T>): Promise<T> => {
  const client = await connected(url);
  try {
    return await look(client);
  } finally {
    await client.end();
  }
};

/** But for what a restore does by itself: nobody is signed in, documents are in the next epoch, the audit has one row more. And but for the row that
 *  tells of the backup, which is written when it is done. */
const truth = (url: string, epochs: number): Promise<unknown> =>
  seen(url, async (client) => {
    const { session, socket_ticket, doc_head, audit_entry, audit_link, audit_chain, hub_backup, ...tables } = await everyTable(client);
    const { rows: heads } = await client.query(`select md5(string_agg(t::text, '' order by doc_id)) from (select (jsonb_populate_record(h, jsonb_build_object('epoch', h.epoch + ${epochs}))).* from doc_head h) t`);
    const { rows: audit } = await client.query("select md5(string_agg(e::text || l.seq || encode(l.hash, 'hex'), '' order by l.seq)) from audit_entry e join audit_link l on l.entry_id = e.id where e.act not like 'hub.%'");
    return { tables, sums: await sumsOf(client), heads, audit };
  });

const saved = (): Promise<unknown> => Promise.all(pages.map((page) => page.until('saved', () => page.peer.outbox.pending === 0)));

describe('a backup', () => {
  test('is made under running edits, and holds what was acknowledged before it', async () => {
    pages.forEach((page, at) => page.type(`第${at}位在备份之前写的。`));
    await saved();
    const before = pages.flatMap((page) => [...page.acknowledged]);
    let writing = true;
    const writers = pages.map(async (page) => {
      for (let at = 0; writing; at += 1) {
        page.type(`备份时${at}`);
        await page.until('saved', () => page.peer.outbox.pending === 0);
      }
    });
    const said = await told(['backup', file('busy.tar.gz')], district.url);
    writing = false;
    await Promise.all(writers);
    expect(said).toMatchObject({ code: 0, out: expect.stringMatching(/已备份 1\d\d 张表/) });

    const target = await empty();
    const since = await seen(district.url, () => sinceNow(district.url));
    expect(await told(['restore', file('busy.tar.gz')], target.url)).toMatchObject({ code: 0, out: expect.stringContaining('可以启动节点了') });
    const log = await readLog(target.url, circle.doc);
    process.stdout.write(`archive: ${pages.flatMap((page) => [...page.acknowledged]).length} edits acknowledged in all, ${before.length} before the backup, ${log.rows} rows of the log in it\n`);
    expect(before.filter((push) => !log.pushes.has(push))).toEqual([]);
    await expectInvariants(target.url, { since });
  });

  test('of a quiet moment is equal in every table, row by row; people go on with it, pages that were open load anew', async () => {
    await saved();
    const said = await told(['backup', file('quiet.tar.gz')], district.url);
    expect(said.out).toContain(sha256(readFileSync(file('quiet.tar.gz'))));
    expect(statSync(file('quiet.tar.gz')).mode & 0o777).toBe(0o600);
    const want = await truth(district.url, 1);
    const target = await empty();
    const restored = await told(['restore', file('quiet.tar.gz')], target.url);
    expect(restored.code).toBe(0);
    expect(await truth(target.url, 0)).toEqual(want);
    await seen(target.url, async (client) => {
      expect((await client.query('select 1 from session')).rowCount).toBe(0);
      const { rows } = await client.query("select facts ->> 'by' as by from audit_entry where act = 'hub.restored'");
      expect(rows).toEqual([{ by: 'command line' }]);
      // What guards the ledger is back in its place.
      await expect(client.query('delete from hours_entry')).rejects.toThrow();
      await expect(client.query("insert into appointment (id, person_id, role, scope, scope_id, \"from\") values (gen_random_uuid(), gen_random_uuid(), 'teacher', 'school', gen_random_uuid(), now())")).rejects.toThrow('foreign key');
    });
    process.stdout.write(`archive: ${statSync(file('quiet.tar.gz')).size} bytes; ${/用时 [\d.]+ 秒/.exec(said.out)?.[0]} to make, ${/用时 [\d.]+ 秒/.exec(restored.out)?.[0]} to restore\n`);

    await hub.kill('SIGKILL');
    const again = await (await newHub({ databaseUrl: target.url, port: hub.port, dataDir: hub.dataDir })).start();
    const teacher = await new Teacher(again.url).signIn(circle.host.me?.login ?? '', PASSWORD);
    expect((await teacher.fetch('GET', '/api/me')).status).toBe(200);
    for (const [at, one] of circle.teachers.entries()) {
      await one.signIn(one.me?.login ?? '', PASSWORD);
      const page = pages[at];
      if (page !== undefined) page.socket.io.opts.extraHeaders = { cookie: one.cookie, origin: again.url };
    }
    await Promise.all(pages.map((page) => page.until('told to load anew', () => page.peer.fault === 'coedit.epoch', 30_000)));
  });

  test('is restored also by an owner who is nobody special', async () => {
    const [target, role] = [await empty(), `plain_${process.pid}`];
    const url = new URL(target.url);
    const asAdmin = (...statements: string[]): Promise<unknown> => seen(district.url, async (client) => { for (const statement of statements) await client.query(statement); });
    await asAdmin(`create role ${role} login password 'plain-one'`, `alter database "${url.pathname.slice(1)}" owner to ${role}`);
    Object.assign(url, { username: role, password: 'plain-one' });
    const said = await told(['restore', file('quiet.tar.gz')], url.href);
    await target.drop();
    await asAdmin(`drop role ${role}`);
    expect(said).toMatchObject({ code: 0, out: expect.stringContaining('可以启动节点了') });
  });

  test('can be opened with any tar', () => {
    const names = execFileSync('tar', ['-tzf', file('quiet.tar.gz')], { encoding: 'utf8' }).split('\n');
    expect(names[0]).toBe('head.json');
    expect(names).toEqual(expect.arrayContaining(['tables/person/000001', 'tables/hours_entry/000001', 'sums.json']));
  });

  test('is not written over another file, and leaves nothing half behind', async () => {
    expect(await told(['backup', file('quiet.tar.gz')], district.url)).toMatchObject({ code: 1, err: expect.stringContaining('已经存在') });
    const bare = await empty();
    expect(await told(['backup', file('bare.tar.gz')], bare.url)).toMatchObject({ code: 1, err: expect.stringContaining('没有共研的数据') });
    expect(await told(['backup', path.join(folder, 'no-such-folder/x.tar.gz')], district.url)).toMatchObject({ code: 1, err: expect.stringContaining('ENOENT') });
    expect(readdirSync(folder).filter((name) => name.endsWith('.part') || name.startsWith('bare'))).toEqual([]);
  });
});

describe('a restore refuses', () => {
  const rewritten = async (name: string, change: (part: Part, sums: Sums) => Part): Promise<string> => {
    const parts: Part[] = [];
    for await (const part of partsOf(file('quiet.tar.gz'))) parts.push(part);
    const sums = JSON.parse(parts.find((part) => part.name === SUMS)?.bytes.toString() ?? '') as Sums;
    const changed = parts.filter((part) => part.name !== SUMS).map((part) => change(part, sums));
    writeFileSync(file(name), gzipSync(Buffer.concat([...[...changed, { name: SUMS, bytes: Buffer.from(JSON.stringify(sums)) }].flatMap((part) => packed(part, new Date(0))), END])));
    return file(name);
  };
  const tables = (url: string): Promise<number> => seen(url, async (client) => Number((await client.query("select count(*) from pg_class where relnamespace = 'public'::regnamespace")).rows[0]?.count));

  test('a database that holds anything, and leaves it alone', async () => {
    const full = await freshDatabase();
    made.push(full);
    const before = await seen(full.url, everyTable);
    expect(await told(['restore', file('quiet.tar.gz')], full.url)).toMatchObject({ code: 1, err: expect.stringContaining('数据库不是空的') });
    expect(await seen(full.url, everyTable)).toEqual(before);
  });

  test.each<[string, () => Promise<string>, RegExp]>([
    ['a letter that was changed', () => rewritten('changed.tar.gz', (part) => (part.name === 'tables/person/000001' ? { ...part, bytes: Buffer.from(part.bytes.toString().replace('demo-host-02', 'demo-host-99')) } : part)), /tables\/person\/000001 与校验值不符/],
    ['a part that is gone', () => rewritten('gone.tar.gz', (part) => (part.name === 'tables/hours_entry/000001' ? { name: 'tables/hours_entry/000009', bytes: part.bytes } : part)), /hours_entry\/000001 与校验值不符/],
    ['a schema that is newer', () => rewritten('newer.tar.gz', (part, sums) => {
      if (part.name !== 'head.json') return part;
      const bytes = Buffer.from(part.bytes.toString().replace('"schema": [', '"schema": ["9999-later", '));
      sums.parts.splice(0, 1, { name: part.name, bytes: bytes.length, sha256: sha256(bytes) });
      return { ...part, bytes };
    }), /9999-later.*比这个程序新/],
    ['a file that was cut off', async () => {
      writeFileSync(file('cut.tar.gz'), readFileSync(file('quiet.tar.gz')).subarray(0, 200_000));
      return file('cut.tar.gz');
    }, /损坏|不完整/],
    ['a file of another kind', async () => {
      writeFileSync(file('other.tar.gz'), '不是备份');
      return file('other.tar.gz');
    }, /不是共研的备份文件/],
    ['a file that is not there', async () => file('none.tar.gz'), /没有这个文件/],
  ])('%s, before the database is touched', async (_what, make, why) => {
    const [name, target] = [await make(), await empty()];
    const said = await told(['restore', name], target.url);
    expect([said.code, why.test(said.err)]).toEqual([1, true]);
    expect(await tables(target.url)).toBe(0);
  });

  test('rows that do not fit together: nothing of them stays', async () => {
    const name = await rewritten('unfit.tar.gz', (part, sums) => {
      if (part.name !== 'tables/school/000001') return part;
      const bytes = Buffer.from(part.bytes.toString().replaceAll(/^[0-9a-f-]{36}/gm, (id) => id.replace(/^./, 'f')));
      const at = sums.parts.findIndex((one) => one.name === part.name);
      sums.parts.splice(at, 1, { name: part.name, bytes: bytes.length, sha256: sha256(bytes) });
      return { ...part, bytes };
    });
    const target = await empty();
    expect(await told(['restore', name, '--check'], target.url)).toMatchObject({ code: 0 });
    expect((await told(['restore', name], target.url)).code).toBe(1);
    expect(await tables(target.url)).toBe(0);
  });
});

test('a backup of the release before is restored and brought up to this one', async () => {
  const older = await releasedDatabase(releaseOf('0.1.0'));
  made.push(older);
  expect((await told(['backup', file('older.tar.gz')], older.url)).code).toBe(0);
  const sums = await seen(older.url, sumsOf);
  const target = await empty();
  expect(await told(['restore', file('older.tar.gz')], target.url)).toMatchObject({ code: 0, out: expect.stringContaining('可以启动节点了') });
  expect(await seen(target.url, sumsOf)).toEqual(sums);
  await expectInvariants(target.url, { since: await sinceNow(target.url) });
});
