// The words of the commands about the house itself: the demo district and a look at the surroundings.
import type { Command } from './command.js';

export const houseCommands: readonly Command[] = [
  {
    name: 'demo', zh: '把演示区（虚构的学校、教师、工作室）写进空的数据库', en: 'write the invented district into an empty database',
    more: [{ zh: '正式环境（NODE_ENV=production）和已有真实人员的库一律拒绝；中断了再运行一次，从断处继续。', en: 'Refuses production, and a database with people of its own; run again after an interruption, it goes on where it stopped.' }],
    run: async () => (await import('./demo.js')).writeDemo(),
  },
  {
    name: 'doctor', zh: '检查环境：Node、磁盘、数据库、结构、时钟', en: 'a look at Node, disk, database, schema and clock',
    run: async () => (await import('./doctor.js')).consult(),
  },
];
