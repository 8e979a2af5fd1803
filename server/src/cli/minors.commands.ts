// The words of the yearly audit of minors' personal information.
import type { Command } from './command.js';

export const minorsCommands: readonly Command[] = [
  {
    name: 'minors-audit', zh: '未成年人个人信息年度合规审计表（xlsx）', en: 'the yearly audit of minors\' personal information, as a workbook',
    place: { value: '<文件.xlsx>', zh: '写到哪里；缺省为当前文件夹里按年份取名', en: 'where to; by default here, named by the year' },
    options: { year: { value: '<年份>', zh: '查阅次数计哪一年', en: 'the year whose readings are counted', needed: true } },
    more: [
      { zh: '查看每篇文稿现在的全文和所有表里的文字，按身份证号、学籍号、电话、班级旁的姓名找出可能指认学生之处；未满十四、未满十八周岁分列。', en: 'Looks through every document as it reads now and every text of every table for what may say who a child is; under fourteen and under eighteen apart.' },
      { zh: '只列所在与处数，不抄原文。有检出时返回 1。不覆盖已有文件。', en: 'Places and counts, never the words. Exit code 1 when something was found. Never writes over a file.' },
    ],
    run: async (said) => (await import('./minors.deeds.js')).auditMinors(said),
  },
];
