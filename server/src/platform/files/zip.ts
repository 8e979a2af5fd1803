// Unpacks an archive that a stranger made, counting what really comes out. Refuses too many entries, too many bytes, bombs by ratio,
// encryption, names that lead elsewhere, links, and two entries of one name.
import yauzl from 'yauzl';

export const ZIP_LIMITS = { entries: 200, bytes: 48 * 1024 * 1024, ratio: 100, smallBytes: 1024 * 1024 } as const;

export type ZipReason = 'broken' | 'encrypted' | 'tooLarge' | 'unsafe';

export class ZipRefusal extends Error {
  constructor(readonly reason: ZipReason) {
    super(reason);
  }
}

const LINK = 0xa000;
const isLink = ({ externalFileAttributes }: yauzl.Entry): boolean => ((externalFileAttributes >>> 16) & 0xf000) === LINK;
/** What the reader says of names with `..`, of a root or of backslashes. */
const refusalOf = (error: unknown): ZipRefusal => new ZipRefusal(error instanceof Error && /invalid (relative path|characters)|absolute path/.test(error.message) ? 'unsafe' : 'broken');

const open = (bytes: Buffer): Promise<yauzl.ZipFile> =>
  new Promise((done, fail) => {
    const options = { lazyEntries: true, validateEntrySizes: true, strictFileNames: true, decodeStrings: true };
    yauzl.fromBuffer(bytes, options, (error, zip) => (zip === undefined || error ? fail(refusalOf(error)) : done(zip)));
  });

interface Wanted {
  readonly left: number;
  readonly keep: boolean;
}

/** The bytes of one entry, none when nobody keeps them, and their number; stops as soon as `left` is used up. */
const inflate = (zip: yauzl.ZipFile, entry: yauzl.Entry, { left, keep }: Wanted): Promise<{ size: number; bytes: Buffer }> =>
  new Promise((done, fail) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error || stream === undefined) return fail(new ZipRefusal('broken'));
      let size = 0;
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => {
        size += part.length;
        if (keep) parts.push(part);
        if (size <= left && (size < ZIP_LIMITS.smallBytes || size <= entry.compressedSize * ZIP_LIMITS.ratio)) return;
        stream.destroy();
        fail(new ZipRefusal('tooLarge'));
      });
      stream.on('end', () => done({ size, bytes: Buffer.concat(parts) }));
      stream.on('error', () => fail(new ZipRefusal('broken')));
    });
  });

/** The entries that `keep` names, by name; the others are counted all the same. Throws ZipRefusal. */
export const unpackZip = async (archive: Buffer, keep: (name: string) => boolean): Promise<ReadonlyMap<string, Buffer>> => {
  const zip = await open(archive);
  const [found, names] = [new Map<string, Buffer>(), new Set<string>()];
  let [total, packed] = [0, 0];
  const take = async (entry: yauzl.Entry): Promise<void> => {
    const name = entry.fileName;
    if (names.size >= ZIP_LIMITS.entries) throw new ZipRefusal('tooLarge');
    if (names.has(name) || isLink(entry)) throw new ZipRefusal('unsafe');
    if (entry.isEncrypted()) throw new ZipRefusal('encrypted');
    names.add(name);
    packed += entry.compressedSize;
    // A bomb in parts is as much a bomb as one in a piece.
    const most = Math.min(ZIP_LIMITS.bytes, Math.max(ZIP_LIMITS.smallBytes, packed * ZIP_LIMITS.ratio));
    const { size, bytes } = await inflate(zip, entry, { left: most - total, keep: keep(name) });
    total += size;
    if (keep(name)) found.set(name, bytes);
    zip.readEntry();
  };
  await new Promise<void>((done, fail) => {
    zip.on('entry', (entry: yauzl.Entry) => void take(entry).catch(fail));
    zip.on('end', () => done());
    zip.on('error', (error: unknown) => fail(refusalOf(error)));
    zip.readEntry();
  });
  return found;
};
