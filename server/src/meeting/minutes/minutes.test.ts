// Minutes and tasks over HTTP on a real database: who writes, reads or knows nothing; the close against the last edit; two who
// confirm; opened again with a reason; files; words; and tasks from the room to the next meeting of the series.
import { documentRoutes, type DocumentId } from '@gongyan/shared/document/document.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { actionRoutes } from '@gongyan/shared/meeting/action/action.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { MeetingId, meetingRoutes, SeriesId, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { itemKey } from '@gongyan/shared/meeting/minutes/minutes.text';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { asOwner } from '../../../testing/as-owner.js';
import { personId, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat } from '../../../testing/open-seat.js';
import { adds, openPrep, write } from '../../../testing/prep-desk.js';
import { unzip } from '../../../testing/unzip.js';
import { DocumentFind } from '../../document/find/document.find.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { demoId } from '../../seed/demo-id.js';

const [HOST, RECORDER, MEMBER, COLLEAGUE, STAFF, OUTSIDER, BUREAU] = ['host-02', 'mem-0202', 'mem-0201', 'mem-0203', 'cen-02', 'mem-0301', 'bur-01'] as const;
const NOVEMBER = demoId(MeetingId, 'm-2026-11');
const START = new Date('2026-11-24T06:30:00Z');
const after = (minutes: number): Date => new Date(START.getTime() + minutes * 60_000);

let hub: DemoHub;
beforeAll(async () => {
  hub = await openPrep();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const agenda = [{ title: '说课', minutes: 15, ownerId: null }, { title: '研讨', minutes: 60, ownerId: null }];
const wanted = (more: Partial<PlanMeeting> = {}): PlanMeeting => ({
  studioId: studioId('02'), chairId: personId(HOST), coChairId: null, recorderId: personId(RECORDER), speakerId: null, theme: '磨课研讨', form: '研课', startsAt: START, endsAt: after(90), place: '竹溪小学', link: '', units: 1, checkOut: false, note: '', materials: [], seats: null, personIds: [], agenda, ...more,
});
const at = (meetingId: string) => ({ params: { meetingId } });
/** A meeting in which nobody voted, spoke or rated. */
const quiet = [{ kind: 'polls', polls: [] }, { kind: 'speeches', lines: [] }, { kind: 'ratings', ratings: [] }];
const open = async (id: string, as: string = HOST) => hub.call(minutesRoutes.open, at(id), await hub.as(as));
type Plain = 'begin' | 'confirm' | 'freeze';
const deed = async (id: string, what: Plain, as: string = RECORDER) => hub.call(minutesRoutes[what], { ...at(id), body: {} }, await hub.as(as));
const reopen = async (id: string, as: string = RECORDER) => hub.call(minutesRoutes.reopen, { ...at(id), body: { reason: '补一条决定' } }, await hub.as(as));
const step = async (id: string, action: 'notify' | 'begin' | 'sumUp', as: string = HOST) => hub.call(meetingRoutes[action], { ...at(id), body: {} }, await hub.as(as));
const close = async (id: string) => hub.call(attendanceRoutes.close, { ...at(id), body: {} }, await hub.as(HOST));
const takeBack = async (id: string) => hub.call(attendanceRoutes.reopen, { ...at(id), body: { reason: '测试结束' } }, await hub.as(HOST));
const text = async (documentId: string, as: string = HOST) => (await hub.call(documentRoutes.text, { params: { documentId } }, await hub.as(as))).text;
const warnings = async (id: string) => (await hub.call(attendanceRoutes.closeSheet, at(id), await hub.as(HOST))).warnings;
const notices = async (account: string, kind: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows.filter((row) => row.kind === kind);

const announced = async (more: Partial<PlanMeeting> = {}) => {
  const { id } = await hub.call(meetingRoutes.plan, { body: wanted(more) }, await hub.as(HOST));
  await step(id, 'notify');
  return id;
};
const documentOf = async (id: string): Promise<DocumentId> => {
  const { documentId } = await open(id);
  if (documentId === null) throw new Error('no minutes');
  return documentId;
};
/** Running, with minutes begun, and the recorder there. */
const running = async (more: Partial<PlanMeeting> = {}) => {
  const id = await announced(more);
  hub.setNow(START);
  await step(id, 'begin');
  await deed(id, 'begin');
  await hub.call(attendanceRoutes.tap, { ...at(id), body: { personId: personId(COLLEAGUE), kind: 'in', reason: '手机没电' } }, await hub.as(HOST));
  return { id, documentId: await documentOf(id) };
};
const closed = async () => {
  const made = await running();
  await write(RECORDER, made.documentId, adds('decisions', '每周一次磨课。'));
  await step(made.id, 'sumUp');
  await close(made.id);
  return made;
};

describe('minutes', () => {
  test('are of the template, with a section for each item of the agenda, and one for an item that comes later', async () => {
    const id = await announced();
    await deed(id, 'begin', MEMBER);
    const { agenda: [first] } = await hub.call(meetingRoutes.open, at(id), await hub.as(HOST));
    if (first === undefined) throw new Error('no agenda');
    const documentId = await documentOf(id);
    await write(MEMBER, documentId, adds(itemKey(first.id), '第一环节压缩到五分钟。'));
    expect((await text(documentId)).split('\n')).toEqual(expect.arrayContaining(['活动信息', '出席情况', '说课', '第一环节压缩到五分钟。', '研讨', '形成的决定', '待办事项']));
    const { studioId: _studio, chairId: _chair, personIds: _people, ...change } = wanted({ theme: '磨课研讨（二）', agenda: [...agenda, { title: '布置展示课', minutes: 10, ownerId: null }] });
    await hub.call(meetingRoutes.change, { ...at(id), body: change }, await hub.as(HOST));
    const lines = (await text(documentId)).split('\n');
    expect(lines.indexOf('布置展示课')).toBeGreaterThan(lines.indexOf('研讨'));
    expect(lines.filter((line) => line === '说课' || line === '第一环节压缩到五分钟。')).toHaveLength(2);
    expect((await open(id)).blocks.map(({ content }) => content)).toMatchObject([{ kind: 'facts', theme: '磨课研讨（二）' }, { kind: 'attendance', expected: 10 }, { kind: 'actions', lines: [] }, ...quiet]);
    await expect(deed(id, 'begin')).rejects.toMatchObject({ code: 'minutes.otherState' });
  });

  test('whoever was asked writes, others of the circle read, a stranger finds nothing', async () => {
    const { id, documentId } = await running();
    expect([(await open(id, MEMBER)).role, (await open(id, STAFF)).role, (await open(id, BUREAU)).role]).toEqual(['write', 'write', 'read']);
    for (const stranger of [OUTSIDER, 'exp-01', 'sch-01']) {
      for (const tried of [() => open(id, stranger), () => deed(id, 'begin', stranger), () => deed(id, 'confirm', stranger), () => reopen(id, stranger), () => text(documentId, stranger)]) await expect(tried()).rejects.toMatchObject({ code: 'request.notFound' });
      await expect(openSeat(hub.app, personId(stranger), documentId)).rejects.toBeDefined();
    }
    await expect(write(BUREAU, documentId, adds('views', '我改一下。'))).rejects.toMatchObject({ code: 'coedit.revoked' });
    expect(await text(documentId, BUREAU)).not.toContain('我改一下');
    await hub.call(meetingRoutes.invite, { ...at(id), body: { personIds: [personId(OUTSIDER)] } }, await hub.as(HOST));
    await write(OUTSIDER, documentId, adds('views', '外校也在用这张量表。'));
    expect(await text(documentId)).toContain('外校也在用这张量表。');
  });

  test('the close warns of what is missing, locks the text, keeps a version and freezes the blocks', async () => {
    const { id, documentId } = await running();
    await write(RECORDER, documentId, adds('decisions', '每周一次磨课。\n共案由主备人改。'));
    await step(id, 'sumUp');
    expect(await warnings(id)).toEqual([{ kind: 'minutes', count: 4 }]);
    await close(id);
    const minutes = await open(id, BUREAU);
    expect(minutes).toMatchObject({ state: 'frozen', turn: 1, blocks: [{}, { content: { kind: 'attendance', expected: 10, arrived: 1, absent: 9 } }, {}, {}, {}, {}] });
    await expect(write(RECORDER, documentId, adds('views', '太晚了。'))).rejects.toMatchObject({ code: 'coedit.locked' });
    expect(await hub.call(versionRoutes.list, { params: { documentId } }, await hub.as(HOST))).toMatchObject([{ id: minutes.versionId, kind: 'named', name: '纪要（第 1 稿）' }]);
    expect(await notices(RECORDER, 'minutes.toConfirm')).toMatchObject([{ link: `/meetings/${id}/minutes` }]);
    await hub.call(attendanceRoutes.rule, { ...at(id), body: { personId: personId('mem-0204'), state: 'present', reason: '漏签' } }, await hub.as(HOST));
    expect((await open(id)).blocks[1]?.content).toMatchObject({ arrived: 1 });
    await takeBack(id);
    expect(await open(id)).toMatchObject({ state: 'open', blocks: [{}, { content: { arrived: 2 } }, {}, {}, {}, {}] });
    await write(RECORDER, documentId, adds('views', '又能写了。'));
    expect(await text(documentId)).toContain('又能写了。');
  });

  test('the close against the last edits: what was acknowledged stands in the version, nothing lands behind it', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { id, documentId } = await running();
      await step(id, 'sumUp');
      const edits = Array.from({ length: 8 }, (_, n) => `第${round}轮第${n}句。`);
      const writing = edits.map((line, n) => new Promise((resolve) => setImmediate(resolve)).then(() => write([RECORDER, MEMBER, HOST][n % 3] ?? HOST, documentId, adds('views', line))));
      const [outcomes] = await Promise.all([Promise.allSettled(writing), close(id)]);
      const { versionId } = await open(id);
      const { json } = await hub.call(versionRoutes.open, { params: { documentId, versionId } }, await hub.as(HOST));
      const [kept, now] = [JSON.stringify(json), await text(documentId)];
      for (const [n, line] of edits.entries()) expect({ line, kept: kept.includes(line), now: now.includes(line) }).toEqual({ line, kept: outcomes[n]?.status === 'fulfilled', now: outcomes[n]?.status === 'fulfilled' });
      await takeBack(id);
    }
  });
});

describe('confirming', () => {
  test('takes two people; the first runs the meeting, the second was there; then it is final', async () => {
    const { id } = await closed();
    for (const [as, code] of [[COLLEAGUE, 'access.notYours'], [BUREAU, 'access.notYours']] as const) await expect(deed(id, 'confirm', as)).rejects.toMatchObject({ code });
    expect(await deed(id, 'confirm')).toMatchObject({ state: 'frozen', confirmations: [{ as: 'recorder', person: { id: personId(RECORDER) } }] });
    await expect(deed(id, 'confirm')).rejects.toMatchObject({ code: 'minutes.confirmedAlready' });
    await expect(deed(id, 'confirm', MEMBER)).rejects.toMatchObject({ code: 'minutes.notThere' });
    const both = await Promise.allSettled([deed(id, 'confirm', HOST), deed(id, 'confirm', COLLEAGUE)]);
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await open(id)).state).toBe('confirmed');
    await takeBack(id);
  });

  test('is corrected by being opened again with a reason, without the meeting; then all begins anew', async () => {
    const { id, documentId } = await closed();
    await deed(id, 'confirm');
    await deed(id, 'confirm', HOST);
    for (const as of [MEMBER, BUREAU]) await expect(reopen(id, as)).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await reopen(id)).toMatchObject({ state: 'open', reason: '补一条决定', confirmations: [] });
    expect((await hub.call(meetingRoutes.open, at(id), await hub.as(HOST))).state).toBe('closed');
    await write(RECORDER, documentId, adds('decisions', '共案由主备人改。'));
    await expect(deed(id, 'freeze', MEMBER)).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await deed(id, 'freeze')).toMatchObject({ state: 'frozen', turn: 2, confirmations: [] });
    await expect(deed(id, 'freeze')).rejects.toMatchObject({ code: 'minutes.otherState' });
    expect((await hub.call(versionRoutes.list, { params: { documentId } }, await hub.as(HOST))).map(({ name }) => name)).toEqual(['纪要（第 2 稿）', '纪要（第 1 稿）']);
    await takeBack(id);
  });

  test('what was locked and confirmed is never changed, by the database itself', async () => {
    for (const table of ['minutes_freeze', 'minutes_block', 'minutes_decision', 'minutes_confirmation']) {
      for (const statement of [`update ${table} set turn = turn`, `delete from ${table}`, `truncate ${table} cascade`]) await expect(asOwner(hub, statement)).rejects.toThrow(/never changed/);
    }
  });
});

describe('November', () => {
  test('has its minutes, confirmed by two, and what was agreed in them', async () => {
    const minutes = await open(NOVEMBER, STAFF);
    expect(minutes).toMatchObject({ state: 'confirmed', confirmations: [{ as: 'recorder' }, { as: 'host' }], blocks: [{}, { content: { expected: 78, arrived: 75, leave: 2, absent: 1 } }, { content: { lines: [{ what: '流程图定稿', dueOn: '2026-11-30' }, { what: '收齐各校联系人' }] } }, ...quiet.map((content) => ({ content }))] });
    expect(await text(minutes.documentId ?? '', STAFF)).toContain('全区统一使用一页纸流程图，12月1日前下发。');
  });

  test('comes as a Word file with its frozen numbers, for those who may read it', async () => {
    const get = async (as: string, format: string) => hub.fetch(`/api/meetings/${NOVEMBER}/minutes/paper/${format}`, {}, await hub.as(as));
    const xml = unzip(Buffer.from(await (await get(STAFF, 'docx')).arrayBuffer()), 'word/document.xml');
    for (const words of ['校园心理危机的识别与转介：桌面推演（纪要）', '记录人', '应到', '>78<', '>75<', '流程图定稿', '2026-11-30', '电话记录要写原话']) expect(xml).toContain(words);
    const pdf = await get(STAFF, 'pdf');
    expect([pdf.status, Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString(), (await get('exp-01', 'docx')).status]).toEqual([200, '%PDF-', 404]);
  });

  test('is found by its words, by whoever may read it and nobody else', async () => {
    await hub.app.get(DocumentFind).catchUp(0);
    const find = async (as: string, words: string) => hub.call(minutesRoutes.find, { query: { text: words } }, await hub.as(as));
    expect(await find(STAFF, '一页纸流程图')).toMatchObject([{ meetingId: NOVEMBER, snippet: expect.arrayContaining([{ text: '一页纸流程图', hit: true }]) }]);
    expect(await find('exp-01', '一页纸流程图')).toEqual([]);
    const { id } = await running({ theme: '只给本工作室' });
    await write(RECORDER, await documentOf(id), adds('views', '蜂鸟暗号只在这里。'));
    await hub.app.get(DocumentFind).catchUp(0);
    expect([(await find(MEMBER, '蜂鸟暗号')).length, (await find(OUTSIDER, '蜂鸟暗号')).length]).toEqual([1, 0]);
  });

  test('brings up what is not done at the next meeting of the series, and the year shows it', async () => {
    const december = demoId(MeetingId, 'm-2026-12');
    hub.setNow(new Date('2026-12-01T02:00:00Z'));
    const { rows, before } = await hub.call(actionRoutes.list, at(december), await hub.as(STAFF));
    expect([rows, before.map(({ what, overdue }) => [what, overdue])]).toEqual([[], [['流程图定稿', true], ['收齐各校联系人', false]]]);
    const seriesId = demoId(SeriesId, 'o-prep');
    const year = await hub.call(seriesRoutes.open, { params: { seriesId } }, await hub.as(STAFF));
    expect(year.meetings.find(({ id }) => id === NOVEMBER)).toMatchObject({ expected: 78, arrived: 75, open: 2, decisions: ['全区统一使用一页纸流程图，12月1日前下发。', '每校指定两名联系人，随学期更新。'] });
    expect(year.actions.map(({ what }) => what)).toEqual(['流程图定稿', '收齐各校联系人']);
    await expect(hub.call(seriesRoutes.open, { params: { seriesId } }, await hub.as('sch-01'))).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('tasks', () => {
  const add = async (id: string, as: string, what: string, owner: string | null = null, dueOn: string | null = null) => hub.call(actionRoutes.add, { ...at(id), body: { what, ownerId: owner === null ? null : personId(owner), dueOn } }, await hub.as(as));
  const settle = async (id: string, actionId: string, [as, act, note = '']: readonly [string, 'finish' | 'drop' | 'reopen', string?]) => hub.call(actionRoutes.settle, { params: { meetingId: id, actionId }, body: { deed: act, note } }, await hub.as(as));
  const mine = async (as: string) => (await hub.call(actionRoutes.mine, {}, await hub.as(as))).map(({ what }) => what);

  test('one line in the room: the owner hears of it and finds it on his page; without an owner the close warns', async () => {
    const { id } = await running();
    const given = await add(id, MEMBER, '改共案', COLLEAGUE, '2026-11-26');
    hub.setNow(after(21));
    const nobodys = await add(id, RECORDER, '借录播教室');
    expect(await notices(COLLEAGUE, 'action.given')).toMatchObject([{ facts: { what: '改共案', due: '2026-11-26' }, link: `/meetings/${id}` }]);
    expect(await mine(COLLEAGUE)).toEqual(['改共案']);
    await expect(add(id, MEMBER, '给外人', OUTSIDER)).rejects.toMatchObject({ code: 'action.ownerOutside' });
    await expect(add(id, BUREAU, '局里要的')).rejects.toMatchObject({ code: 'access.notYours' });
    for (const tried of [() => add(id, OUTSIDER, '看看'), () => settle(id, given.id, [OUTSIDER, 'finish'])]) await expect(tried()).rejects.toMatchObject({ code: 'request.notFound' });
    await step(id, 'sumUp');
    expect(await warnings(id)).toContainEqual({ kind: 'actions', count: 1 });
    await close(id);
    expect((await open(id)).blocks[2]?.content).toMatchObject({ lines: [{ what: '改共案', state: 'open' }, { what: '借录播教室', owner: '' }] });
    await expect(add(id, RECORDER, '太晚')).rejects.toMatchObject({ code: 'meeting.otherState' });
    await hub.call(actionRoutes.change, { params: { meetingId: id, actionId: nobodys.id }, body: { what: '借录播教室', ownerId: personId(MEMBER), dueOn: null } }, await hub.as(RECORDER));
    expect(await mine(MEMBER)).toContain('借录播教室');
    await takeBack(id);
  });

  test('done by its owner or who runs the meeting, dropped with a reason, of two at once one', async () => {
    const { id } = await running();
    const [one, other] = [await add(id, HOST, '改共案', COLLEAGUE), await add(id, HOST, '拍照', COLLEAGUE)];
    await expect(settle(id, one.id, [MEMBER, 'finish'])).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(settle(id, other.id, [COLLEAGUE, 'drop', '没空'])).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(settle(id, other.id, [HOST, 'drop'])).rejects.toMatchObject({ code: 'action.reasonNeeded' });
    const outcomes = await Promise.allSettled([settle(id, one.id, [COLLEAGUE, 'finish', '已发群里']), settle(id, one.id, [HOST, 'finish']), settle(id, one.id, [HOST, 'drop', '不用了'])]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    await settle(id, other.id, [HOST, 'drop', '改由校方拍']);
    expect(await mine(COLLEAGUE)).not.toEqual(expect.arrayContaining(['拍照']));
    await expect(settle(id, other.id, [COLLEAGUE, 'reopen'])).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await settle(id, other.id, [RECORDER, 'reopen'])).toMatchObject({ state: 'open', note: '' });
  });

  test('one reminder on the day after the last day, and a new one after another day was agreed', async () => {
    const { id } = await running();
    const action = await add(id, HOST, '交反思', MEMBER, '2026-12-05');
    const turn = async (day: string) => {
      hub.setNow(new Date(`${day}T00:30:00Z`));
      await hub.app.get(DayTurn).look();
      return (await notices(MEMBER, 'action.overdue')).filter(({ facts }) => facts['what'] === '交反思').length;
    };
    expect([await turn('2026-12-05'), await turn('2026-12-06'), await turn('2026-12-07')]).toEqual([0, 1, 1]);
    await hub.call(actionRoutes.change, { params: { meetingId: id, actionId: action.id }, body: { what: '交反思', ownerId: personId(MEMBER), dueOn: '2026-12-07' } }, await hub.as(HOST));
    expect(await turn('2026-12-08')).toBe(2);
  });
});
