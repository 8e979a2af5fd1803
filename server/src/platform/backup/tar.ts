// A tar of small parts, written and read as streams, so that every machine's own tar can open a backup. Refuses parts that are too large
// to be held in memory, and whatever is no tar.
import { withoutEnd } from '@gongyan/shared/kit/text';
import { ArchiveRefusal } from './archive.refusal.js';

const BLOCK = 512;
/** Larger than any part that is written here. */
const LARGEST = 64 * 1024 * 1024;

export interface Part {
  readonly name: string;
  readonly bytes: Buffer;
}

const octal = (value: number, width: number): string => `${value.toString(8).padStart(width - 1, '0')}\0`;

const headerOf = ({ name, bytes }: Part, seconds: number): Buffer => {
  if (Buffer.byteLength(name) > 100) throw new Error(`The name ${name} is too long for a tar`);
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, at: number): number => header.write(text, at, 'utf8');
  put(name, 0);
  put(octal(0o600, 8), 100);
  put(octal(0, 8), 108);
  put(octal(0, 8), 116);
  put(octal(bytes.length, 12), 124);
  put(octal(seconds, 12), 136);
  put(' '.repeat(8), 148);
  put('0', 156);
  put('ustar\u000000', 257);
  put(`${octal(header.reduce((sum, byte) => sum + byte, 0), 7)} `, 148);
  return header;
};

/** The part as it stands in the tar. */
export const packed = (part: Part, at: Date): Buffer[] => [headerOf(part, Math.floor(at.getTime() / 1_000)), part.bytes, Buffer.alloc((BLOCK - (part.bytes.length % BLOCK)) % BLOCK)];
export const END = Buffer.alloc(2 * BLOCK);

const BROKEN = '备份文件不完整或已损坏，请换一份。The backup is cut off or harmed: take another one.';

/** Takes exact numbers of bytes from a stream. */
class Tap {
  private held: Buffer[] = [];
  private size = 0;

  constructor(private readonly source: AsyncIterator<Buffer>) {}

  /** Null when the stream is over before. */
  async take(count: number): Promise<Buffer | null> {
    while (this.size < count) {
      const { value, done } = await this.source.next();
      if (done === true) return null;
      this.held.push(value);
      this.size += value.length;
    }
    const all = this.held.length === 1 && this.held[0] !== undefined ? this.held[0] : Buffer.concat(this.held);
    this.held = [all.subarray(count)];
    this.size -= count;
    return all.subarray(0, count);
  }
}

const numberIn = (header: Buffer, from: number, to: number): number => {
  const text = withoutEnd(header.toString('latin1', from, to), '\0 ');
  if (!/^[0-7]+$/.test(text)) throw new ArchiveRefusal('这不是共研的备份文件。This is no backup of Gongyan.');
  return parseInt(text, 8);
};

/** The parts in their order. Throws ArchiveRefusal. */
export async function* partsIn(stream: AsyncIterable<Buffer>): AsyncGenerator<Part> {
  const tap = new Tap(stream[Symbol.asyncIterator]());
  for (;;) {
    const header = await tap.take(BLOCK);
    if (header === null) throw new ArchiveRefusal(BROKEN);
    if (header.every((byte) => byte === 0)) return;
    const name = header.toString('utf8', 0, 100).replace(/\0.*$/s, '');
    const size = numberIn(header, 124, 136);
    if (size > LARGEST) throw new ArchiveRefusal(BROKEN);
    const body = await tap.take(Math.ceil(size / BLOCK) * BLOCK);
    if (body === null) throw new ArchiveRefusal(BROKEN);
    yield { name, bytes: body.subarray(0, size) };
  }
}
