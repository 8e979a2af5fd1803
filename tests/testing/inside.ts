// An installation's own authority and the certificates of its machines, made by the script of infra/deploy and put where a machine has them; and
// a Redis under one of them, with the file of infra/deploy. Refuses to outlive its test.
import { chooseUser } from '@gongyan/server/platform/database/embedded/run-as';
import { askRedis } from '@gongyan/server/platform/nodes/bell.redis';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DEPLOY, readDeploy } from './deploy-files.js';
import { freePort } from './hub.js';
import { redisTool } from './redis.js';
import { run } from './tool.js';

export class Authority {
  readonly folder = mkdtempSync(path.join(os.tmpdir(), 'gongyan-authority-'));
  /** How long what is laid out is good; empty: as the script has it. */
  days = '';

  constructor() {
    this.ask('authority');
  }

  /** The script, to its end. */
  script(words: readonly string[], env: NodeJS.ProcessEnv = {}): { readonly ok: boolean; readonly said: string } {
    return run(path.join(DEPLOY, 'tls/certificates.sh'), words, { env: { ...process.env, AUTHORITY_DIR: this.folder, ...env } });
  }

  private ask(...words: readonly string[]): void {
    const { ok, said } = this.script(words, { DAYS: this.days });
    if (!ok) throw new Error(said);
  }

  /** The folder of a machine, as docs/install.md fills it: a key for whoever serves there alone, the rest for everybody. */
  layOut(folder: string, name: string, addresses: readonly string[]): void {
    this.ask('machine', name, ...addresses);
    const user = chooseUser('');
    mkdirSync(folder, { recursive: true });
    chmodSync(folder, 0o755);
    for (const [from, to, mode] of [['authority.pem', 'authority.pem', 0o644], [`${name}.pem`, 'machine.pem', 0o644], [`${name}.key`, 'machine.key', 0o600]] as const) {
      const file = path.join(folder, to);
      copyFileSync(path.join(this.folder, from), file);
      chmodSync(file, mode);
      if (user.uid !== undefined && user.gid !== undefined) chownSync(file, user.uid, user.gid);
    }
  }

  tidyUp(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export interface SecretRedis {
  readonly url: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
}

/** `folder`: what `layOut` filled. */
export const startSecretRedis = async (folder: string, password: string): Promise<SecretRedis> => {
  const port = await freePort();
  const own = mkdtempSync(path.join(os.tmpdir(), 'gongyan-redis-'));
  const text = readDeploy('redis/gongyan.conf').replaceAll('/etc/gongyan-tls/redis.key', '/etc/gongyan-tls/machine.key').replaceAll('/etc/gongyan-tls', folder).replace('tls-port 6379', `tls-port ${port}`);
  writeFileSync(path.join(own, 'redis.conf'), `${text}\nbind 127.0.0.1\nrequirepass ${password}\ndir ${own}\n`);
  const child = spawn(redisTool.file ?? redisTool.name, [path.join(own, 'redis.conf')], { stdio: 'ignore' });
  const url = `rediss://:${password}@127.0.0.1:${port}`;
  const place = { redisUrl: url, internalCa: readFileSync(path.join(folder, 'authority.pem'), 'utf8') };
  while ((await askRedis(place)) !== null) {
    if (child.exitCode !== null) throw new Error('redis-server ended at once: is it one without TLS?');
    await new Promise((done) => setTimeout(done, 20));
  }
  return {
    url, port,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      rmSync(own, { recursive: true, force: true });
    },
  };
};
