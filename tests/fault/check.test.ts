// The checker itself: it finds nothing in a hub that works, and for each invariant it finds the fault that is planted past the hub and
// past the triggers of the database. A checker that finds nothing proves nothing until it has found something.
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { PersonId } from '@gongyan/shared/kit/id';
import pg from 'pg';
import { publicisedCourse } from '../testing/course.js';
import type { TestDatabase } from '../testing/database.js';
import { issueTo, newPeople, pastFile, publicisedClaim, STAFF, type Numbered } from '../testing/hours-desk.js';
import { districtDatabase, newHub, stopAll, type Hub } from '../testing/hub.js';
import type { Page } from '../testing/page.js';
import { Teacher } from '../testing/teacher.js';
import { newCircle, openPages, PASSWORD, type Circle } from '../testing/writers.js';
import { expectInvariants, findings, sinceNow, type Scenario } from './check.js';
import type { Invariant } from './check/finding.js';

jest.setTimeout(120_000);

let database: TestDatabase;
let sql: pg.Client;
let hub: Hub;
let circle: Circle;
let pages: Page[];
let cold: Page;
let scenario: Scenario;
let people: Numbered[];

const only = <T>(found: readonly T[]): T => {
  const [first] = found;
  if (first === undefined) throw new Error('nothing there');
  return first;
};

const teacher = (login: string): Promise<Teacher> => new Teacher(hub.url).signIn(login, PASSWORD);

/** All five get their certificates, one of them loses his. */
const certificates = async ([one, two, three]: readonly [Teacher, Teacher, Teacher]): Promise<void> => {
  const ids = people.map(({ id }) => PersonId.parse(id));
  const cohortId = CohortId.parse(await publicisedCourse(database.url, ids));
  await three.call(certificateRoutes.revoke, { params: { awardId: only(await issueTo([one, two], cohortId, ids)) }, body: { reason: '材料有误，撤销' } });
};

beforeAll(async () => {
  database = await districtDatabase();
  sql = new pg.Client({ connectionString: database.url });
  await sql.connect();
  hub = await (await newHub({ databaseUrl: database.url })).start();
  const since = await sinceNow(database.url);
  const [one, two, three] = [await teacher(STAFF[0]), await teacher(STAFF[1]), await teacher(STAFF[2])];
  people = await newPeople(sql, 5);
  await (await pastFile(1, people, [one, two])).settle();
  await (await publicisedClaim(sql, { at: 2, personId: only(people).id, posts: two })).settle();
  await certificates([one, two, three]);
  circle = await newCircle(hub.url);
  pages = await openPages(circle, 3);
  pages.forEach((page, at) => page.type(`第${at}位的话`));
  await Promise.all(pages.map((page) => page.until('saved', () => page.peer.outbox.empty)));
  await hub.kill('SIGTERM');
  await hub.start();
  cold = only(await openPages(circle, 1));
  scenario = { since, documents: [{ doc: circle.doc, pages, cold }], canaries: [{ words: '第1位的话', heard: () => [] }] };
});

afterAll(async () => {
  pages?.forEach((page) => page.close());
  cold?.close();
  circle?.teachers.forEach((teacher) => teacher.close());
  await stopAll();
  await sql?.end();
  await database?.drop();
});

test('nothing is found in a hub that works', () => expectInvariants(database.url, scenario));

/** What is found when this was done past every trigger; undone afterwards. */
const planted = async (...statements: string[]): Promise<string[]> => {
  await sql.query('begin; set local session_replication_role = replica');
  try {
    for (const statement of statements) await sql.query(statement.replaceAll('DOC', circle.doc).replaceAll('PERSON', only(people).id));
    return (await findings(sql, scenario)).map(({ invariant, says }) => `${invariant}: ${says}`);
  } finally {
    await sql.query('rollback');
  }
};

const COPY = (more: string): string => `insert into hours_entry select (jsonb_populate_record(e, '${more}'::jsonb || jsonb_build_object('id', gen_random_uuid(), 'seq', (select max(seq) + 1 from hours_entry)))).* from hours_entry e where source_type = 'claim' and person_id = 'PERSON'`;
const HOLDER = "(select a.person_id from certificate_award a where not exists (select from certificate_event e where e.award_id = a.id) order by a.issued_at desc, a.serial desc limit 1)";

test.each<[Invariant, string, string[]]>([
  ['I1', 'a row of the log is gone', ["delete from doc_update where doc_id = 'DOC' and seq = (select max(seq) from doc_update where doc_id = 'DOC')", "update doc_head set seq = seq - 1 where doc_id = 'DOC'"]],
  ['I1', 'the log has a hole', ["delete from doc_update where doc_id = 'DOC' and seq = 2"]],
  ['I1', 'a push stands twice', ["alter table doc_update drop constraint doc_update_doc_id_push_id_key", "insert into doc_update select (jsonb_populate_record(u, jsonb_build_object('seq', u.seq + 1))).* from doc_update u where doc_id = 'DOC' order by seq desc limit 1", "update doc_head set seq = seq + 1 where doc_id = 'DOC'"]],
  ['I2', 'the log tells another text', ["update doc_update set bytes = (select bytes from doc_update where doc_id = 'DOC' and seq = 1) where doc_id = 'DOC' and seq = (select max(seq) from doc_update where doc_id = 'DOC')"]],
  ['I3', 'a row by somebody to whom its client id was never leased', ["update doc_update set person_id = 'PERSON' where doc_id = 'DOC' and seq = 2"]],
  ['I4', 'an amount that was raised', ["update hours_entry set half = half + 2 where source_type = 'claim' and person_id = 'PERSON'"]],
  ['I4', 'an entry without a fact', ["update hours_claim set state = 'withdrawn' where person_id = 'PERSON'"]],
  ['I4', 'a fact without its entry', ["delete from hours_entry where source_type = 'past' and person_id = 'PERSON'"]],
  ['I4', 'attendance that was taken away beneath its hours', ["delete from check_event where kind = 'in' and meeting_id in (select id from meeting where state = 'closed')"]],
  ['I4', 'another category', ["update hours_entry set category = '选修科目' where source_type = 'session' and seq = (select max(seq) from hours_entry where source_type = 'session')"]],
  ['I5', 'one deed credited twice', ['drop index hours_entry_once', COPY('{}')]],
  ['I5', 'two trainings in the same hour', [`update hours_entry set "from" = s.starts_at, "to" = s.ends_at, person_id = x.person_id from cohort_session s, hours_entry x where x.source_type = 'session' and s.id::text = x.source_id and hours_entry.source_type = 'claim' and hours_entry.person_id = 'PERSON'`]],
  ['I6', 'attendance below what the rules ask', [`update session_attendance set state = 'absent' where person_id = ${HOLDER}`]],
  ['I6', 'an exam that was not passed', [`update work_result set score = 12 where person_id = ${HOLDER} and score is not null`]],
  ['I6', 'a revocation that was forgotten', ["delete from certificate_event where kind = 'revoked'"]],
  ['I6', 'a number beyond the last', ["update certificate_number set last = 0"]],
  ['I7', 'an act without its row', ["delete from audit_entry where act = 'certificate.revoked'"]],
  ['I7', 'a changed row of the audit', ["update audit_entry set reason = '改过' where act = 'certificate.revoked'"]],
  ['I7', 'a changed title in the ledger', ["update hours_entry set title = '改过' where source_type = 'claim' and person_id = 'PERSON'"]],
  ['I8', 'words of a text in a notice', ["update notice set facts = facts || '{\"words\": \"第1位的话\"}' where id = (select id from notice limit 1)"]],
  ['I12', 'a file with other bytes', ["update hours_past set bytes = set_byte(bytes, 9, 1 + get_byte(bytes, 9))"]],
])('%s: %s', async (invariant, _what, statements) => {
  expect((await planted(...statements)).filter((said) => said.startsWith(`${invariant}:`))).not.toEqual([]);
});

test('I9 and I10: a cold page that lacks something, and a page that says saved too early', async () => {
  const page = only(pages);
  page.socket.disconnect();
  page.type('只在这里');
  expect(page.saving().kind).not.toBe('saved');
  expect(await planted()).toEqual([]);
  const lying = jest.spyOn(page, 'saving').mockReturnValue({ kind: 'saved', at: null });
  expect(await planted()).toEqual([expect.stringContaining('I10: a page says saved')]);
  lying.mockRestore();
  const kept = jest.spyOn(page.store, 'waiting', 'get').mockReturnValue(0);
  expect(await planted()).toEqual([expect.stringContaining("nor on the page's disk")]);
  kept.mockRestore();
  page.socket.connect();
  await page.until('saved', () => page.peer.outbox.empty && page.peer.joined);
  cold.type('冷页自己的字');
  cold.ydoc.getXmlFragment('content').delete(0, 1);
  expect(await planted()).toContainEqual(expect.stringContaining('I9'));
});
