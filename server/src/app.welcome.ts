// Roof: what is printed when the hub is ready: where it is, and who one can be in a demo.
import type { INestApplicationContext } from '@nestjs/common';
import { HubFacts } from './people/hub.facts.js';
import { PersonStore } from './people/person.store.js';
import type { Config } from './platform/config.js';

export const welcome = async (app: INestApplicationContext, config: Config, address: string): Promise<string> => {
  const place = config.publicUrl?.origin ?? address;
  const lines = ['', `  ${config.hubName} Gongyan ${config.version}`, `  请在浏览器打开 Open in a browser:  ${place}`];
  const accounts = config.demo ? await app.get(HubFacts, { strict: false }).demoAccounts() : [];
  if (accounts.length > 0) {
    lines.push('', '  演示账号 Demo accounts (全部为虚构人物 all invented):');
    for (const { login, name, persona, password } of accounts) lines.push(`    ${login.padEnd(16)} ${password.padEnd(14)} ${name} · ${persona}`);
  }
  if (await app.get(PersonStore, { strict: false }).isEmpty()) {
    lines.push('', '  还没有任何账号，请先建立管理员 No account yet, make an administrator first:', '    npm run gongyan -- create-admin --login admin --name 姓名');
  }
  lines.push('', '  按 Ctrl-C 停止 Press Ctrl-C to stop', '');
  return lines.join('\n');
};
