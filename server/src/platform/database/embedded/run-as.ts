// As whom PostgreSQL runs. It refuses root, so root lends it the user `postgres` or `nobody`; everyone else runs it
// as themselves. Refuses a folder that this user cannot enter, and names the blocking one.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { refusals } from './refusal.js';

/** Empty for "as myself"; otherwise ready to be spread into the options of spawn. */
export type RunAs = { uid?: number; gid?: number };

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/** The owner of an existing cluster keeps it: a `postgres` user installed later must not lock anybody out. */
export function chooseUser(clusterDir: string): RunAs {
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  if (!isRoot()) {
    const myself = process.getuid?.();
    if (owner && myself !== undefined && owner.uid !== myself) throw refusals.foreignOwner(clusterDir);
    return {};
  }
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const user = findUser('postgres') ?? findUser('nobody');
  if (!user) throw refusals.noUser();
  return user;
}

function findUser(name: string): RunAs | null {
  const entry = passwdLines().find((line) => line[0] === name);
  return entry ? { uid: Number(entry[2]), gid: Number(entry[3]) } : null;
}

function passwdLines(): string[][] {
  return existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')) : [];
}

export function userName(user: RunAs): string {
  return passwdLines().find((line) => line[2] === String(user.uid))?.[0] ?? String(user.uid);
}

export function requireReach(folder: string, user: RunAs): void {
  if (user.uid === undefined || canEnter(folder, user)) return;
  const ancestors: string[] = [];
  for (let place = folder; place !== path.dirname(place); place = path.dirname(place)) ancestors.unshift(place);
  const blocking = ancestors.find((place) => !canEnter(place, user)) ?? folder;
  throw refusals.unreachable(blocking, userName(user));
}

// Asking the system, not the mode bits: access lists and container mounts have a say too.
function canEnter(folder: string, user: RunAs): boolean {
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...user, cwd: '/', stdio: 'ignore' }).status === 0;
}
