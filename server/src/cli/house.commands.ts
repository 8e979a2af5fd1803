// The words of the commands about the house itself: closed for maintenance, the demo district, a look at the surroundings.
import type { Command } from './command.js';

export const houseCommands: readonly Command[] = [
  {
    name: 'maintenance', zh: '关闭平台维护、重新开放，或看现在是否开放', en: 'close the hub for maintenance, open it again, or see whether it is open',
    place: { value: '<on|off>', zh: 'on 关闭，off 开放；不写则只看', en: 'on closes, off opens; without it: a look' },
    options: { reason: { value: '<原因>', zh: '关闭时必写，老师们会看到，例如“升级，约 20 分钟”', en: 'needed to close; people read it' } },
    more: [{ zh: '关闭后所有节点都回答“平台正在维护”和原因；已打开的页面可以继续写，写下的存在本机，开放后自动补上。', en: 'Every node answers that it is being worked on, and why. Pages that are open go on, keep what is written, and send it afterwards.' }],
    run: async (said) => (await import('./maintenance.js')).turn(said),
  },
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
