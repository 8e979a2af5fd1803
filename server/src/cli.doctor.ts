// A look at what the hub stands on: one line per matter, and exit code 1 when something is wrong.
import { statfsSync } from 'node:fs';
import pg from 'pg';
import type { Config } from './platform/config.js';
import { optionsOf } from './platform/database/app-role.js';
import { checkServer } from './platform/database/check-server.js';
import { migrations } from './migrations/list.js';
import { say } from './platform/terminal.js';

const LOW_DISK = 0.05;

interface Finding {
  readonly fine: boolean;
  readonly text: string;
}

const disk = (folder: string): Finding => {
  const { bavail, blocks, bsize } = statfsSync(folder);
  const free = Number(bavail) / Number(blocks);
  return { fine: free > LOW_DISK, text: `磁盘剩余 free disk ${(free * 100).toFixed(0)}% (${((Number(bavail) * bsize) / 1e9).toFixed(1)} GB)` };
};

const database = async (config: Config): Promise<Finding[]> => {
  const client = new pg.Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ version: string; size: string }>("select current_setting('server_version') as version, pg_size_pretty(pg_database_size(current_database())) as size");
    const known = await client.query<{ there: boolean }>("select to_regclass('migration') is not null as there");
    const done = known.rows[0]?.there === true ? (await client.query('select name from migration')).rowCount ?? 0 : 0;
    const role = await optionsOf(client);
    return [
      await checkServer(client, config.allowUnsafeDatabase).then(
        (): Finding => ({ fine: true, text: 'fsync, full_page_writes, synchronous_commit: on' }),
        (error: unknown): Finding => ({ fine: false, text: error instanceof Error ? error.message : String(error) }),
      ),
      { fine: true, text: role === '' ? '运行时使用数据库所有者身份（不能建角色）the hub runs as the owner of its tables' : '运行时使用受限角色 the hub runs under a role of its own' },
      { fine: true, text: `PostgreSQL ${rows[0]?.version ?? '?'}, ${rows[0]?.size ?? '?'}` },
      { fine: done === migrations.length, text: `迁移 migrations ${done}/${migrations.length}${done < migrations.length ? ' (启动时会补齐 done at the next start)' : ''}` },
    ];
  } finally {
    await client.end();
  }
};

export const doctor = async (config: Config): Promise<void> => {
  const findings = [{ fine: true, text: `Node ${process.version}, Gongyan ${config.version}` }, disk(config.dataDir), ...(await database(config))];
  for (const { fine, text } of findings) say(`${fine ? '✓' : '✗'} ${text}`);
  if (findings.some(({ fine }) => !fine)) process.exitCode = 1;
};
