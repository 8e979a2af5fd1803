// What the commands about people do. Everything goes through the services behind the pages, with their rules, and into the audit as done
// at the command line.
import { shanghaiDay, Day } from '@gongyan/shared/kit/time';
import { Role, type RosterRow } from '@gongyan/shared/people/people.contract';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { OFFICES } from '@gongyan/shared/people/admin/office.rules';
import { OfficeRefusal, OperatorOffices, type Office } from '../people/account/operator.offices.js';
import { Operator } from '../people/account/operator.js';
import { PeopleDoor } from '../people/people.door.js';
import { SecondFactors } from '../people/proof/second.factors.js';
import { RosterService } from '../people/roster/roster.service.js';
import { COMMAND_LINE } from '../platform/audit/audit.trail.js';
import { Clock } from '../platform/clock.js';
import { Problem } from '../platform/contract/problem.js';
import { errorCode } from '../platform/error.code.js';
import { say } from '../platform/terminal.js';
import { EXIT, Misused, Refusal, type Exit, type Said } from './command.js';
import { askPassword } from './password.js';
import { withHub } from './hub.js';

/** What the service says of a login, in words that fit a terminal. */
const aboutLogin = (login: string) => (error: unknown): never => {
  if (error instanceof Problem && error.code === 'request.notFound') throw new Refusal(`没有登录名为“${login}”的账号。There is no account “${login}”.`);
  if (error instanceof Problem && error.code === 'request.invalid') throw new Refusal(`登录名“${login}”已有人使用，请换一个；忘了密码用 reset-password。The login “${login}” is taken; for a forgotten password there is reset-password.`);
  throw error;
};

export const createAdmin = async (said: Said): Promise<Exit> => {
  const [login, name, password] = [said.text('login'), said.text('name'), await askPassword()];
  await withHub((app) => app.get(Operator).createAdmin({ login, name, password })).catch(aboutLogin(login));
  say(`已建立管理员 ${name}（${login}），现在可以登录。The administrator can sign in now.`);
  return EXIT.fine;
};

export const resetPassword = async (said: Said): Promise<Exit> => {
  const [login, password] = [said.text('login'), await askPassword()];
  await withHub((app) => app.get(Operator).resetPassword(login, password)).catch(aboutLogin(login));
  say(`${login} 的密码已重设，下次登录时须自己改密码。The password is new; a change is asked for at the next sign-in.`);
  return EXIT.fine;
};

export const endSecondFactor = async (said: Said): Promise<Exit> => {
  const login = said.text('login');
  await withHub(async (app) => {
    const personId = await app.get(PeopleDoor).personIdByLogin(login);
    if (personId === null) throw new Problem('request.notFound');
    await app.get(SecondFactors).end(personId, COMMAND_LINE);
  }).catch((error: unknown) => {
    if (error instanceof Problem && error.code === 'secondFactor.off') throw new Refusal(`${login} 没有开启两步验证。Two-step verification is not on for this account.`);
    return aboutLogin(login)(error);
  });
  say(`${login} 的两步验证已关闭，可用密码登录；请提醒本人重新开启。Two-step verification is off: the password is enough again.`);
  return EXIT.fine;
};

const dayOf = (said: Said, option: string): Day | null => {
  const text = said.maybe(option);
  if (text === undefined) return null;
  const day = Day.safeParse(text);
  if (!day.success) throw new Misused(`--${option} 请写成 2026-09-01 这样的日期。--${option} is a day like 2026-09-01.`);
  return day.data;
};

const officeOf = (said: Said): Office => {
  const role = Role.safeParse(said.text('role'));
  if (!role.success) throw new Misused(`--role 可以是 is one of ${OFFICES.join(' ')}。`);
  return { login: said.text('login'), role: role.data, school: said.maybe('school') ?? null };
};

export const grant = async (said: Said): Promise<Exit> => {
  const [office, from, to, ends] = [officeOf(said), dayOf(said, 'from'), dayOf(said, 'to'), said.flag('end')];
  if (ends && (from !== null || to !== null)) throw new Misused('--end 不和 --from、--to 一起用。--end stands without --from and --to.');
  const name = await withHub(async (app) => {
    const [offices, today] = [app.get(OperatorOffices), shanghaiDay(app.get(Clock).now())];
    if (to !== null && to < (from ?? today)) throw new Misused('--to 早于第一天。--to is before the first day.');
    return (ends ? await offices.end(office, today) : await offices.grant(office, { from: from ?? today, to })).name;
  }).catch((error: unknown) => {
    throw error instanceof OfficeRefusal ? new Refusal(error.message) : error;
  });
  say(ends ? `${name} 不再担任 ${office.role}。${office.role} is ended.` : `${name} 已任 ${office.role}。${office.role} is given.`);
  return EXIT.fine;
};

const REASONS: Readonly<Record<RosterRow['errors'][number]['reason'], string>> = {
  missing: '没有填 is missing', unknownSchool: '平台里没有这所学校（学校用 import-schools 导入）is no school of the hub: import-schools brings them', unknownPost: '岗位只能是专职、兼职、学科教师 is no known post', twice: '与另一行重复 stands twice',
  tooLong: '太长 is too long', loginTaken: '登录名已有人使用 is taken',
};

/** Throws Refusal. */
export const fileOf = (name: string): Buffer => {
  try {
    return readFileSync(name);
  } catch (error) {
    throw new Refusal(`读不到文件 ${path.resolve(name)}（${errorCode(error)}）。The file cannot be read.`);
  }
};

const sayErrors = (rows: readonly RosterRow[]): void => {
  for (const { line, name, errors } of rows) for (const { field, reason } of errors) say(`  第 ${line} 行 line ${line}（${name}） ${field}: ${REASONS[reason]}`);
};

export const importRoster = async (said: Said): Promise<Exit> => {
  const bytes = fileOf(said.place);
  return withHub(async (app) => {
    const rosters = app.get(RosterService);
    const { lines, rows } = await rosters.judge(bytes);
    const count = (verdict: RosterRow['verdict']): number => rows.filter((row) => row.verdict === verdict).length;
    say(`新建 create ${count('create')}，更新 update ${count('update')}，不变 same ${count('same')}，有误 wrong ${count('error')}`);
    sayErrors(rows.filter(({ verdict }) => verdict === 'error'));
    if (count('error') > 0) throw new Refusal('没有写入任何数据。请改好上面几行再来。Nothing was written: correct these lines and come again.');
    if (!said.flag('yes')) say('这只是预览，没有写入。看过无误请加 --yes。This was a look; add --yes to write it.');
    else {
      const { created, updated } = await rosters.write(lines, COMMAND_LINE);
      say(`已写入：新建 ${created}，更新 ${updated}。Written.`);
    }
    return EXIT.fine;
  });
};
