// The hub's command line: make an administrator, give a new password, look whether everything is in order.
// Passwords come from the terminal or from GONGYAN_ADMIN_PASSWORD, never from the arguments, which every user of
// the machine could read in the process list.
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { problemSentence } from '@gongyan/shared/kit/problem';
import { problemSentenceEn } from '@gongyan/shared/kit/problem.en';
import { openHub } from './app.open.js';
import { sayAudit } from './cli.audit.js';
import { withDatabase } from './cli.database.js';
import { doctor } from './cli.doctor.js';
import { askPassword } from './cli.password.js';
import { verifyHours } from './cli.hours.js';
import { Operator } from './people/account/operator.js';
import { readConfig } from './platform/config.js';
import { Problem } from './platform/contract/problem.js';
import { migrate } from './platform/database/migrate.js';
import { complain, say } from './platform/terminal.js';

const USAGE = `用法 Usage:
  npm run gongyan -- create-admin --login <登录名> --name <姓名>    新建管理员 make an administrator
  npm run gongyan -- reset-password --login <登录名>               重设密码并退出其全部设备 new password, all devices signed out
  npm run gongyan -- verify-hours                                   核对学时流水的校验链 check the chain of the hours ledger
  npm run gongyan -- verify-audit                                   核对审计记录的校验链 check the chain of the audit
  npm run gongyan -- doctor                                        检查环境 check the surroundings
密码从终端输入，或放在 GONGYAN_ADMIN_PASSWORD 里。The password is asked for, or taken from GONGYAN_ADMIN_PASSWORD.`;

const withHub = (job: (app: INestApplicationContext) => Promise<void>): Promise<void> =>
  withDatabase(readConfig(process.env), async (config) => {
    const hub = await openHub(config.with({ databaseOptions: await migrate(config.databaseUrl, { unsafe: config.allowUnsafeDatabase }) }));
    try {
      await job(hub.app);
    } finally {
      await hub.close();
    }
  });

const withOperator = (job: (operator: Operator) => Promise<void>): Promise<void> => withHub((app) => job(app.get(Operator)));

const need = (value: string | undefined, name: string): string => {
  if (value === undefined || value.trim() === '') throw new Error(`缺少 --${name} is missing\n\n${USAGE}`);
  return value.trim();
};

const run = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { login: { type: 'string' }, name: { type: 'string' } } });
  const command = positionals[0];
  if (command === 'create-admin') {
    const [login, name] = [need(values.login, 'login'), need(values.name, 'name')];
    const password = await askPassword(process.env['GONGYAN_ADMIN_PASSWORD']);
    await withOperator((operator) => operator.createAdmin({ login, name, password }));
    say(`已建立管理员 ${name}(${login})。The administrator can sign in now.`);
  } else if (command === 'reset-password') {
    const login = need(values.login, 'login');
    const password = await askPassword(process.env['GONGYAN_ADMIN_PASSWORD']);
    await withOperator((operator) => operator.resetPassword(login, password));
    say(`${login} 的密码已重设，下次登录时须自己改密码。The password is new; a change is asked for at the next sign-in.`);
  } else if (command === 'verify-hours') await withHub(verifyHours);
  else if (command === 'verify-audit') await withHub(sayAudit);
  else if (command === 'doctor') await withDatabase(readConfig(process.env), doctor);
  else say(USAGE);
};

run().then(
  () => process.exit(process.exitCode ?? 0),
  (error: unknown) => {
    if (error instanceof Problem) complain(`${problemSentence(error.code, error.facts)}\n${problemSentenceEn(error.code, error.facts)}`);
    else complain(error instanceof Error ? error.message : String(error));
    process.exit(1);
  },
);
