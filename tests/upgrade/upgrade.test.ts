// The database of the release before this one, brought up by this one: every fact is still what it was, everything that must hold holds,
// and a page that was open all the while goes on under its old client id and loses no letter.
import { content } from '@gongyan/server/platform/coedit/coedit.truth';
import { coeditMessages, JoinReply, PullReply, PushBody, UpdatesEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { cut } from '@gongyan/shared/coedit/coedit.frame';
import { applyAll, newYDoc } from '@gongyan/shared/coedit/coedit.ydoc';
import { DOCUMENT_SCHEMA } from '@gongyan/shared/document/document.schema';
import { randomBytes } from 'node:crypto';
import * as Y from 'yjs';
import { expectInvariants, sinceNow, withOwner } from '../fault/check.js';
import type { TestDatabase } from '../testing/database.js';
import { newHub, stopAll, verifyLedger, type Hub } from '../testing/hub.js';
import { readLog } from '../testing/log-check.js';
import { ROOT } from '../testing/page.js';
import { request, Teacher } from '../testing/teacher.js';
import { PASSWORD } from '../testing/writers.js';
import { releasedDatabase, releaseOf, type Release } from './release.js';

jest.setTimeout(180_000);

let release: Release;
let database: TestDatabase;
let hub: Hub;
let before: { readonly until: Date; readonly facts: unknown; readonly text: string };

/** What a district would count after an upgrade. The days since that release have come meanwhile, and their reminders are no facts of it. */
const FACTS = `select
  (select json_object_agg(person_id, half order by person_id) from (select person_id, sum(half) as half from hours_entry group by 1) as h) as hours,
  (select json_agg(t order by t) from (select id::text || code || signature as t from certificate_award) as c) as awards,
  (select count(*)::int from person) as people, (select count(*)::int from studio_membership where state = 'active') as members,
  (select json_agg(d order by d) from (select doc_id::text || ' ' || seq as d from doc_head) as h) as heads,
  (select count(*)::int from audit_entry) as audited, (select count(*)::int from notice where at <= $1) as notices`;
const factsOf = (url: string, until: Date): Promise<unknown> => withOwner(url, async (sql) => (await sql.query<Record<string, unknown>>(FACTS, [until])).rows[0]);
const lastNotice = (url: string): Promise<Date> => withOwner(url, async (sql) => (await sql.query<{ at: Date }>('select max(at) as at from notice')).rows[0]?.at ?? new Date(0));

beforeAll(async () => {
  release = releaseOf('0.1.0');
  database = await releasedDatabase(release);
  const until = await lastNotice(database.url);
  before = { until, facts: await factsOf(database.url, until), text: content((await readLog(database.url, release.doc)).ydoc) };
  hub = await (await newHub({ databaseUrl: database.url, env: { DEMO: 'false' } })).start();
});
afterAll(async () => {
  await stopAll();
  await database?.drop();
});

test('every fact is what it was', async () => {
  expect(await factsOf(database.url, before.until)).toEqual(before.facts);
  expect(content((await readLog(database.url, release.doc)).ydoc)).toBe(before.text);
});

test('everything that must hold of a database holds, and the chain of hours is whole', async () => {
  expect(await verifyLedger(hub, database.url)).toContain('学时台账完整');
  await expectInvariants(database.url, { since: await sinceNow(database.url) });
});

test('a page that stayed open through it goes on under its old client id: what it had not sent yet arrives', async () => {
  const { client, clock } = await withOwner(database.url, async (sql) => {
    const { rows } = await sql.query<{ client: string; clock: string }>("select client_id as client, max_clock as clock from doc_client c join person p on p.id = c.person_id where doc_id = $1 and login = 'demo-mem-0201' and kind = 'own' order by max_clock desc limit 1", [release.doc]);
    return { client: Number(rows[0]?.client), clock: Number(rows[0]?.clock) };
  });
  const teacher = await new Teacher(hub.url).signIn('demo-mem-0201', PASSWORD);
  const socket = await teacher.socket();
  const joined = JoinReply.parse(await request(socket, coeditMessages.join.name, { doc: release.doc, schema: DOCUMENT_SCHEMA, client }));
  expect({ client: joined.client, clock: joined.clock, role: joined.role }).toEqual({ client, clock, role: 'write' });
  const pulled = PullReply.decode((await request(socket, coeditMessages.pull.name, { doc: release.doc, after: 0 })) as Parameters<typeof PullReply.decode>[0]);
  const ydoc = newYDoc();
  applyAll(ydoc, [...(pulled.snapshot === undefined ? [] : [pulled.snapshot]), ...(cut(pulled.bytes, pulled.lengths) ?? [])], null);
  expect(content(ydoc)).toBe(before.text);
  ydoc.clientID = client;
  const from = Y.encodeStateVector(ydoc);
  const section = ydoc.getXmlFragment(ROOT).get(0);
  if (!(section instanceof Y.XmlElement)) throw new Error('no section');
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('升级之前写下、还没发出的一句')]);
  section.insert(section.length, [paragraph]);
  const push = randomBytes(16).toString('base64url');
  const told = new Promise<UpdatesEvent>((done) => void socket.on('doc:updates', (event) => done(UpdatesEvent.decode(event))));
  socket.emit(coeditMessages.push.name, PushBody.encode({ doc: release.doc, epoch: joined.epoch, push, update: Y.encodeStateAsUpdate(ydoc, from) }));
  expect((await told).pushes).toEqual([push]);
  expect(content((await readLog(database.url, release.doc)).ydoc)).toBe(content(ydoc));
  teacher.close();
});
