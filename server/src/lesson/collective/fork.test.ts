// 个性化方案 over HTTP: forks, what the 共案 changed since, good ideas on their way back, 授课 and 课后反思; the words of each
// teacher under his own name.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { textsOf } from '@gongyan/shared/document/comment/anchor';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { TODAY, personId, type DemoHub } from '../../../testing/demo-hub.js';
import {
  ASKED, HOST, LEAD, OTHER, adds, archive, at, authorsOf, choose, comment, discuss, discussed, docOf, fix, fixed, fork, goesOn, ideas, notices, open, openPrep, reflect, reopen, takeIdeas, takeUpdate, teach, text, update, write, written,
} from '../../../testing/prep-desk.js';

let hub: DemoHub;

beforeAll(async () => {
  hub = await openPrep();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

describe('个性化方案', () => {
  test('is the teacher’s own: it begins as the 共案, keeps its authors, and others only comment', async () => {
    const made = await fixed();
    const mine = await fork(ASKED, made.id);
    expect(mine).toMatchObject({ title: made.title, state: 'second_preparation', forkOf: made.id, leadAuthorId: personId(ASKED), role: 'write' });
    expect(await text(mine.documentId)).toBe(await text(made.documentId));
    expect(await authorsOf(mine.documentId, '学生能说出三种拒绝的话。')).toEqual([personId(LEAD)]);
    expect((await hub.call(lessonRoutes.open, at(mine.id), await hub.as(LEAD))).role).toBe('comment');
    await write(ASKED, mine.documentId, adds('personal', '本班学生内向，加一轮书面表达。'));
    expect(await authorsOf(mine.documentId, '本班学生内向，加一轮书面表达。')).toEqual([personId(ASKED)]);
    expect(await text(made.documentId)).not.toContain('书面表达');
    expect((await open(LEAD, made.id)).forks).toEqual([{ designId: mine.id, owner: expect.objectContaining({ id: personId(ASKED) }), state: 'second_preparation', behind: false }]);
    expect(await open(ASKED, mine.id)).toMatchObject({ origin: { designId: made.id, state: 'consensus' }, behind: false, forks: [] });
  });

  test('one for each teacher, also when he asks twice at once', async () => {
    const made = await fixed();
    const outcomes = await Promise.allSettled([fork(ASKED, made.id), fork(ASKED, made.id), fork(OTHER, made.id)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'fulfilled', 'rejected']);
    await expect(fork(ASKED, made.id)).rejects.toMatchObject({ code: 'lesson.forkedAlready' });
    expect((await open(LEAD, made.id)).forks).toHaveLength(2);
  });

  test('none of what is not fixed, none for district staff and strangers', async () => {
    const made = await discussed();
    await expect(fork(ASKED, made.id)).rejects.toMatchObject({ code: 'lesson.notFixed' });
    await fix(HOST, made.id);
    await expect(fork('cen-02', made.id)).rejects.toMatchObject({ code: 'lesson.noStudio' });
    await expect(fork('mem-0301', made.id)).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

/** A fixed 共案, a fork that changed two places, and the 共案 fixed anew with changes at two places. */
const bothMovedOn = async () => {
  const made = await written();
  await write(LEAD, made.documentId, adds('focus', '重点是练习。'));
  await discuss(HOST, made.id);
  await comment(ASKED, made.documentId);
  await fix(HOST, made.id);
  const mine = await fork(ASKED, made.id);
  await write(ASKED, mine.documentId, goesOn('三种拒绝的话', '我班用角色扮演。'));
  await write(ASKED, mine.documentId, adds('personal', '加一轮书面表达。'));
  await reopen(HOST, made.id);
  await write(LEAD, made.documentId, adds('goals', '第二条目标。'));
  await write(OTHER, made.documentId, goesOn('重点是练习', '难点是坚持。'));
  await fix(HOST, made.id);
  return { made, mine };
};

describe('共案已更新', () => {
  test('is told to each teacher, block by block, with what only they changed and what both did', async () => {
    const { made, mine } = await bothMovedOn();
    expect(await notices(ASKED, mine)).toMatchObject([{ kind: 'lesson.originUpdated' }]);
    expect((await open(ASKED, mine.id)).behind).toBe(true);
    expect((await open(HOST, made.id)).forks[0]?.behind).toBe(true);
    expect((await update(ASKED, mine.id)).map(({ title, kind }) => [title, kind])).toEqual([['活动目标', 'both'], ['重点与难点', 'theirs']]);
  });

  test('采纳, 保留, 合并: each as chosen, every word under its author, and what stood before is kept', async () => {
    const { made, mine } = await bothMovedOn();
    await comment(HOST, mine.documentId);
    const blocks = await update(ASKED, mine.id);
    const after = await takeUpdate(ASKED, mine.id, choose(blocks, ({ kind }) => (kind === 'both' ? 'merge' : 'take')));
    expect(after.behind).toBe(false);
    const now = await text(mine.documentId);
    for (const words of ['学生能说出三种拒绝的话。我班用角色扮演。', '第二条目标。', '重点是练习。难点是坚持。', '加一轮书面表达。']) expect(now).toContain(words);
    expect(await authorsOf(mine.documentId, '第二条目标。')).toEqual([personId(LEAD)]);
    expect(await authorsOf(mine.documentId, '难点是坚持。')).toEqual([personId(OTHER)]);
    expect(await authorsOf(mine.documentId, '我班用角色扮演。')).toEqual([personId(ASKED)]);
    expect(await update(ASKED, mine.id)).toEqual([]);
    const versions = await hub.call(versionRoutes.list, { params: { documentId: mine.documentId } }, await hub.as(ASKED));
    expect(versions[0]).toMatchObject({ kind: 'named', name: '采纳共案更新之前' });
    const ydoc = await docOf(mine.documentId);
    expect(JSON.stringify(textsOf(ydoc).map((one) => one.toDelta()))).toContain('comment--');
    expect(await text(made.documentId)).not.toContain('角色扮演');
    await write(ASKED, mine.documentId, adds('personal', '还能接着写。'));
  });

  test('keeping everything changes no letter, and is not asked again until the next fix', async () => {
    const { mine } = await bothMovedOn();
    const before = await text(mine.documentId);
    await takeUpdate(ASKED, mine.id, choose(await update(ASKED, mine.id), () => 'keep'));
    expect(await text(mine.documentId)).toBe(before);
    expect([await update(ASKED, mine.id), (await open(ASKED, mine.id)).behind]).toEqual([[], false]);
  });

  test('what was looked at and what is there must be the same, and every change needs a choice', async () => {
    const { mine } = await bothMovedOn();
    const blocks = await update(ASKED, mine.id);
    await expect(takeUpdate(ASKED, mine.id, choose(blocks.slice(0, 1), () => 'take'))).rejects.toMatchObject({ code: 'lesson.updateStale' });
    await write(ASKED, mine.documentId, goesOn('角色扮演', '刚写的。'));
    await expect(takeUpdate(ASKED, mine.id, choose(blocks, () => 'take'))).rejects.toMatchObject({ code: 'lesson.updateStale' });
    expect(await text(mine.documentId)).toContain('刚写的。');
    await takeUpdate(ASKED, mine.id, choose(await update(ASKED, mine.id), () => 'take'));
    expect(await text(mine.documentId)).not.toContain('刚写的。');
  });

  test('only its teacher chooses; strangers learn nothing; the 共案 itself has no update', async () => {
    const { made, mine } = await bothMovedOn();
    const body = choose(await update(ASKED, mine.id), () => 'keep');
    await expect(takeUpdate(HOST, mine.id, body)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(takeUpdate('mem-0301', mine.id, body)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(update('mem-0301', mine.id)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(update(HOST, made.id)).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('老师的好改动', () => {
  test('are seen by the host, and come back under the name of who wrote them', async () => {
    const { made, mine } = await bothMovedOn();
    const seen = await ideas(HOST, made.id, mine.id);
    expect(seen.map(({ title, kind }) => [title, kind])).toEqual([['活动目标', 'both'], ['个性化调整（二次备课）', 'theirs']]);
    const body = choose(seen, ({ kind }) => (kind === 'both' ? 'merge' : 'keep'));
    await expect(takeIdeas(HOST, [made.id, mine.id], body)).rejects.toMatchObject({ code: 'lesson.consensusFixed' });
    await reopen(HOST, made.id, '收进角色扮演');
    await takeIdeas(HOST, [made.id, mine.id], body);
    expect(await text(made.documentId)).toContain('学生能说出三种拒绝的话。我班用角色扮演。');
    expect(await text(made.documentId)).toContain('第二条目标。');
    expect(await text(made.documentId)).not.toContain('书面表达');
    expect(await authorsOf(made.documentId, '我班用角色扮演。')).toEqual([personId(ASKED)]);
    expect((await notices(ASKED, made)).find(({ kind }) => kind === 'lesson.ideaTaken')).toMatchObject({ facts: { by: '陆拾光' } });
    const [step] = (await fix(HOST, made.id)).steps;
    expect(step?.contributors.map(({ id }) => id)).toContain(personId(ASKED));
  });

  test('only the leaders take; a fork of something else is not found', async () => {
    const { made, mine } = await bothMovedOn();
    const other = await fixed();
    await reopen(HOST, made.id);
    const body = choose(await ideas(HOST, made.id, mine.id), () => 'take');
    await expect(takeIdeas(ASKED, [made.id, mine.id], body)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(takeIdeas(HOST, [other.id, mine.id], body)).rejects.toMatchObject({ code: 'lesson.consensusFixed' });
    await expect(ideas(HOST, other.id, mine.id)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(ideas('mem-0301', made.id, mine.id)).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('授课, 课后反思, 归档', () => {
  test('the taught text is kept and locked, the reflection is added to it in its teacher’s name, then all is archived', async () => {
    const made = await fixed();
    const mine = await fork(ASKED, made.id);
    await expect(reflect(ASKED, mine.id)).rejects.toMatchObject({ code: 'lesson.otherStage' });
    await expect(archive(HOST, made.id)).rejects.toMatchObject({ code: 'lesson.nobodyReflected' });
    await expect(teach(ASKED, mine.id, '2026-11-24')).rejects.toMatchObject({ code: 'lesson.notYetTaught' });
    for (const account of [HOST, LEAD]) await expect(teach(account, mine.id)).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await teach(ASKED, mine.id)).toMatchObject({ state: 'taught', steps: [{ action: 'teach', day: '2026-11-23', note: '五（2）班' }] });
    await expect(write(ASKED, mine.documentId, adds('goals', '课后才想到的。'))).rejects.toMatchObject({ code: 'coedit.locked' });
    await expect(archive(ASKED, mine.id)).rejects.toMatchObject({ code: 'lesson.otherStage' });
    await expect(reflect(HOST, mine.id)).rejects.toMatchObject({ code: 'access.notYours' });
    expect(await reflect(ASKED, mine.id)).toMatchObject({ state: 'reflected' });
    expect(await text(mine.documentId)).toContain('课后反思\n学生比预想的更愿意分享自己的情绪。\n下次把热身缩短两分钟。\n');
    expect(await authorsOf(mine.documentId, '下次把热身缩短两分钟。')).toEqual([personId(ASKED)]);
    await expect(write(ASKED, mine.documentId, adds('goals', '又想到的。'))).rejects.toMatchObject({ code: 'coedit.locked' });
    expect(await archive(ASKED, mine.id)).toMatchObject({ state: 'archived' });
    expect((await open(HOST, made.id)).forks[0]).toMatchObject({ state: 'archived', behind: false });
    expect(await archive(HOST, made.id)).toMatchObject({ state: 'archived' });
    await expect(reopen(HOST, made.id)).rejects.toMatchObject({ code: 'lesson.otherStage' });
  });

  test('what was taught takes no update over', async () => {
    const { mine } = await bothMovedOn();
    const body = choose(await update(ASKED, mine.id), () => 'take');
    await teach(ASKED, mine.id);
    expect((await open(ASKED, mine.id)).behind).toBe(false);
    await expect(takeUpdate(ASKED, mine.id, body)).rejects.toMatchObject({ code: 'coedit.locked' });
  });
});

