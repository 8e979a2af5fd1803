// Writes the judged lines of a roster inside the unit of work of their confirmation: persons, school duties,
// the word to whoever is concerned, and one line of audit.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { SchoolId } from '@gongyan/shared/people/people.contract';
import { headTeacherOf, loginOf, postOf, type RosterLine } from '@gongyan/shared/people/roster.rules';
import { AuditTrail, type ActorId } from '../../platform/audit/audit.trail.js';
import { AppointmentNews } from '../appointment.news.js';
import type { PersonRow } from '../people.table.js';
import { spell } from '../person.pinyin.js';
import { PersonStore } from '../person.store.js';
import { SchoolStore } from '../school.store.js';
import { RosterStore, type ChangedPerson, type Duty, type KnownById } from './roster.store.js';

export interface RosterDeed {
  readonly creates: readonly RosterLine[];
  readonly updates: readonly RosterLine[];
  readonly known: ReadonlyMap<string, KnownById>;
  readonly today: Day;
  readonly by: ActorId;
}

@Injectable()
export class RosterWriter {
  constructor(
    @Inject(PersonStore) private readonly people: PersonStore,
    @Inject(SchoolStore) private readonly schools: SchoolStore,
    @Inject(RosterStore) private readonly store: RosterStore,
    @Inject(AppointmentNews) private readonly news: AppointmentNews,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async write({ creates, updates, known, today, by }: RosterDeed): Promise<void> {
    const schools = new Map((await this.schools.all()).map(({ id, name }) => [name, id]));
    const fresh = creates.map((line) => ({ line, row: newPerson(line) }));
    const changed = updates.flatMap((line) => {
      const person = known.get(line.staffNo);
      return person === undefined ? [] : [{ line, row: changedPerson(line, person) }];
    });
    await this.people.insertPeople(fresh.map(({ row }) => row));
    if (changed.length > 0) await this.store.update(changed.map(({ row }) => row));
    const duties = [...fresh, ...changed].flatMap(({ line, row }) => dutiesOf(line, row.id, schools));
    const touched = await this.store.setDuties(changed.map(({ row }) => row.id), duties, today);
    const before = new Set(changed.map(({ row }) => row.id));
    await this.news.tell(touched.filter((id) => before.has(id)));
    await this.audit.record({ act: 'people.rosterImported', actorId: by, subject: by, reason: null, facts: { created: fresh.length, updated: changed.length } });
  }
}

const newPerson = (line: RosterLine): PersonRow => ({
  id: PersonId.parse(randomUUID()), name: line.name, staffNo: line.staffNo, title: line.title, workplace: line.school, state: 'active',
  login: loginOf(line), passwordHash: null, mustChangePassword: true, ...spell(line.name),
});

const changedPerson = (line: RosterLine, person: KnownById): ChangedPerson => ({
  id: person.id, name: line.name, title: line.title, workplace: line.school, login: line.login || person.login, ...spell(line.name),
});

const dutiesOf = (line: RosterLine, personId: PersonId, schools: ReadonlyMap<string, SchoolId>): Duty[] => {
  const scopeId = schools.get(line.school);
  if (scopeId === undefined) throw new Error('A judged line names no school');
  const post = postOf(line.post);
  const roles = [post === 'fullTime' || post === 'partTime' ? post : 'teacher', ...(headTeacherOf(line.headTeacher) === true ? ['headTeacher'] : [])];
  return roles.map((role) => ({ person_id: personId, role, scope_id: scopeId }));
};
