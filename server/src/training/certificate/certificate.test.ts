// Certificates over HTTP on a real database: two people, everything asked once more at the issue, frozen afterwards, verified by strangers,
// revoked for all to see. And what the database itself refuses.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { AwardId, certificateRoutes as routes, type AwardCard } from '@gongyan/shared/training/certificate/certificate.contract';
import { verifyRoutes } from '@gongyan/shared/training/certificate/verify.contract';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { all, attended, awarded, course, ISSUER, issue, learners, PROPOSER, propose, type Course } from '../../../testing/certificate-desk.js';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { SessionStore } from '../session/session.store.js';

let hub: DemoHub;
const teacher = 'pt-02';
let one: Course;
let card: AwardCard;
const open = async (awardId: string, as: string): Promise<AwardCard> => hub.call(routes.open, { params: { awardId } }, await hub.as(as));
const verify = (code: string) => hub.call(verifyRoutes.verify, { params: { code } });
const revoke = async (awardId: string, as: string) => hub.call(routes.revoke, { params: { awardId }, body: { reason: '第 7 次课考勤登记有误' } }, await hub.as(as));

beforeAll(async () => {
  hub = await startDemoHub();
  one = await course(hub.app, [personId(teacher), ...(await learners(hub.app, 2, '李晓明'))]);
});
afterAll(() => hub.close());

describe('issuing', () => {
  test('takes two people, and neither is the learner', async () => {
    const batch = await propose(hub, one);
    await expect(propose(hub, one, ISSUER)).rejects.toMatchObject({ code: 'certificate.batchThere' });
    await expect(issue(hub, batch, PROPOSER)).rejects.toMatchObject({ code: 'certificate.sameHand' });
    for (const as of [teacher, 'sch-27', 'trn-01', 'bur-01']) {
      await expect(issue(hub, batch, as)).rejects.toMatchObject({ code: 'access.notYours' });
      await expect(propose(hub, one, as)).rejects.toMatchObject({ code: 'access.notYours' });
    }
    const done = await issue(hub, batch);
    expect(done).toMatchObject({ state: 'done', lines: [{ state: 'issued' }, { state: 'issued' }, { state: 'issued' }] });
    expect(new Set(done.lines.map(({ serial }) => serial))).toEqual(new Set(['ABC-C-2026-000001', 'ABC-C-2026-000002', 'ABC-C-2026-000003']));
    await expect(issue(hub, batch)).rejects.toMatchObject({ code: 'certificate.batchOver' });
  });

  test('posts the hours, ends the enrolment and tells the learner, all at once', async () => {
    const session = await hub.as(teacher);
    const [line] = await hub.call(routes.mine, {}, session);
    if (line === undefined) throw new Error('no certificate');
    card = await open(line.id, teacher);
    expect(card).toMatchObject({ revoked: false, copies: 0, snapshot: { half: 80, level: { code: 'C' }, ruleVersion: 1 }, verifyUrl: `${hub.url}/verify/${card.code}` });
    expect(card.snapshot.evidence).toHaveLength(12);
    const entries = (await hub.call(hoursRoutes.ledger, { params: { personId: personId(teacher) } }, session)).rows.filter(({ sourceType }) => sourceType === 'session');
    expect(entries.reduce((sum, { half }) => sum + half, 0)).toBe(80);
    expect((await hub.call(noticeRoutes.list, {}, session)).rows).toContainEqual(expect.objectContaining({ kind: 'certificate.issued', link: `/certificates/${card.id}` }));
    const { candidates } = await hub.call(routes.cohort, { params: { cohortId: one.cohortId } }, await hub.as(PROPOSER));
    expect(candidates.map(({ verdict }) => verdict.code)).toEqual(Array(3).fill('certificate.holds'));
  });

  test('asks everything again: who is not ready any more gets none, and nobody else is touched', async () => {
    const two = await course(hub.app, await learners(hub.app, 3, '周一鸣'), { year: 2025 });
    const [late, , fine] = two.people;
    const batch = await propose(hub, two);
    if (late === undefined || fine === undefined) throw new Error('nobody');
    await hub.app.get(SessionStore).record(two.sessions.slice(0, 3).map(({ id }) => attended(id, late, { turn: 1, state: 'absent', minutes: 0, reason: '查实未到' })));
    const done = await issue(hub, { ...batch, lines: batch.lines.filter(({ person }) => [late, fine].includes(person.id)) });
    const said = Object.fromEntries(done.lines.map((line) => [line.person.id, line.state === 'refused' ? line.problem?.code : line.state]));
    expect(said).toEqual({ [late]: 'certificate.notMet', [fine]: 'issued', [two.people[1] ?? '']: 'dropped' });
    await expect(propose(hub, { ...two, people: [late] })).rejects.toMatchObject({ code: 'certificate.notMet' });
  });

  test('waits for the public notice', async () => {
    const early = await course(hub.app, await learners(hub.app, 1), { state: 'assessing', year: 2024 });
    await expect(propose(hub, early)).rejects.toMatchObject({ code: 'certificate.cohortRuns' });
  });

  test('goes on where a hub stopped', async () => {
    const rest = await course(hub.app, await learners(hub.app, 3), { year: 2023 });
    const batch = await propose(hub, rest);
    await asOwner(hub, `update certificate_batch set state = 'issuing', issued_by = '${personId(ISSUER)}' where id = '${batch.id}'`);
    await expect(issue(hub, batch)).resolves.toMatchObject({ state: 'done', lines: [{ state: 'issued' }, { state: 'issued' }, { state: 'issued' }] });
  });
});

describe('an issued certificate', () => {
  test('stays as it was when a name, a school or a rule changes', async () => {
    await asOwner(hub, `update person set name = '改名后', workplace = '别的学校' where id = '${personId(teacher)}'`);
    const after = await open(card.id, PROPOSER);
    expect([after.snapshot, after.fingerprint, (await verify(card.code)).state]).toEqual([card.snapshot, card.fingerprint, 'valid']);
    expect((await all(hub, card.serial)).map(({ name }) => name)).toEqual([card.snapshot.name]);
  });

  test('is found by name and number, by staff alone', async () => {
    expect((await all(hub, '李晓明')).length).toBe(2);
    await expect(hub.call(routes.all, {}, await hub.as(teacher))).rejects.toMatchObject({ code: 'access.notYours' });
    for (const as of ['pt-01', 'exp-01', 'host-02']) await expect(open(card.id, as)).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('is a PDF with its letters in it', async () => {
    const bytes = await hub.call(routes.pdf, { params: { awardId: card.id } }, await hub.as(teacher));
    expect(Buffer.from(bytes).subarray(0, 5).toString()).toBe('%PDF-');
    await expect(hub.call(routes.pdf, { params: { awardId: card.id } }, await hub.as('pt-01'))).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('is a badge that another library verifies with the published key', async () => {
    const token = Buffer.from(await hub.call(routes.badge, { params: { awardId: card.id } }, await hub.as(teacher))).toString();
    const keys = createLocalJWKSet({ keys: (await hub.call(verifyRoutes.key)).keys });
    const { payload, protectedHeader } = await jwtVerify(token, keys, { issuer: hub.url, algorithms: ['EdDSA'] });
    expect(protectedHeader).toMatchObject({ alg: 'EdDSA', jwk: { crv: 'Ed25519' } });
    expect(payload).toMatchObject({ type: ['VerifiableCredential', 'OpenBadgeCredential'], jti: `urn:uuid:${card.id}`, credentialSubject: { creditsEarned: 40, achievement: { type: ['Achievement'] } } });
    const [head = '', body = '', signature = ''] = token.split('.');
    const forged = Buffer.from(JSON.stringify({ ...payload, name: 'A 证' })).toString('base64url');
    for (const bad of [`${head}.${forged}.${signature}`, `${head}.${body}.${signature.slice(0, -4)}AAAA`]) await expect(jwtVerify(bad, keys)).rejects.toThrow();
  });

  test('is verified by a stranger, who learns no whole name', async () => {
    const found = await verify(card.code);
    expect(found).toMatchObject({ state: 'valid', serial: card.serial, fingerprint: card.fingerprint, half: 80 });
    expect(found.name).toMatch(/\*/);
    expect(JSON.stringify(found)).not.toContain(card.snapshot.name);
    expect(JSON.stringify(found)).not.toContain(personId(teacher));
    await expect(verify(card.code.toLowerCase().replace(/(.{4})/g, '$1 '))).resolves.toEqual(found);
  });
});

describe('copies and revocation', () => {
  test('a copy has the same number, and the record says why', async () => {
    const copied = await hub.call(routes.reissue, { params: { awardId: card.id }, body: { reason: '原件遗失' } }, await hub.as(PROPOSER));
    expect(copied).toMatchObject({ serial: card.serial, code: card.code, copies: 1, revoked: false, events: [{ kind: 'reissued', copy: 1, reason: '原件遗失' }] });
    expect(await verify(card.code)).toMatchObject({ state: 'valid', copies: 1 });
  });

  test('a second person revokes, with a reason, at once and for all to see', async () => {
    await expect(revoke(card.id, ISSUER)).rejects.toMatchObject({ code: 'certificate.revokeOwnIssue' });
    for (const as of [teacher, 'sch-27', 'trn-01']) await expect(revoke(card.id, as)).rejects.toMatchObject({ code: 'access.notYours' });
    const revoked = await revoke(card.id, PROPOSER);
    expect(revoked).toMatchObject({ revoked: true, mayRevoke: { ok: false, code: 'certificate.revoked' } });
    expect(await verify(card.code)).toMatchObject({ state: 'revoked', serial: card.serial, revokedOn: '2026-11-23' });
    expect((await open(card.id, teacher)).events.at(-1)).toMatchObject({ kind: 'revoked', reason: '第 7 次课考勤登记有误' });
    await expect(hub.call(routes.badge, { params: { awardId: card.id } }, await hub.as(teacher))).rejects.toMatchObject({ code: 'certificate.revoked' });
    await expect(revoke(card.id, PROPOSER)).rejects.toMatchObject({ code: 'certificate.revoked' });
    await expect(hub.call(routes.reissue, { params: { awardId: card.id }, body: { reason: '再补一份' } }, await hub.as(PROPOSER))).rejects.toMatchObject({ code: 'certificate.revoked' });
  });

  test('whoever lost it may earn it again, under a new number', async () => {
    const [again] = await awarded(hub, [personId(teacher)], { year: 2022 });
    expect((await open(again ?? '', teacher)).serial).not.toBe(card.serial);
    expect((await hub.call(routes.mine, {}, await hub.as(teacher))).map(({ revoked }) => revoked).sort()).toEqual([false, true]);
  });
});

describe('the database itself', () => {
  const sql = (text: string) => hub.app.get(DataSource).query(text);
  let serial = '';
  beforeAll(async () => {
    serial = (await all(hub, '李晓明'))[0]?.serial ?? '';
  });

  test.each(['certificate_award', 'certificate_event'])('changes and removes no row of %s', async (table) => {
    for (const text of [`update ${table} set id = id`, `delete from ${table}`, `truncate ${table} cascade`]) {
      await expect(sql(text)).rejects.toThrow();
      await expect(asOwner(hub, text)).rejects.toThrow();
    }
  });

  const columns = 'person_id, level_id, turn, rule_set_id, cohort_id, serial, code, snapshot, key_id, signature, proposed_by, issued_by, issued_on, issued_at';
  const copyOf = (changes: Readonly<Record<string, string>>) => {
    const values = columns.split(', ').map((column) => changes[column] ?? column).join(', ');
    return sql(`insert into certificate_award (id, ${columns}) select '${randomUUID()}', ${values} from certificate_award where serial = '${serial}'`);
  };
  const other = { serial: "'X-1'", code: "'00000000000000000000000000'" };

  test.each<[string, Record<string, string>, string]>([
    ['a number twice', { ...other, serial: 'serial', person_id: "'PERSON'" }, 'serial'], ['a level twice', { ...other, turn: '1' }, '已有有效证书'], ['one pair of hands', { ...other, person_id: "'PERSON'", proposed_by: 'issued_by' }, 'check'],
    ['the holder as issuer', { ...other, person_id: "'PERSON'", issued_by: "'PERSON'" }, 'check'],
  ])('refuses %s', async (_name, changes, why) => {
    const filled = Object.fromEntries(Object.entries(changes).map(([key, value]) => [key, value.replace('PERSON', personId('pt-01'))]));
    await expect(copyOf(filled)).rejects.toThrow(why);
  });

  test('refuses a revocation by whoever issued it, and a running number that goes back', async () => {
    const insert = `insert into certificate_event (id, award_id, kind, reason, by_id, at) select '${randomUUID()}', id, 'revoked', '无', issued_by, now() from certificate_award where serial = '${serial}'`;
    await expect(sql(insert)).rejects.toThrow('第二人');
    await expect(sql("update certificate_number set last = 0 where level = 'C'")).rejects.toThrow('不会重复使用');
    await expect(sql('delete from certificate_number')).rejects.toThrow('不会重复使用');
  });

  test('keeps attendance and marks beneath a standing certificate', async () => {
    const [first] = (await all(hub, serial)).map(({ personId: id }) => id);
    const [session] = one.sessions;
    if (first === undefined || session === undefined) throw new Error('nobody');
    await expect(hub.app.get(SessionStore).record([attended(session.id, first, { turn: 1, state: 'absent', minutes: 0 })])).rejects.toThrow('证书已颁发');
  });

  test('an award changed past its triggers is shown as broken', async () => {
    const [line] = await all(hub, serial);
    const broken = await open(line?.id ?? '', PROPOSER);
    const forge = (text: string) => asOwner(hub, `alter table certificate_award disable trigger certificate_award_stays; ${text}; alter table certificate_award enable trigger certificate_award_stays`);
    await forge(`update certificate_award set snapshot = jsonb_set(snapshot, '{half}', '240') where id = '${broken.id}'`);
    expect(await verify(broken.code)).toMatchObject({ state: 'broken', half: 240 });
    await forge(`update certificate_award set snapshot = jsonb_set(snapshot, '{half}', '80') where id = '${broken.id}'`);
    expect(await verify(broken.code)).toMatchObject({ state: 'valid' });
  });
});

test('an unknown certificate is not found, and an address that is none neither', async () => {
  await expect(open(AwardId.parse(randomUUID()), PROPOSER)).rejects.toMatchObject({ code: 'request.notFound' });
});
