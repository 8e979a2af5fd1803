// A look at what the hub stands on: one line per matter, and exit code 1 when something is wrong.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type pg from 'pg';
import { sealsIn } from '../platform/coedit/coedit.seals.js';
import { keyOnce } from '../platform/sealed/data.key.js';
import { explain } from '../app.explain.js';
import { migrations, newerIn } from '../migrations/list.js';
import { readConfig, type Config } from '../platform/config.js';
import { optionsOf } from '../platform/database/app-role.js';
import { checkServer } from '../platform/database/check-server.js';
import { diskOf } from '../platform/disk.js';
import { certificateEnds, type Part } from '../platform/inside/certificate.ends.js';
import { inTheClear } from '../platform/inside/inside.settings.js';
import { askRedis } from '../platform/nodes/bell.redis.js';
import { say } from '../platform/terminal.js';
import { EXIT, type Exit } from './command.js';
import { withDatabase } from './database.js';
import { schemaOf, withOwner } from './surroundings.js';

const LOW_DISK = 0.05;
const CLOCK_OFF_MS = 5_000;
/** As the alarm of whoever watches. */
const SOON_MS = 30 * 24 * 60 * 60_000;

interface Finding {
  readonly fine: boolean;
  /** Fine, and yet to be looked at. */
  readonly mind?: true;
  readonly text: string;
}

const disk = async (folder: string): Promise<Finding> => {
  // Before the first start there is no folder yet, and the one above it tells.
  const place = existsSync(folder) ? folder : path.dirname(folder);
  const { free, bytes } = await diskOf(place);
  return { fine: free > LOW_DISK, text: `磁盘剩余 free disk ${(free * 100).toFixed(0)}% (${(bytes / 1e9).toFixed(1)} GB) ${place}` };
};

const key = ({ certificateKey, dataDir }: Config): Finding => {
  const place = path.join(dataDir, 'certificate-key');
  if (certificateKey !== '') return { fine: true, text: '证书私钥由 CERTIFICATE_KEY 给定 the key of certificates is given' };
  return { fine: true, text: `证书私钥在 ${place}，不在备份里，请另存一份 the key of certificates lies there and in no backup: keep a copy` };
};

const dataKeyOf = ({ dataKey, dataDir }: Config): Finding => {
  if (dataKey !== '') return { fine: true, text: '数据密钥由 DATA_KEY 给定 the data key is given' };
  return { fine: true, text: `数据密钥在 ${path.join(dataDir, 'data-key')}，不在备份里，请另存一份；没有它，个案打不开，两步验证要重新开启 the data key lies there and in no backup: keep a copy, or the cases are lost with it` };
};

const server = async (sql: pg.Client, config: Config): Promise<Finding[]> => {
  const { rows: [at] } = await sql.query<{ version: string; size: string; ms: number }>(
    "select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size, extract(epoch from clock_timestamp())::float8 * 1000 as ms");
  const off = Math.abs(Date.now() - (at?.ms ?? 0));
  const role = await optionsOf(sql);
  return [
    await checkServer(sql, config.allowUnsafeDatabase).then(
      (): Finding => ({ fine: true, text: 'fsync, full_page_writes, synchronous_commit: on' }),
      (error: unknown): Finding => ({ fine: false, text: error instanceof Error ? error.message : String(error) }),
    ),
    { fine: true, text: role === '' ? '运行时使用数据库所有者身份（不能建角色）the hub runs as the owner of its tables' : '运行时使用受限角色 the hub runs under a role of its own' },
    { fine: true, text: `PostgreSQL ${at?.version ?? '?'}, ${at?.size ?? '?'}` },
    { fine: off < CLOCK_OFF_MS, text: `本机时钟与数据库相差 this machine's clock and the database's differ by ${(off / 1_000).toFixed(1)} s${off < CLOCK_OFF_MS ? '' : '，请开启时间同步（chrony）switch on time synchronisation'}` },
  ];
};

const schema = async (sql: pg.Client): Promise<Finding> => {
  const known = await schemaOf(sql);
  const newer = newerIn(known);
  if (newer !== undefined) return { fine: false, text: `数据库来自更新的版本（${newer}），请用新版本的程序 the database is newer than this program` };
  return { fine: known.length === migrations.length, text: `迁移 migrations ${known.length}/${migrations.length}${known.length < migrations.length ? '（启动时会补齐 done at the next start）' : ''}` };
};

/** One kept key stands for all: they were sealed with the keys that the hub had. */
const sealed = async (sql: pg.Client, config: Config): Promise<Finding[]> => {
  const { rows: [last] } = await sql.query<{ doc_id: string }>('select doc_id from doc_head where sealed_key is not null order by edited_at desc nulls last limit 1');
  if (last === undefined) return [];
  return [await sealsIn(sql, keyOnce(config), [last.doc_id]).then(
    (): Finding => ({ fine: true, text: '数据密钥打得开封存的个案 the data key opens the sealed cases' }),
    (): Finding => ({ fine: false, text: '数据密钥打不开封存的个案：请放回原来的 DATA_KEY（换过密钥的，新旧一起写，用逗号隔开）the data key does not open the sealed cases: put the former DATA_KEY back, old and new side by side' }),
  )];
};

const database = (config: Config): Promise<Finding[]> =>
  withOwner(config.databaseUrl, async (sql) => [...(await server(sql, config)), await schema(sql), ...(await sealed(sql, config))]).catch((error: unknown) => [{ fine: false, text: explain(error) }]);

const redis = async (config: Config): Promise<Finding[]> => {
  if (config.redisUrl === '') return [];
  const why = await askRedis(config);
  const way = config.redisUrl.startsWith('rediss:') ? 'TLS' : '未加密 not encrypted';
  return [why === null ? { fine: true, text: `Redis（${way}）` } : { fine: false, text: `连不上 Redis It cannot be reached: ${why}` }];
};

const HAS_CERTIFICATE: Readonly<Record<Part, string>> = {
  door: '本节点的证书（TLS_CERT）有效至 this node\'s certificate is valid until', authority: '内部证书机构（INTERNAL_CA）有效至 the inner authority is valid until',
  database: '数据库的证书有效至 the certificate of the database is valid until', redis: 'Redis 的证书有效至 the certificate of Redis is valid until',
};

const certificates = async (config: Config): Promise<Finding[]> =>
  [...await certificateEnds(config)].map(([part, end]) => {
    const left = end.getTime() - Date.now();
    return { fine: left > 0, ...(left > 0 && left < SOON_MS ? { mind: true as const } : {}), text: `${HAS_CERTIFICATE[part]} ${end.toISOString().slice(0, 10)}` };
  });

const clear = (config: Config): Finding[] => inTheClear(config).map((text) => ({ fine: true, mind: true, text }));

const examine = async (config: Config): Promise<Exit> => {
  const findings = [{ fine: true, text: `Node ${process.version}, Gongyan ${config.version}` }, await disk(config.dataDir), key(config), dataKeyOf(config), ...(await certificates(config)), ...clear(config), ...(await database(config)), ...(await redis(config))];
  for (const { fine, mind, text } of findings) say(`${mind === true ? '!' : fine ? '✓' : '✗'} ${text}`);
  return findings.every(({ fine }) => fine) ? EXIT.fine : EXIT.found;
};

export const consult = (): Promise<Exit> => withDatabase(readConfig(process.env), examine);
