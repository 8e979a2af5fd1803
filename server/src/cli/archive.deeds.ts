// What backup and restore do at the terminal: how far they are, what they made, what was checked, and what to do next. Both are in the audit.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { AuditTrail, COMMAND_LINE, type Act } from '../platform/audit/audit.trail.js';
import { checkArchive, rowsIn, type Archive } from '../platform/backup/archive.js';
import { ArchiveRefusal } from '../platform/backup/archive.refusal.js';
import { backUp } from '../platform/backup/backup.js';
import { demandKnownSchema, restoreInto } from '../platform/backup/restore.js';
import { readConfig, type Config } from '../platform/config.js';
import { checkServer } from '../platform/database/check-server.js';
import { openDataSource } from '../platform/database/data-source.js';
import { migrate } from '../platform/database/migrate.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { errorCode } from '../platform/error.code.js';
import { complain, say } from '../platform/terminal.js';
import { EXIT, Refusal, type Exit, type Said } from './command.js';
import { withDatabase } from './database.js';
import { withProgress } from './progress.js';
import { withOwner } from './surroundings.js';
import { sayAudit, sayDocuments, sayLedger } from './verify.deeds.js';

/** What every restore ends with, also one of PostgreSQL's own: one text for both. */
const AFTER = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../../../infra/deploy/postgres/after-restore.sql');

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

const inWords = (error: unknown): never => {
  if (error instanceof ArchiveRefusal) throw new Refusal(error.message);
  if (errorCode(error) === 'ENOSPC') throw new Refusal('磁盘满了，没有留下备份。请腾出地方，或写到别的盘。The disk is full; nothing was left behind. Make room, or write elsewhere.');
  if (errorCode(error) === 'ENOENT' || errorCode(error) === 'EACCES') throw new Refusal(`读写不了这个文件（${errorCode(error)}），请检查路径和权限。The file cannot be read or written: check path and rights.`);
  throw error;
};

/** A database that is backed up before it is brought up to this version has no place for it yet. */
const tellWatchers = async ({ manager }: UnitOfWork): Promise<void> => {
  const [place]: { there: boolean }[] = await manager.query("select to_regclass('hub_backup') is not null as there");
  if (place?.there === true) await manager.query("insert into hub_backup (kind) values ('file')");
};

const note = async (config: Config, act: Pick<Act, 'act' | 'subject' | 'facts'>): Promise<void> => {
  const source = await openDataSource(config, []);
  try {
    const work = new UnitOfWork(source);
    await work.run(async () => {
      await new AuditTrail(work).record({ ...act, actorId: COMMAND_LINE, reason: null });
      if (act.act === 'hub.backedUp') await tellWatchers(work);
    });
  } finally {
    await source.destroy();
  }
};

/** `gongyan-20261129-1630.tar.gz`, by the clock of the district. */
const byNow = (): string => {
  const shanghai = new Date(Date.now() + 8 * 3_600_000).toISOString();
  return `gongyan-${shanghai.slice(0, 10).replaceAll('-', '')}-${shanghai.slice(11, 19).replaceAll(':', '')}.tar.gz`;
};

export const backup = (said: Said): Promise<Exit> =>
  withDatabase(readConfig(process.env), async (config) => {
    const [file, begun] = [path.resolve(said.place === '' ? byNow() : said.place), Date.now()];
    const made = await withProgress('备份 backup', (tell) => withOwner(config.databaseUrl, (sql) => backUp(sql, { file, version: config.version, tell }))).catch(inWords);
    const seconds = (Date.now() - begun) / 1_000;
    await note(config, { act: 'hub.backedUp', subject: made.sha256, facts: { bytes: made.bytes, rows: made.rows, seconds: Math.round(seconds) } });
    say(`已备份 ${made.tables} 张表、${made.rows.toLocaleString('en')} 行，${megabytes(made.bytes)}，用时 ${seconds.toFixed(1)} 秒。Backed up.`);
    say(`${made.file}\nSHA-256 ${made.sha256}`);
    say('证书私钥和数据密钥不在其中，请另存；备份里是全部个人信息，请加密保存并抄一份到别处。The key of the certificates and the data key are not in it: keep them apart. It holds everybody\'s data: encrypt it, and keep a copy elsewhere.');
    return EXIT.fine;
  });

const checked = async (file: string): Promise<Archive> => {
  if (!existsSync(file)) throw new Refusal(`没有这个文件：${path.resolve(file)}。There is no such file.`);
  const archive = await withProgress('核对备份 checking', (tell) => checkArchive(file, tell)).catch(inWords);
  say(`备份完好：${archive.head.madeAt}，版本 ${archive.head.version}，${archive.head.tables.length} 张表、${rowsIn(archive).toLocaleString('en')} 行，SHA-256 ${archive.sha256}。The backup is whole.`);
  return archive;
};

/** The file's own begin and commit are for psql: here all is one transaction. */
const after = (): string => readFileSync(AFTER, 'utf8').replaceAll(/^(begin|commit);$/gm, '');

const verified = async (config: Config): Promise<Exit> => {
  const found = await withOwner(config.databaseUrl, async (sql) => [await sayLedger(config), await sayAudit(sql), await sayDocuments(sql, config)]);
  if (found.every((code) => code === EXIT.fine)) return EXIT.fine;
  complain('已恢复，但核对发现问题（见上）：先不要启动节点，换一份备份再试。Restored, but the checks found faults: do not start a node on it; try another backup.');
  return EXIT.found;
};

export const restore = async (said: Said): Promise<Exit> => {
  const archive = await checked(said.place);
  await Promise.resolve(archive).then(demandKnownSchema).catch(inWords);
  if (said.flag('check')) return EXIT.fine;
  return withDatabase(readConfig(process.env), async (config) => {
    const begun = Date.now();
    const rows = await withProgress('恢复 restore', (tell) => withOwner(config.databaseUrl, async (sql) => {
      await checkServer(sql, config.allowUnsafeDatabase);
      return restoreInto(sql, archive, { last: after(), tell });
    })).catch(inWords);
    await migrate(config.databaseUrl, { unsafe: config.allowUnsafeDatabase });
    await note(config, { act: 'hub.restored', subject: archive.sha256, facts: { madeAt: archive.head.madeAt, version: archive.head.version, rows } });
    say(`已恢复 ${rows.toLocaleString('en')} 行，用时 ${((Date.now() - begun) / 1_000).toFixed(1)} 秒，正在核对… Restored; checking…`);
    const code = await verified(config);
    if (code === EXIT.fine) say('可以启动节点了。请放回证书私钥；所有人须重新登录。Nodes may be started. Put the key of the certificates back; everybody signs in afresh.');
    return code;
  });
};
