// Who may what in the room of studios: every route of its contracts and every topic of its events × everybody, on the demo district.
// A route or a topic without a line fails; so does a line without its route.
import { topic } from '@gongyan/shared/kit/topic';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { assessmentRoutes } from '@gongyan/shared/studio/assessment/assessment.contract';
import { briefRoutes } from '@gongyan/shared/studio/brief/brief.contract';
import { planningRoutes } from '@gongyan/shared/studio/planning/planning.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { studioTaskRoutes } from '@gongyan/shared/studio/task/task.contract';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { LogId } from '@gongyan/shared/studio/mentoring/log.contract';
import { MembershipId, studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { templateRoutes } from '@gongyan/shared/studio/template/template.contract';
import { writingRoutes } from '@gongyan/shared/studio/writing/writing.contract';
import { asOwner } from '../../testing/as-owner.js';
import { personId, startDemoHub, studioId, type DemoHub } from '../../testing/demo-hub.js';
import type { Session } from '../../testing/start-hub.js';
import { keepNothing, verdictsOn, type Matrix, type Subjects } from '../../testing/verdicts.js';
import { servedRoutes } from '../app.routes.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { demoId } from '../seed/demo-id.js';

/** The letter of each column, and whose it is; `_` is without a session. The subject is a member, at the school of `s`; `a` is the host's apprentice. */
const READERS = {
  H: 'host-02', S: 'mem-0204', M: 'mem-0203', A: 'mem-0206', L: 'mem-0207', X: 'mem-0209', J: 'mem-0210', a: 'pt-01', h: 'host-03', m: 'mem-0301',
  D: 'cen-02', C: 'cen-04', s: 'sch-01', o: 'sch-27', E: 'exp-01', T: 'trn-01', P: 'pt-02', K: 'ht-01', B: 'bur-01',
} as const;
/** The rooms stand in their order: a further one of the studios is asked without a word here. */
const NAMES = Object.keys(servedRoutes.tables);
const ROOMS = NAMES.slice(NAMES.indexOf('studio'), NAMES.indexOf('lesson'));

/** `+` let in, `x` told that it is not his, `-` told that there is no such thing. Plan: published; newsletter: a draft; result and task: the subject's, waiting. */
const TABLE = `
                          H S M A L X J a h m D C s o E T P K B _
studio.list               + + + + + + + + + + + + + + + + + + + ?
studio.open               + + + + + - - - - - + + + - - - - - + ?
studio.online             + + + + + - - - - - + + + - - - - - + ?
studio.appoint            x x x x x x x x x x + + x x x x x x x ?
studio.remove             + x x x x - - - - - + + x - - - - - x ?
charter.list              + + + + + + + + + + + + + + + + + + + ?
charter.publish           x x x x x x x x x x + + x x x x x x x ?
joining.openings          + + + + + + + + + + + + + + + + + + + ?
joining.mine              + + + + + + + + + + + + + + + + + + + ?
joining.queue             + + + + + + + + + + + + + + + + + + + ?
joining.open              + - - - - - + - - - + + - - - - - - + ?
joining.apply             + + + + + + + + + + + + + + + + + + + ?
joining.propose           + x x x x - - - - - + + x - - - - - x ?
joining.act               + - - - - - + - - - + + - - - - - - + ?
joining.transfer          x x x x x x x x x x + + x x x x x x x ?
founding.mine             + + + + + + + + + + + + + + + + + + + ?
founding.queue            + + + + + + + + + + + + + + + + + + + ?
founding.open             + - - - - - - - - - + + - - - - - - + ?
founding.save             + - - - - - - - - - - - - - - - - - - ?
founding.act              + - - - - - - - - - + + - - - - - - + ?
template.list             + + + + + - - - - - + + + - - - - - + ?
template.open             + + + + + - - - - - + + + - - - - - + ?
template.derive           + x x x x - - - - - x x - - - - - - - ?
template.revise           + x x x x - - - - - x x - - - - - - - ?
writing.list              + + + + + - - - - - + + + - - - - - + ?
writing.cases             + + + + + + + + + + + + + + + + + + + ?
writing.start             + + + + + - - - - - x x x - - - - - x ?
writing.open              + + + + + - - - - - + + - - - - - - - ?
writing.rename            + + x x x - - - - - x x - - - - - - - ?
writing.share             + + + + + - - - - - + + - - - - - - - ?
writing.reads             + + + + + - - - - - + + - - - - - - - ?
mentoring.list            + + + + + + + + + + + + + + + + + + + ?
mentoring.waiting         + + + + + + + + + + + + + + + + + + + ?
mentoring.offer           + + + + + - - - - - + + + - - - - - + ?
mentoring.open            + - - - - - - + - - + + + - - - - - - ?
mentoring.choices         + - - - - - - + - - x x x - - - - - - ?
mentoring.propose         + + x x x - - - - - x x x - - - - - x ?
mentoring.revise          + - - - - - - x - - x x x - - - - - - ?
mentoring.sign            + - - - - - - + - - x x x - - - - - - ?
mentoring.report          + - - - - - - + - - x x x - - - - - - ?
mentoring.assess          + - - - - - - + - - + + x - - - - - - ?
mentoring.complete        + - - - - - - + - - + + x - - - - - - ?
mentoring.dissolve        + - - - - - - + - - + + x - - - - - - ?
mentoring.settle          + - - - - - - x - - + + x - - - - - - ?
mentoring.paper           + - - - - - - + - - + + + - - - - - - ?
mentoringLog.save         x - - - - - - + - - x x x - - - - - - ?
mentoringLog.discard      x - - - - - - + - - x x x - - - - - - ?
mentoringLog.submit       x - - - - - - + - - x x x - - - - - - ?
mentoringLog.takeBack     x - - - - - - + - - x x x - - - - - - ?
mentoringLog.sendBack     + - - - - - - + - - x x x - - - - - - ?
mentoringLog.confirm      + - - - - - - + - - x x x - - - - - - ?
result.list               + + + + + - - - - - + + + - - - - - + ?
result.enter              + + + + + - - - - - + + x - - - - - x ?
result.change             + + x x x - - - - - + + x - - - - - x ?
result.remove             + + x x x - - - - - + + x - - - - - x ?
result.settle             + x x x x - - - - - + + x - - - - - x ?
result.addFile            + + x x x - - - - - + + x - - - - - x ?
result.removeFile         + + x x x - - - - - + + x - - - - - x ?
result.file               + + - - - - - - - - + + - - - - - - - ?
studioRobot.open          + x x x x - - - - - + + x - - - - - x ?
studioRobot.set           + x x x x - - - - - + + x - - - - - x ?
studioRobot.test          - x x x x - - - - - - - x - - - - - x ?
studioRobot.remove        + x x x x - - - - - + + x - - - - - x ?
brief.list                + + + + + - - - - - + + + - - - - - + ?
brief.begin               + x x + x - - - - - x x x - - - - - x ?
brief.open                + - - + - - - - - - + + - - - - - - - ?
brief.facts               + - - + - - - - - - x x - - - - - - - ?
brief.save                + - - + - - - - - - x x - - - - - - - ?
brief.remove              + - - + - - - - - - x x - - - - - - - ?
brief.publish             + - - x - - - - - - x x - - - - - - - ?
brief.withdraw            + - - x - - - - - - + + - - - - - - - ?
brief.note                + - - x - - - - - - x x - - - - - - - ?
brief.paper               + - - + - - - - - - + + - - - - - - - ?
studioTask.list           + + + + + - - - - - + + - - - - - - - ?
studioTask.mine           + + + + + + + + + + + + + + + + + + + ?
studioTask.assign         + x x x x - - - - - x x - - - - - - - ?
studioTask.handIn         x + - - - - - - - - x x - - - - - - - ?
studioTask.takeBack       x + - - - - - - - - x x - - - - - - - ?
studioTask.settle         + x x x x - - - - - x x - - - - - - - ?
duty.board                + + + + - - - - - - + + - - - - - - - ?
duty.evidence             + + - - - - - - - - + + - - - - - - - ?
duty.remind               + x x x x - - - - - + + x - - - - - x ?
assessment.sheets         + + + + + + + + + + + + + + + + + + + ?
assessment.rounds         + + + + + - - - - - + + + - - - - - + ?
assessment.objections     + + + + + - - - - - + + + - - - - - + ?
assessment.judges         + x x x x - - - - - + + x - - - - - x ?
assessment.open           + x x x x - - - - - + + x - - - - - x ?
assessment.waiting        + + + + + + + + + + + + + + + + + + + ?
assessment.page           + + - - - - - - - - + + + - - - - - - ?
assessment.score          x + - - - - - - - - x x x - - - - - - ?
assessment.publicise      + + - - - - - - - - + + x - - - - - - ?
assessment.object         + + - - - - - - - - x x x - - - - - - ?
assessment.answer         x x - - - - - - - - + + x - - - - - - ?
assessment.paper          + + - - - - - - - - + + + - - - - - - ?
assessment.sheet          + + + + - - - - - - + + + - - - - - - ?
compare.table             x x x x x x x x x x + + x x x x x x x ?
compare.own               + + + + + - - - - - + + - - - - - - - ?
compare.evidence          + + + + + - - - - - + + - - - - - - - ?
planning.list             + + + + + - - - - - + + + - - - - - + ?
planning.begin            + x x x x - - - - - x x x - - - - - x ?
planning.write            + x x x x - - - - - x x x - - - - - x ?
planning.publish          + x x x x - - - - - x x x - - - - - x ?
growth.open               + + - - - - - - - - - - - - - - - - - ?
growth.facts              + + - - - - - - - - - - - - - - - - - ?
growth.rate               + + - - - - - - - - - - - - - - - - - ?
growth.show               + + + + + + + + + + + + + + + + + + + ?
growth.paper              + + - - - - - - - - - - - - - - - - - ?
showcase.open             + x x x x - - - - - + + x - - - - - x ?
showcase.change           + x x x x - - - - - x x x - - - - - x ?
showcase.close            x x x x x - - - - - + + x - - - - - x ?
showcase.lift             x x x x x - - - - - + + x - - - - - x ?
showcase.visit            - - - - - - - - - - - - - - - - - - - -
studio:                   + + + + + - - - - - + + + - - - - - + ?
writing:                  + + + + + - - - - - + + - - - - - - - ?
pair:                     + - - - - - - + - - + + + - - - - - - ?
growth:                   + + - - - - - - - - - - - - - - - - - ?
`;

const routes = new Map(ROOMS.flatMap((room) => Object.entries(servedRoutes.tables[room] ?? {}).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route])));
const TOPICS = { studio: 'studioId', writing: 'writingId', pair: 'pairId', growth: 'personId' } as const;

let hub: DemoHub;
let matrix: Matrix;
let readers: Session[];

const subjectsOf = async (): Promise<Subjects> => {
  const [own, host, subject] = [studioId('02'), await hub.as(READERS.H), await hub.as(READERS.S)];
  const params = { studioId: own };
  const template = (await hub.call(templateRoutes.list, { params }, host)).find(({ id }) => id === 'meeting_minutes');
  if (template === undefined) throw new Error('no template');
  const derived = await hub.call(templateRoutes.derive, { params, body: { from: template.id, fromVersion: template.version, zh: '本室纪要', en: 'Our minutes', sections: template.sections.map(({ key, zh, en, hintZh, hintEn, required }) => ({ key, zh, en, hintZh, hintEn, required })) } }, host);
  const writing = await hub.call(writingRoutes.start, { params, body: { templateId: template.id, templateVersion: template.version, title: '十一月教研' } }, subject);
  const plan = await hub.call(planningRoutes.begin, { params, body: { span: 'half', day: '2026-11-23', copies: false } }, host);
  await hub.call(planningRoutes.write, { params: { planId: plan.id }, body: { rev: plan.rev, text: { exchange: '每月一次', lead: '', research: '', training: '', outcome: '' } } }, host);
  await hub.call(planningRoutes.publish, { params: { planId: plan.id }, body: {} }, host);
  const brief = await hub.call(briefRoutes.begin, { params, body: { period: 'month', day: '2026-11-05' } }, host);
  const result = await hub.call(resultRoutes.enter, { params, body: { kind: 'paper', title: '课堂里的沉默', day: '2026-11-02', level: 'city', place: '', grade: '', note: '', personIds: [personId(READERS.S)] } }, subject);
  const file = await hub.call(resultRoutes.addFile, { params: { resultId: result.id }, file: new File(['%PDF-1.7 x'], 'x.pdf') }, subject);
  await hub.call(studioTaskRoutes.assign, { params, body: { kind: 'lead', title: '听一节公开课', ask: '', dueOn: '2026-11-30', personIds: [personId(READERS.S)] } }, host);
  const [task] = await hub.call(studioTaskRoutes.mine, {}, subject);
  await hub.call(assessmentRoutes.open, { params, body: { sheet: 'member100', day: '2026-11-23', panelIds: [personId('exp-02')] } }, host);
  const [round] = await hub.call(assessmentRoutes.rounds, { params }, subject);
  return {
    Studio: own, Person: personId(READERS.S), Membership: demoId(MembershipId, 'sm-02-10'), MentorPair: demoId(PairId, 'mp-01'), MentoringLog: demoId(LogId, 'ml-001'), Writing: writing.id, StudioPlan: plan.id, Brief: brief.id,
    Result: result.id, ResultFile: file.id, TaskAssignment: task?.id, AssessmentRound: round?.id, Assessment: round?.lines[0]?.id, templateId: derived.id, version: derived.version, key: 'papers', part: 'results',
  };
};

beforeAll(async () => {
  hub = await startDemoHub();
  await asOwner(hub, `update studio_membership set kind = 'assistant' where person_id = '${personId(READERS.A)}'; update studio_membership set kind = 'online' where person_id = '${personId(READERS.L)}'`);
  readers = [];
  for (const account of Object.values(READERS)) readers.push(await hub.as(account));
  const subjects = await subjectsOf();
  await hub.call(studioRoutes.remove, { params: { studioId: studioId('02'), personId: personId(READERS.X) }, body: { reason: '调离本区' } }, await hub.as(READERS.H));
  const bodies = {
    'writing.start': { templateId: 'meeting_minutes', templateVersion: 1, title: '十二月教研' }, 'studioTask.handIn': { note: '', link: null }, 'studioTask.settle': { assignmentIds: [subjects['TaskAssignment']], deed: 'withdraw', reason: '不再需要' },
    'growth.rate': { kind: 'host', ratings: [{ skill: 'planning', half: 6, words: '计划清楚', link: null }] }, 'assessment.score': { stage: 'self', turn: 0, marks: [{ item: 'plans', tenths: 10, reason: '' }] },
  };
  matrix = { hub, subjects, bodies, undone: keepNothing(hub) };
});
afterAll(() => hub.close());

const lines = new Map(TABLE.trim().split('\n').slice(1).map((line): [string, string] => { const [name = '', ...verdicts] = line.trim().split(/\s+/); return [name, verdicts.join('')]; }));

test('the columns are the readers, and every line is a route or a topic that there is', () => {
  expect(TABLE.trim().split('\n')[0]?.trim().split(/\s+/)).toEqual([...Object.keys(READERS), '_']);
  expect([...lines.keys()].sort()).toEqual([...routes.keys(), ...Object.keys(TOPICS).map((noun) => `${noun}:`)].sort());
});

test.each([...routes])('%s', async (name, route) => {
  const verdicts = await verdictsOn(name, route, { matrix, readers: [...readers, undefined] });
  expect(verdicts.join('')).toBe(lines.get(name));
});

test.each(Object.entries(TOPICS))('what is told on %s:', async (noun) => {
  const keepers = hub.app.get(LiveKeepers);
  const heard: string[] = [];
  const id = { studio: matrix.subjects['Studio'], writing: matrix.subjects['Writing'], pair: matrix.subjects['MentorPair'], growth: matrix.subjects['Person'] }[noun];
  for (const account of Object.values(READERS)) heard.push((await keepers.mayWatch(personId(account), topic(noun, String(id)))) ? '+' : '-');
  expect(`${heard.join('')}?`).toBe(lines.get(`${noun}:`));
});
