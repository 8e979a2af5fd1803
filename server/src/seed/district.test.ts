// The invented district: its numbers, its states, its demo accounts.
import { readDocument } from '@gongyan/shared/document/document.read';
import { minutesSum, processRows } from '@gongyan/shared/document/document.rules';
import { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { DataSource } from 'typeorm';
import { ownTime } from '../../testing/own-time.js';
import { startHub, type TestHub } from '../../testing/start-hub.js';
import { LessonStore } from '../lesson/lesson.store.js';
import { CoeditLibrary } from '../platform/coedit/coedit.library.js';
import { Config } from '../platform/config.js';
import { readDemo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { seedDistrict } from './district.js';

let hub: TestHub;
let took = 0;
const one = async (sql: string): Promise<unknown[]> => {
  const rows: Record<string, unknown>[] = await hub.app.get(DataSource).query(sql);
  return rows.map((row) => Object.values(row)).flat();
};

beforeAll(async () => {
  hub = await startHub();
  took = await ownTime(() => seedDistrict(hub.app));
});
afterAll(() => hub.close());

test.each([
  ['39 schools', 'select count(*)::int from school', [39]],
  ['of which 26 primary, 7 junior, 5 senior or vocational, 1 special', "select count(*) filter (where type = 'primary')::int a, count(*) filter (where type = 'junior')::int b, count(*) filter (where type in ('senior', 'vocational'))::int c, count(*) filter (where type = 'special')::int d from school", [26, 7, 5, 1]],
  ['53,492 students', 'select sum(students)::int from school', [53_492]],
  ['307 psychology teachers on the register', 'select count(*)::int from person where staff_no is not null', [307]],
  ['15 of them full time, 292 part time', "select count(*) filter (where a.role = 'fullTime')::int a, count(*) filter (where a.role = 'partTime')::int b from appointment a join person p on p.id = a.person_id where p.staff_no is not null", [15, 292]],
  ['nobody of the register can sign in', 'select count(*)::int from person where staff_no is not null and (login is not null or password_hash is not null)', [0]],
  ['82 named users of the source and one leader of the bureau', 'select count(*)::int from person where login is not null', [83]],
  ['6 studios with 51 seats', 'select count(*)::int, sum(seats)::int from studio', [6, 51]],
  ['51 memberships, 48 active', "select count(*)::int a, count(*) filter (where state = 'active')::int b from studio_membership", [51, 48]],
  ['the others as they are', "select array_agg(state order by state) from studio_membership where state <> 'active'", [['applied', 'dismissed', 'school_recommended']]],
  ['three pairings: two under way, one to be signed', "select array_agg(state order by state) from mentor_pair", [['active', 'active', 'draft']]],
  ['signed by both, each for himself', 'select count(*)::int from mentor_signature s join mentor_pair p on p.id = s.pair_id and p.digest = s.digest and s.person_id in (p.mentor_id, p.apprentice_id)', [4]],
  ['three mentoring entries, two of them confirmed by the other', "select array_agg(state order by state) from mentoring_log", [['both_confirmed', 'both_confirmed', 'waiting_other']]],
  ['four open lessons: one to come, one of today, two evaluated', "select array_agg(state order by state) from open_lesson", [['announced', 'evaluated', 'evaluated', 'held']]],
  ['every evaluation of the demo is a whole one of somebody with a seat', "select count(*)::int from evaluation e join open_lesson_seat s on s.open_lesson_id = e.open_lesson_id and s.person_id = e.observer_id and s.state = 'booked'", [11]],
  ['8 lesson designs', 'select count(*)::int from lesson_design', [8]],
  ['each a co-edited document written under an id of its lead author', 'select count(*)::int from lesson_design l join doc_update u on u.doc_id = l.document_id join doc_client c on c.doc_id = u.doc_id and c.client_id = u.client_id where u.seq = 1 and c.person_id = l.lead_author_id', [8]],
])('%s', async (_, sql, expected) => expect(await one(sql)).toEqual(expected));

test.each(readDemo().designs.map(({ id, title, sections }) => [title, id, sections] as const))('《%s》 is complete: every section of the source stands in its document, and the stages fill the lesson', async (_, id, sections) => {
  const design = await hub.app.get(LessonStore).find(demoId(LessonDesignId, id));
  const found = await hub.app.get(CoeditLibrary).text(design?.documentId ?? '');
  if (design === null || found === null) throw new Error('not seeded');
  const { json, text, completeness } = readDocument(found.doc);
  expect(completeness.done).toBe(completeness.of);
  const letters = (words: string) => words.replace(/[^\p{L}\p{N}]/gu, '');
  for (const { key, text: words } of sections.filter((section) => !['warmup', 'transition', 'working', 'closing'].includes(section.key))) expect([key, letters(text).includes(letters(words))]).toEqual([key, true]);
  expect(minutesSum(processRows(json).map(({ minutes }) => minutes), design.minutes)).toMatchObject({ planned: design.minutes, verdict: 'exact' });
});

test('no text repeats what stands in columns, and Chinese text has Chinese punctuation', async () => {
  for (const { id, title, grade, minutes } of readDemo().designs) {
    const design = await hub.app.get(LessonStore).find(demoId(LessonDesignId, id));
    const found = await hub.app.get(CoeditLibrary).text(design?.documentId ?? '');
    const text = found === null ? '' : readDocument(found.doc).text;
    expect(text).toContain('课型：团体活动课');
    expect([`课题：${title}`, `学段年级`, `${grade}\n`, `课时：${minutes}`, '主备人：'].filter((words) => text.includes(words))).toEqual([]);
    expect(text.match(/[\u4e00-\u9fff”’》][,:;?!()]|[,;()][\u4e00-\u9fff“]/g)).toBeNull();
  }
});

test('those under way are the template, with its places still to be written', async () => {
  for (const queued of readDemo().queue) {
    const design = await hub.app.get(LessonStore).find(demoId(LessonDesignId, queued.id));
    const found = await hub.app.get(CoeditLibrary).text(design?.documentId ?? '');
    expect(design).toMatchObject({ title: queued.title, state: queued.state });
    const read = found && readDocument(found.doc);
    expect(read?.text).toContain('基本信息');
    expect(read?.completeness.done).toBe(0);
  }
});

test('the first page offers one account per persona, and each of them signs in', async () => {
  const { demoAccounts } = await hub.call(peopleRoutes.hub);
  expect(demoAccounts.map(({ persona, login, name }) => [persona, login, name])).toEqual([
    ['工作室主持人', 'demo-host-02', '陆拾光'],
    ['工作室成员', 'demo-mem-0201', '汤沐阳'],
    ['教研员', 'demo-cen-02', '沈知微'],
    ['高校专家', 'demo-exp-01', '白鹿鸣'],
    ['培训讲师', 'demo-trn-01', '易安然'],
    ['兼职教师', 'demo-pt-01', '瞿白露'],
    ['学校负责人', 'demo-sch-01', '卫长歌'],
    ['进修学校评审人', 'demo-cen-04', '范书白'],
    ['局领导', 'demo-bur-01', '刘行舟'],
    ['系统管理员', 'demo-cen-01', '江望舒'],
  ]);
  for (const { login, password } of demoAccounts) {
    const session = await hub.signInAs(login, password);
    await expect(hub.call(noticeRoutes.list, {}, session)).resolves.toMatchObject({ unread: 0 });
  }
});

test('it is quick, and a second time changes nothing', async () => {
  expect(took).toBeLessThan(6_000);
  const count = 'select (select count(*) from person) + (select count(*) from appointment) + (select count(*) from studio_membership) + (select count(*) from doc_update) as n';
  const before = await one(count);
  await seedDistrict(hub.app);
  expect(await one(count)).toEqual(before);
});

test('a production hub refuses it', async () => {
  const settings = hub.app.get(Config);
  await expect(seedDistrict({ ...hub.app, get: () => settings.with({ production: true }) } as never)).rejects.toThrow('not for production');
});
