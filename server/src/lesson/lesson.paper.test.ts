// A design as a file: every word of it is in the Word file and in the Markdown, in its order; strangers get nothing.
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { DOCUMENT_ROOT } from '@gongyan/shared/document/document.schema';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import * as Y from 'yjs';
import { designId, personId, startDemoHub, type DemoHub } from '../../testing/demo-hub.js';
import { DocumentDoor } from '../document/document.door.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { unzip } from '../../testing/unzip.js';

let hub: DemoHub;
const thermometer = designId('001');

beforeAll(async () => {
  hub = await startDemoHub();
});
afterAll(() => hub.close());

const get = async (account: string, format: string, query = ''): Promise<Response> =>
  fetch(`${hub.url}/api/designs/${thermometer}/paper/${format}${query}`, { headers: { cookie: (await hub.as(account)).cookie, 'sec-fetch-site': 'same-origin' } });

const plain = (xml: string): string => xml.replaceAll(/<[^>]+>/g, '').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const linesOfText = async (): Promise<string[]> => {
  const { documentId } = await hub.call(lessonRoutes.open, { params: { designId: thermometer } }, await hub.as('host-02'));
  const { text } = await hub.call(documentRoutes.text, { params: { documentId } }, await hub.as('host-02'));
  return text.split('\n').filter((line) => line.trim() !== '');
};
/** Every line stands behind the one before. */
const inOrder = (lines: readonly string[], whole: string): string[] => {
  let at = 0;
  return lines.filter((line) => {
    const found = whole.indexOf(line, at);
    if (found >= 0) at = found + line.length;
    return found < 0;
  });
};

test('the Word file has every line in its order, the head of the process table on every page, and Chinese faces', async () => {
  const reply = await get('mem-0201', 'docx');
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-disposition')).toContain(encodeURIComponent('情绪温度计.docx'));
  const zip = Buffer.from(await reply.arrayBuffer());
  const xml = unzip(zip, 'word/document.xml');
  expect(inOrder(await linesOfText(), plain(xml))).toEqual([]);
  expect(plain(xml)).toContain('主备：陆拾光');
  expect(xml).toContain('<w:tblHeader/>');
  expect(plain(xml)).toContain('环节时间教师活动学生活动设计意图');
  const styles = unzip(zip, 'word/styles.xml');
  for (const face of ['宋体', '黑体']) expect(styles).toContain(face);
  expect(styles).toContain('w:line="360"');
});

test('a lying page is wider than high', async () => {
  const xml = unzip(Buffer.from(await (await get('mem-0201', 'docx', '?page=landscape')).arrayBuffer()), 'word/document.xml');
  expect(xml).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
});

test('the Markdown has every line too', async () => {
  const text = await (await get('cen-02', 'md')).text();
  expect(text.startsWith('# 情绪温度计\n')).toBe(true);
  expect(text).toContain('| 环节 | 时间 | 教师活动 | 学生活动 | 设计意图 |');
  const read = text.replaceAll(/\\([\\`*_[\]<>#|~])/g, '$1');
  expect(inOrder((await linesOfText()).map((line) => line.trim()), read)).toEqual([]);
});

test('the PDF holds its Chinese font, as few letters of it as are used, and can be as wide as the page lies', async () => {
  const [upright, lying] = [Buffer.from(await (await get('mem-0201', 'pdf')).arrayBuffer()), Buffer.from(await (await get('mem-0201', 'pdf', '?page=landscape')).arrayBuffer())];
  for (const pdf of [upright, lying]) {
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pdf.toString('latin1')).toMatch(/\/FontFile2/);
    expect(pdf.toString('latin1')).toMatch(/\+NotoSansSC/);
    expect(pdf.length).toBeLessThan(400 * 1024);
  }
  expect(upright.toString('latin1')).toMatch(/\/MediaBox \[0 0 595\.28 841\.89\]/);
  expect(lying.toString('latin1')).toMatch(/\/MediaBox \[0 0 841\.89 595\.28\]/);
});

test('comments and people stand at the end when they are asked for, and nowhere otherwise', async () => {
  const { documentId } = await hub.call(lessonRoutes.open, { params: { designId: thermometer } }, await hub.as('host-02'));
  const write = (ydoc: Y.Doc): void => {
    const line = new Y.XmlElement('paragraph');
    line.insert(0, [new Y.XmlText('新的一句')]);
    const section = ydoc.getXmlFragment(DOCUMENT_ROOT).get(0);
    if (section instanceof Y.XmlElement) section.insert(1, [line]);
  };
  await hub.app.get(UnitOfWork).run(() => hub.app.get(DocumentDoor).amendLocked(documentId, [{ by: personId('mem-0201'), kind: 'restore', change: write }]));
  const plainly = await (await get('mem-0201', 'md')).text();
  expect(plainly).not.toMatch(/## (批注|参与人)/);
  const whole = await (await get('mem-0201', 'md', '?comments=with&people=with')).text();
  expect(whole).toMatch(/\n## 参与人\n\n- 陆拾光（现有文字 \d+ 字）\n- 汤沐阳（现有文字 291 字）\n/);
  expect((await get('mem-0201', 'md', '?comments=maybe')).status).toBe(400);
});

test.each(['mem-0301', 'exp-01', 'bur-01'])('%s, who may not open the design, gets no file of it', async (account) => {
  const reply = await get(account, 'docx');
  expect([reply.status, await reply.json()]).toEqual([404, expect.objectContaining({ code: 'request.notFound' })]);
});
