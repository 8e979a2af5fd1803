// Turns an uploaded picture into our own WebP: decoded and drawn anew, so that nothing of the sender's file
// (place, camera, hidden payload) is kept. Refuses what is no JPEG, PNG, WebP or GIF, and too many pixels.
import { createHash } from 'node:crypto';
import type { default as Sharp } from 'sharp';
import { Problem } from '../contract/problem.js';

const EDGE = 2_400;
/** A telephone's 64-megapixel photo passes; a bomb that unfolds to gigabytes does not. */
const MEGAPIXELS = 70;
const QUALITY = 82;
const FORMATS: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp', 'gif']);
/** Pictures drawn at the same time: the threads are shared with password hashing. */
const AT_ONCE = 2;

let painter: Promise<typeof Sharp> | null = null;

/** Loaded with the first picture: its library would slow every start of the hub, also the one after a crash. */
const paint = (): Promise<typeof Sharp> =>
  (painter ??= import('sharp').then(({ default: sharp }) => {
    // libvips also reads SVG, PDF and more, each a parser open to hostile input.
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer', 'VipsForeignLoadNsgifBuffer'] });
    return sharp;
  }));

export interface Picture {
  /** `<sha-256 of the bytes>.webp` */
  readonly name: string;
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

let drawing = 0;
const waiting: (() => void)[] = [];

const inTurn = async <T>(job: () => Promise<T>): Promise<T> => {
  if (drawing >= AT_ONCE) await new Promise<void>((go) => waiting.push(go));
  else drawing += 1;
  try {
    return await job();
  } finally {
    const next = waiting.shift();
    if (next === undefined) drawing -= 1;
    else next();
  }
};

/** Whatever sharp says against the bytes, also at once, means: this is no picture of ours. */
const asPicture = async <T>(job: () => Promise<T>): Promise<T> => {
  try {
    return await job();
  } catch {
    throw new Problem('file.notImage');
  }
};

const measure = async (bytes: Buffer): Promise<void> => {
  const sharp = await paint();
  const { format, width, height } = await asPicture(() => sharp(bytes, { limitInputPixels: false }).metadata());
  if (!FORMATS.has(format)) throw new Problem('file.notImage');
  if (width * height > MEGAPIXELS * 1e6) throw new Problem('file.tooManyPixels', { mega: MEGAPIXELS });
};

const draw = async (bytes: Buffer): Promise<Picture> => {
  const sharp = await paint();
  const image = sharp(bytes, { limitInputPixels: MEGAPIXELS * 1e6, failOn: 'error' })
    .autoOrient() // the camera's turn stands in the metadata that is dropped here
    .resize({ width: EDGE, height: EDGE, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: QUALITY })
    .timeout({ seconds: 20 });
  const { data, info } = await asPicture(() => image.toBuffer({ resolveWithObject: true }));
  return { name: `${createHash('sha256').update(data).digest('hex')}.webp`, bytes: data, width: info.width, height: info.height };
};

/** At most 2,400 pixels a side. Throws file.notImage, file.tooManyPixels. */
export const drawAnew = (bytes: Buffer): Promise<Picture> =>
  inTurn(async () => {
    await measure(bytes);
    return draw(bytes);
  });

/** One of our own pictures for a page of paper: smaller, without anything to see through. */
export const asJpeg = (bytes: Buffer): Promise<Buffer> =>
  inTurn(async () => (await paint())(bytes).resize({ width: 1_400, withoutEnlargement: true }).flatten({ background: '#ffffff' }).jpeg({ quality: QUALITY }).toBuffer());

/** One of our own pictures as PNG: older Word does not know WebP. */
export const asPng = (bytes: Buffer): Promise<Buffer> => inTurn(async () => (await paint())(bytes).png().toBuffer());
