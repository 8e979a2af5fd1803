// Schools, organisations, the register of 307 psychology teachers without logins, and the named users with the
// demo password. A named user is not on the register: the count comes from people with a staff number.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { AppointmentId, OrganisationId, Role, SchoolId } from '@gongyan/shared/people/people.contract';
import { StudioId } from '@gongyan/shared/studio/studio.contract';
import { HubFacts } from '../people/hub.facts.js';
import { spell } from '../people/person.pinyin.js';
import type { AppointmentRow, PersonRow } from '../people/people.table.js';
import { PersonStore } from '../people/person.store.js';
import { SchoolStore } from '../people/school.store.js';
import { Config } from '../platform/config.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Passwords } from '../platform/sign-in/passwords.js';
import { demoPersonas } from './demo-accounts.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';

const FROM = '2025-09-01';
const DISTRICT: ReadonlySet<Role> = new Set<Role>(['administrator', 'centreStaff', 'bureauLeader', 'collegeStaff', 'expert', 'trainer', 'reviewer']);
const SCHOOL: ReadonlySet<Role> = new Set<Role>(['schoolLead', 'fullTime', 'partTime', 'headTeacher', 'mentor']);

type Place = Pick<AppointmentRow, 'scope' | 'scopeId'>;
type User = Demo['users'][number];

const appointment = (personId: PersonId, role: Role, place: Place): AppointmentRow => ({ id: demoId(AppointmentId, `${personId}/${role}`), personId, role, ...place, from: FROM, to: null });

/** `member` and `apprentice` are no offices: a membership and a pair say so themselves. */
const officesOf = (user: User, demo: Demo): AppointmentRow[] =>
  user.roles.flatMap((name) => {
    const [personId, role] = [demoId(PersonId, user.id), Role.safeParse(name)];
    if (!role.success) return [];
    const hosted = demo.studios.find(({ hostId }) => hostId === user.id);
    if (role.data === 'host' && hosted !== undefined) return [appointment(personId, role.data, { scope: 'studio', scopeId: demoId(StudioId, hosted.id) })];
    if (DISTRICT.has(role.data)) return [appointment(personId, role.data, { scope: 'district', scopeId: demoId(OrganisationId, demo.district.id) })];
    return SCHOOL.has(role.data) ? [appointment(personId, role.data, { scope: 'school', scopeId: demoId(SchoolId, user.orgId) })] : [];
  });

const blank = { state: 'active', mustChangePassword: false } as const;

const userRow = (user: User, places: ReadonlyMap<string, string>, passwordHash: string): PersonRow => ({
  ...blank, ...spell(user.name), id: demoId(PersonId, user.id), name: user.name, staffNo: null, title: user.title, workplace: places.get(user.orgId) ?? '', login: user.login, passwordHash,
});

const teacherRows = ({ roster }: Demo, places: ReadonlyMap<string, string>) =>
  roster.map(({ no, name, schoolId, post, alsoHeadTeacher }) => {
    const [id, place] = [demoId(PersonId, no), { scope: 'school', scopeId: demoId(SchoolId, schoolId) } as const];
    const row: PersonRow = {
      ...blank, ...spell(name), id, name, staffNo: no, title: post === 'fullTime' ? '专职心理教师' : '兼职心理教师', workplace: places.get(schoolId) ?? '', login: null, passwordHash: null,
    };
    const roles: Role[] = alsoHeadTeacher ? [post, 'headTeacher'] : [post];
    return { row, offices: roles.map((role) => appointment(id, role, place)) };
  });

export const seedPeople = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const [work, people, schools] = [app.get(UnitOfWork), app.get(PersonStore), app.get(SchoolStore)];
  if (!(await people.isEmpty())) return;
  // One hash for all: it is the same password, and 83 of them would take longer than everything else.
  const passwordHash = await app.get(Passwords).hash(app.get(Config).demoPassword);
  const places = new Map([...demo.organisations, ...demo.schools].map(({ id, name }) => [id, name]));
  const teachers = teacherRows(demo, places);
  await work.run(async () => {
    await schools.insertOrganisations(demo.organisations.map(({ id, name, type, parentId }) => ({ id: demoId(OrganisationId, id), name, type, parentId: parentId === null ? null : demoId(OrganisationId, parentId) })));
    await schools.insertSchools(demo.schools.map(({ id, clusterId, ...school }) => ({ ...school, id: demoId(SchoolId, id), clusterId: demoId(OrganisationId, clusterId) })));
    await people.insertPeople([...demo.users.map((user) => userRow(user, places, passwordHash)), ...teachers.map(({ row }) => row)]);
    await app.get(HubFacts).offerDemoAccounts(demoPersonas);
    await people.insertAppointments([...demo.users.flatMap((user) => officesOf(user, demo)), ...teachers.flatMap(({ offices }) => offices)]);
  });
};
