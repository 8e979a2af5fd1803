// A studio's documents over HTTP, and above all a case: whoever must not open it does not, by no way in; its words are found
// nowhere; every reading stands in a list that nobody can change.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { TemplateKind } from '@gongyan/shared/studio/template/template.contract';
import { writingRoutes, type WritingCard } from '@gongyan/shared/studio/writing/writing.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { TODAY, personId, startDemoHub, studioId, type DemoHub } from '../../../testing/demo-hub.js';
import { openSeat, soon } from '../../../testing/open-seat.js';
import { DocumentPresence } from '../../document/document.presence.js';
import { DocumentFind } from '../../document/find/document.find.js';
import { SocketDesk } from '../../platform/realtime/socket.desk.js';

let hub: DemoHub;
const studio = studioId('02');
const [OWNER, HOST, MEMBER, SUPERVISOR, STAFF, STRANGER] = ['mem-0205', 'host-02', 'mem-0206', 'host-01', 'cen-02', 'mem-0301'] as const;

beforeAll(async () => {
  hub = await startDemoHub();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const start = async (account: string, templateId: string, title = '小A的个案') => hub.call(writingRoutes.start, { params: { studioId: studio }, body: { templateId, templateVersion: 1, title } }, await hub.as(account));
const open = async (account: string, { id }: WritingCard) => hub.call(writingRoutes.open, { params: { writingId: id } }, await hub.as(account));
const text = async (account: string, { documentId }: WritingCard) => (await hub.call(documentRoutes.text, { params: { documentId } }, await hub.as(account))).text;
const share = async (account: string, { id }: WritingCard, people: readonly string[]) => hub.call(writingRoutes.share, { params: { writingId: id }, body: { personIds: people.map(personId) } }, await hub.as(account));
const reads = async (account: string, { id }: WritingCard) => hub.call(writingRoutes.reads, { params: { writingId: id } }, await hub.as(account));
const list = async (account: string) => hub.call(writingRoutes.list, { params: { studioId: studio } }, await hub.as(account));
const rows = (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(DataSource).query(sql, values);

test.each(TemplateKind.options.filter((kind) => kind !== 'lesson_design'))('a %s is begun with its template’s sections', async (kind) => {
  const made = await start(OWNER, kind, `一份${kind}`);
  expect(made).toMatchObject({ kind, templateId: kind, templateVersion: 1, role: 'write', confidential: ['case_analysis', 'individual_plan'].includes(kind) });
  const words = await text(OWNER, made);
  const [template] = await rows('select sections from template_version where template_id = $1', [kind]);
  for (const { zh } of template?.['sections'] as { zh: string }[]) expect(words).toContain(zh);
  if (kind === 'group_plan') expect(words).toContain('次\n主题\n目标\n活动\n时间\n材料\n');
});

test('a lesson design is begun in its own room, and nobody from outside begins one here', async () => {
  await expect(start(OWNER, 'lesson_design')).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(start(STAFF, 'meeting_minutes')).rejects.toMatchObject({ code: 'access.notYours' });
  await expect(start(STRANGER, 'meeting_minutes')).rejects.toMatchObject({ code: 'request.notFound' });
});

test('who has one open is told to the studio, of a case to nobody', async () => {
  const [minutes, secret] = [await start(OWNER, 'meeting_minutes', '谁在写'), await start(OWNER, 'case_analysis', '小B的个案')];
  const told = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
  const hints = () => told.mock.calls.filter(([, , frame]) => Reflect.get(Object(frame), 'event') === 'writing.presenceChanged').map(([room]) => room);
  const waiting = () => hub.app.get(DocumentPresence).waiting;
  await soon('the hints of earlier tests', () => !waiting());
  const present = async (made: WritingCard) => (await list(OWNER)).find(({ id }) => id === made.id)?.present;
  const inCase = await openSeat(hub.app, personId(OWNER), secret.documentId);
  await soon('what is told of the case', () => !waiting(), 3_000);
  expect([hints(), await present(secret)]).toEqual([[], []]);
  const inMinutes = await openSeat(hub.app, personId(MEMBER), minutes.documentId);
  await soon('the hint', () => hints().length > 0, 3_000);
  expect([hints(), await present(minutes)]).toEqual([[`live:studio:${studio}`], [personId(MEMBER)]]);
  for (const seat of [inCase, inMinutes]) seat.leave();
  told.mockRestore();
});

test('the key for a copy on the disk is his who may open the case: one for each person, the same each time, in no list, and of no other document', async () => {
  const [minutes, secret, another] = [await start(OWNER, 'meeting_minutes', '没有钥匙'), await start(OWNER, 'case_analysis', '小D的个案'), await start(OWNER, 'case_analysis', '小E的个案')];
  await share(OWNER, secret, [SUPERVISOR]);
  const keys = [(await open(OWNER, secret)).copyKey, (await open(SUPERVISOR, secret)).copyKey, (await open(OWNER, another)).copyKey];
  expect([new Set(keys).size, keys.map((key) => Buffer.from(key ?? '', 'base64').length)]).toEqual([3, [32, 32, 32]]);
  expect([(await open(OWNER, secret)).copyKey, (await open(OWNER, minutes)).copyKey]).toEqual([keys[0], null]);
  expect(JSON.stringify([await list(OWNER), await hub.call(writingRoutes.cases, {}, await hub.as(OWNER))])).not.toContain(String(keys[0]));
  await share(OWNER, secret, []);
  await expect(open(SUPERVISOR, secret)).rejects.toMatchObject({ code: 'request.notFound' });
});

test('minutes are the studio’s: members write, the district comments, a stranger knows nothing', async () => {
  const made = await start(OWNER, 'meeting_minutes', '十一月教研');
  expect([(await open(MEMBER, made)).role, (await open(HOST, made)).role, (await open(STAFF, made)).role]).toEqual(['write', 'write', 'comment']);
  await expect(open(STRANGER, made)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(text(STRANGER, made)).rejects.toMatchObject({ code: 'request.notFound' });
  await expect(share(OWNER, made, [SUPERVISOR])).rejects.toMatchObject({ code: 'writing.notConfidential' });
  const rename = async (account: string, title: string) => hub.call(writingRoutes.rename, { params: { writingId: made.id }, body: { title } }, await hub.as(account));
  await expect(rename(MEMBER, '别人的题目')).rejects.toMatchObject({ code: 'access.notYours' });
  expect((await rename(HOST, '十一月教研纪要')).title).toBe('十一月教研纪要');
  expect(await rows('select title from document where id = $1', [made.documentId])).toEqual([{ title: '十一月教研纪要' }]);
});

describe('a case', () => {
  test.each([HOST, MEMBER, STAFF, SUPERVISOR, STRANGER])('is closed to %s by every way in, and its list tells nothing', async (account) => {
    const made = await start(OWNER, 'case_analysis');
    const who = await hub.as(account);
    const at = { params: { documentId: made.documentId } };
    for (const deed of [
      () => open(account, made), () => text(account, made), () => share(account, made, [account]), () => reads(account, made),
      () => hub.call(versionRoutes.list, at, who), () => hub.call(commentRoutes.threads, at, who), () => hub.call(suggestionRoutes.list, at, who),
      () => openSeat(hub.app, personId(account), made.documentId),
    ]) await expect(deed()).rejects.toMatchObject({ code: 'request.notFound' });
    if (account !== SUPERVISOR && account !== STRANGER) expect((await list(account)).filter(({ confidential }) => confidential)).toEqual([]);
    expect((await list(OWNER)).map(({ id }) => id)).toContain(made.id);
    expect(await reads(OWNER, made)).toEqual([]);
  });

  test('is read by whoever is asked for supervision, across studios, until he is asked no more: then the open page shuts', async () => {
    const made = await start(OWNER, 'individual_plan');
    await share(OWNER, made, [SUPERVISOR]);
    expect((await hub.call(noticeRoutes.list, {}, await hub.as(SUPERVISOR))).rows).toContainEqual(expect.objectContaining({ kind: 'writing.shared', link: `/writings/${made.id}` }));
    expect((await hub.call(writingRoutes.cases, {}, await hub.as(SUPERVISOR))).map(({ id }) => id)).toEqual([made.id]);
    expect((await open(SUPERVISOR, made)).role).toBe('comment');
    const seat = await openSeat(hub.app, personId(SUPERVISOR), made.documentId);
    await share(OWNER, made, []);
    await soon('the page is put out', () => !seat.isSeated());
    await expect(text(SUPERVISOR, made)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await hub.call(writingRoutes.cases, {}, await hub.as(SUPERVISOR))).toEqual([]);
  });

  test('stays its owner’s when he leaves the studio', async () => {
    const made = await start('mem-0207', 'case_analysis');
    await hub.call(studioRoutes.remove, { params: { studioId: studio, personId: personId('mem-0207') }, body: { reason: '工作调动' } }, await hub.as(HOST));
    expect((await open('mem-0207', made)).role).toBe('write');
    await expect(open(HOST, made)).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('is in no list of words, whatever it is called; minutes are', async () => {
    const [made, minutes] = [await start(OWNER, 'case_analysis', '独一无二的个案题目'), await start(OWNER, 'meeting_minutes', '找得到的纪要')];
    const find = hub.app.get(DocumentFind);
    while ((await find.catchUp(0)) > 0);
    expect(await rows('select document_id from document_words where document_id = any ($1::uuid[])', [[made.documentId, minutes.documentId]])).toEqual([{ document_id: minutes.documentId }]);
    expect(await rows("select document_id from document_words where text like '%个案编号与知情同意%' or title like '%独一无二%'")).toEqual([]);
  });

  test('every reading is listed for its owner alone, once for a few minutes of it, and nobody takes one out', async () => {
    const made = await start(OWNER, 'case_analysis');
    await share(OWNER, made, [SUPERVISOR]);
    await text(SUPERVISOR, made);
    await text(SUPERVISOR, made);
    hub.setNow(new Date(TODAY.getTime() + 6 * 60_000));
    const seat = await openSeat(hub.app, personId(SUPERVISOR), made.documentId);
    await text(OWNER, made);
    seat.leave();
    expect((await reads(OWNER, made)).map(({ person, at }) => [person?.id, at.getTime() - TODAY.getTime()])).toEqual([
      [personId(OWNER), 360_000], [personId(SUPERVISOR), 360_000], [personId(SUPERVISOR), 0],
    ]);
    await expect(reads(SUPERVISOR, made)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(rows('delete from writing_read')).rejects.toThrow(/permission denied|不可修改/);
    await expect(asOwner(hub, 'update writing_read set at = now()')).rejects.toThrow(/不可修改/);
  });
});
