// What nobody may read before its time: answers of a poll, sheets of a rating. Everything a participant can get is searched,
// answers and sockets; the database itself is searched for a link from a person to an anonymous answer; and many at once.
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import type { FilledSheet } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import type { Rubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { meetingRoutes, type MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { pollRoutes, type NewPoll, type PollAnswer, type PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { ratingRoutes, type RatingId } from '@gongyan/shared/meeting/rating/rating.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { soon } from '../../../testing/open-seat.js';
import { BUREAU, HOST, inMeeting, MEMBER, OUTSIDER, RECORDER, roomOf, runningMeeting } from '../../../testing/meeting-room.js';
import { servedRoutes } from '../../app.routes.js';
import { ask, closeSockets, connect } from '../../../testing/sockets.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await startDemoHub();
});
afterEach(() => closeSockets());
afterAll(() => hub.close());

const [ANNA, BERT, CARL, DORA] = ['mem-0203', 'mem-0204', 'mem-0205', 'mem-0206'] as const;
const closeMeeting = async (id: MeetingId) => {
  const host = await hub.as(HOST);
  await hub.call(meetingRoutes.sumUp, { ...inMeeting(id), body: {} }, host);
  return hub.call(attendanceRoutes.close, { ...inMeeting(id), body: {} }, host);
};
/** Everything the topics of the meeting and his own tell one person from now on. */
const listen = async (id: MeetingId, as: string): Promise<unknown[]> => {
  const [socket, heard] = [await connect(hub, await hub.as(as)), [] as unknown[]];
  socket.onAny((...all: unknown[]) => void heard.push(all));
  for (const topic of [`meeting:${id}`, `meetingdesk:${id}`, `person:${personId(as)}`]) await ask(socket, 'live:watch', { topic });
  return heard;
};
/** What the minutes show of it, live or frozen. */
const blockOf = async (id: MeetingId, kind: string) => (await hub.call(minutesRoutes.open, inMeeting(id), await hub.as(HOST))).blocks.find(({ content }) => content.kind === kind)?.content;
const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(UnitOfWork).manager.query(sql, values);

describe('a poll', () => {
  const single = (more: Partial<NewPoll> = {}): NewPoll => ({ kind: 'single', question: '下次先看哪个环节？', choices: ['热身环节甲', '热身环节乙'], most: 1, named: false, ...more });
  const open = async (id: MeetingId, poll: NewPoll = single(), as: string = HOST) => (await hub.call(pollRoutes.open, { ...inMeeting(id), body: poll }, await hub.as(as))).id;
  const ballotOf = (as: string): string => as.padEnd(32, 'x');
  const vote = async (id: MeetingId, pollId: PollId, { as, answer, ballot = ballotOf(as) }: { as: string; answer: Partial<PollAnswer>; ballot?: string | null }) =>
    hub.call(pollRoutes.vote, { params: { meetingId: id, pollId }, body: { answer: { picks: [], words: [], ...answer }, ballot } }, await hub.as(as));
  const close = async (id: MeetingId, pollId: PollId, as: string = HOST) => hub.call(pollRoutes.close, { params: { meetingId: id, pollId }, body: {} }, await hub.as(as));
  const names = async (id: MeetingId, pollId: PollId, as: string = MEMBER) => hub.call(pollRoutes.names, { params: { meetingId: id, pollId } }, await hub.as(as));
  const pollOf = async (id: MeetingId, pollId: PollId, as: string = MEMBER) => (await roomOf(hub, id, as)).polls.find((poll) => poll.id === pollId);

  test('fifty votes at once are one, a vote is changed, and closing freezes', async () => {
    const id = await runningMeeting(hub);
    const pollId = await open(id);
    const same = await Promise.allSettled(Array.from({ length: 50 }, () => vote(id, pollId, { as: ANNA, answer: { picks: [0] } })));
    expect(same.every(({ status }) => status === 'fulfilled')).toBe(true);
    const others = await Promise.allSettled(Array.from({ length: 10 }, (_, at) => vote(id, pollId, { as: BERT, answer: { picks: [at % 2] }, ballot: String(at).padEnd(32, 'y') })));
    expect(others.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const as of [CARL, HOST]) await vote(id, pollId, { as, answer: { picks: [0] } });
    await vote(id, pollId, { as: ANNA, answer: { picks: [1] } });
    expect(await pollOf(id, pollId, ANNA)).toMatchObject({ answered: 4, voted: true, mine: null, result: null });
    await expect(names(id, pollId, ANNA)).rejects.toMatchObject({ code: 'request.notFound' });
    await close(id, pollId);
    expect((await pollOf(id, pollId, OUTSIDER).catch(() => undefined))).toBeUndefined();
    const result = (await pollOf(id, pollId))?.result;
    expect([result?.answers, (result?.lines ?? []).reduce((sum, { count }) => sum + count, 0)]).toEqual([4, 4]);
    await expect(vote(id, pollId, { as: ANNA, answer: { picks: [0] } })).rejects.toMatchObject({ code: 'poll.closed' });
    await expect(close(id, pollId)).rejects.toMatchObject({ code: 'poll.closed' });
    await expect(asOwner(hub, `update poll set result = '{}' where id = '${pollId}'`)).rejects.toThrow(/not changed/);
  });

  test('before its close nobody is told an answer, by no page and no socket, not the host and not by name', async () => {
    const id = await runningMeeting(hub);
    const heard = await Promise.all([HOST, RECORDER, MEMBER, DORA].map((as) => listen(id, as)));
    const [secret, byName] = [await open(id, single({ kind: 'words', choices: [], most: 3 })), await open(id, single({ named: true }))];
    await vote(id, secret, { as: ANNA, answer: { words: ['绿色小鸟'] } });
    await vote(id, byName, { as: ANNA, answer: { picks: [1] }, ballot: null });
    const asked = Object.values(servedRoutes.tables).flatMap((table) => Object.values<RouteSpec>(table)).filter(({ method, path }) => method === 'GET' && path.includes('/meetings/:meetingId') && path.split(':').length === 2).map(({ path }) => path.replace(':meetingId', id));
    expect(asked).toContain(`/meetings/${id}/room`);
    for (const as of [HOST, RECORDER, MEMBER, BUREAU]) {
      for (const path of [...asked, '/notices', '/meetings']) {
        const text = await (await hub.fetch(`/api${path}?kind=in`, {}, await hub.as(as))).text();
        expect({ path, told: /绿色小鸟|"picks"/.test(text) }).toEqual({ path, told: false });
      }
    }
    expect((await pollOf(id, byName, ANNA))?.mine).toEqual({ picks: [1], words: [] });
    await expect(names(id, byName, HOST)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(JSON.stringify(heard)).not.toMatch(/绿色小鸟|picks|lines/);
    await close(id, byName);
    expect((await names(id, byName)).map((people) => people.map((person) => person.id))).toEqual([[], [personId(ANNA)]]);
    await expect(names(id, byName, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(JSON.stringify(heard)).not.toMatch(/绿色小鸟|picks|mine/);
  });

  test('of an anonymous one the database keeps no way from a person to an answer, and with few answers nothing is told', async () => {
    const id = await runningMeeting(hub);
    const pollId = await open(id);
    for (const [as, pick] of [[DORA, 1], [ANNA, 0], [CARL, 1], [BERT, 0]] as const) await vote(id, pollId, { as, answer: { picks: [pick] } });
    const [box] = await rows('select voters::text[] as voters, ballots from poll_box where poll_id = $1', [pollId]);
    const ballots = box?.['ballots'] as { key: string; answer: unknown }[];
    expect(box?.['voters']).toEqual([DORA, ANNA, CARL, BERT].map(personId).sort());
    expect(ballots.map(({ key }) => key)).toEqual(ballots.map(({ key }) => key).sort());
    expect(Object.keys(ballots[0] ?? {}).sort()).toEqual(['answer', 'key']);
    const tables = await rows("select c.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name) where c.table_schema = 'public' and t.table_type = 'BASE TABLE' group by 1");
    for (const { name } of tables.filter((table) => table['name'] !== 'poll_box')) {
      const texts = await rows(`select 1 from "${String(name)}" t where t::text like $1 limit 1`, [`%${ballots[0]?.key ?? 'none'}%`]);
      expect({ name, texts }).toEqual({ name, texts: [] });
    }
    expect(await rows("select 1 from audit_entry where subject = $1 and act not in ('poll.opened', 'poll.closed')", [pollId])).toEqual([]);
    await expect(vote(id, pollId, { as: MEMBER, answer: { picks: [0] }, ballot: ballotOf(ANNA) })).rejects.toMatchObject({ code: 'poll.votedElsewhere' });
    await close(id, pollId);
    expect(await rows('select 1 from poll_box where poll_id = $1', [pollId])).toEqual([]);
    const few = await open(id);
    for (const as of [ANNA, BERT]) await vote(id, few, { as, answer: { picks: [0] } });
    await close(id, few);
    expect((await pollOf(id, few, HOST))?.result).toEqual({ answers: 2, withheld: true, lines: [], mean: null });
  });

  test('wrong hands and wrong answers are refused; what is open ends with the meeting and stays as it was', async () => {
    const id = await runningMeeting(hub);
    await expect(open(id, single(), MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(open(id, single(), OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
    for (const wrong of [{ choices: ['甲'] }, { choices: ['甲', '甲'] }, { kind: 'words' as const }, { kind: 'multiple' as const, most: 3 }]) await expect(open(id, single(wrong))).rejects.toMatchObject({ code: 'poll.choices' });
    const pollId = await open(id, single({ kind: 'multiple', most: 2, choices: ['甲', '乙', '丙'] }));
    for (const picks of [[], [0, 1, 2], [0, 0], [3]]) await expect(vote(id, pollId, { as: ANNA, answer: { picks } })).rejects.toMatchObject({ code: 'poll.answer' });
    await expect(vote(id, pollId, { as: ANNA, answer: { picks: [0] }, ballot: null })).rejects.toMatchObject({ code: 'request.invalid' });
    await expect(vote(id, pollId, { as: BUREAU, answer: { picks: [0] } })).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(vote(id, pollId, { as: OUTSIDER, answer: { picks: [0] } })).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(close(id, pollId, MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    for (const as of [ANNA, BERT, CARL]) await vote(id, pollId, { as, answer: { picks: [0, 2] } });
    const sheet = await hub.call(attendanceRoutes.closeSheet, inMeeting(id), await hub.as(HOST));
    expect(sheet.warnings).toContainEqual({ kind: 'polls', count: 1 });
    await hub.call(minutesRoutes.begin, { ...inMeeting(id), body: {} }, await hub.as(HOST));
    const late = Promise.allSettled(Array.from({ length: 8 }, () => vote(id, pollId, { as: DORA, answer: { picks: [1] } })));
    await closeMeeting(id);
    await late;
    const frozen = await pollOf(id, pollId);
    expect(frozen).toMatchObject({ state: 'closed', result: { lines: [{ label: '甲', count: 3 }, { label: '乙' }, { label: '丙', count: 3 }] } });
    expect(await blockOf(id, 'polls')).toMatchObject({ polls: [{ question: '下次先看哪个环节？', lines: [{ label: '甲', count: 3 }, { label: '乙' }, { label: '丙', count: 3 }] }] });
    await expect(vote(id, pollId, { as: DORA, answer: { picks: [2] } })).rejects.toMatchObject({ code: 'poll.closed' });
    expect(await pollOf(id, pollId)).toEqual(frozen);
  });
});

describe('a rating', () => {
  const rubricNow = async (): Promise<Rubric> => {
    const found = (await hub.call(rubricRoutes.list, {}, await hub.as(HOST))).find(({ kind, state, studioId }) => kind === 'lesson' && state === 'published' && studioId === null);
    if (found === undefined) throw new Error('no rubric in the demo');
    return found;
  };
  const filled = ({ items }: Rubric, share: number, more: Partial<FilledSheet> = {}): FilledSheet => ({
    items: items.map(({ key, subs }) => ({ key, points: subs.map(({ weight }) => Math.round(weight * share * 2) / 2), evidence: '学生在小组里说出了情绪词' })), strengths: ['情境真实'], suggestions: [], ...more,
  });
  const open = async (id: MeetingId, as: string = HOST, at = 0) => {
    const item = (await roomOf(hub, id, HOST)).meeting.agenda[at];
    return (await hub.call(ratingRoutes.open, { ...inMeeting(id), body: { itemId: item?.id, rubricId: (await rubricNow()).id, teacherId: personId(MEMBER) } }, await hub.as(as))).id;
  };
  const submit = async (id: MeetingId, ratingId: RatingId, { as, sheet }: { as: string; sheet: FilledSheet }) => hub.call(ratingRoutes.submit, { params: { meetingId: id, ratingId }, body: { sheet } }, await hub.as(as));
  const reveal = async (id: MeetingId, ratingId: RatingId, as: string = HOST) => hub.call(ratingRoutes.reveal, { params: { meetingId: id, ratingId }, body: {} }, await hub.as(as));
  const ratingOf = async (id: MeetingId, as: string) => (await roomOf(hub, id, as)).ratings[0];

  test('is read by nobody before three have handed in and the host shows it, and then by those who may', async () => {
    const [id, rubric] = [await runningMeeting(hub), await rubricNow()];
    await expect(open(id, MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(open(id, OUTSIDER)).rejects.toMatchObject({ code: 'request.notFound' });
    const ratingId = await open(id);
    await expect(open(id)).rejects.toMatchObject({ code: 'rating.there' });
    await expect(submit(id, ratingId, { as: MEMBER, sheet: filled(rubric, 1) })).rejects.toMatchObject({ code: 'rating.own' });
    await expect(submit(id, ratingId, { as: BUREAU, sheet: filled(rubric, 1) })).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(submit(id, ratingId, { as: OUTSIDER, sheet: filled(rubric, 1) })).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(submit(id, ratingId, { as: ANNA, sheet: { ...filled(rubric, 1), items: [] } })).rejects.toMatchObject({ code: 'evaluation.missing' });
    await hub.call(minutesRoutes.begin, { ...inMeeting(id), body: {} }, await hub.as(HOST));
    const [heard, rated, taught] = [await listen(id, DORA), await listen(id, ANNA), await listen(id, MEMBER)];
    await Promise.all(Array.from({ length: 5 }, () => submit(id, ratingId, { as: ANNA, sheet: filled(rubric, 0.8, { strengths: ['只给主持看的亮点'] }) })));
    await submit(id, ratingId, { as: BERT, sheet: filled(rubric, 1) });
    await expect(reveal(id, ratingId)).rejects.toMatchObject({ code: 'rating.tooFew', problem: { facts: { least: 3, n: 2 } } });
    await submit(id, ratingId, { as: CARL, sheet: filled(rubric, 0.2) });
    await submit(id, ratingId, { as: CARL, sheet: filled(rubric, 0.6) });
    for (const as of [HOST, RECORDER, MEMBER, BERT, DORA]) expect(JSON.stringify(await roomOf(hub, id, as))).not.toContain('只给主持看的亮点');
    expect(await ratingOf(id, ANNA)).toMatchObject({ submitted: 3, result: null, mine: { strengths: ['只给主持看的亮点'] } });
    await expect(reveal(id, ratingId, MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    for (const told of [heard, rated, taught]) expect(JSON.stringify(told)).not.toContain('亮点');
    await reveal(id, ratingId);
    for (const told of [rated, taught]) await soon('the result', () => JSON.stringify(told).includes('只给主持看的亮点'));
    await soon('the hint', () => JSON.stringify(heard).includes('"revealed"'));
    expect((await ratingOf(id, ANNA))?.result).toMatchObject({ sheets: 3, experts: 0, mean: 80 });
    for (const as of [HOST, MEMBER]) expect((await ratingOf(id, as))?.result?.strengths).toContain('只给主持看的亮点');
    for (const as of [DORA, BUREAU]) expect((await ratingOf(id, as))?.result).toBeNull();
    expect(await blockOf(id, 'ratings')).toEqual({ kind: 'ratings', ratings: [] });
    await expect(submit(id, ratingId, { as: DORA, sheet: filled(rubric, 1) })).rejects.toMatchObject({ code: 'rating.over' });
    await expect(submit(id, ratingId, { as: ANNA, sheet: filled(rubric, 1) })).rejects.toMatchObject({ code: 'rating.over' });
    expect(JSON.stringify(heard)).not.toMatch(/亮点|mean|points/);
    await closeMeeting(id);
    expect((await ratingOf(id, DORA))?.result).toMatchObject({ sheets: 3, mean: 80 });
    expect(await blockOf(id, 'ratings')).toMatchObject({ ratings: [{ item: '说课', sheets: 3, mean: 80 }] });
  });

  test('what the host does not show stays unseen when the meeting is over', async () => {
    const [id, rubric] = [await runningMeeting(hub), await rubricNow()];
    const ratingId = await open(id);
    for (const as of [ANNA, BERT, CARL]) await submit(id, ratingId, { as, sheet: filled(rubric, 1) });
    await closeMeeting(id);
    for (const as of [HOST, ANNA, MEMBER]) expect(await ratingOf(id, as)).toMatchObject({ state: 'closed', submitted: 3, result: null });
    await expect(reveal(id, ratingId)).rejects.toMatchObject({ code: 'rating.over' });
    await expect(rows('update rating_sheet set turn = 9 where rating_id = $1', [ratingId])).rejects.toThrow(/permission denied|never changed/);
  });
});
