// A machine for the trial of the guide: a folder with a system in it, under a systemd of its own. Refuses to be taken for up before its
// systemd says so. What is run in it gets nothing of this machine's environment.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Where this machine trusts an authority of its own (a proxy that opens TLS), the new one is told the same. */
const AUTHORITIES = '/etc/ssl/certs/ca-certificates.crt';
const SETTINGS = ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'HOME=/root', 'LANG=C.UTF-8', 'DEBIAN_FRONTEND=noninteractive', 'GONGYAN_ADMIN_PASSWORD=Ji4oyan-2026-x'];

export class Machine {
  /** @param {string} folder @param {string} name */
  constructor(folder, name) {
    this.name = name;
    this.place = path.join(folder, name);
    this.leader = 0;
    /** @type {import('node:child_process').ChildProcess | undefined} */
    this.child = undefined;
  }

  trustWhatWeTrust() {
    cpSync(AUTHORITIES, path.join(this.place, 'usr/local/share/authorities.pem'));
    writeFileSync(path.join(this.place, 'root/.npmrc'), 'cafile=/usr/local/share/authorities.pem\n');
  }

  /** @param {readonly string[]} [more] */
  async boot(more = []) {
    const env = { ...process.env, UNIFIED_CGROUP_HIERARCHY: '1', SYSTEMD_NSPAWN_UNIFIED_HIERARCHY: '1' };
    this.child = spawn('systemd-nspawn', ['-D', this.place, '--boot', '--register=no', '--keep-unit', `--machine=${this.name}`, '--resolv-conf=copy-host', ...more], { env, stdio: 'ignore' });
    for (const until = Date.now() + 60_000; Date.now() < until; ) {
      this.leader = Number(spawnSync('pgrep', ['-P', String(this.child.pid)], { encoding: 'utf8' }).stdout.split('\n')[0]);
      if (this.leader > 0 && this.run('systemctl is-system-running --wait', 'ignore') === 0) return this;
      await new Promise((done) => setTimeout(done, 200));
    }
    throw new Error(`${this.name} does not come up`);
  }

  /** Its exit code. @param {string} script @param {'inherit' | 'ignore'} out */
  run(script, out) {
    const args = ['-t', String(this.leader), '-m', '-u', '-i', '-n', '-p', '-C', 'env', '-i', ...SETTINGS, 'bash', '-euo', 'pipefail', '-c', `cd /root\n${script}`];
    return spawnSync('nsenter', args, { stdio: ['ignore', out, out] }).status;
  }

  /** @param {string} file @param {Machine} to @param {string} as */
  carry(file, to, as) {
    mkdirSync(path.dirname(path.join(to.place, as)), { recursive: true, mode: 0o700 });
    cpSync(path.join(this.place, file), path.join(to.place, as), { mode: 0, preserveTimestamps: true });
  }

  async stop() {
    const child = this.child;
    if (child === undefined) return;
    this.child = undefined;
    const over = new Promise((done) => child.once('exit', done));
    this.run('systemctl poweroff', 'ignore');
    await over;
  }
}
