// What comes in as a file goes out as one that does nothing: pictures are drawn anew, papers are handed over as files, and what is two things at once is refused or
// loses the other one. Refuses to trust a name or a kind that the sender says.
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { ClaimId, claimRoutes } from '@gongyan/shared/hours/claim/claim.contract';
import { fillPath, type RouteSpec } from '@gongyan/shared/kit/route';
import { ProblemBody } from '@gongyan/shared/kit/problem';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { outsideRoutes } from '@gongyan/shared/training/certificate/outside.contract';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { servedRoutes } from '../../server/src/app.routes.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../server/testing/demo-hub.js';
import { drawable, PAYLOAD, refusable } from '../../server/testing/polyglots.js';
import type { Session } from '../../server/testing/start-hub.js';
import { addressOf } from '../../server/testing/verdicts.js';
import { everythingOf } from './world/whole.world.js';
import { OURS } from './world/world.js';

jest.setTimeout(180_000);

let hub: DemoHub;
let subject: Session;
let subjects: Readonly<Record<string, unknown>> = {};
/** Of each door: where it goes in, and where what came in goes out. */
let doors: Readonly<Record<string, { readonly into: readonly [RouteSpec, Readonly<Record<string, string>>]; readonly out: (answer: unknown) => readonly [RouteSpec, Readonly<Record<string, string>>] }>> = {};

const idIn = (answer: unknown): string => z.object({ id: z.string() }).parse(answer).id;

beforeAll(async () => {
  hub = await startDemoHub();
  hub.setNow(TODAY);
  ({ subjects } = await everythingOf(hub, OURS));
  subject = await hub.as(OURS.subject);
  const result = await hub.call(resultRoutes.enter, { params: { studioId: studioId(OURS.studio) }, body: { kind: 'paper', title: '论文', day: '2026-11-02', level: 'city', place: '', grade: '', note: '', personIds: [personId(OURS.subject)] } }, subject);
  const claimId = ClaimId.parse(randomUUID());
  await hub.call(claimRoutes.save, { params: { claimId }, body: { ruleCode: 'school_based', level: null, units: 240, title: '研修', organiser: '德育处', day: '2026-11-03', lastDay: '2026-11-03', from: null, to: null, note: '' } }, subject);
  const [documentId, outsideId, resultId] = [String(subjects['Document']), String(subjects['OutsideCertificate']), result.id];
  doors = {
    'a picture of a text': { into: [documentRoutes.addImage, { documentId }], out: (answer) => [documentRoutes.image, { documentId, name: String(z.object({ src: z.string() }).parse(answer).src.split('/').at(-1)) }] },
    'a proof of a result': { into: [resultRoutes.addFile, { resultId }], out: (answer) => [resultRoutes.file, { resultId, fileId: idIn(answer) }] },
    'a proof of hours': { into: [claimRoutes.addFile, { claimId }], out: (answer) => [claimRoutes.file, { claimId, fileId: idIn(answer) }] },
    'a scan of a certificate': { into: [outsideRoutes.addScan, { outsideId }], out: () => [outsideRoutes.scan, { outsideId }] },
  };
});
afterAll(() => hub?.close());

const send = async (door: string, bytes: Buffer, { name, type }: { readonly name: string; readonly type: string }): Promise<{ readonly code: string; readonly answer: unknown }> => {
  const [route, params] = doors[door]?.into ?? [documentRoutes.addImage, {}];
  const form = new FormData();
  form.append(route.upload?.field ?? 'file', new File([new Uint8Array(bytes)], name, { type }));
  const reply = await hub.fetch(`/api${fillPath(route.path, params)}`, { method: route.method, body: form }, subject);
  const answer: unknown = await reply.json();
  return { code: reply.ok ? 'taken' : ProblemBody.parse(answer).code, answer };
};
const served = async (door: string, answer: unknown) => {
  const [route, params] = doors[door]?.out(answer) ?? [documentRoutes.image, {}];
  const reply = await hub.fetch(`/api${fillPath(route.path, params)}`, {}, subject);
  const header = (name: string): string => reply.headers.get(name) ?? '';
  return { type: header('content-type'), policy: header('content-security-policy'), sniff: header('x-content-type-options'), handed: header('content-disposition').split(';')[0], bytes: Buffer.from(await reply.arrayBuffer()) };
};

const DOORS = ['a picture of a text', 'a proof of a result', 'a proof of hours', 'a scan of a certificate'];

test.each(DOORS)('%s: what is a picture and something else is drawn anew, and only the picture is left', async (door) => {
  for (const [name, bytes] of await drawable()) {
    const { code, answer } = await send(door, bytes, { name: 'x.html', type: 'text/html' });
    if (code === 'result.filesFull' || code === 'claim.filesFull') continue;
    expect({ name, code }).toEqual({ name, code: 'taken' });
    const { bytes: out, ...headers } = await served(door, answer);
    expect({ name, ...headers }).toEqual({ name, type: 'image/webp', policy: "default-src 'none'; sandbox", sniff: 'nosniff', handed: 'inline' });
    expect([out.subarray(0, 4).toString('latin1'), out.subarray(8, 12).toString('latin1'), out.readUInt32LE(4) + 8]).toEqual(['RIFF', 'WEBP', out.length]);
    expect({ name, kept: [PAYLOAD, 'PK\u0003\u0004', '%PDF', 'script'].filter((words) => out.includes(words)) }).toEqual({ name, kept: [] });
  }
});

test.each(DOORS)('%s: what is no picture is refused, whatever it says that it is', async (door) => {
  const taken: string[] = [];
  const sent = [{ name: 'x.png', type: 'image/png' }, { name: 'x.pdf', type: 'application/pdf' }].flatMap((claimed) => refusable.map(([name, bytes]) => ({ name, bytes, claimed })));
  // One door takes few in a minute; what is behind it is behind the others too.
  for (const { name, bytes, claimed } of sent.slice(0, (doors[door]?.into[0].access.perMinute ?? 0) - 8)) {
    const { code } = await send(door, bytes, claimed);
    if (!['file.notImage', 'file.notEvidence'].includes(code)) taken.push(`${name} as ${claimed.name}: ${code}`);
  }
  expect(taken).toEqual([]);
});

test('a paper is handed over as a file that no page can run', async () => {
  await hub.call(resultRoutes.enter, { params: { studioId: studioId(OURS.studio) }, body: { kind: 'paper', title: '另一篇', day: '2026-11-02', level: 'city', place: '', grade: '', note: '', personIds: [personId(OURS.subject)] } }, subject).then(({ id: resultId }) => {
    doors = { ...doors, 'a paper': { into: [resultRoutes.addFile, { resultId }], out: (answer) => [resultRoutes.file, { resultId, fileId: idIn(answer) }] } };
  });
  const { code, answer } = await send('a paper', Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n%%EOF\n', 'latin1'), { name: '论文"; filename=x.html\r\nx: y.html', type: 'text/html' });
  expect(code).toBe('taken');
  const { bytes: _bytes, ...headers } = await served('a paper', answer);
  expect(headers).toEqual({ type: 'application/pdf', policy: "default-src 'none'; sandbox", sniff: 'nosniff', handed: 'attachment' });
});

/** What a browser would run, or show as a page. */
const LIVELY = /javascript|ecmascript|html|xml|svg|css|wasm/i;

test('no route of the hub answers with anything that a browser runs', async () => {
  const lively: string[] = [];
  let asked = 0;
  for (const [room, table] of Object.entries(servedRoutes.tables)) {
    for (const [name, route] of Object.entries(table).filter(([, { method }]) => method === 'GET')) {
      const reply = await hub.fetch(addressOf(route as RouteSpec, subjects), {}, subject);
      const [type, policy] = [reply.headers.get('content-type') ?? '', reply.headers.get('content-security-policy') ?? ''];
      asked += 1;
      if ((LIVELY.test(type) && !type.includes('openxmlformats')) || !policy.startsWith("default-src 'none'") || reply.headers.get('x-content-type-options') !== 'nosniff') lively.push(`${room}.${name}: ${type}, ${policy}`);
    }
  }
  expect(asked).toBeGreaterThan(80);
  expect(lively).toEqual([]);
});
