// 入库 over HTTP on a real database: a second person checks and signs, the district publishes, everybody reads the snapshot; and
// every wrong person, every open finding and every early step is refused.
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { publishRoutes, type FindingMark, type PrivacyCheck } from '@gongyan/shared/lesson/publish/publish.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { rangeOf, textsOf } from '@gongyan/shared/document/comment/anchor';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { TODAY, personId, type DemoHub } from '../../../testing/demo-hub.js';
import { ASKED, HOST, LEAD, OTHER, adds, archive, at, authorsOf, discuss, docOf, fix, fork, notices, open, openPrep, reflect, teach, text, write, written } from '../../../testing/prep-desk.js';

let hub: DemoHub;
const [SECOND, STAFF, TEACHER] = ['mem-0208', 'cen-02', 'pt-01'] as const;

beforeAll(async () => {
  hub = await openPrep();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const check = async (account: string, { id }: Pick<DesignCard, 'id'>): Promise<PrivacyCheck> => hub.call(publishRoutes.check, at(id), await hub.as(account));
const sign = async (account: string, { id }: Pick<DesignCard, 'id'>, marks: readonly FindingMark[]) => hub.call(publishRoutes.sign, { ...at(id), body: { marks } }, await hub.as(account));
const publish = async (account: string, { id }: Pick<DesignCard, 'id'>) => hub.call(publishRoutes.publish, { ...at(id), body: {} }, await hub.as(account));
const handled = (check: PrivacyCheck): FindingMark[] => check.findings.map(({ print, suggestion }) => ({ mark: 'handled', print, replacement: suggestion }));

const WORDS = '三年级2班张小明上周在课上哭了，妈妈电话139 1234 5678；求助可打座机025-84712345。';
/** A teacher's own version of a fixed 共案, taught and archived, with words in it that must not go out. */
const archived = async (words = WORDS): Promise<DesignCard> => {
  const made = await written();
  await discuss(HOST, made.id, [ASKED], '2026-11-23');
  await fix(HOST, made.id);
  const own = await fork(ASKED, made.id);
  if (words !== '') await write(ASKED, own.documentId, adds('learners', words));
  await teach(ASKED, own.id);
  await reflect(ASKED, own.id);
  await archive(ASKED, own.id);
  return own;
};

test('a second person rewrites what tells a child and explains a false alarm, signs, and the district publishes for everybody', async () => {
  const own = await archived();
  expect((await check(ASKED, own)).wrote).toBe(true);
  const before = await check(SECOND, own);
  expect(before.findings.map(({ kind, words, section }) => [kind, words, section])).toEqual([['name', '张小明', '学情分析'], ['mobile', '139 1234 5678', '学情分析'], ['landline', '025-84712345', '学情分析']]);
  const marks = handled(before).map((mark): FindingMark => (mark.print === before.findings[2]?.print ? { mark: 'falseAlarm', print: mark.print, reason: '区里公布的求助电话' } : mark));
  const after = await sign(SECOND, own, marks);
  expect(after).toMatchObject({ findings: [], signed: { by: { id: personId(SECOND) }, marks: [{ kind: 'name', mark: 'handled' }, { kind: 'mobile', mark: 'handled' }, { kind: 'landline', mark: 'falseAlarm', reason: '区里公布的求助电话' }] } });
  expect(await text(own.documentId)).toContain('三年级2班小A上周在课上哭了，妈妈电话（电话略）；求助可打座机025-84712345。');
  expect((await open(STAFF, own.id)).checkedBy?.id).toBe(personId(SECOND));

  const done = await publish(STAFF, own);
  expect(done).toMatchObject({ state: 'published', steps: [{ action: 'publish', by: { id: personId(STAFF) } }, {}, {}, {}] });
  const [line] = (await hub.call(versionRoutes.list, { params: { documentId: own.documentId } }, await hub.as(ASKED))).filter(({ kind }) => kind === 'published');
  expect(line?.contributors.map(({ id }) => id)).not.toContain(personId(SECOND));
  expect(await notices(ASKED, own)).toContainEqual(expect.objectContaining({ kind: 'lesson.published' }));
  const list = await hub.call(publishRoutes.list, {}, await hub.as(TEACHER));
  expect(list.find(({ id }) => id === own.id)).toMatchObject({ title: own.title, authors: [{ id: personId(ASKED) }, { id: personId(LEAD) }] });
  const { json } = await hub.call(publishRoutes.read, at(own.id), await hub.as(TEACHER));
  expect(JSON.stringify(json)).toContain('小A上周');
  expect(JSON.stringify(json)).not.toMatch(/张小明|139 1234/);
});

test('the masks are nobody’s writing: whoever signed is no author, and may not have been one', async () => {
  const own = await archived();
  await sign(SECOND, own, handled(await check(SECOND, own)));
  expect((await check(SECOND, own)).wrote).toBe(false);
  expect(await authorsOf(own.documentId, '小A')).toEqual([personId(SECOND)]);
  expect((await publish(STAFF, own)).steps[0]?.contributors.map(({ id }) => id)).not.toContain(personId(SECOND));
});

describe('refused', () => {
  const code = (value: string) => ({ code: value });
  test('a signature of whoever led, wrote or left words in the origin', async () => {
    const own = await archived();
    const marks = handled(await check(SECOND, own));
    for (const account of [ASKED, LEAD]) await expect(sign(account, own, marks)).rejects.toMatchObject(code('lesson.checkedByWriter'));
    await expect(sign(TEACHER, own, marks)).rejects.toMatchObject(code('request.notFound'));
    await expect(check(TEACHER, own)).rejects.toMatchObject(code('request.notFound'));
  });

  test('a signature with one place left open, with one that is not there, or with a mask that tells a child again', async () => {
    const own = await archived();
    const marks = handled(await check(SECOND, own));
    await expect(sign(SECOND, own, marks.slice(1))).rejects.toThrow(/lesson.findingsOpen.*"count":1/);
    await expect(sign(SECOND, own, [...marks, { mark: 'handled', print: '0 0 没有', replacement: '' }])).rejects.toMatchObject(code('lesson.updateStale'));
    await expect(sign(SECOND, own, marks.map((mark) => ({ mark: 'handled', print: mark.print, replacement: '李小红' })))).rejects.toMatchObject(code('lesson.findingsOpen'));
    const silent = { marks: marks.map(({ print }) => ({ mark: 'falseAlarm', print, reason: '' })) };
    const reply = await hub.fetch(`/api/designs/${own.id}/check`, { method: 'POST', body: JSON.stringify(silent), headers: { 'content-type': 'application/json' } }, await hub.as(SECOND));
    expect(await reply.json()).toMatchObject(code('request.invalid'));
    expect(await text(own.documentId)).toContain('张小明');
  });

  test('to publish unchecked, too early, twice, or by anybody but the district', async () => {
    const own = await archived('');
    await expect(publish(STAFF, own)).rejects.toMatchObject(code('lesson.notChecked'));
    await sign(SECOND, own, []);
    for (const account of [HOST, ASKED, SECOND]) await expect(publish(account, own)).rejects.toMatchObject(code('access.notYours'));
    await expect(publish(TEACHER, own)).rejects.toMatchObject(code('request.notFound'));
    const outcomes = await Promise.allSettled([publish(STAFF, own), publish(STAFF, own)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(sign(SECOND, own, [])).rejects.toMatchObject(code('lesson.otherStage'));
    const early = await written();
    await expect(sign(SECOND, early, [])).rejects.toMatchObject(code('lesson.otherStage'));
    await expect(publish(STAFF, early)).rejects.toMatchObject(code('lesson.otherStage'));
    await expect(hub.call(publishRoutes.read, at(early.id), await hub.as(TEACHER))).rejects.toMatchObject(code('request.notFound'));
  });

  test('to change a signature afterwards', async () => {
    const own = await archived('');
    await sign(SECOND, own, []);
    await expect(hub.app.get(DataSource).query('delete from lesson_check')).rejects.toThrow(/permission denied|不可修改/);
    await expect(asOwner(hub, 'update lesson_check set by_id = by_id')).rejects.toThrow(/不可修改/);
  });
});

test('a suggestion counts as having spoken in the discussion, a withdrawn one does not', async () => {
  const made = await written();
  await discuss(LEAD, made.id, [ASKED, OTHER]);
  const [words] = textsOf(await docOf(made.documentId)).filter((one) => one.length > 4);
  if (words === undefined) throw new Error('no words');
  const range = rangeOf({ text: words, index: 0 }, { text: words, index: 2 }, words.toString().slice(0, 2));
  const suggestion = await hub.call(suggestionRoutes.make, { params: { documentId: made.documentId }, body: { place: { kind: 'words', range }, replacement: '改成', reason: '' } }, await hub.as(ASKED));
  expect((await open(LEAD, made.id)).discussion?.people.map(({ given }) => given)).toEqual([1, 0]);
  await hub.call(suggestionRoutes.withdraw, { params: { documentId: made.documentId, suggestionId: suggestion.id }, body: {} }, await hub.as(ASKED));
  expect((await open(LEAD, made.id)).discussion?.people.map(({ given }) => given)).toEqual([0, 0]);
});
