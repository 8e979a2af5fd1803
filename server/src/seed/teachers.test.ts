// All teachers of the invented district: how many, where, who can sign in, and that they are in nobody's way.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { DataSource } from 'typeorm';
import { startDemoHub, type DemoHub } from '../../testing/demo-hub.js';
import { ownTime } from '../../testing/own-time.js';
import { readDemo } from './demo-data.js';
import { otherTeachers, seedTeachers } from './teachers.seed.js';

let hub: DemoHub;
let took = 0;
const one = async (sql: string): Promise<unknown[]> => {
  const rows: Record<string, unknown>[] = await hub.app.get(DataSource).query(sql);
  return rows.map((row) => Object.values(row)).flat();
};

beforeAll(async () => {
  hub = await startDemoHub();
  took = await ownTime(() => seedTeachers(hub.app, readDemo()));
});
afterAll(() => hub.close());

test.each([
  ['3,268 teachers on the register', 'select count(*)::int from person where staff_no is not null', [3268]],
  ['each with a post at a school', "select count(distinct p.id)::int from person p join appointment a on a.person_id = p.id and a.scope = 'school' where p.staff_no is not null", [3268]],
  ['in 39 schools, none without enough of them', "select count(*)::int a, (min(n) > 20)::bool b from (select scope_id, count(distinct person_id) n from appointment a join person p on p.id = a.person_id where scope = 'school' and p.staff_no is not null group by 1) s", [39, true]],
  ['the psychology teachers are as many as before', "select count(*) filter (where a.role = 'fullTime')::int a, count(*) filter (where a.role = 'partTime')::int b from appointment a join person p on p.id = a.person_id where p.staff_no is not null", [15, 292]],
  ['nobody of the register can sign in', 'select count(*)::int from person where staff_no is not null and (login is not null or password_hash is not null)', [0]],
  ['nobody bears a name twice', 'select count(*)::int from (select name from person group by name having count(*) > 1) s', [0]],
  ['and every name is Chinese and spelled', "select count(*)::int from person where name !~ '^[一-龥]{2,4}$' or initials = ''", [0]],
])('%s', async (_, sql, expected) => expect(await one(sql)).toEqual(expected));

test('they are the same on every machine, quick to make, and made once', async () => {
  expect(otherTeachers(readDemo()).slice(0, 3)).toEqual(otherTeachers(readDemo()).slice(0, 3));
  expect(took).toBeLessThan(6_000);
  await seedTeachers(hub.app, readDemo());
  expect(await one('select count(*)::int from person where staff_no is not null')).toEqual([3268]);
});

test('whoever looks for a colleague finds those first who can be asked', async () => {
  const { rows } = await hub.call(peopleRoutes.findPeople, { query: { find: 'w' } }, await hub.as('host-02'));
  const staff = (await one("select id from person where login is not null and (initials like 'w%' or pinyin like 'w%') order by pinyin, id")).slice(0, rows.length);
  expect(rows.slice(0, staff.length).map(({ id }) => id)).toEqual(staff);
});
