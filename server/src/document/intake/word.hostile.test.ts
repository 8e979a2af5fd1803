// Files that were made to hurt, and two hundred that are merely broken: each is refused in words or read, within two seconds, and the hub's
// own memory stays what it was. The seed of the broken ones is printed.
import sharp from 'sharp';
import { createRequire } from 'node:module';
import type { Problem } from '../../platform/contract/problem.js';
import { aZip, type ZipPart } from '../../../testing/zip.js';
import { aWord, item, link, p, part, picture, r, styled, table, wordParts } from '../../../testing/word.js';
import { IntakeReader } from './intake.reader.js';
import { readWord } from './word.reader.js';
import { WordRefusal } from './word.refusal.js';

const MB = 1024 * 1024;
const reader = new IntakeReader();
const GOOD = styled('1', '教学目标') + p(r('认识') + r('情绪', '<w:b/>')) + item('甲') + item('乙') + table(['环节', '教师活动', '学生活动'], ['导入', '问', '答']);

const verdictOf = async (bytes: Buffer): Promise<string> => reader.read(bytes).then(() => 'read', (error: Problem) => error.code ?? String(error));
const changed = (name: string, data: string | Buffer): Buffer => aZip(wordParts(GOOD).map((one) => (one.name === name ? part(name, data) : one)));
const withPart = (...parts: ZipPart[]): Buffer => aZip([...wordParts(GOOD), ...parts]);
const entities = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&c;</w:body></w:document>`;
const outside = entities.replace(/<!ENTITY b.*?>/, '<!ENTITY b SYSTEM "file:///etc/passwd">');
const documentOf = (body: string): string => wordParts(body).at(-1)?.data.toString() ?? '';
const nested = (depth: number): string => `${'<w:tbl><w:tr><w:tc>'.repeat(depth)}${p('底')}${'</w:tc></w:tr></w:tbl>'.repeat(depth)}`;
const ole = (text: string): Buffer => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from(text, 'utf16le')]);
const { Workbook }: { Workbook: new () => { addWorksheet(name: string): unknown; readonly xlsx: { writeBuffer(): Promise<ArrayBuffer> } } } = createRequire(__filename)('exceljs');
const workbook = async (): Promise<Buffer> => {
  const made = new Workbook();
  made.addWorksheet('表');
  return Buffer.from(await made.xlsx.writeBuffer());
};

/** Numbers that a seed decides: the same ones next time. */
const dice = (seed: number) => {
  let state = seed >>> 0;
  return (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
};

/** Letters that no archive makes small. */
const letters = (count: number): string => {
  const roll = dice(count);
  return Array.from({ length: count }, () => String.fromCharCode(0x4e00 + roll(20_000))).join('');
};

beforeAll(async () => {
  expect(await verdictOf(aWord(GOOD))).toBe('read');
});

test.each<[string, () => Buffer | Promise<Buffer>, RegExp]>([
  ['a bomb: sixty megabytes of nothing', () => withPart(part('word/media/a.png', Buffer.alloc(60 * MB))), /^intake\.tooLarge$/],
  ['a bomb in parts', () => withPart(...Array.from({ length: 60 }, (_, at) => part(`word/media/${at}.png`, Buffer.alloc(1_000_000)))), /^intake\.tooLarge$/],
  ['a bomb in many small parts', () => withPart(...Array.from({ length: 150 }, (_, at) => part(`word/media/${at}.png`, Buffer.alloc(300_000)))), /^intake\.tooLarge$/],
  ['a bomb that lies about its size', () => withPart({ name: 'word/media/a.png', data: Buffer.alloc(60 * MB), declared: 100 }), /^intake\.(tooLarge|notWord)$/],
  ['a bomb in a part that nobody reads', () => withPart(part('docProps/thumb.bin', Buffer.alloc(60 * MB))), /^intake\.tooLarge$/],
  ['a text of twenty megabytes', () => changed('word/document.xml', documentOf(p('情'.repeat(7 * MB)))), /^intake\.tooLarge$/],
  ['five thousand entries', () => withPart(...Array.from({ length: 5_000 }, (_, at) => part(`x/${at}`, 'x'))), /^intake\.tooLarge$/],
  ['a way out in a name', () => withPart(part('../../../etc/cron.d/x', 'x')), /^intake\.unsafe$/],
  ['a name from the root', () => withPart(part('/etc/passwd', 'x')), /^intake\.unsafe$/],
  ['a name with backslashes', () => withPart(part('word\\..\\..\\x.xml', 'x')), /^intake\.unsafe$/],
  ['a link', () => withPart({ name: 'word/media/l.png', data: Buffer.from('/etc/passwd'), mode: 0o120777 }), /^intake\.unsafe$/],
  ['two parts of one name', () => withPart(part('word/document.xml', 'x')), /^intake\.unsafe$/],
  ['a program inside', () => withPart(part('word/vbaProject.bin', 'x')), /^intake\.macros$/],
  ['the type of a file with programs', () => changed('[Content_Types].xml', (wordParts('')[0]?.data.toString() ?? '').replace(/application\/vnd\.openxml[^"]*main\+xml/, 'application/vnd.ms-word.document.macroEnabled.main+xml')), /^intake\.macros$/],
  ['a password on the archive', () => aZip(wordParts(GOOD).map((one) => ({ ...one, encrypted: true }))), /^intake\.encrypted$/],
  ['a password of Word', () => ole('EncryptedPackage'), /^intake\.encrypted$/],
  ['the old format', () => ole('WordDocument'), /^intake\.oldWord$/],
  ['entities that multiply', () => changed('word/document.xml', entities), /^intake\.unsafe$/],
  ['an entity from a file of ours', () => changed('word/document.xml', outside), /^intake\.unsafe$/],
  ['an entity in the styles', () => changed('word/styles.xml', entities), /^intake\.unsafe$/],
  ['entities in UTF-16', () => changed('word/document.xml', Buffer.from(`\uFEFF${entities}`, 'utf16le')), /^intake\.notWord$/],
  ['tables in tables in tables', () => changed('word/document.xml', documentOf(nested(3_000))), /^intake\.tooLarge$/],
  ['a million empty elements', () => changed('word/document.xml', documentOf('<w:p/>'.repeat(1_000_000))), /^intake\.tooLarge$/],
  ['half a million letters', () => aWord(Array.from({ length: 10 }, () => p(letters(50_000))).join('')), /^intake\.tooLong$/],
  ['nine thousand paragraphs', () => aWord([...letters(9_000)].map((letter) => p(letter)).join('')), /^intake\.tooLong$/],
  ['a table of three hundred thousand columns', () => aWord(`<w:tbl><w:tr>${'<w:tc/>'.repeat(300_000)}</w:tr></w:tbl>`), /^intake\.(tooLong|tooLarge|empty)$/],
  ['another kind of document', workbook, /^intake\.notWord$/],
  ['an archive of anything', () => aZip([part('hello.txt', 'x')]), /^intake\.notWord$/],
  ['a picture with the name of a document', () => Buffer.from('89504e470d0a1a0a0000000d', 'hex'), /^intake\.notWord$/],
  ['a page of the web', () => Buffer.from('<html><body>教学设计</body></html>'), /^intake\.notWord$/],
  ['nothing at all', () => Buffer.alloc(0), /^intake\.notWord$/],
  ['no words', () => aWord(p('')), /^intake\.empty$/],
  ['half a file', () => aWord(GOOD).subarray(0, 900), /^intake\.notWord$/],
  ['the end of a file', () => aWord(GOOD).subarray(300), /^intake\.notWord$/],
])('%s is refused at once', async (_name, make, why) => {
  const bytes = await make();
  const began = performance.now();
  expect(await verdictOf(bytes)).toMatch(why);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test('a picture of a hundred million dots is named in its place, and the text comes in', async () => {
  const huge = await sharp({ create: { width: 12_000, height: 9_000, channels: 3, background: 'white' } }).png({ compressionLevel: 9 }).toBuffer();
  const bytes = aWord(p(r('前') + picture('big', '巨图')), { links: link('big', 'image', 'media/a.png'), parts: [part('word/media/a.png', huge)] });
  const began = performance.now();
  expect(await reader.read(bytes)).toMatchObject({ refused: 1, pictures: [], blocks: [{}, { type: 'paragraph', content: [{ text: '〔图片未能导入：巨图〕' }] }] });
  expect(performance.now() - began).toBeLessThan(2_000);
});

/** At the level of the archive, or of the XML in it. */
const broken = (roll: (below: number) => number): Buffer => {
  if (roll(2) === 0) {
    const bytes = Buffer.from(aWord(GOOD));
    for (let at = roll(12); at >= 0; at -= 1) bytes[roll(bytes.length)] = roll(256);
    return roll(4) === 0 ? bytes.subarray(0, roll(bytes.length)) : bytes;
  }
  const parts = wordParts(GOOD);
  const chosen = parts[roll(parts.length)]?.name;
  return aZip(parts.map((one) => {
    if (one.name !== chosen) return one;
    const text = one.data.toString();
    const [from, to] = [roll(text.length), roll(text.length)].sort((a, b) => a - b);
    const middle = roll(3) === 0 ? '' : text.slice(from, to).repeat(roll(4));
    return part(one.name, text.slice(0, from) + middle + text.slice(roll(2) === 0 ? to : from));
  }));
};

const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
process.stdout.write(`seed of the broken files: ${seed}\n`);

test('two hundred broken files: refused or read, quickly, and nothing of them stays in memory', async () => {
  const roll = dice(seed);
  const before = process.memoryUsage().rss;
  const verdicts: string[] = [];
  let slowest = 0;
  for (let count = 0; count < 200; count += 1) {
    const [bytes, began] = [broken(roll), performance.now()];
    verdicts.push(await readWord(bytes).then(() => 'read', (error: unknown) => (error instanceof WordRefusal ? error.reason : 'notWord')));
    slowest = Math.max(slowest, performance.now() - began);
  }
  expect(verdicts.filter((verdict) => verdict === 'notWord').length).toBeGreaterThan(20);
  expect(slowest).toBeLessThan(2_000);
  expect(process.memoryUsage().rss - before).toBeLessThan(96 * MB);
});

test('twenty of them as they come in: each in a thread of its own, refused in words or read', async () => {
  const roll = dice(seed + 1);
  for (let count = 0; count < 20; count += 1) {
    const [bytes, began] = [broken(roll), performance.now()];
    expect(await verdictOf(bytes)).toMatch(/^(read|intake\.\w+)$/);
    expect(performance.now() - began).toBeLessThan(2_000);
  }
});
