// What stands between a Word file from outside and the program that reads it: the archive is unpacked and counted, every part looked at,
// and a new archive made of the harmless ones. Refuses what is no .docx, macros, passwords, entities, and parts too large or too deep.
import { unpackZip, ZipRefusal, type ZipReason } from '../../platform/files/zip.js';
import { WordRefusal, type WordReason } from './word.refusal.js';

/** Of one part of the file: bytes, elements, paragraphs, levels. */
const XML_LIMITS = { bytes: 12 * 1024 * 1024, tags: 500_000, paragraphs: 8_000, depth: 120 } as const;
const CONTENT_TYPES = '[Content_Types].xml';
const XML = /\.(xml|rels)$/i;
const PICTURE = /\.(png|jpe?g|gif|webp)$/i;
const MACROS = /(^|\/)vba(Project|Data)[^/]*$/i;
const isKept = (name: string): boolean => XML.test(name) || PICTURE.test(name) || MACROS.test(name);

const ZIP_REASONS: Readonly<Record<ZipReason, WordReason>> = { broken: 'notWord', unsafe: 'unsafe', encrypted: 'encrypted', tooLarge: 'tooLarge' };
const starts = (bytes: Buffer, ...signs: readonly number[]): boolean => bytes.subarray(0, signs.length).equals(Buffer.from(signs));

/** A protected .docx lies in the container of the old .doc format. */
const demandZip = (bytes: Buffer): void => {
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw new WordRefusal(bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'oldWord');
  if (!starts(bytes, 0x50, 0x4b, 3, 4)) throw new WordRefusal('notWord');
};

/** How deep the elements of a part lie in each other, near enough: signs inside of attributes may count too. */
const demandShallow = (xml: string): void => {
  let [depth, tags, paragraphs] = [0, 0, 0];
  for (let at = xml.indexOf('<'); at >= 0; at = xml.indexOf('<', at + 1)) {
    const next = xml[at + 1];
    if (next === '?' || next === '!') continue;
    tags += 1;
    const end = xml.indexOf('>', at);
    if (next === '/') depth -= 1;
    else if (xml[end - 1] !== '/') depth += 1;
    if (xml.startsWith('<w:p>', at) || xml.startsWith('<w:p ', at)) paragraphs += 1;
    if (paragraphs > XML_LIMITS.paragraphs) throw new WordRefusal('tooLong');
    if (depth > XML_LIMITS.depth || tags > XML_LIMITS.tags) throw new WordRefusal('tooLarge');
    if (end < 0) throw new WordRefusal('notWord');
  }
};

const demandHarmlessXml = (bytes: Buffer): void => {
  if (bytes.length > XML_LIMITS.bytes) throw new WordRefusal('tooLarge');
  // Word writes UTF-8; in another encoding an entity would pass unseen.
  if (starts(bytes, 0xff, 0xfe) || starts(bytes, 0xfe, 0xff) || bytes.subarray(0, 200).includes(0)) throw new WordRefusal('notWord');
  const xml = bytes.toString('utf8');
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new WordRefusal('unsafe');
  demandShallow(xml);
};

const demandWord = (parts: ReadonlyMap<string, Buffer>): void => {
  const types = parts.get(CONTENT_TYPES)?.toString('utf8') ?? '';
  if ([...parts.keys()].some((name) => MACROS.test(name)) || /macroEnabled/i.test(types)) throw new WordRefusal('macros');
  if (!/wordprocessingml\.(document|template)\.main\+xml/.test(types)) throw new WordRefusal('notWord');
};

/** A new archive of what is harmless in this one. Throws WordRefusal. */
export const guardWord = async (bytes: Buffer): Promise<Buffer> => {
  demandZip(bytes);
  const parts = await unpackZip(bytes, isKept).catch((error: unknown) => {
    throw error instanceof ZipRefusal ? new WordRefusal(ZIP_REASONS[error.reason]) : error;
  });
  demandWord(parts);
  for (const [name, part] of parts) if (XML.test(name)) demandHarmlessXml(part);
  const { default: JSZip } = await import('jszip');
  const safe = new JSZip();
  for (const [name, part] of parts) safe.file(name, part, { createFolders: false });
  return safe.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
};
