// A lesson design from a Word file, over HTTP: looked at first, written once and whole, its words known as imported, its original for whoever
// reads the design and for nobody else.
import sharp from 'sharp';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { processRows } from '@gongyan/shared/document/document.rules';
import type { JsonNode } from '@gongyan/shared/document/document.json';
import { intakeRoutes } from '@gongyan/shared/document/intake/intake.contract';
import { lessonIntakeRoutes, type WordPreview } from '@gongyan/shared/lesson/intake/intake.contract';
import type { DesignCard } from '@gongyan/shared/lesson/lesson.contract';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import type { Refused } from '../../../testing/start-hub.js';
import { aWord, item, link, p, part, picture, r, styled, table } from '../../../testing/word.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';

let hub: DemoHub;
let word: Buffer;
beforeAll(async () => {
  hub = await startDemoHub();
  const png = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'teal' } }).png().toBuffer();
  word = aWord(
    styled('a3', '《情绪的颜色》教学设计') + p('小学 三年级 35分钟') + styled('1', '一、学情分析') + p(r('学生') + r('爱说', '<w:b/>')) + styled('1', '二、教学目标') + item('认识情绪') + item('表达情绪')
    + styled('1', '三、教学过程') + table(['教学环节', '时间', '教师活动', '学生活动', '设计意图'], ['导入', '5分钟', '问', '答', '引出']) + styled('1', '四、板书设计') + p(picture('img', '彩虹')) + styled('1', '五、参考文献') + p('某书。'),
    { links: link('img', 'image', 'media/a.png'), parts: [part('word/media/a.png', png)] },
  );
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const sql = (text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> => hub.app.get(UnitOfWork).manager.query(text, values);
const count = async (table: string): Promise<number> => Number((await sql(`select count(*) from ${table}`))[0]?.['count']);
const preview = async (account: string, bytes = word, name = '情绪的颜色.docx'): Promise<WordPreview> => hub.call(lessonIntakeRoutes.preview, { file: new File([new Uint8Array(bytes)], name) }, await hub.as(account));
const wanted = { studioId: studioId('02'), title: '情绪的颜色', stage: 'primary' as const, grade: '三年级', minutes: 35, unit: '', authorIds: [personId('mem-0202')] };
const create = async (account: string, intakeId: string, body = wanted): Promise<DesignCard> => hub.call(lessonIntakeRoutes.create, { params: { intakeId }, body }, await hub.as(account));
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const imagesIn = (node: JsonNode): string[] => [...(node.type === 'image' ? [String(node.attrs?.['src'])] : []), ...(node.content ?? []).flatMap(imagesIn)];
const get = async (address: string, account: string): Promise<number> => (await hub.fetch(address, {}, await hub.as(account))).status;

test('the preview tells what becomes of the file, and writes no design', async () => {
  const before = [await count('lesson_design'), await count('document'), await count('document_image')];
  const seen = await preview('mem-0201');
  expect(seen).toMatchObject({ fileName: '情绪的颜色.docx', about: { title: '情绪的颜色', stage: 'primary', grade: '三年级', minutes: 35 }, pictures: { kept: 1, refused: 0 } });
  expect(seen.sections.map(({ key, names }) => `${key} ${names.join()}`)).toEqual(['basic ', 'learners 一、学情分析', 'goals 二、教学目标', 'process 三、教学过程', 'board 四、板书设计']);
  expect(seen.missing).toContain('课后反思');
  expect(seen.missing).not.toContain('团体热身');
  expect(JSON.stringify(seen.rest)).toContain('参考文献');
  const [src] = seen.sections.flatMap(({ content }) => content.flatMap(imagesIn));
  expect([await get(String(src), 'mem-0201'), await get(String(src), 'mem-0202')]).toEqual([200, 404]);
  expect([await count('lesson_design'), await count('document'), await count('document_image')]).toEqual(before);
});

test('the yes makes the design: text, pictures, original, all known as imported by this person', async () => {
  const design = await create('mem-0201', (await preview('mem-0201')).id);
  expect(design).toMatchObject({ title: '情绪的颜色', minutes: 35, role: 'write' });
  const { documentId } = design;
  const reader = await hub.as('mem-0203');
  const { json, text } = await hub.call(documentRoutes.text, { params: { documentId } }, reader);
  expect(processRows(json as JsonNode)).toEqual([{ stage: '导入', minutes: '5分钟', teacher: '问', student: '答', intent: '引出' }]);
  expect(text).toContain('活动目标\n认识情绪\n表达情绪\n');
  expect(text.endsWith('未能对应的内容\n五、参考文献\n某书。\n')).toBe(true);
  const images = imagesIn(json as JsonNode);
  expect(images).toEqual([expect.stringMatching(new RegExp(`^/api/documents/${documentId}/images/`))]);
  expect(await get(String(images[0]), 'mem-0203')).toBe(200);
  const kinds = await sql('select c.kind, c.person_id, count(*)::int as rows from doc_update u join doc_client c on c.doc_id = u.doc_id and c.client_id = u.client_id where u.doc_id = $1 group by 1, 2 order by 1', [documentId]);
  expect(kinds).toEqual([{ kind: 'import', person_id: personId('mem-0201'), rows: 1 }, { kind: 'seed', person_id: personId('mem-0201'), rows: 1 }]);
});

test('the original is for whoever reads the design, byte for byte', async () => {
  const { documentId } = await create('mem-0201', (await preview('mem-0201')).id);
  const [original, ...more] = await hub.call(intakeRoutes.originals, { params: { documentId } }, await hub.as('mem-0203'));
  expect([original, more]).toMatchObject([{ fileName: '情绪的颜色.docx', size: word.length, addedBy: { id: personId('mem-0201') } }, []]);
  const address = `/api/documents/${documentId}/originals/${String(original?.id)}`;
  const reply = await hub.fetch(address, {}, await hub.as('mem-0203'));
  expect(Buffer.from(await reply.arrayBuffer()).equals(word)).toBe(true);
  expect(reply.headers.get('content-disposition')).toMatch(/^attachment; filename\*=UTF-8''/);
  expect(reply.headers.get('content-security-policy')).toContain('sandbox');
  expect([await get(address, 'mem-0301'), await get(`/api/documents/${documentId}/originals`, 'bur-01')]).toEqual([404, 404]);
});

test('a preview is its maker’s, good for one hour and one design, and the next one takes its place', async () => {
  const { id } = await preview('mem-0201');
  expect(await refused(create('mem-0202', id))).toBe('intake.gone');
  const next = await preview('mem-0201');
  expect(await refused(create('mem-0201', id))).toBe('intake.gone');
  const both = await Promise.all([refused(create('mem-0201', next.id)), refused(create('mem-0201', next.id))]);
  expect(both.sort()).toEqual(['done', 'intake.gone']);
  const late = await preview('mem-0201');
  hub.setNow(new Date(TODAY.getTime() + 61 * 60_000));
  expect(await refused(create('mem-0201', late.id))).toBe('intake.gone');
});

test('a refused yes writes nothing and keeps the preview', async () => {
  const { id } = await preview('mem-0202');
  const before = [await count('lesson_design'), await count('document'), await count('document_original')];
  expect(await refused(create('mem-0202', id, { ...wanted, studioId: studioId('03') }))).toMatch(/^(request\.notFound|lesson\.noStudio)$/);
  expect(await refused(create('mem-0202', id, { ...wanted, authorIds: [personId('mem-0301')] }))).toBe('lesson.authorNotMember');
  expect([await count('lesson_design'), await count('document'), await count('document_original')]).toEqual(before);
  expect(await refused(create('mem-0202', id))).toBe('done');
});

test('who begins designs nowhere has no file read; what is no Word file is refused in words', async () => {
  expect(await refused(preview('bur-01'))).toBe('lesson.noStudio');
  expect(await refused(preview('host-02', Buffer.from('教学设计'), 'a.docx'))).toBe('intake.notWord');
  expect(await refused(preview('host-02', Buffer.alloc(17 * 1024 * 1024), 'a.docx'))).toBe('request.tooLarge');
});
