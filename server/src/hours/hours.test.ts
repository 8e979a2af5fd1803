// The ledger on a real database: posted once, taken back once, never changed, never for oneself; who sees whose;
// and a chain that names whatever was changed behind its back.
import { hoursRoutes, Rules, RuleSetId } from '@gongyan/shared/hours/hours.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DataSource } from 'typeorm';
import { asOwner } from '../../testing/as-owner.js';
import { anAppointment, aResearcher, aSchool } from '../../testing/builders.js';
import { someone, type Someone } from '../../testing/someone.js';
import { startHub, type TestHub } from '../../testing/start-hub.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { ChainStore } from './chain/chain.store.js';
import { HoursDoor, type NewCredit, type Posting } from './hours.door.js';

const NOW = new Date('2026-11-23T02:00:00Z');
const rules = Rules.parse(JSON.parse(readFileSync(path.join(__dirname, '../seed/data/hours-rules.json'), 'utf8')).rules);

let hub: TestHub;
let teacher: Someone;
let host: Someone;
let lead: Someone;
let staff: Someone;
let otherStaff: Someone;
let stranger: Someone;

beforeAll(async () => {
  hub = await startHub({ now: NOW });
  [teacher, host, lead, stranger] = [await someone(hub), await someone(hub), await someone(hub), await someone(hub)];
  staff = await staffMember('staff-1');
  otherStaff = await staffMember('staff-2');
  const school = await aSchool(hub.app);
  await anAppointment(hub.app, teacher.person.id, { role: 'partTime', scope: 'school', scopeId: school.id });
  await anAppointment(hub.app, host.person.id, { role: 'partTime', scope: 'school', scopeId: school.id });
  await anAppointment(hub.app, lead.person.id, { role: 'schoolLead', scope: 'school', scopeId: school.id });
  await publish(rules, '2026-11-23');
  hub.setNow(new Date('2026-11-24T02:00:00Z'));
});
afterAll(() => hub.close());

const staffMember = async (login: string): Promise<Someone> => ({ person: await aResearcher(hub.app, { login }), session: await hub.signInAs(login) });
const publish = async (wanted: Rules, validFrom: string) => {
  const draft = await hub.call(hoursRoutes.draftRules, { body: { name: '测试规则', validFrom, rules: wanted } }, staff.session);
  return hub.call(hoursRoutes.publishRules, { params: { ruleSetId: draft.id }, body: {} }, staff.session);
};
const meeting = (who: PersonId, change: Partial<NewCredit> = {}): NewCredit => ({
  personId: who, ruleCode: 'meeting', units: 1, level: null, title: '校园心理危机的识别与转介', sourceType: 'meeting', sourceId: randomUUID(),
  from: null, to: null, occurredOn: '2026-11-24', evidence: [{ label: '签到', link: '/meetings/1' }], ...change,
});
const post = (credits: readonly NewCredit[], by: Someone = host): Promise<Posting> => hub.app.get(UnitOfWork).run(() => hub.app.get(HoursDoor).post(credits, by.person.id));
const balance = (of: Someone, reader: Someone = of) => hub.call(hoursRoutes.balance, { params: { personId: of.person.id } }, reader.session);
const ledger = (of: Someone, reader: Someone = of, query: Readonly<Record<string, string>> = {}) => hub.call(hoursRoutes.ledger, { params: { personId: of.person.id }, query }, reader.session);
const reverse = (entryId: unknown, by: Someone = staff, reason = '与区级教研活动重复') => hub.call(hoursRoutes.reverse, { params: { entryId }, body: { reason } }, by.session);
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => hub.app.get(DataSource).query(text, values);
const verify = () => hub.app.get(ChainStore).verify();
const gotOf = async (of: Someone) => (await balance(of)).counts[0]?.got;

describe('posting', () => {
  test('a fact is an entry with its rule, its evidence, its calculation and its poster; told live to the person', async () => {
    const fact = meeting(teacher.person.id);
    const { entries, waiting, refused } = await post([fact]);
    expect([entries.length, waiting, refused]).toEqual([1, [], []]);
    const { rows: [line] } = await ledger(teacher);
    expect(line).toMatchObject({
      kind: 'credit', half: 8, category: '专业科目', form: '集中培训', ruleCode: 'meeting', ruleName: '区级教研活动', ruleVersion: 1, title: fact.title, sourceType: 'meeting', sourceId: fact.sourceId,
      evidence: fact.evidence, workings: { unit: 'halfDay', units: 1, worth: 8, level: null }, poster: { id: host.person.id }, reversedBy: null,
    });
  });

  test('the same fact again is the same entry', async () => {
    const fact = meeting(teacher.person.id);
    const [first, again] = [await post([fact]), await post([fact, fact], staff)];
    expect(again.entries.map(({ id }) => id)).toEqual(Array(2).fill(first.entries[0]?.id));
  });

  test('one group, one commit: what is refused for one is posted for the others', async () => {
    const from = new Date('2026-11-24T06:00:00Z');
    const timed = { from, to: new Date(from.getTime() + 3 * 3_600_000) };
    await post([meeting(teacher.person.id, timed)]);
    const { entries, refused } = await post([meeting(teacher.person.id, timed), meeting(stranger.person.id, timed)]);
    expect(entries.map(({ personId }) => personId)).toEqual([stranger.person.id]);
    expect(refused).toMatchObject([{ credit: { personId: teacher.person.id }, verdict: { code: 'hours.overlap', facts: { day: '2026-11-24' } } }]);
  });

  test('before the first rules, and for a kind they do not know, nothing is posted', async () => {
    const { refused } = await post([meeting(teacher.person.id, { occurredOn: '2026-01-01' }), meeting(teacher.person.id, { ruleCode: 'knitting' })]);
    expect(refused.map(({ verdict }) => verdict.code)).toEqual(['hours.noRule', 'hours.noRule']);
  });

  test('a unit of work that fails leaves no entry and no number behind', async () => {
    const [{ seq: before } = { seq: '' }] = await sql<{ seq: string }>('select seq from hours_chain');
    await expect(hub.app.get(UnitOfWork).run(async () => {
      await hub.app.get(HoursDoor).post([meeting(teacher.person.id)], host.person.id);
      throw new Error('changed its mind');
    })).rejects.toThrow('changed its mind');
    expect(await sql('select seq from hours_chain')).toEqual([{ seq: before }]);
  });
});

describe('one’s own hours', () => {
  test('wait for a second person, are shown and not counted; then they are posted in his name', async () => {
    const fact = meeting(host.person.id);
    const got = await gotOf(host);
    const { entries, waiting } = await post([fact], host);
    expect([entries, waiting.length]).toEqual([[], 1]);
    expect(await balance(host)).toMatchObject({ counts: [{ got, expected: 8 }, {}], expected: [{ why: 'secondPerson', title: fact.title }] });
    const expectedId = waiting[0]?.id;
    const confirm = (by: Someone) => hub.call(hoursRoutes.confirm, { params: { expectedId }, body: {} }, by.session);
    await expect(confirm(host)).rejects.toMatchObject({ code: 'hours.ownHours' });
    await expect(confirm(stranger)).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await hub.call(hoursRoutes.waiting, {}, stranger.session)).toEqual([]);
    expect(await hub.call(hoursRoutes.waiting, {}, lead.session)).toMatchObject([{ id: expectedId, person: { id: host.person.id } }]);
    await expect(confirm(lead)).resolves.toMatchObject({ postedBy: lead.person.id, half: 8 });
    expect(await balance(host)).toMatchObject({ counts: [{ got: (got ?? 0) + 8, expected: 0 }, {}], expected: [] });
    await expect(confirm(staff)).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('the database itself refuses a poster who is the person', async () => {
    await expect(sql(`insert into hours_entry select * from jsonb_populate_record(null::hours_entry,
      (select to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'seq', 900000, 'posted_by', e.person_id, 'source_id', 'x') from hours_entry e limit 1))`)).rejects.toThrow('hours_entry');
  });
});

describe('taking back', () => {
  test('is an entry of its own, once, with a reason, by somebody else; the fact may then be credited anew', async () => {
    const got = (await gotOf(teacher)) ?? 0;
    const fact = meeting(teacher.person.id);
    const { entries: [entry] } = await post([fact]);
    await expect(reverse(entry?.id, host)).rejects.toMatchObject({ code: 'access.notYours' });
    await expect(reverse(entry?.id)).resolves.toMatchObject({ kind: 'reversal', half: -8, reverses: entry?.id, postedBy: staff.person.id });
    expect(await gotOf(teacher)).toBe(got);
    await expect(reverse(entry?.id, otherStaff)).rejects.toMatchObject({ code: 'hours.alreadyReversed' });
    const again = await post([fact]);
    expect(again.entries[0]?.id).not.toBe(entry?.id);
    expect(await gotOf(teacher)).toBe(got + 8);
    expect((await ledger(teacher)).rows.slice(0, 3).map(({ kind, half, reversedBy }) => [kind, half, reversedBy !== null])).toEqual([['credit', 8, false], ['reversal', -8, false], ['credit', 8, true]]);
  });

  test('of one’s own entry is somebody else’s', async () => {
    const { entries: [entry] } = await post([meeting(staff.person.id)]);
    await expect(reverse(entry?.id, staff)).rejects.toMatchObject({ code: 'hours.ownHours' });
    await expect(reverse(entry?.id, otherStaff)).resolves.toMatchObject({ half: -8 });
  });

  test('ten at once: exactly one', async () => {
    const { entries: [entry] } = await post([meeting(teacher.person.id)]);
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, (_, n) => reverse(entry?.id, n % 2 === 0 ? staff : otherStaff)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

/** HOURS_ROUNDS=200 is the long form. */
const ROUNDS = Number(process.env['HOURS_ROUNDS'] ?? 30);

test('50 parallel identical postings, again and again: one credit each', async () => {
  const before = (await sql<{ n: number }>('select count(*)::int as n from hours_entry'))[0]?.n ?? 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const fact = meeting(stranger.person.id, { ruleCode: 'course', units: 60 });
    await Promise.all(Array.from({ length: 50 }, () => post([fact])));
  }
  expect(await sql('select count(*)::int as n from hours_entry')).toEqual([{ n: before + ROUNDS }]);
}, 120_000);

describe('the database', () => {
  test.each(['update hours_entry set half = 99', 'delete from hours_entry', 'truncate hours_entry cascade', 'alter table hours_entry disable trigger all', "update audit_entry set reason = 'x'", 'delete from audit_entry'])('gives the running hub no right to %s', async (text) => {
    await expect(sql(text)).rejects.toThrow(/permission denied|must be owner/);
  });
  test.each(['update hours_entry set half = 99', 'delete from hours_entry', 'truncate hours_entry cascade'])('refuses even its owner to %s and says why', async (text) => {
    await expect(asOwner(hub, text)).rejects.toThrow('学时台账只增不改');
  });
  test.each(["update hours_rule_set set name = 'x'", 'delete from hours_rule_set'])('refuses to %s once it is published', async (text) => {
    await expect(sql(text)).rejects.toThrow('已发布的学时规则不可修改或删除');
  });
  test('takes no reversal that does not fit its entry', async () => {
    await expect(sql(`insert into hours_entry select * from jsonb_populate_record(null::hours_entry,
      (select to_jsonb(e) || jsonb_build_object('id', gen_random_uuid(), 'seq', 900001, 'kind', 'reversal', 'half', -1, 'reverses', e.id, 'reason', '冲销一点') from hours_entry e where kind = 'credit' and half > 1 limit 1))`)).rejects.toThrow('冲销与原记录不符');
  });
});

describe('the chain', () => {
  const behindItsBack = (text: string) => asOwner(hub, `begin; set local session_replication_role = replica; ${text}; commit`);
  test('is whole after everything above', async () => expect(await verify()).toMatchObject({ whole: true }));
  test('names a changed amount, a removed entry and a cut end', async () => {
    const [row] = await sql<{ seq: number; half: number }>('select seq::int as seq, half from hours_entry where half > 0 order by seq offset 3 limit 1');
    await behindItsBack(`update hours_entry set half = half + 1 where seq = ${row?.seq}`);
    expect(await verify()).toEqual({ whole: false, seq: row?.seq, why: 'changed' });
    await behindItsBack(`update hours_entry set half = half - 1 where seq = ${row?.seq}`);
    expect(await verify()).toMatchObject({ whole: true });
    const [end] = await sql<{ seq: number }>('select max(seq)::int as seq from hours_entry');
    await behindItsBack(`create temp table kept on commit drop as select * from hours_entry where seq = ${end?.seq}; delete from hours_entry where seq = ${end?.seq}; select pg_sleep(0)`);
    expect(await verify()).toEqual({ whole: false, seq: end?.seq, why: 'end' });
  });
});

describe('who sees whose', () => {
  test.each<[string, () => Someone, boolean]>([
    ['the person himself', () => teacher, true], ['the lead of his school', () => lead, true], ['district staff', () => staff, true], ['a colleague', () => host, false], ['a stranger', () => stranger, false],
  ])('%s', async (_, reader, sees) => {
    for (const look of [balance, ledger]) {
      const seen = await look(teacher, reader()).then(() => true, (error: unknown) => error);
      if (sees) expect(seen).toBe(true);
      else expect(seen).toMatchObject({ code: 'request.notFound' });
    }
  });
});

describe('versions of the rules', () => {
  test('a draft shows whom it would change, and is published only from today on, once', async () => {
    const stricter: Rules = { ...rules, conversions: rules.conversions.map((one) => (one.code === 'meeting' ? { ...one, yearCap: 8 } : one)) };
    const draft = await hub.call(hoursRoutes.draftRules, { body: { name: '收紧', validFrom: '2026-12-01', rules: stricter } }, staff.session);
    const { changed } = await hub.call(hoursRoutes.previewRules, { params: { ruleSetId: draft.id } }, staff.session);
    // Entries keep the rules of their day: a cap of tomorrow takes nothing away.
    expect(changed).toEqual([]);
    const wider: Rules = { ...rules, profiles: rules.profiles.map((one) => ({ ...one, cycleStart: '2027-01-01' })) };
    await hub.call(hoursRoutes.changeRules, { params: { ruleSetId: draft.id }, body: { name: '改周期', validFrom: '2027-02-01', rules: wider } }, staff.session);
    const preview = await hub.call(hoursRoutes.previewRules, { params: { ruleSetId: draft.id } }, staff.session);
    expect(preview.changed.find(({ person, profile }) => person.id === teacher.person.id && profile === '五年360学时')).toMatchObject({ after: 0 });
    await hub.call(hoursRoutes.publishRules, { params: { ruleSetId: draft.id }, body: {} }, otherStaff.session);
    await expect(hub.call(hoursRoutes.changeRules, { params: { ruleSetId: draft.id }, body: { name: '再改', validFrom: '2027-03-01', rules } }, staff.session)).rejects.toMatchObject({ code: 'hours.rulesPublished' });
  });
  test('are drafted by district staff alone, and seen by everybody', async () => {
    await expect(hub.call(hoursRoutes.draftRules, { body: { name: '我的', validFrom: '2027-01-01', rules } }, host.session)).rejects.toMatchObject({ code: 'access.notYours' });
    expect((await hub.call(hoursRoutes.ruleSets, {}, teacher.session)).map(({ version }) => version)).toEqual([2, 1]);
    await expect(hub.call(hoursRoutes.previewRules, { params: { ruleSetId: RuleSetId.parse(randomUUID()) } }, staff.session)).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(publish(rules, '2026-11-23')).rejects.toMatchObject({ code: 'hours.rulesTooLate' });
  });
});
