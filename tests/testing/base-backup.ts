// A base backup without pg_basebackup, which the database from npm does not bring: what its manual calls a low-level backup, files copied
// between two calls of SQL, in the layout that restore.sh reads. Refuses to copy what belongs to the running server alone.
import { chmodSync, chownSync, copyFileSync, lstatSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { RunAs } from '@gongyan/server/platform/database/embedded/run-as';
import { errorCode } from '@gongyan/server/platform/error.code';
import pg from 'pg';

const NOT_KEPT = new Set(['postmaster.pid', 'postmaster.opts']);
/** The folders stay, empty. */
const EMPTIED = new Set(['pg_wal', 'pg_replslot', 'pg_dynshmem', 'pg_notify', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans']);

export interface Places {
  readonly cluster: string;
  readonly backups: string;
  readonly user: RunAs;
}

/** Resolves with the name of the backup: the full second after its end. */
export const baseBackup = async (url: string, { cluster, backups, user }: Places): Promise<string> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query("select pg_backup_start('drill', true)");
    const making = path.join(backups, '.making');
    copyFolder(cluster, making, '');
    mkdirSync(path.join(making, 'pg_wal/archive_status'));
    const { rows: [end] } = await client.query<{ labelfile: string; name: string }>("select labelfile, to_char((clock_timestamp() + interval '1 second') at time zone 'utc', 'YYYYMMDD\"T\"HH24MISS\"Z\"') as name from pg_backup_stop()");
    writeFileSync(path.join(making, 'backup_label'), end?.labelfile ?? '');
    own(making, user);
    renameSync(making, path.join(backups, `base-${end?.name}`));
    return end?.name ?? '';
  } finally {
    await client.end();
  }
};

const copyFolder = (from: string, to: string, inside: string): void => {
  mkdirSync(to);
  if (EMPTIED.has(inside)) return;
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) copyFolder(source, target, path.join(inside, entry.name));
    else if (entry.isFile() && !NOT_KEPT.has(entry.name)) copyFile(source, target);
  }
};

/** A file may vanish under the copy: WAL tells how it came to that. */
const copyFile = (from: string, to: string): void => {
  try {
    copyFileSync(from, to);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT') throw error;
  }
};

const own = (place: string, user: RunAs): void => {
  const folder = lstatSync(place).isDirectory();
  if (user.uid !== undefined && user.gid !== undefined) chownSync(place, user.uid, user.gid);
  if (folder) {
    chmodSync(place, 0o700);
    for (const name of readdirSync(place)) own(path.join(place, name), user);
  }
};
