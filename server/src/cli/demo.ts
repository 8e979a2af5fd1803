// The invented district, written into an empty database, for trying out and for training. Refuses production, and a hub in which real
// people are.
import { HubFacts } from '../people/hub.facts.js';
import { PersonStore } from '../people/person.store.js';
import { readConfig } from '../platform/config.js';
import { say } from '../platform/terminal.js';
import { EXIT, Refusal, type Exit } from './command.js';
import { withHub } from './hub.js';

export const writeDemo = async (): Promise<Exit> => {
  if (readConfig(process.env).production) throw new Refusal('正式环境不写演示数据。Demo data has no place in production.');
  await withHub(async (app) => {
    const accounts = () => app.get(HubFacts, { strict: false }).demoAccounts();
    if ((await accounts()).length === 0 && !(await app.get(PersonStore, { strict: false }).isEmpty())) throw new Refusal('库里已有真实人员，不写演示数据；请另用一个空的库或 DATA_DIR。There are people in this database: take an empty one, or another DATA_DIR.');
    say('正在写入演示区，约需一分钟… Writing the district, about a minute…');
    const { seedWholeDistrict } = await import('../seed/district.js');
    await seedWholeDistrict(app);
    for (const { login, name, persona, password } of await accounts()) say(`  ${login.padEnd(16)} ${password.padEnd(14)} ${name} · ${persona}`);
  });
  say('演示区已就绪，npm start 打开。The district is ready: npm start.');
  return EXIT.fine;
};
