// What went wrong in programs like this one, each tried on ours under the number that it is known by. What does not apply, and what other suites
// hold, stands in docs/security/incidents.md; a number without either fails here.
import { coeditMessages } from '@gongyan/shared/coedit/coedit.protocol';
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { lessonIntakeRoutes } from '@gongyan/shared/lesson/intake/intake.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { growthRoutes } from '@gongyan/shared/studio/growth/growth.contract';
import { resultRoutes } from '@gongyan/shared/studio/result/result.contract';
import { certificateRoutes } from '@gongyan/shared/training/certificate/certificate.contract';
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { servedRoutes } from '../../server/src/app.routes.js';
import { UnitOfWork } from '../../server/src/platform/database/unit-of-work.js';
import { asOwner } from '../../server/testing/as-owner.js';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../server/testing/demo-hub.js';
import { ask, closeSockets, connect, next } from '../../server/testing/sockets.js';
import type { Refused, Session } from '../../server/testing/start-hub.js';
import { addressOf, keepNothing } from '../../server/testing/verdicts.js';
import { everythingOf, type Everything } from './world/whole.world.js';
import { OURS, THEIRS } from './world/world.js';

jest.setTimeout(180_000);

let hub: DemoHub;
let [ours, theirs]: Everything[] = [];
let subject: Session;
let stranger: Session;

beforeAll(async () => {
  hub = await startDemoHub();
  theirs = await everythingOf(hub, THEIRS);
  hub.setNow(TODAY);
  ours = await everythingOf(hub, OURS);
  [subject, stranger] = [await hub.as(OURS.subject), await hub.as(THEIRS.subject)];
});
afterAll(async () => {
  closeSockets();
  await hub?.close();
});

const mine = (noun: string): string => String(ours?.subjects[noun]);
const other = (noun: string): string => String(theirs?.subjects[noun]);
const refused = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: Refused) => error.code);
const count = async (text: string): Promise<number> => {
  const [row]: { n: number }[] = await hub.app.get(UnitOfWork).manager.query(`select count(*)::int as n from ${text}`);
  return row?.n ?? -1;
};

describe('rights', () => {
  test('CVE-2026-44564: whoever may only read or remark changes no text over the socket', async () => {
    const socket = await connect(hub, await hub.as(OURS.expert));
    const joined = await ask(socket, coeditMessages.join.name, { doc: mine('Document'), schema: DOCUMENT_SCHEMA });
    expect(joined).toMatchObject({ ok: true, reply: { role: 'comment' } });
    const before = await count(`doc_update where doc_id = '${mine('Document')}'`);
    const answer = next(socket, 'doc:refused');
    socket.emit(coeditMessages.push.name, { doc: mine('Document'), epoch: 1, push: 'B'.repeat(22), update: 'AQGAAQAEAQdjb250ZW50AWEA' });
    await expect(answer).resolves.toMatchObject({ code: 'coedit.revoked' });
    expect(await count(`doc_update where doc_id = '${mine('Document')}'`)).toBe(before);
  });

  test('CVE-2025-68663: whoever is suspended loses his open socket and gets no new one', async () => {
    const account = 'mem-0208';
    const session = await hub.as(account);
    const socket = await connect(hub, session);
    const ended = next(socket, 'srv:ended', 5_000);
    await asOwner(hub, `update person set state = 'suspended' where id = '${personId(account)}'`);
    await ended;
    await expect(connect(hub, session, { ticket: 'x'.repeat(32) })).rejects.toThrow();
    await asOwner(hub, `update person set state = 'active' where id = '${personId(account)}'`);
  });

  test('CVE-2026-24901: a version of another document is not brought back into mine', async () => {
    expect(await refused(hub.call(versionRoutes.restore, { params: { documentId: mine('Document'), versionId: other('DocumentVersion') }, body: {} }, subject))).toBe('request.notFound');
  });

  test('CVE-2026-41649, CVE-2026-43890: of two things that a call names, each is asked about', async () => {
    expect(await refused(hub.call(commentRoutes.reply, { params: { documentId: mine('Document'), threadId: other('Thread') }, body: { text: '跨界', mentions: [] } }, subject))).toBe('request.notFound');
    expect(await refused(hub.call(resultRoutes.removeFile, { params: { resultId: mine('Result'), fileId: other('ResultFile') } }, subject))).toBe('request.notFound');
  });

  test('CVE-2026-28506: no list tells a stranger the number of what he may not open', async () => {
    const numbers = ['LessonDesign', 'Document', 'Writing', 'HoursClaim', 'Brief', 'Result', 'TaskAssignment', 'Assessment', 'OutsideCertificate', 'Meeting', 'MeetingSeries', 'Notice', 'Session'].map(mine);
    for (const [room, table] of Object.entries(servedRoutes.tables)) {
      for (const [name, route] of Object.entries(table).filter(([, { method, params, query }]) => method === 'GET' && params === undefined && query === undefined)) {
        const text = await (await hub.fetch(addressOf(route, {}), {}, stranger)).text();
        expect({ name: `${room}.${name}`, told: numbers.filter((number) => text.includes(number)) }).toEqual({ name: `${room}.${name}`, told: [] });
      }
    }
  });

  test('MSA-24-0032: a badge is given to nobody but whom it is of', async () => {
    expect(await refused(hub.call(certificateRoutes.badge, { params: { awardId: mine('CertificateAward') } }, stranger))).toBe('request.notFound');
    expect(await refused(hub.call(certificateRoutes.open, { params: { awardId: mine('CertificateAward') } }, stranger))).toBe('request.notFound');
  });

  test('GHSA-93w7-49m2-cqwg: a right of an unknown kind is no right', async () => {
    const reply = await hub.fetch(addressOf(growthRoutes.show, { ...ours?.subjects }), { method: growthRoutes.show.method, body: JSON.stringify({ part: 'results', audience: 'everybody-and-more' }), headers: { 'content-type': 'application/json' } }, subject);
    expect(reply.status).toBe(400);
  });
});

describe('who is who', () => {
  test.each([['none', 'eyJhbGciOiJub25lIn0.eyJhZG1pbiI6dHJ1ZX0.'], ['HS256', 'eyJhbGciOiJIUzI1NiJ9.eyJhZG1pbiI6dHJ1ZX0.c2lnbmF0dXJl']])('GHSA-qfmh-fph3-mw8q: a token that claims to be an administrator (%s) is nobody', async (_kind, token) => {
    for (const headers of [['cookie', `gongyan=${token}`], ['authorization', `Bearer ${token}`]] as const) expect((await hub.fetch('/api/me', { headers: [[...headers]] })).status).toBe(401);
  });

  test('etherpad 3.3.20: a page of another site opens no socket with the visitor’s cookie', async () => {
    await expect(connect(hub, subject, { origin: 'https://evil.example' })).rejects.toThrow();
  });

  test('MSA-24-0056: strangers leave no sessions behind', async () => {
    const before = await count('session');
    for (let at = 0; at < 40; at += 1) await hub.fetch('/api/hub');
    expect(await count('session')).toBe(before);
  });

  test('MSA-25-0018, MSA-25-0020, MSA-25-0021: nothing that is only read changes anything', async () => {
    const undone = keepNothing(hub);
    // A confidential case is written down as read; minutes and boards are not.
    const kept = new Set(['writing.open', 'document.text']);
    for (const [room, table] of Object.entries(servedRoutes.tables)) {
      for (const [name, route] of Object.entries(table).filter(([, { method }]) => method === 'GET')) {
        const before = undone.n;
        await hub.fetch(addressOf(route as RouteSpec, { ...ours?.subjects, ...ours?.others[`${room}.${name}`] }), {}, subject);
        if (!kept.has(`${room}.${name}`)) expect({ name: `${room}.${name}`, wrote: undone.n - before }).toEqual({ name: `${room}.${name}`, wrote: 0 });
      }
    }
  });
});

describe('what comes in', () => {
  test('GHSA-qq7c-m9pc-7q7v, CVE-2021-43802: an import belongs to whom it is from, once', async () => {
    const params = { intakeId: mine('Intake') };
    const body = { studioId: studioId(OURS.studio), title: '导入', stage: 'primary' as const, grade: '', minutes: 40, unit: '', authorIds: [] };
    expect(await refused(hub.call(lessonIntakeRoutes.create, { params, body: { ...body, studioId: studioId(THEIRS.studio) } }, stranger))).toBe('intake.gone');
    const reply = await hub.fetch(addressOf(lessonIntakeRoutes.create, params), { method: 'POST', body: JSON.stringify({ ...body, state: 'published', leadAuthorId: personId(OURS.host), id: mine('LessonDesign') }), headers: { 'content-type': 'application/json' } }, subject);
    expect([200, 201, 400]).toContain(reply.status);
    expect(await count(`lesson_design where title = '导入' and (state <> 'first_draft' or lead_author_id <> '${personId(OURS.subject)}')`)).toBe(0);
  });

  test.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,<script>', 'vbscript:x', 'affine://open?x', 'file:///etc/passwd', ' javascript:alert(1)'])('CVE-2026-21853, CVE-2025-14284: %s is no link', async (link) => {
    const send = (route: RouteSpec, body: object, subjects: Readonly<Record<string, unknown>>) => hub.fetch(addressOf(route, subjects), { method: route.method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }, subject);
    const meeting = { theme: '会', form: '研课', startsAt: '2026-12-01T06:00:00.000Z', endsAt: '2026-12-01T07:00:00.000Z', place: '', link, speakerId: null, coChairId: null, recorderId: null, units: 1, checkOut: false, note: '', materials: [], seats: null, personIds: [], agenda: [] };
    expect((await send(meetingRoutes.change, meeting, { ...ours?.subjects })).status).toBe(400);
    expect((await send(growthRoutes.rate, { kind: 'self', ratings: [{ skill: 'planning', half: 6, words: '', link }] }, { ...ours?.subjects })).status).toBe(400);
  });

  test('CVE-2026-25642, GHSA-672m-p72w-gw28: what is uploaded is served as a file that does nothing, and a drawing with a script is no picture', async () => {
    const reply = await hub.fetch(addressOf(resultRoutes.file, { resultId: mine('Result'), fileId: mine('ResultFile') }), {}, subject);
    expect(Object.fromEntries(['content-disposition', 'content-security-policy', 'x-content-type-options'].map((name) => [name, reply.headers.get(name)?.split(/;(?! sandbox)/)[0]]))).toEqual({ 'content-disposition': 'attachment', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff' });
    for (const [name, text] of [['a.svg', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], ['a.png', '<svg onload="alert(1)"/>'], ['a.html', '<script>alert(1)</script>'], ['a.gif', 'GIF89a/*<script>alert(1)</script>*/=1']] as const) {
      const form = new FormData();
      form.append('file', new File([text], name));
      expect((await hub.fetch(`/api/documents/${mine('Document')}/images`, { method: 'POST', body: form }, subject)).status).toBe(415);
    }
  });

  test('GHSA-gmgw-rcmh-7x47: no page of ours shows another inside', async () => {
    const policy = (await hub.fetch('/')).headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(/frame-ancestors 'none'/);
  });
});

describe('sockets', () => {
  test('etherpad 1.8.17 (CHANGESET_REQ): a document that was not joined is not pulled', async () => {
    const socket = await connect(hub, stranger);
    for (const doc of [mine('Document'), other('Document')]) await expect(ask(socket, coeditMessages.pull.name, { doc, after: 0 })).resolves.toMatchObject({ ok: false, problem: { code: 'request.notFound' } });
  });

  test('CVE-2026-59724, CVE-2026-102599: a connection of the name __proto__ is none, and the hub lives on', async () => {
    for (const sid of ['__proto__', 'constructor', 'toString']) {
      for (const transport of ['polling', 'websocket', 'webtransport']) expect((await hub.fetch(`/socket.io/?EIO=4&transport=${transport}&sid=${sid}`, {}, subject)).status).toBeGreaterThanOrEqual(400);
    }
    expect((await hub.fetch('/health/live')).status).toBe(200);
  });

  test('CVE-2026-33151, CVE-2026-69185: attachments that are announced and never come cost nothing', async () => {
    const socket = await connect(hub, stranger);
    const gone = next(socket, 'disconnect', 5_000);
    const { engine } = socket.io;
    engine.write(`5${'9'.repeat(9)}-["doc:push",{"_placeholder":true,"num":0}]`);
    await gone;
    expect((await hub.fetch('/health/live')).status).toBe(200);
  });
});

describe('the list', () => {
  const list = readFileSync(path.join(__dirname, '../../docs/security/incidents.md'), 'utf8');
  const rows = list.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| 编号')).map((line) => line.split('|').map((cell) => cell.trim()));

  test('says of every incident where it is tried, or why it cannot happen here', () => {
    expect(rows.length).toBeGreaterThanOrEqual(35);
    for (const [, number, , , where, why] of rows) {
      const file = /^`([^`]+)`/.exec(where ?? '')?.[1];
      if (file === undefined) expect({ number, why: why !== undefined && why.length > 10 }).toEqual({ number, why: true });
      else expect(readFileSync(path.join(__dirname, '../..', file), 'utf8').length).toBeGreaterThan(0);
    }
  });

  test('names a test for each number that is tried here', () => {
    const own = readFileSync(__filename, 'utf8');
    for (const [, number, , , where] of rows) if (where?.includes('tests/security/incidents.test.ts') === true) for (const one of (number ?? '').split(/[、,]\s*/)) expect({ one, named: own.includes(one) }).toEqual({ one, named: true });
  });
});
