// The certificate as a picture: the same drawing on the page, in print and in the PDF. Draws nothing but what is frozen in the award, so
// that neither a new name nor a new rule can redraw an old one. All texts are escaped: a name is no markup.
import type { Award } from './certificate.contract.js';
import { hoursText, inGroups } from './certificate.rules.js';

/** Points of a landscape A4 sheet. */
export const SHEET = { width: 841.89, height: 595.28 } as const;

/** What the picture says beside the award itself. */
export interface PictureAbout {
  readonly fingerprint: string;
  /** Where the QR leads. */
  readonly verifyUrl: string;
  /** 0 for the first copy. */
  readonly copies: number;
  readonly revoked: boolean;
  /** Rows of a QR code, `1` for a dark module. */
  readonly qr: readonly string[];
}
type Pictured = Pick<Award, 'snapshot' | 'serial' | 'code' | 'issuedOn'>;

const INK = '#1F2328';
const SOFT = '#57606A';
const GREEN = '#0B6E6E';
const PALE = '#CFE3E2';
const SEAL = '#C0392B';
const MIDDLE = SHEET.width / 2;

const safe = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/[\u0000-\u001f]/g, '');

interface Style { readonly size: number; readonly colour?: string; readonly bold?: boolean; readonly anchor?: 'start' | 'middle' | 'end' }
const text = (words: string, [x, y]: readonly [number, number], { size, colour = INK, bold = false, anchor = 'middle' }: Style): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ''}>${safe(words)}</text>`;
const frame = (inset: number, width: number, colour: string): string =>
  `<rect x="${inset}" y="${inset}" width="${(SHEET.width - 2 * inset).toFixed(2)}" height="${(SHEET.height - 2 * inset).toFixed(2)}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** Small when the words are long: a name of ten letters stands on the same line. */
const fitting = (words: string, most: number, size: number): number => Math.min(size, most / Math.max(1, [...words].length));

const corners = (): string =>
  [[0, 0], [1, 0], [0, 1], [1, 1]].map(([right = 0, low = 0]) => {
    const [x, y] = [right === 1 ? SHEET.width - 34 : 34, low === 1 ? SHEET.height - 34 : 34];
    const [dx, dy] = [right === 1 ? -1 : 1, low === 1 ? -1 : 1];
    return `<path d="M${x} ${y + dy * 34}V${y}H${x + dx * 34}" fill="none" stroke="${GREEN}" stroke-width="3"/>`;
  }).join('');

const star = (x: number, y: number, size: number): string => {
  const points = Array.from({ length: 10 }, (_, at) => {
    const [angle, far] = [(Math.PI / 5) * at - Math.PI / 2, at % 2 === 0 ? size : size * 0.4];
    return `${(x + far * Math.cos(angle)).toFixed(1)},${(y + far * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${points.join(' ')}" fill="${SEAL}"/>`;
};

/** Letters along the upper arc of the seal, each turned by itself: every drawing program can do that. */
const arc = (words: string, { x, y, radius }: { readonly x: number; readonly y: number; readonly radius: number }): string => {
  const letters = [...words].slice(0, 20);
  const step = Math.min(24, 220 / Math.max(1, letters.length - 1));
  const from = -(step * (letters.length - 1)) / 2;
  const size = Math.min(13, radius * 2 * Math.PI * (step / 360) * 0.92);
  return letters.map((letter, at) => `<g transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${(from + step * at).toFixed(2)})">${text(letter, [0, -radius + size], { size, colour: SEAL, bold: true })}</g>`).join('');
};

const seal = (issuer: string): string => {
  const [x, y, radius] = [648, 420, 58];
  return `<g opacity="0.86"><circle cx="${x}" cy="${y}" r="${radius}" fill="none" stroke="${SEAL}" stroke-width="3"/>${arc(issuer, { x, y, radius: radius - 8 })}${star(x, y + 2, 15)}${text('证书专用章', [x, y + 38], { size: 11, colour: SEAL, bold: true })}</g>`;
};

const square = (rows: readonly string[], place: { readonly x: number; readonly y: number; readonly size: number }): string => {
  const one = place.size / Math.max(1, rows.length);
  const dark = rows.flatMap((row, down) => [...row].flatMap((module, right) => (module === '1' ? [`M${(place.x + right * one).toFixed(2)} ${(place.y + down * one).toFixed(2)}h${one.toFixed(2)}v${one.toFixed(2)}h-${one.toFixed(2)}z`] : [])));
  return `<rect x="${place.x - 4}" y="${place.y - 4}" width="${place.size + 8}" height="${place.size + 8}" fill="#FFFFFF"/><path d="${dark.join('')}" fill="#000000"/>`;
};

/** 2026年11月28日 */
const dayText = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

const head = ({ scheme, level }: Award['snapshot'], copies: number): string => [
  text('证　书', [MIDDLE, 128], { size: 46, colour: GREEN, bold: true }),
  text('CERTIFICATE', [MIDDLE, 152], { size: 11, colour: SOFT }),
  text(`${scheme.name} · ${level.name}`, [MIDDLE, 186], { size: fitting(`${scheme.name} · ${level.name}`, 560, 18) }),
  copies === 0 ? '' : text(`补发第 ${copies} 份`, [SHEET.width - 70, 78], { size: 11, colour: SOFT, anchor: 'end' }),
].join('');

const body = ({ name, school, cohort, half, level }: Award['snapshot']): string => {
  const passed = `经考核达到“${level.name}”的全部要求`;
  return [
    text(name, [MIDDLE, 244], { size: fitting(name, 420, 34), bold: true }),
    text(school, [MIDDLE, 272], { size: fitting(school, 520, 14), colour: SOFT }),
    text(cohort === null ? `${passed}，` : `参加“${cohort}”，`, [MIDDLE, 314], { size: 17 }),
    text(`完成 ${hoursText(half)} 学时${cohort === null ? '' : `，${passed}`}，特发此证。`, [MIDDLE, 342], { size: 17 }),
  ].join('');
};

const foot = ({ snapshot, serial, code, issuedOn }: Pictured, { fingerprint, verifyUrl, qr }: PictureAbout): string => [
  square(qr, { x: 84, y: 390, size: 104 }),
  text('扫码核验真伪', [136, 512], { size: 10, colour: SOFT }),
  text(`证书编号　${serial}`, [212, 410], { size: 12, anchor: 'start' }),
  text(`核验码　${inGroups(code)}`, [212, 432], { size: 10, colour: SOFT, anchor: 'start' }),
  text(`指纹　${inGroups(fingerprint)}`, [212, 450], { size: 10, colour: SOFT, anchor: 'start' }),
  text(`核验网址　${verifyUrl.replace(/^https?:\/\//, '').replace(/\/[^/]*$/, '/')}`, [212, 468], { size: 10, colour: SOFT, anchor: 'start' }),
  text('内容以核验页为准，纸上的指纹应与核验页一致。', [212, 486], { size: 9, colour: SOFT, anchor: 'start' }),
  text(snapshot.issuer, [648, 498], { size: fitting(snapshot.issuer, 230, 14) }),
  text(dayText(issuedOn), [648, 518], { size: 12, colour: SOFT }),
].join('');

const stamp = (): string =>
  `<g transform="rotate(-18 ${MIDDLE.toFixed(1)} 300)" opacity="0.78"><rect x="${(MIDDLE - 130).toFixed(1)}" y="262" width="260" height="76" fill="none" stroke="${SEAL}" stroke-width="4"/>${text('已撤销', [MIDDLE, 317], { size: 46, colour: SEAL, bold: true })}</g>`;

/** SVG, with no reference to anything outside itself. */
export const certificatePicture = (award: Pictured, about: PictureAbout): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SHEET.width} ${SHEET.height}" width="${SHEET.width}" height="${SHEET.height}" font-family="noto, 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif">`,
    `<rect width="${SHEET.width}" height="${SHEET.height}" fill="#FFFFFF"/>`,
    frame(22, 1, PALE), frame(34, 1.5, GREEN), frame(42, 0.7, PALE), corners(),
    head(award.snapshot, about.copies), body(award.snapshot), foot(award, about), seal(award.snapshot.issuer),
    about.revoked ? stamp() : '',
    '</svg>',
  ].join('');
