// Looks through an XLSX archive before any parser unpacks it, counting what really comes out. Refuses too many
// entries, too many bytes, bombs by ratio, encryption and names that lead elsewhere.
import yauzl from 'yauzl';
import { Unreadable } from './roster.unreadable.js';

export const ZIP_LIMITS = { entries: 200, bytes: 50 * 1024 * 1024, ratio: 100, smallBytes: 1024 * 1024 } as const;

const open = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((done, fail) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, decodeStrings: true };
    yauzl.fromBuffer(bytes, options, (error, zip) => (zip === undefined || error ? fail(new Unreadable('notAWorkbook')) : done(zip)));
  });

/** The true size of one entry; stops as soon as `left` is used up. */
const unpackedSize = (zip: yauzl.ZipFile, entry: yauzl.Entry, left: number): Promise<number> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || stream === undefined) return fail(new Unreadable('notAWorkbook'));
      let size = 0;
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (size <= left && (size < ZIP_LIMITS.smallBytes || size <= entry.compressedSize * ZIP_LIMITS.ratio)) return;
        stream.destroy();
        fail(new Unreadable('tooLarge'));
      });
      stream.on('end', () => done(size));
      stream.on('error', () => fail(new Unreadable('notAWorkbook')));
    });
  });

/** Throws Unreadable. */
export const demandHarmlessZip = async (bytes: Buffer): Promise<void> => {
  const zip = await open(bytes);
  if (zip.entryCount > ZIP_LIMITS.entries) throw new Unreadable('tooLarge');
  await new Promise<void>((done, fail) => {
    let [total, entries] = [0, 0];
    const next = async (entry: yauzl.Entry): Promise<void> => {
      entries += 1;
      if (entries > ZIP_LIMITS.entries) throw new Unreadable('tooLarge');
      if (entry.isEncrypted()) throw new Unreadable('encrypted');
      total += await unpackedSize(zip, entry, ZIP_LIMITS.bytes - total);
      zip.readEntry();
    };
    zip.on('entry', (entry: yauzl.Entry) => void next(entry).catch(fail));
    zip.on('end', () => done());
    zip.on('error', () => fail(new Unreadable('notAWorkbook')));
    zip.readEntry();
  });
};
