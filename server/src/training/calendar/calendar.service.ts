// The address of a person's calendar, and what it shows: the sessions that he learns or teaches, and the meetings he is asked to. Kept as a hash: whoever reads
// the database cannot read the calendar.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import { FeedToken } from '@gongyan/shared/training/calendar/calendar.contract';
import { calendarText, type CalendarEvent } from '@gongyan/shared/training/calendar/ics.rules';
import { MeetingDoor, type KnownMeeting } from '../../meeting/meeting.door.js';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

/** Of sessions and of meetings: some years of either. */
const SHOWN = 500;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

interface Row { readonly id: string; readonly title: string; readonly cohort: string; readonly place: string; readonly startsAt: Date; readonly endsAt: Date; readonly state: string }

@Injectable()
export class CalendarService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(MeetingDoor) private readonly meetings: MeetingDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async make(personId: PersonId): Promise<{ path: string }> {
    const token = randomBytes(24).toString('base64url');
    await this.work.manager.query('insert into calendar_feed (person_id, token_hash, made_at) values ($1, $2, $3) on conflict (person_id) do update set token_hash = excluded.token_hash, made_at = excluded.made_at', [personId, hashOf(token), this.clock.now()]);
    return { path: `/api/calendar/${token}.ics` };
  }

  async end(personId: PersonId): Promise<{ done: true }> {
    await this.work.manager.query('delete from calendar_feed where person_id = $1', [personId]);
    return { done: true };
  }

  /** Calendar programs look at the end of an address: it may carry `.ics`. Suspended people's addresses lead nowhere. */
  async feed(address: string): Promise<Uint8Array> {
    const token = FeedToken.safeParse(address.replace(/\.ics$/, ''));
    if (!token.success) throw new Problem('request.notFound');
    const [owner]: { id: PersonId; name: string }[] = await this.work.manager.query("select p.id, p.name from calendar_feed f join person p on p.id = f.person_id where f.token_hash = $1 and p.state = 'active'", [hashOf(token.data)]);
    if (owner === undefined) throw new Problem('request.notFound');
    return Buffer.from(calendarText(`${owner.name}的研修与教研`, [...(await this.sessionsOf(owner.id)).map(eventOf), ...(await this.meetings.of(owner.id, SHOWN)).map(meetingEvent)], this.clock.now()), 'utf8');
  }

  private sessionsOf(personId: PersonId): Promise<Row[]> {
    return this.work.manager.query(
      `select s.id, s.title, c.name as cohort, s.place, s.starts_at as "startsAt", s.ends_at as "endsAt", case when c.state = 'cancelled' then 'cancelled' else s.state end as state
       from cohort_session s join cohort c on c.id = s.cohort_id
       where exists (select 1 from enrolment e where e.cohort_id = c.id and e.person_id = $1 and e.state in ('admitted', 'in_training', 'met_requirements', 'certified'))
          or exists (select 1 from session_trainer t where t.session_id = s.id and t.person_id = $1)
       order by s.starts_at desc, s.id limit $2`, [personId, SHOWN],
    );
  }
}

const eventOf = ({ id, title, cohort, place, startsAt, endsAt, state }: Row): CalendarEvent => ({ uid: `${id}@gongyan`, title, place, note: cohort, startsAt, endsAt, cancelled: state === 'cancelled' });
const meetingEvent = ({ id, theme, form, place, startsAt, endsAt, state }: KnownMeeting): CalendarEvent => ({ uid: `${id}@gongyan`, title: theme, place, note: form, startsAt, endsAt, cancelled: state === 'cancelled' });
