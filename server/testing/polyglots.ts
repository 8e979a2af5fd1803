// Files that are two things at once: to one program a picture or a paper, to another a page, a script or an archive. Those that a reader of pictures can draw
// are drawn anew; the others are refused.
import sharp from 'sharp';
import { aWord, p, part } from './word.js';
import { aZip } from './zip.js';

/** Stands in all of them; nothing that the hub serves may have it. */
export const PAYLOAD = '<script>hit("7q4k")</script>';
const square = sharp({ create: { width: 12, height: 9, channels: 3, background: 'orange' } });
const text = (words: string): Buffer => Buffer.from(words, 'latin1');
const after = (front: Buffer, words: string | Buffer): Buffer => Buffer.concat([front, Buffer.from(words)]);
const jpegWithComment = (jpeg: Buffer): Buffer => {
  const comment = Buffer.from(`*/=1;${PAYLOAD}`);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, jpeg.subarray(2)]);
};

/** Pictures with something beside them. */
export const drawable = async (): Promise<readonly (readonly [string, Buffer])[]> => {
  const [gif, png, jpeg, webp] = await Promise.all([square.clone().gif().toBuffer(), square.clone().png().toBuffer(), square.clone().jpeg().toBuffer(), square.clone().webp().toBuffer()]);
  const archive = aZip([part('index.html', PAYLOAD)]);
  return [
    ['a GIF with a page behind it', after(gif, PAYLOAD)], ['a PNG with a page behind it', after(png, PAYLOAD)], ['a JPEG with a page in its comment', jpegWithComment(jpeg)], ['a WebP with a page behind it', after(webp, PAYLOAD)],
    ['a JPEG with an archive behind it', after(jpeg, archive)], ['a PNG with a paper behind it', after(png, `%PDF-1.7 ${PAYLOAD}`)], ['a GIF with a Word file behind it', after(gif, aWord(p(`&lt;${PAYLOAD.slice(1)}`)))],
  ];
};

export const refusable: readonly (readonly [string, Buffer])[] = [
  ['a GIF that is a script', text(`GIF89a/*${'\0'.repeat(20)}*/=1;${PAYLOAD}`)], ['a bitmap that is a script', text(`BM=1;/*${PAYLOAD}*/`)], ['a drawing with a script', text(`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${PAYLOAD}</svg>`)],
  ['a drawing with a handler, behind a PNG’s sign', after(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa]), `<svg onload="hit()">${PAYLOAD}</svg>`)], ['a page', text(`<!doctype html>${PAYLOAD}`)],
  ['a page with a paper behind it', text(`<html>${PAYLOAD}<!--\n%PDF-1.7 x -->`)], ['a paper with a page right behind its sign', text(`%PDF-1.7 <html>${PAYLOAD}`)], ['a script that is a paper', text(`/*%PDF-1.7*/${PAYLOAD}`)], ['spaces, a page and a paper', text(`${' '.repeat(600)}${PAYLOAD}%PDF-1.4`)],
  ['an archive that is a paper', after(aZip([part('%PDF-1.7', PAYLOAD)]), '')], ['a paper that is an archive', after(text('%PDF-1.7\n'), aZip([part('index.html', PAYLOAD)]))], ['a JPEG’s sign before an archive', after(Buffer.from([0xff, 0xd8, 0xff, 0xe0]), aZip([part('index.html', PAYLOAD)]))],
  ['a Word file', aWord(p('正文'))], ['a TIFF', text(`II*\0${PAYLOAD}`)], ['a font', text(`wOFF${PAYLOAD}`)], ['a style sheet', text(`@import "x"; ${PAYLOAD}`)], ['XML with a sheet of styles', text(`<?xml version="1.0"?><?xml-stylesheet href="x"?>${PAYLOAD}`)], ['a page in UTF-16', Buffer.from(`\ufeff${PAYLOAD}`, 'utf16le')],
  ['a page in UTF-7', text('+ADw-script+AD4-hit()+ADw-/script+AD4-')], ['nothing', Buffer.alloc(0)],
];
