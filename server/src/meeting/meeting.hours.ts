// What a meeting is worth: posted for everybody who was there when it is closed, taken back when it is opened again, and
// moved for one person when his attendance is corrected afterwards. Always inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { conversionOf } from '@gongyan/shared/hours/hours.count.rules';
import { worthOf } from '@gongyan/shared/hours/hours.rules';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { HoursDoor, type NewCredit, type Posting } from '../hours/hours.door.js';
import type { RollLine } from './attendance/attendance.roll.js';
import type { MeetingRow } from './meeting.table.js';

const RULE = 'meeting';

interface Correction {
  readonly by: PersonId;
  readonly reason: string;
}

@Injectable()
export class MeetingHours {
  constructor(@Inject(HoursDoor) private readonly hours: HoursDoor) {}

  /** Half-hours for each who is credited; null when the rules of that day know no meetings. */
  async halfEach({ startsAt, units }: MeetingRow): Promise<number | null> {
    const rules = await this.hours.rulesOn(shanghaiDay(startsAt));
    const conversion = rules === null ? null : conversionOf(rules, RULE);
    return rules === null || conversion === null ? null : (worthOf({ conversion, units, level: null }, rules)?.half ?? null);
  }

  post(meeting: MeetingRow, lines: readonly RollLine[], by: PersonId): Promise<Posting> {
    return this.hours.post(lines.filter(({ credited }) => credited && meeting.units > 0).map(({ personId }) => creditOf(meeting, personId)), by);
  }

  /** Every entry of this meeting that still stands; what waits for a second person is forgotten. Throws hours.ownHours
   *  when one of them is the person's own who opens it again: somebody else has to. */
  async takeBack(meeting: MeetingRow, correction: Correction): Promise<void> {
    await this.hours.withdraw(factOf(meeting));
    for (const { id } of await this.hours.standingOf(factOf(meeting))) await this.hours.reverse(id, correction);
  }

  /** After the close: credit what is now due, take back what is not. */
  async follow(meeting: MeetingRow, line: RollLine, correction: Correction): Promise<void> {
    if (!line.credited) await this.hours.withdraw(factOf(meeting), line.personId);
    const entry = (await this.hours.standingOf(factOf(meeting))).find(({ personId }) => personId === line.personId);
    if (line.credited && entry === undefined) await this.post(meeting, [line], correction.by);
    if (!line.credited && entry !== undefined) await this.hours.reverse(entry.id, correction);
  }
}

const factOf = ({ id }: Pick<MeetingRow, 'id'>) => ({ sourceType: 'meeting', sourceId: id });

const creditOf = ({ id, theme, units, startsAt, endsAt }: MeetingRow, personId: PersonId): NewCredit => ({
  ...factOf({ id }), personId, ruleCode: RULE, units, level: null, title: `教研活动：${theme}`, from: startsAt, to: endsAt, occurredOn: shanghaiDay(startsAt),
  evidence: [{ label: '签到签退与活动纪要', link: `/meetings/${id}` }],
});
