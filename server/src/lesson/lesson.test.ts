// Lesson designs over HTTP: who starts one, who has which role, who renames it and chooses its authors.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { lessonRoutes, type CreateDesign, type DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { randomBytes, randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { designId, documentId, personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { openSeat, soon } from '../../testing/open-seat.js';
import { DocumentDoor } from '../document/document.door.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { LiveKeepers } from '../platform/realtime/live.keepers.js';
import { SocketDesk } from '../platform/realtime/socket.desk.js';
import { DocumentPresence } from '../document/document.presence.js';

let hub: DemoHub;
const shiguang = studioId('02');
const thermometer = designId('001');
const wanted: CreateDesign = { studioId: shiguang, title: '我会好好拒绝别人', stage: 'primary', grade: '五年级', minutes: 40, unit: '人际交往', authorIds: [] };

beforeAll(async () => {
  hub = await startDemoHub();
  // The demo's is published and locked; here it is written in.
  await hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).setState([documentId('001')], 'open'));
});
afterAll(() => hub.close());

const create = async (account: string, change: Partial<CreateDesign> = {}) => hub.call(lessonRoutes.create, { body: { ...wanted, ...change } }, await hub.as(account));
const open = async (account: string, id: string = thermometer) => hub.call(lessonRoutes.open, { params: { designId: id } }, await hub.as(account));
const change = async (account: string, body: unknown, id: string = thermometer) => hub.call(lessonRoutes.change, { params: { designId: id }, body }, await hub.as(account));
const setAuthors = async (account: string, people: readonly string[], id: string = thermometer) =>
  hub.call(lessonRoutes.setAuthors, { params: { designId: id }, body: { authorIds: people.map(personId) } }, await hub.as(account));
const list = async (account: string, query: Readonly<Record<string, string>> = {}) => hub.call(lessonRoutes.mine, { query }, await hub.as(account));
const notices = async (account: string) => (await hub.call(noticeRoutes.list, {}, await hub.as(account))).rows;
const count = (): Promise<unknown> => hub.app.get(DataSource).query('select (select count(*) from lesson_design)::int as designs, (select count(*) from document)::int as documents, (select count(*) from doc_head)::int as texts');
const titles = (cards: readonly DesignCard[]) => cards.map(({ title }) => title);

describe('the role in 《情绪温度计》', () => {
  test.each([
    ['the lead author, host of the studio, writes', 'host-02', 'write'],
    ['a co-author writes', 'mem-0201', 'write'],
    ['another member of the studio comments', 'mem-0205', 'comment'],
    ['district staff comment', 'cen-02', 'comment'],
  ])('%s', async (_, account, role) => {
    expect(await open(account)).toMatchObject({ title: '情绪温度计', role });
    const seat = await openSeat(hub.app, personId(account), (await open(account)).documentId);
    expect(seat.joined.role).toBe(role);
    seat.leave();
  });

  test.each(['mem-0301', 'mem-0210', 'pt-01', 'exp-01', 'bur-01', 'sch-01'])('%s is told it is not found, over every way in', async (account) => {
    const { documentId } = await open('host-02');
    await expect(open(account)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(openSeat(hub.app, personId(account), documentId)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(hub.call(documentRoutes.text, { params: { documentId } }, await hub.as(account))).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(change(account, { title: '别的' })).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(hub.app.get(LiveKeepers).mayWatch(personId(account), `design:${thermometer}`)).resolves.toBe(false);
  });

  test('whoever has a role may watch its topic', async () => {
    for (const account of ['host-02', 'mem-0201', 'mem-0205', 'cen-02']) await expect(hub.app.get(LiveKeepers).mayWatch(personId(account), `design:${thermometer}`)).resolves.toBe(true);
  });
});

test('by @ one may ask the studio and the 教研员 who oversee it, nobody else', async () => {
  const { documentId } = await open('host-02');
  const readers = await hub.call(commentRoutes.readers, { params: { documentId } }, await hub.as('host-02'));
  const ids = readers.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['mem-0201', 'mem-0205', 'cen-02'].map(personId)));
  for (const account of ['host-02', 'mem-0301', 'exp-01', 'bur-01']) expect(ids).not.toContain(personId(account));
});

describe('lists', () => {
  test('mine are those that I lead or co-write', async () => {
    expect(titles(await list('host-02'))).toEqual(['情绪温度计']);
    expect(titles(await list('mem-0201'))).toEqual(['情绪温度计']);
    expect(titles(await list('mem-0204'))).toEqual(['我会好好拒绝']);
    expect(titles(await list('cen-02'))).toEqual([]);
  });

  test('a studio\'s are seen by whoever has a role in them', async () => {
    for (const account of ['host-02', 'mem-0205', 'cen-02']) expect(titles(await list(account, { studioId: shiguang }))).toEqual(['情绪温度计', '我会好好拒绝']);
    expect(await list('sch-01', { studioId: shiguang })).toEqual([]);
    await expect(list('pt-01', { studioId: shiguang })).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('a card shows authors, the last editor, and who has it open', async () => {
    const { documentId } = await open('host-02');
    const seat = await openSeat(hub.app, personId('mem-0201'), documentId);
    expect(await open('mem-0205')).toMatchObject({
      studioName: '拾光小学心育名师工作室', lastEditor: { name: '陆拾光' }, editedAt: expect.any(Date), present: [personId('mem-0201')], leadAuthorId: personId('host-02'),
    });
    expect((await open('mem-0205')).authors.map(({ name }) => name)).toEqual(['陆拾光', '汤沐阳', '庄疏影', '邱半夏']);
    const pushId = randomBytes(16).toString('base64url');
    await hub.call(documentRoutes.mergeOffline, { params: { documentId }, body: { pushId, epoch: 1, schema: DOCUMENT_SCHEMA, update: await seat.paragraph('补一句。') } }, await hub.as('mem-0201'));
    expect(await open('mem-0205')).toMatchObject({ lastEditor: { name: '汤沐阳' } });
    seat.leave();
    expect((await open('mem-0205')).present).toEqual([]);
  });
});

describe('who opens or leaves a design', () => {
  test('is one hint a second for the studio’s pages, however many come, and a second page of the same person is none', async () => {
    const { documentId } = await open('host-02');
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    const hints = () => bell.mock.calls.filter(([room, , frame]) => room.startsWith('live:') && Reflect.get(Object(frame), 'event') === 'lesson.presenceChanged').map(([room]) => room);
    await soon('the hints of earlier tests', () => !hub.app.get(DocumentPresence).waiting);
    bell.mockClear();
    const since = performance.now();
    const seats = [];
    for (const account of ['host-02', 'mem-0201', 'mem-0202', 'mem-0203']) seats.push(await openSeat(hub.app, personId(account), documentId));
    await soon('the hint', () => hints().length > 0 && !hub.app.get(DocumentPresence).waiting, 3_000);
    expect([...new Set(hints())]).toEqual([`live:studio:${shiguang}`]);
    const told = hints().length;
    expect(told).toBeLessThanOrEqual(1 + Math.floor((performance.now() - since) / 1_000));
    const second = await openSeat(hub.app, personId('mem-0201'), documentId);
    second.leave();
    expect(hub.app.get(DocumentPresence).waiting).toBe(false);
    seats.forEach((seat) => seat.leave());
    await soon('the hint of leaving', () => hints().length > told, 3_000);
    expect(hints()).toHaveLength(told + 1);
    bell.mockRestore();
  });
});

describe('starting one', () => {
  test('from the template: the server wrote its first text, in the words of the one who started it', async () => {
    const made = await create('mem-0205', { authorIds: [personId('mem-0206'), personId('mem-0205'), personId('mem-0206')] });
    expect(made).toMatchObject({ title: '我会好好拒绝别人', state: 'first_draft', role: 'write', leadAuthorId: personId('mem-0205'), createdAt: TODAY, lastEditor: { name: '乔木森' } });
    expect(made.authors.map(({ name }) => name)).toEqual(['乔木森', '龙景行']);
    const { seq, text } = await hub.call(documentRoutes.text, { params: { documentId: made.documentId } }, await hub.as('mem-0206'));
    expect(seq).toBe(1);
    expect(text).not.toContain('我会好好拒绝别人');
    for (const section of ['设计理念', '活动目标', '教学过程', '团体热身', '团体结束', '伦理与安全提示', '课后反思']) expect(text).toContain(section);
    expect(await notices('mem-0206')).toEqual([expect.objectContaining({ kind: 'lesson.coauthor', facts: { title: '我会好好拒绝别人', by: '乔木森' }, link: `/docs/${made.id}` })]);
    expect(await notices('mem-0205')).toEqual([]);
  });

  test('is heard by the pages of the studio', async () => {
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    const { id } = await create('mem-0207');
    expect(bell).toHaveBeenCalledWith(`live:studio:${shiguang}`, 'live', { topic: `studio:${shiguang}`, event: 'lesson.designCreated', facts: { designId: id } });
    bell.mockRestore();
  });

  test.each([
    ['district staff start none: it is the studio\'s work', 'cen-02', {}, 'lesson.noStudio'],
    ['nor does the lead of the base school', 'sch-01', {}, 'lesson.noStudio'],
    ['a stranger does not learn of the studio', 'pt-01', {}, 'request.notFound'],
    ['nobody of another studio becomes a co-author', 'host-02', { authorIds: [personId('mem-0301')] }, 'lesson.authorNotMember'],
    ['nor somebody whose application is under way', 'host-02', { authorIds: [personId('mem-0210')] }, 'lesson.authorNotMember'],
    ['nor district staff', 'host-02', { authorIds: [personId('cen-02')] }, 'lesson.authorNotMember'],
    ['nor somebody who does not exist', 'host-02', { authorIds: [personId('nobody')] }, 'request.notFound'],
  ])('%s', async (_, account, changed, code) => {
    const before = await count();
    await expect(create(account, changed)).rejects.toMatchObject({ code });
    expect(await count()).toEqual(before);
  });
});

describe('changing it', () => {
  test('the lead author renames it, and the document goes by the new name', async () => {
    const { id, documentId } = await create('mem-0208');
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    expect(await change('mem-0208', { title: ' 说“不”的勇气 ', minutes: 45 }, id)).toMatchObject({ title: '说“不”的勇气', minutes: 45, grade: '五年级' });
    expect(await hub.app.get(DataSource).query('select title from document where id = $1', [documentId])).toEqual([{ title: '说“不”的勇气' }]);
    for (const topic of [`studio:${shiguang}`, `design:${id}`]) expect(bell).toHaveBeenCalledWith(`live:${topic}`, 'live', { topic, event: 'lesson.designChanged', facts: { designId: id } });
    bell.mockRestore();
  });

  test('so may the host of the studio', async () => {
    const { id } = await create('mem-0208');
    expect(await change('host-02', { grade: '六年级' }, id)).toMatchObject({ grade: '六年级' });
  });

  test.each(['mem-0201', 'mem-0205', 'cen-02'])('%s is told who may', async (account) => {
    await expect(change(account, { title: '别的' })).rejects.toMatchObject({ code: 'access.notYours', problem: { facts: { who: 'author' } } });
    await expect(setAuthors(account, [])).rejects.toMatchObject({ code: 'access.notYours' });
    expect((await open('host-02')).title).toBe('情绪温度计');
  });

  test('what is no field of it is refused', async () => {
    const send = async (body: unknown) => hub.fetch(`/api/designs/${thermometer}`, { method: 'PATCH', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, await hub.as('host-02'));
    for (const body of [{ state: 'published' }, { leadAuthorId: personId('mem-0201') }, { studioId: randomUUID() }, { minutes: 1 }]) expect((await send(body)).status).toBe(400);
  });
});

describe('its authors', () => {
  test('who is added writes from now on, who is left out comments: also in the open editor', async () => {
    const { id, documentId } = await create('mem-0207', { authorIds: [personId('mem-0201')] });
    const [out, into] = [await openSeat(hub.app, personId('mem-0201'), documentId), await openSeat(hub.app, personId('mem-0209'), documentId)];
    expect([out.role(), into.role()]).toEqual(['write', 'comment']);
    hub.setNow(new Date(TODAY.getTime() + 60_000));
    const card = await setAuthors('mem-0207', ['mem-0209', 'mem-0207'], id);
    expect(card.authors.map(({ name }) => name)).toEqual(['段云舒', '莫问渠']);
    await soon('asked again', () => out.role() === 'comment' && into.role() === 'write');
    expect((await notices('mem-0209'))[0]).toMatchObject({ kind: 'lesson.coauthor', facts: { by: '段云舒' } });
    expect((await notices('mem-0201'))[0]).toMatchObject({ kind: 'lesson.uncoauthor', link: `/docs/${id}` });
    expect(await hub.app.get(DataSource).query('select act, facts from audit_entry where subject = $1 order by id desc limit 1', [id])).toEqual([
      { act: 'lesson.authorsChanged', facts: { added: [personId('mem-0209')], removed: [personId('mem-0201')] } },
    ]);
    out.leave();
    into.leave();
  });

  test('none is added who does not belong to the studio; then nothing changes', async () => {
    await expect(setAuthors('host-02', ['mem-0301'])).rejects.toMatchObject({ code: 'lesson.authorNotMember', problem: { facts: { name: '毛安歌' } } });
    expect((await open('host-02')).authors).toHaveLength(4);
  });

  test('they sign in the order that was chosen', async () => {
    expect((await setAuthors('host-02', ['mem-0203', 'mem-0201', 'mem-0202'])).authors.map(({ name }) => name)).toEqual(['陆拾光', '邱半夏', '汤沐阳', '庄疏影']);
  });

  test('the same list again tells nobody anything', async () => {
    const before = await notices('mem-0202');
    await setAuthors('host-02', ['mem-0201', 'mem-0202', 'mem-0203']);
    expect(await notices('mem-0202')).toEqual(before);
  });

  test('two lists at once: one after the other, no author twice', async () => {
    const { id } = await create('mem-0208');
    const outcomes = await Promise.allSettled([setAuthors('mem-0208', ['mem-0201', 'mem-0202'], id), setAuthors('host-02', ['mem-0201', 'mem-0203'], id)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect((await open('mem-0208', id)).authors).toHaveLength(3);
  });
});

test('an edit is heard by the pages of the design and of the studio', async () => {
  const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
  const { documentId } = await open('host-02');
  const seat = await openSeat(hub.app, personId('host-02'), documentId);
  await hub.call(documentRoutes.mergeOffline, { params: { documentId }, body: { pushId: randomBytes(16).toString('base64url'), epoch: 1, schema: DOCUMENT_SCHEMA, update: await seat.paragraph('再补一句。') } }, await hub.as('host-02'));
  const heard = (topic: string) => bell.mock.calls.some(([room, , frame]) => room === `live:${topic}` && JSON.stringify(frame).includes('lesson.textEdited'));
  await soon('the hint', () => heard(`studio:${shiguang}`) && heard(`design:${thermometer}`), 4_500);
  seat.leave();
  bell.mockRestore();
});
