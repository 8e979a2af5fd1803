// Sixty and more archives as a hostile stranger makes them, as Word files and as Excel files. Refuses to be anything that a person's program would write.
import { crc32, deflateRawSync } from 'node:zlib';
import { aWord, p, part, wordParts } from '../../../server/testing/word.js';
import { aZip, type ZipPart } from '../../../server/testing/zip.js';

const zeros = (megabytes: number): Buffer => Buffer.alloc(megabytes << 20);
const body = p('正文');
const parts = wordParts(body);
const withPart = (more: ZipPart): Buffer => aZip([...parts, more]);
const withText = (xml: string): Buffer => aZip(parts.map((one) => (one.name === 'word/document.xml' ? part(one.name, xml) : one)));
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const doc = (inside: string, before = ''): string => `<?xml version="1.0"?>${before}<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const laughs = (levels: number): string => `<!DOCTYPE z [<!ENTITY a "哈哈哈哈哈哈哈哈">${Array.from({ length: levels }, (_, at) => `<!ENTITY ${String.fromCharCode(98 + at)} "${`&${String.fromCharCode(97 + at)};`.repeat(10)}">`).join('')}]>`;
const nested = (levels: number): string => `${'<w:p>'.repeat(levels)}${'</w:p>'.repeat(levels)}`;

/** Many names for the same bytes: what comes out is many times what is there. */
const overlapping = (names: number): Buffer => {
  const data = zeros(4);
  const [packed, first] = [deflateRawSync(data), Buffer.from('word/document.xml')];
  const common = Buffer.alloc(26);
  [[20, 0], [0, 2], [8, 4]].forEach(([value = 0, at = 0]) => common.writeUInt16LE(value, at));
  common.writeUInt32LE(crc32(data), 10);
  common.writeUInt32LE(packed.length, 14);
  common.writeUInt32LE(data.length, 18);
  common.writeUInt16LE(first.length, 22);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, first, packed]);
  const central = Buffer.concat(Array.from({ length: names }, (_, at) => {
    const title = Buffer.from(at === 0 ? 'word/document.xml' : `word/n${String(at)}.xml`);
    const own = Buffer.from(common);
    own.writeUInt16LE(title.length, 22);
    return Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), Buffer.from([20, 0]), own, Buffer.alloc(14), title]);
  }));
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 'latin1');
  end.writeUInt16LE(names, 8);
  end.writeUInt16LE(names, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

const good = (): Buffer => aWord(body);
const cut = (share: number): Buffer => good().subarray(0, Math.floor(good().length * share));
const spoilt = (at: number, value: number): Buffer => {
  const bytes = Buffer.from(good());
  bytes.writeUInt8(value, at < 0 ? bytes.length + at : at);
  return bytes;
};

/** What a name leads to, what a size says, what comes out, what the XML does. */
export const HOSTILE: readonly (readonly [string, () => Buffer])[] = [
  ...['../evil.xml', '../../etc/passwd', '/etc/passwd', 'word/../../x', '..\\evil.xml', 'C:\\evil.xml', 'C:/evil.xml', '\\\\host\\share', 'word\\document2.xml', './../x'].map((name) => [`the name ${name}`, () => withPart(part(name, 'x'))] as const),
  ...[2, 10, 40].map((size) => [`a bomb of ${String(size)} MB in a part that is read`, () => withText(doc(`<w:p>${' '.repeat(size << 20)}</w:p>`))] as const),
  ...[8, 30, 60].map((size) => [`a bomb of ${String(size)} MB in a part that nobody reads`, () => withPart({ name: 'word/media/zeros.bin', data: zeros(size) })] as const),
  ['forty bombs of three megabytes', () => aZip([...parts, ...Array.from({ length: 40 }, (_, at) => ({ name: `word/media/${String(at)}.bin`, data: zeros(3) }))])],
  ['a bomb where the text should be', () => aZip(parts.map((one) => (one.name === 'word/document.xml' ? { ...one, data: aZip([{ name: 'word/document.xml', data: zeros(60) }]) } : one)))],
  ['a bomb in a bomb', () => withPart({ name: 'word/embeddings/a.docx', data: Buffer.concat([aZip([{ name: 'word/document.xml', data: zeros(60) }]), zeros(20)]) })],
  ...[2, 50, 190].map((names) => [`${String(names)} names for the same bytes`, () => overlapping(names)] as const),
  ...[201, 2_000, 20_000].map((many) => [`${String(many)} entries`, () => aZip([...parts, ...Array.from({ length: many }, (_, at) => ({ name: `n${String(at)}`, data: Buffer.alloc(0) }))])] as const),
  ...[0, 1, 10, 0x7fffffff, 0xfffffffe].map((declared) => [`a size that is said to be ${String(declared)}`, () => aZip(parts.map((one) => (one.name === 'word/document.xml' ? { ...one, declared } : one)))] as const),
  ['the same name twice', () => aZip([...parts, part('word/document.xml', doc(p('另一个')))])],
  ['a link', () => withPart({ name: 'word/link', data: Buffer.from('/etc/passwd'), mode: 0o120777 })],
  ['encrypted parts', () => aZip(parts.map((one) => ({ ...one, encrypted: true })))],
  ['macros', () => withPart(part('word/vbaProject.bin', 'x'))],
  ['no text at all', () => aZip(parts.filter(({ name }) => name !== 'word/document.xml'))],
  ...[3, 9].map((levels) => [`entities of ${String(levels)} levels`, () => withText(doc(p('&b;'), laughs(levels)))] as const),
  ...['file:///etc/passwd', 'http://127.0.0.1:1/x'].map((address) => [`an entity from ${address}`, () => withText(doc(p('&x;'), `<!DOCTYPE z [<!ENTITY x SYSTEM "${address}">]>`))] as const),
  ['a description from elsewhere', () => withText(doc(body, '<!DOCTYPE z SYSTEM "http://127.0.0.1:1/x.dtd">'))],
  ['a parameter entity', () => withText(doc(body, '<!DOCTYPE z [<!ENTITY % p SYSTEM "http://127.0.0.1:1/p"> %p;]>'))],
  ...[1_000, 20_000, 200_000].map((levels) => [`${String(levels)} levels`, () => withText(doc(nested(levels)))] as const),
  ['an end that never comes', () => withText(`<?xml version="1.0"?><w:document ${W}><w:body>${'<w:p>'.repeat(50)}`)],
  ['no XML', () => withText('x'.repeat(10_000))],
  ['letters that are none', () => aZip(parts.map((one) => (one.name === 'word/document.xml' ? { ...one, data: Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41]) } : one)))],
  ...[0.1, 0.4, 0.7, 0.95, 0.999].map((share) => [`a file that ends after ${String(share * 100)} %`, () => cut(share)] as const),
  ...([[-18, 9], [-12, 255], [-6, 255], [-2, 255]] as const).map(([at, value]) => [`a directory that is wrong at ${String(at)}`, () => spoilt(at, value)] as const),
  ['an old Word file', () => Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(4_096)])],
  ['nothing', () => Buffer.alloc(0)],
  ['a page', () => Buffer.from('<html><script>alert(1)</script></html>')],
  ['another archive', () => Buffer.concat([Buffer.from([0x1f, 0x8b, 8, 0]), Buffer.alloc(1_000)])],
  ['letters before the archive, and a directory for other letters', () => Buffer.concat([Buffer.from('GIF89a'), overlapping(3)])],
];
