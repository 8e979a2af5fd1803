// 集体备课 over HTTP on a real database: discussion, 共案, reopening; every guard, every wrong person, two hosts at once, and
// a pen on the paper when the lock falls.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { TODAY, personId, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import {
  ASKED, HOST, LEAD, OTHER, adds, at, comment, discuss, discussed, draft, fix, fixed, notices, open, openPrep, reopen, studio, text, write, written,
} from '../../../testing/prep-desk.js';
import { SocketDesk } from '../../platform/realtime/socket.desk.js';

let hub: DemoHub;

beforeAll(async () => {
  hub = await openPrep();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

describe('集中研讨', () => {
  test('asks each named person by a notice, and shows who has given a comment', async () => {
    const made = await written();
    const after = await discuss(LEAD, made.id, [ASKED, 'mem-0208']);
    expect(after).toMatchObject({ state: 'in_discussion', discussion: { until: '2026-11-30', people: [{ person: { id: personId(ASKED) }, given: 0 }, { person: { id: personId('mem-0208') }, given: 0 }] } });
    expect(await notices(ASKED, made)).toMatchObject([{ kind: 'lesson.discussion', facts: { by: '乔木森', day: '2026-11-30' } }]);
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    await comment(ASKED, made.documentId);
    for (const topic of [`studio:${studio}`, `design:${made.id}`]) expect(bell).toHaveBeenCalledWith(`live:${topic}`, 'live', { topic, event: 'lesson.preparationChanged', facts: { designId: made.id } });
    bell.mockRestore();
    expect((await open(OTHER, made.id)).discussion?.people.map(({ given }) => given)).toEqual([1, 0]);
  });

  test('other people, another day: nobody is asked twice, and what was given still counts', async () => {
    const made = await written();
    await discuss(LEAD, made.id);
    await comment(ASKED, made.documentId);
    const before = (await notices(ASKED, made)).length;
    hub.setNow(new Date(TODAY.getTime() + 3_600_000));
    const after = await discuss(HOST, made.id, [ASKED, 'mem-0209'], '2026-12-05');
    expect(after.discussion).toMatchObject({ until: '2026-12-05', people: [{ given: 1 }, { given: 0 }] });
    expect(await notices(ASKED, made)).toHaveLength(before);
    expect(await notices('mem-0209', made)).toMatchObject([{ kind: 'lesson.discussion' }]);
  });

  test('a comment taken back is none', async () => {
    const made = await discussed();
    const [thread] = await hub.call(commentRoutes.threads, { params: { documentId: made.documentId } }, await hub.as(ASKED));
    const [message] = thread?.messages ?? [];
    await hub.call(commentRoutes.remove, { params: { documentId: made.documentId, threadId: thread?.id, messageId: message?.id } }, await hub.as(ASKED));
    expect((await open(LEAD, made.id)).discussion?.people[0]?.given).toBe(0);
  });

  test.each<[string, string, readonly string[], string, string]>([
    ['a co-author opens none', OTHER, [ASKED], '2026-11-30', 'access.notYours'],
    ['nor another member', 'mem-0209', [ASKED], '2026-11-30', 'access.notYours'],
    ['nor district staff', 'cen-02', [ASKED], '2026-11-30', 'access.notYours'],
    ['a stranger is told nothing', 'mem-0301', [ASKED], '2026-11-30', 'request.notFound'],
    ['nobody of another studio is asked', LEAD, [ASKED, 'mem-0301'], '2026-11-30', 'lesson.discussantOutside'],
    ['nor somebody who does not exist', LEAD, ['nobody'], '2026-11-30', 'lesson.discussantOutside'],
    ['not until a day that is past', LEAD, [ASKED], '2026-11-22', 'lesson.discussionPast'],
  ])('%s', async (_, account, people, until, code) => {
    const made = await written();
    await expect(discuss(account, made.id, people, until)).rejects.toMatchObject({ code });
    expect(await open(LEAD, made.id)).toMatchObject({ state: 'first_draft', discussion: null, steps: [] });
  });

  test('an empty draft is not discussed', async () => {
    const made = await draft();
    await expect(discuss(LEAD, made.id)).rejects.toMatchObject({ code: 'lesson.nothingWritten' });
  });
});

describe('共案定稿', () => {
  test('locks the text, keeps an immutable snapshot with everybody who wrote, and tells everybody', async () => {
    const made = await written();
    await write(OTHER, made.documentId, adds('goals', '能练习一次。'));
    await discuss(HOST, made.id);
    await comment(ASKED, made.documentId);
    const seat = await openSeat(hub.app, personId(LEAD), made.documentId);
    const after = await fix(HOST, made.id, '按研讨意见改了目标');
    const [step] = after.steps;
    expect(after).toMatchObject({ state: 'consensus' });
    expect(step).toMatchObject({ action: 'fix', by: { id: personId(HOST) }, note: '按研讨意见改了目标', contributors: [{ id: personId(LEAD) }, { id: personId(OTHER) }] });
    const [version] = await hub.call(versionRoutes.list, { params: { documentId: made.documentId } }, await hub.as(ASKED));
    expect(version).toMatchObject({ id: step?.versionId, kind: 'consensus', name: '共案（第 1 稿）', note: '按研讨意见改了目标' });
    await soon('the open page hears the lock', () => seat.heard.some(({ event, payload }) => event === 'doc:access' && JSON.stringify(payload).includes('locked')));
    seat.leave();
    await expect(write(LEAD, made.documentId, adds('goals', '晚了。'))).rejects.toMatchObject({ code: 'coedit.locked' });
    await expect(comment(ASKED, made.documentId)).rejects.toMatchObject({ code: 'coedit.locked' });
    expect(await notices(OTHER, made)).toMatchObject([{ kind: 'lesson.fixed', facts: { by: '陆拾光' } }]);
    expect((await notices(ASKED, made)).map(({ kind }) => kind)).toContain('lesson.fixed');
    expect((await hub.call(lessonRoutes.open, at(made.id), await hub.as(ASKED))).state).toBe('consensus');
    await expect(asOwner(hub, 'delete from lesson_step')).rejects.toThrow('备课的每一步');
  });

  test('waits for those who were asked, until the last day', async () => {
    const made = await written();
    await discuss(LEAD, made.id, [ASKED, 'mem-0208']);
    await comment(ASKED, made.documentId);
    await expect(fix(LEAD, made.id)).rejects.toMatchObject({ code: 'lesson.discussionRuns', problem: { facts: { day: '2026-11-30' } } });
    hub.setNow(new Date('2026-11-30T02:00:00Z'));
    expect(await fix(LEAD, made.id)).toMatchObject({ state: 'consensus' });
  });

  test.each<[string, string, string]>([
    ['a co-author does not', OTHER, 'access.notYours'], ['nor whoever commented', ASKED, 'access.notYours'], ['nor district staff', 'cen-02', 'access.notYours'], ['a stranger is told nothing', 'mem-0301', 'request.notFound'],
  ])('%s', async (_, account, code) => {
    const made = await discussed();
    await expect(fix(account, made.id)).rejects.toMatchObject({ code });
    await write(LEAD, made.documentId, adds('goals', '还能写。'));
  });

  test('a draft that nobody discussed is not fixed', async () => {
    await expect(fix(HOST, (await written()).id)).rejects.toMatchObject({ code: 'lesson.otherStage' });
  });

  test('two at once: one fixes it, the other is told; one snapshot, one step', async () => {
    const made = await discussed();
    const outcomes = await Promise.allSettled([fix(HOST, made.id), fix(LEAD, made.id), fix(HOST, made.id)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'lesson.otherStage' });
    expect((await open(HOST, made.id)).steps.map(({ action }) => action)).toEqual(['fix', 'discuss']);
    expect(await hub.call(versionRoutes.list, { params: { documentId: made.documentId } }, await hub.as(HOST))).toHaveLength(1);
  });

  test('whoever writes in that very moment is either in the snapshot or refused: nothing stands behind the lock', async () => {
    for (let round = 0; round < 4; round += 1) {
      const made = await discussed();
      const writes = Array.from({ length: 6 }, (_, index) => write([LEAD, OTHER][index % 2] ?? LEAD, made.documentId, adds('goals', `第${index}句。`)).then(() => index, () => null));
      const [{ steps }, ...kept] = await Promise.all([fix(HOST, made.id), ...writes]);
      const version = await hub.call(versionRoutes.open, { params: { documentId: made.documentId, versionId: steps[0]?.versionId } }, await hub.as(HOST));
      const [snapshot, now] = [JSON.stringify(version.json), await text(made.documentId)];
      for (const index of kept) if (typeof index === 'number') expect(snapshot).toContain(`第${index}句。`);
      expect(version.version.seq).toBe((await hub.call(documentRoutes.text, { params: { documentId: made.documentId } }, await hub.as(HOST))).seq);
      expect((now.match(/第\d句/g) ?? []).length).toBe(kept.filter((index) => index !== null).length);
    }
  });

  test('when the commit fails, neither lock nor snapshot nor step remains', async () => {
    const made = await discussed();
    await asOwner(hub, `create function lesson_step_breaks() returns trigger language plpgsql as $$ begin raise exception 'broken'; end $$; create trigger lesson_step_breaks before insert on lesson_step for each row execute function lesson_step_breaks()`);
    await expect(fix(HOST, made.id)).rejects.toMatchObject({ code: 'server.fault' });
    await asOwner(hub, 'drop trigger lesson_step_breaks on lesson_step');
    expect(await open(HOST, made.id)).toMatchObject({ state: 'in_discussion' });
    expect(await hub.call(versionRoutes.list, { params: { documentId: made.documentId } }, await hub.as(HOST))).toEqual([]);
    await write(LEAD, made.documentId, adds('goals', '还能写。'));
  });
});

describe('重新打开', () => {
  test('opens the text again, keeps the reason, and the next fix is the second', async () => {
    const made = await fixed();
    expect(await reopen(LEAD, made.id)).toMatchObject({ state: 'in_discussion', steps: [{ action: 'reopen', note: '试教后要改导入' }, { action: 'fix' }, { action: 'discuss' }] });
    await write(LEAD, made.documentId, adds('goals', '改过的一条。'));
    await fix(HOST, made.id);
    const versions = await hub.call(versionRoutes.list, { params: { documentId: made.documentId } }, await hub.as(HOST));
    expect(versions.map(({ name }) => name)).toEqual(['共案（第 2 稿）', '共案（第 1 稿）']);
  });

  test.each<[string, string, string, string]>([
    ['a co-author does not', OTHER, '我想再改', 'access.notYours'], ['a stranger is told nothing', 'mem-0301', '我想再改', 'request.notFound'],   ])('%s', async (_, account, reason, code) => {
    const made = await fixed();
    await expect(reopen(account, made.id, reason)).rejects.toMatchObject({ code });
    expect((await open(HOST, made.id)).state).toBe('consensus');
  });

  test('nobody without a reason', async () => {
    const made = await fixed();
    const sent = await hub.fetch(`/api/designs/${made.id}/reopening`, { method: 'POST', body: JSON.stringify({ reason: '  ' }), headers: { 'content-type': 'application/json' } }, await hub.as(HOST));
    expect([sent.status, (await open(HOST, made.id)).state]).toEqual([400, 'consensus']);
  });
});

test('nobody outside sees how a preparation stands', async () => {
  const made = await fixed();
  for (const account of ['mem-0301', 'pt-01', 'exp-01', 'sch-01']) await expect(open(account, made.id)).rejects.toMatchObject({ code: 'request.notFound' });
  for (const account of ['cen-02', 'mem-0209']) expect((await open(account, made.id)).state).toBe('consensus');
});

test('the demo’s fixed design has its snapshot, and its discussion its people', async () => {
  const rows: { title: string; state: string; head: string; kind: string | null }[] = await hub.app.get(DataSource).query(
    `select d.title, d.state, h.state as head, v.kind from lesson_design d join doc_head h on h.doc_id = d.document_id left join document_version v on v.id = d.consensus_version_id where d.state = 'consensus' and d.created_at < $1`, [TODAY]);
  expect(rows).toEqual([{ title: '给未来的自己写一份说明书', state: 'consensus', head: 'locked', kind: 'consensus' }]);
  expect(await hub.app.get(DataSource).query(`select count(*)::int as people from lesson_discussion s join lesson_discussant p using (design_id) join lesson_design d on d.id = s.design_id where d.state = 'in_discussion' and d.created_at < $1`, [TODAY])).toEqual([{ people: expect.any(Number) }]);
});
