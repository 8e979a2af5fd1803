// Tests that need a program of the system's: nginx, PostgreSQL's own tools … Where it is missing they are left out, loudly and by
// name, and counted as left out. The one place that may leave a test out; refuses to do so for any other reason.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

interface Tool {
  readonly name: string;
  /** The Debian package. */
  readonly from: string;
  /** The program, or null when it is not here. */
  readonly file: string | null;
}

const folders = [...(process.env['PATH'] ?? '').split(path.delimiter), '/usr/sbin', '/usr/local/sbin'];
const onPath = (program: string): string | null => folders.map((folder) => path.join(folder, program)).find((file) => existsSync(file)) ?? null;
export const tool = (name: string, from: string): Tool => ({ name, from, file: onPath(name) });

/** Debian keeps PostgreSQL's programs apart, one folder for each version: that of the newest, with a server and with pg_basebackup in it. */
export const systemPostgres = (): Tool => {
  const versions = '/usr/lib/postgresql';
  const newest = existsSync(versions) ? readdirSync(versions).map(Number).sort((a, b) => b - a).map((version) => `${versions}/${version}/bin`) : [];
  return { name: 'PostgreSQL', from: 'postgresql', file: newest.find((folder) => existsSync(`${folder}/postgres`) && existsSync(`${folder}/pg_basebackup`)) ?? null };
};

/** `describe`, or what leaves it out when one of the tools is missing. */
export const describeWith = (tools: readonly Tool[]): typeof describe => {
  const missing = tools.filter(({ file }) => file === null);
  if (missing.length === 0) return describe;
  for (const { name, from } of missing) process.stderr.write(`\n*** LEFT OUT: ${name} is not installed. 缺少 ${name}，相关检查未运行。Debian: apt-get install ${from} ***\n\n`);
  return describe.skip as typeof describe;
};

/** What a program said, and whether it was content. */
export const run = (file: string, args: readonly string[], more: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly uid?: number; readonly gid?: number; readonly input?: string } = {}): { readonly ok: boolean; readonly said: string } => {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', ...more });
  return { ok: status === 0, said: `${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}` };
};
