// What import-schools does: the list of schools through the service that judges and writes it, and into the audit as done at the command
// line. Refuses to write a file that has a wrong line.
import type { JudgedSchool, SchoolFault } from '@gongyan/shared/people/school.rules';
import { SchoolIntake } from '../people/school/school.intake.js';
import { COMMAND_LINE } from '../platform/audit/audit.trail.js';
import { say } from '../platform/terminal.js';
import { EXIT, Refusal, type Exit, type Said } from './command.js';
import { withHub } from './hub.js';
import { fileOf } from './people.deeds.js';

const REASONS: Readonly<Record<SchoolFault, string>> = {
  missing: '没有填 is missing', twice: '与另一行重复 stands twice', tooLong: '太长 is too long', unknownStage: '学段只能是小学、初中、高中、中职、特教 is no known stage',
  noNumber: '应是数字 should be a number', notYesOrNo: '只能填是或否 should be 是 or 否',
};

export const importSchools = async (said: Said): Promise<Exit> => {
  const bytes = fileOf(said.place);
  return withHub(async (app) => {
    const intake = app.get(SchoolIntake);
    const { lines, judged } = await intake.judge(bytes);
    const count = (verdict: JudgedSchool['verdict']): number => judged.filter((one) => one.verdict === verdict).length;
    say(`新建 create ${count('create')}，更新 update ${count('update')}，不变 same ${count('same')}，有误 wrong ${count('error')}`);
    for (const { line, name, errors } of judged) for (const { field, reason } of errors) say(`  第 ${line} 行 line ${line}（${name}） ${field}: ${REASONS[reason]}`);
    if (count('error') > 0) throw new Refusal('没有写入任何数据。请改好上面几行再来。Nothing was written: correct these lines and come again.');
    if (!said.flag('yes')) say('这只是预览，没有写入。看过无误请加 --yes。This was a look; add --yes to write it.');
    else {
      const { created, updated } = await intake.write(lines, COMMAND_LINE);
      say(`已写入：新建 ${created}，更新 ${updated}。Written.`);
    }
    return EXIT.fine;
  });
};
