// What the close of a meeting says: to everybody who came, whether it counted; to whoever closed it, what the ledger refused.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { problemSentence } from '@gongyan/shared/kit/problem';
import { problemSentenceEn } from '@gongyan/shared/kit/problem.en';
import type { Reply } from '@gongyan/shared/kit/route';
import type { attendanceRoutes as routes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { hasArrived } from '@gongyan/shared/meeting/attendance/attendance.rules';
import type { Posting } from '../hours/hours.door.js';
import { PeopleDoor } from '../people/people.door.js';
import type { RollLine } from './attendance/attendance.roll.js';
import { MeetingNews } from './meeting.news.js';
import type { MeetingRow } from './meeting.table.js';

interface Outcome {
  readonly posted: number;
  readonly waiting: readonly PersonId[];
  readonly refused: Posting['refused'];
}

@Injectable()
export class CloseNews {
  constructor(
    @Inject(MeetingNews) private readonly news: MeetingNews,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async tell(meeting: MeetingRow, { lines, half }: { readonly lines: readonly RollLine[]; readonly half: number }): Promise<void> {
    const came = lines.filter(hasArrived);
    const ids = (credited: boolean): PersonId[] => came.filter((line) => line.credited === credited).map(({ personId }) => personId);
    if (half > 0) await this.news.notify(ids(true), meeting, { kind: 'meeting.credited', by: null, facts: { hours: String(half / 2) } });
    await this.news.notify(ids(false), meeting, { kind: 'meeting.notCredited', by: null });
  }

  async outcome({ posted, waiting, refused }: Outcome): Promise<Omit<Reply<typeof routes.close>, 'meeting'>> {
    const cards = await this.people.cards(refused.map(({ credit }) => credit.personId));
    return {
      posted, waiting: await this.people.list(waiting),
      refused: refused.flatMap(({ credit, verdict: { code, facts } }) => {
        const person = cards.get(credit.personId);
        return person === undefined ? [] : [{ person, why: problemSentence(code, facts), whyEn: problemSentenceEn(code, facts) }];
      }),
    };
  }
}
