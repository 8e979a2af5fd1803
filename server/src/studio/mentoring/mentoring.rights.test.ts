// Who may what around a pairing, route by route: the two, the host, the district, the school's lead, everybody else, and nobody at all.
import { mentoringLogRoutes as logs } from '@gongyan/shared/studio/mentoring/log.contract';
import { mentoringRoutes as routes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import type { CallParts, RouteSpec } from '@gongyan/shared/kit/route';
import { anAppointment } from '../../../testing/builders.js';
import { personId, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { aLog, aLogId, confirmed, openMentoring, propose, save, sign, sql, submit, confirm, studio, wantedPair } from '../../../testing/mentor-desk.js';

/** 邱半夏 mentors, 俞清欢 of 松果小学 learns, both in the studio of 陆拾光. */
const [MENTOR, APPRENTICE, HOST] = ['mem-0203', 'mem-0204', 'host-02'] as const;
const ROLES = {
  mentor: MENTOR, apprentice: APPRENTICE, host: HOST, 'another host': 'host-03', 'another member': 'mem-0201', 'a member who was dismissed': 'mem-0209', 'the centre’s staff': 'cen-02', 'lead of the apprentice’s school': 'sch-01',
  'lead of another school': 'sch-27', expert: 'exp-01', trainer: 'trn-01', 'part-time teacher': 'pt-02', 'head teacher': 'ht-01', 'the bureau’s leader': 'bur-01',
} as const;
type RoleName = keyof typeof ROLES;
const OUTSIDE: readonly RoleName[] = ['another host', 'another member', 'a member who was dismissed', 'lead of another school', 'expert', 'trainer', 'part-time teacher', 'head teacher', 'the bureau’s leader'];
const READS: readonly RoleName[] = ['mentor', 'apprentice', 'host', 'the centre’s staff', 'lead of the apprentice’s school'];

let hub: DemoHub;
let pairId: string;
let logId: string;

/** Completed, so that every deed which a role may do is refused by the state and changes nothing. */
beforeAll(async () => {
  hub = await openMentoring();
  await anAppointment(hub.app, personId(MENTOR), { role: 'mentor', from: '2026-01-01' });
  const pair = await propose({ mentorId: personId(MENTOR), apprenticeId: personId(APPRENTICE) }, HOST);
  await sign(MENTOR, pair);
  await sign(APPRENTICE, pair);
  const log = await confirm(MENTOR, await submit(APPRENTICE, await save(APPRENTICE, pair.id)));
  [pairId, logId] = [pair.id, log.id];
  await sql("update mentor_pair set state = 'completed', report_lesson_id = gen_random_uuid(), grade = 'good', words = '进步明显', assessed_by = $2 where id = $1", [pairId, personId(HOST)]);
  await sql("update studio_membership set state = 'dismissed' where person_id = $1", [personId('mem-0209')]);
});
afterAll(() => hub.close());

interface Question {
  readonly route: RouteSpec;
  readonly parts: () => CallParts;
}
const one = () => ({ pairId });
const entry = () => ({ pairId, logId });
const QUESTIONS = {
  open: { route: routes.open, parts: () => ({ params: one() }) },
  paper: { route: routes.paper, parts: () => ({ params: { pairId, format: 'docx' } }) },
  choices: { route: routes.choices, parts: () => ({ params: one() }) },
  revise: { route: routes.revise, parts: () => ({ params: one(), body: (({ from, to, goals, agreement }) => ({ from, to, goals, agreement }))(wantedPair()) }) },
  sign: { route: routes.sign, parts: () => ({ params: one(), body: { digest: '0'.repeat(64) } }) },
  report: { route: routes.report, parts: () => ({ params: one(), body: { openLessonId: aLogId() } }) },
  assess: { route: routes.assess, parts: () => ({ params: one(), body: { grade: 'excellent', words: '很好' } }) },
  complete: { route: routes.complete, parts: () => ({ params: one(), body: {} }) },
  dissolve: { route: routes.dissolve, parts: () => ({ params: one(), body: { reason: '不想带了' } }) },
  settle: { route: routes.settle, parts: () => ({ params: one(), body: { year: '2026-11-22' } }) },
  save: { route: logs.save, parts: () => ({ params: { pairId, logId: aLogId() }, body: aLog() }) },
  discard: { route: logs.discard, parts: () => ({ params: entry() }) },
  submit: { route: logs.submit, parts: () => ({ params: entry(), body: { rev: 1, namesChecked: false } }) },
  takeBack: { route: logs.takeBack, parts: () => ({ params: entry(), body: {} }) },
  sendBack: { route: logs.sendBack, parts: () => ({ params: entry(), body: { note: '再写写' } }) },
  confirm: { route: logs.confirm, parts: () => ({ params: entry(), body: { rev: 1, answer: '' } }) },
} satisfies Record<string, Question>;
type Name = keyof typeof QUESTIONS;

/** What comes back from those who may look at the pairing; everybody else finds nothing. `yes`: answered. */
const FOR_READERS: Readonly<Record<Name, Readonly<Record<'mentor' | 'apprentice' | 'host' | 'staff' | 'lead', string>>>> = {
  open: { mentor: 'yes', apprentice: 'yes', host: 'yes', staff: 'yes', lead: 'yes' },
  paper: { mentor: 'yes', apprentice: 'yes', host: 'yes', staff: 'yes', lead: 'yes' },
  choices: { mentor: 'yes', apprentice: 'yes', host: 'yes', staff: 'access.notYours', lead: 'access.notYours' },
  revise: { mentor: 'mentoring.otherState', apprentice: 'access.notYours', host: 'mentoring.otherState', staff: 'access.notYours', lead: 'access.notYours' },
  sign: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
  report: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'mentoring.otherState', staff: 'access.notYours', lead: 'access.notYours' },
  assess: { mentor: 'access.notYours', apprentice: 'mentoring.ownOutcome', host: 'mentoring.otherState', staff: 'mentoring.otherState', lead: 'access.notYours' },
  complete: { mentor: 'access.notYours', apprentice: 'mentoring.ownOutcome', host: 'mentoring.otherState', staff: 'mentoring.otherState', lead: 'access.notYours' },
  dissolve: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'mentoring.otherState', staff: 'mentoring.otherState', lead: 'access.notYours' },
  settle: { mentor: 'access.notYours', apprentice: 'access.notYours', host: 'mentoring.yearShort', staff: 'mentoring.yearShort', lead: 'access.notYours' },
  save: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
  discard: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
  submit: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
  takeBack: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
  sendBack: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
  confirm: { mentor: 'mentoring.otherState', apprentice: 'mentoring.otherState', host: 'access.notYours', staff: 'access.notYours', lead: 'access.notYours' },
};
const COLUMN = { mentor: 'mentor', apprentice: 'apprentice', host: 'host', 'the centre’s staff': 'staff', 'lead of the apprentice’s school': 'lead' } as const;
const answer = async ({ route, parts }: Question, as: string): Promise<string> =>
  hub.call(route, parts(), await hub.as(as)).then(() => 'yes', (error: unknown) => String(Reflect.get(Object(error), 'code')));

describe.each(Object.keys(QUESTIONS) as Name[])('%s', (name) => {
  test.each(READS)('%s', async (role) => {
    expect(await answer(QUESTIONS[name], ROLES[role])).toBe(FOR_READERS[name][COLUMN[role as keyof typeof COLUMN]]);
  });

  test.each(OUTSIDE)('%s finds nothing', async (role) => {
    expect(await answer(QUESTIONS[name], ROLES[role])).toBe('request.notFound');
  });

  test('nobody at all is asked to sign in', async () => {
    await expect(hub.call(QUESTIONS[name].route as RouteSpec, QUESTIONS[name].parts() as CallParts)).rejects.toMatchObject({ code: 'signIn.needed' });
  });
});

test.each(Object.keys(ROLES) as RoleName[])('the studio’s list shows the pairing to %s as its page does', async (role) => {
  const shown = (await hub.call(routes.list, { query: { studioId: studio } }, await hub.as(ROLES[role]))).some(({ id }) => id === pairId);
  expect(shown).toBe(READS.includes(role));
});

test.each(Object.keys(ROLES) as RoleName[])('without a studio %s sees his own alone', async (role) => {
  const shown = (await hub.call(routes.list, { query: {} }, await hub.as(ROLES[role]))).some(({ id }) => id === pairId);
  expect(shown).toBe(role === 'mentor' || role === 'apprentice');
});

test.each<[RoleName, string]>([
  ['host', 'yes'], ['mentor', 'access.notYours'], ['apprentice', 'access.notYours'], ['the centre’s staff', 'access.notYours'], ['another member', 'access.notYours'], ['lead of the apprentice’s school', 'access.notYours'], ['the bureau’s leader', 'access.notYours'],
  ['another host', 'request.notFound'], ['a member who was dismissed', 'request.notFound'], ['lead of another school', 'request.notFound'], ['expert', 'request.notFound'], ['trainer', 'request.notFound'], ['part-time teacher', 'request.notFound'], ['head teacher', 'request.notFound'],
])('proposing another pair of this studio: %s', async (role, expected) => {
  const body = wantedPair({ mentorId: personId('host-02'), apprenticeId: personId('mem-0207') });
  expect(await answer({ route: routes.propose, parts: () => ({ params: { studioId: studio }, body }) }, ROLES[role])).toBe(expected);
});

test('a host who leaves his studio no longer sees what is not his own; the topic closes with the page', async () => {
  await sql('update studio set host_id = $2 where id = $1', [studio, personId('mem-0208')]);
  expect(await answer(QUESTIONS.open, HOST)).toBe('request.notFound');
  expect(await answer(QUESTIONS.open, 'mem-0208')).toBe('yes');
  await sql('update studio set host_id = $2 where id = $1', [studio, personId(HOST)]);
});

test('the pairing of one studio is not in the list of another', async () => {
  hub.setNow(TODAY);
  expect((await hub.call(routes.list, { query: { studioId: studioId('03') } }, await hub.as('cen-02'))).some(({ id }) => id === pairId)).toBe(false);
});

test('a correction is still written in a completed pairing, by the two alone', async () => {
  const row = await save(APPRENTICE, pairId, { correction: { of: logId as never, why: '时长记错', voids: false } });
  expect(row.state).toBe('draft');
  await expect(save(HOST, pairId, { correction: { of: logId as never, why: '时长记错', voids: false } })).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(confirmed(pairId)).rejects.toMatchObject({ code: 'request.notFound' });
});
