// Uploaded pictures are drawn anew or refused.
import sharp from 'sharp';
import { drawAnew } from './picture.js';

const square = (edge: number) => sharp({ create: { width: edge, height: edge, channels: 3, background: { r: 200, g: 80, b: 40 } } });

test.each(['jpeg', 'png', 'webp', 'gif'] as const)('a %s becomes WebP', async (format) => {
  const picture = await drawAnew(await square(40).toFormat(format).toBuffer());
  expect(picture).toMatchObject({ width: 40, height: 40 });
  expect(picture.name).toMatch(/^[0-9a-f]{64}\.webp$/);
  expect((await sharp(picture.bytes).metadata()).format).toBe('webp');
});

test('a large one is drawn smaller, at most 2,400 pixels a side', async () => {
  const wide = await sharp({ create: { width: 4_800, height: 1_200, channels: 3, background: 'white' } }).jpeg().toBuffer();
  expect(await drawAnew(wide)).toMatchObject({ width: 2_400, height: 600 });
});

test('where and with what it was taken does not come along, the turn of the camera does', async () => {
  const photo = await square(40).resize(60, 30, { fit: 'fill' }).withExif({ IFD0: { Make: '某手机' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const picture = await drawAnew(photo);
  const { exif, orientation } = await sharp(picture.bytes).metadata();
  expect([exif, orientation]).toEqual([undefined, undefined]);
  expect(picture).toMatchObject({ width: 30, height: 60 });
});

test.each([
  ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['nothing', Buffer.alloc(0)],
  ['a JPEG that breaks off at once', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
])('%s is refused', async (_, bytes) => {
  await expect(drawAnew(bytes)).rejects.toMatchObject({ code: 'file.notImage' });
});

test('a picture cut off in the middle is refused', async () => {
  const whole = await sharp(Buffer.from(Array.from({ length: 200 * 200 * 3 }, (_, n) => (n * 7919) % 251)), { raw: { width: 200, height: 200, channels: 3 } }).png().toBuffer();
  await expect(drawAnew(whole.subarray(0, whole.length / 2))).rejects.toMatchObject({ code: 'file.notImage' });
});

test('a small file that unfolds to gigabytes is refused before it is unfolded', async () => {
  const bomb = await sharp({ create: { width: 12_000, height: 12_000, channels: 3, background: 'white' }, limitInputPixels: false }).png({ compressionLevel: 9 }).toBuffer();
  expect(bomb.length).toBeLessThan(3_000_000);
  await expect(drawAnew(bomb)).rejects.toMatchObject({ code: 'file.tooManyPixels' });
});
