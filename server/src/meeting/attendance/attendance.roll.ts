// The roll of one meeting: everybody who is asked to come, with what the facts and the rules of its day make of him.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { AttendanceRules, BoardLine } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { attendanceOf, type Attendance } from '@gongyan/shared/meeting/attendance/attendance.rules';
import { MeetingStore } from '../meeting.store.js';
import type { MeetingRow } from '../meeting.table.js';
import { AttendanceStore } from './attendance.store.js';
import type { CheckEventRow, RulingRow } from './attendance.table.js';

export interface RollLine extends Attendance, Pick<BoardLine, 'inAt' | 'outAt' | 'method' | 'note' | 'sharedDevice'> {
  readonly personId: PersonId;
}

export interface Roll {
  readonly rules: AttendanceRules;
  /** In the order in which they were asked. */
  readonly lines: readonly RollLine[];
}

@Injectable()
export class AttendanceRoll {
  constructor(
    @Inject(MeetingStore) private readonly meetings: MeetingStore,
    @Inject(AttendanceStore) private readonly store: AttendanceStore,
  ) {}

  rulesOf({ startsAt }: Pick<MeetingRow, 'startsAt'>): Promise<AttendanceRules> {
    return this.store.rulesOn(shanghaiDay(startsAt));
  }

  async of(meeting: MeetingRow): Promise<Roll> {
    const [rules, people, checks] = [await this.rulesOf(meeting), await this.meetings.peopleOf(meeting.id), await this.store.checksOf(meeting.id)];
    const [rulings, leaves] = [await this.store.rulingsOf(meeting.id), await this.store.leavesOf(meeting.id)];
    const shared = sharedDevices(checks);
    const find = byPerson(checks);
    return {
      rules,
      lines: people.map((personId) => {
        const [came, left, ruling] = [find('in', personId), find('out', personId), rulings.get(personId)];
        const onLeave = leaves.some((leave) => leave.personId === personId && leave.state === 'approved');
        const judged = attendanceOf({ inAt: came?.at ?? null, outAt: left?.at ?? null, onLeave, ruling: ruling?.state ?? null }, meeting, rules);
        return { ...judged, personId, inAt: came?.at ?? null, outAt: left?.at ?? null, method: came?.method ?? null, note: noteOf(ruling, came), sharedDevice: came !== undefined && came.device !== null && shared.has(came.device) };
      }),
    };
  }
}

const byPerson = (checks: readonly CheckEventRow[]) => {
  const found = new Map(checks.map((check) => [`${check.kind} ${check.personId}`, check]));
  return (kind: CheckEventRow['kind'], personId: PersonId): CheckEventRow | undefined => found.get(`${kind} ${personId}`);
};

const noteOf = (ruling: RulingRow | undefined, came: CheckEventRow | undefined): string | null => ruling?.reason ?? came?.reason ?? null;

/** One telephone may sign for two who share it; the host is told, nobody is refused. */
const sharedDevices = (checks: readonly CheckEventRow[]): ReadonlySet<string> => {
  const people = new Map<string, Set<PersonId>>();
  for (const { device, personId } of checks) if (device !== null) people.set(device, (people.get(device) ?? new Set()).add(personId));
  return new Set([...people].flatMap(([device, ids]) => (ids.size > 1 ? [device] : [])));
};
