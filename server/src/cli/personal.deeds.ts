// What the commands about one person's data do. Everything goes into the audit as done at the command line.
import { addYears } from '@gongyan/shared/hours/calendar.rules';
import { Day, shanghaiDay } from '@gongyan/shared/kit/time';
import { PersonId } from '@gongyan/shared/kit/id';
import path from 'node:path';
import { PersonalErasure, ErasureRefusal } from '../personal/personal.erasure.js';
import { PersonalFile } from '../personal/personal.file.js';
import { AuditTrail, COMMAND_LINE } from '../platform/audit/audit.trail.js';
import { Clock } from '../platform/clock.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { say } from '../platform/terminal.js';
import { EXIT, Misused, Refusal, type Exit, type Said } from './command.js';
import { withHub } from './hub.js';
import { writeNewFile } from './new.file.js';

const YEARS = 10;

const inWords = (error: unknown): never => {
  throw error instanceof ErasureRefusal ? new Refusal(error.message) : error;
};

export const exportPerson = async (said: Said): Promise<Exit> => {
  const file = await withHub(async (app) => {
    const personId = await app.get(PersonalErasure).find(said.place);
    const { bytes, fileName } = await app.get(PersonalFile).download(personId);
    const place = path.resolve(said.maybe('out') ?? fileName);
    writeNewFile(place, bytes);
    await app.get(UnitOfWork).run(() => app.get(AuditTrail).record({ act: 'people.fileTaken', actorId: COMMAND_LINE, subject: personId, reason: said.text('reason'), facts: {} }));
    return place;
  }).catch(inWords);
  say(file);
  return EXIT.fine;
};

const untilOf = (said: Said, today: Day): Day => {
  const text = said.maybe('until');
  if (text === undefined) return addYears(today, YEARS);
  const day = Day.safeParse(text);
  if (!day.success || day.data < today) throw new Misused('--until 请写成将来的日期，如 2036-12-31。--until is a day to come, like 2036-12-31.');
  return day.data;
};

export const erasePerson = async (said: Said): Promise<Exit> => {
  const reason = said.text('reason');
  const done = await withHub(async (app) => {
    const [erasure, today] = [app.get(PersonalErasure), shanghaiDay(app.get(Clock).now())];
    const [personId, until] = [await erasure.find(said.place), untilOf(said, today)];
    const { name, workplace } = await erasure.demandErasable(personId);
    say(`${name}（${workplace}）编号 ${personId}；身份封存到 ${until}。The identity is kept sealed until then.`);
    return said.flag('yes') ? erasure.erase(personId, { reason, until }) : null;
  }).catch(inWords);
  say(done === null ? '还没有办理：确认后加 --yes，不能撤回。Nothing was done yet: add --yes; there is no way back.' : `已注销并清除：删除 ${done.rows} 条，清除个案 ${done.cases} 份。Rows and cases are gone.`);
  return EXIT.fine;
};

export const openErased = async (said: Said): Promise<Exit> => {
  const id = PersonId.safeParse(said.place);
  if (!id.success) throw new Misused('编号是一串 36 个字符的数字与字母。The id has 36 characters.');
  const kept = await withHub((app) => app.get(PersonalErasure).identity(id.data, said.text('reason'))).catch(inWords);
  say(`${kept.name} · ${kept.until}`);
  return EXIT.fine;
};
