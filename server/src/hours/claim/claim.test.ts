// Claims over HTTP on a real database: the long way to the ledger, who is refused what on it, evidence, likenesses,
// the day's turn, and fifty hands at once.
import { claimRoutes, ClaimId, type ClaimForm } from '@gongyan/shared/hours/claim/claim.contract';
import { hoursRoutes, Rules } from '@gongyan/shared/hours/hours.contract';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { anAppointment, aResearcher, aSchool } from '../../../testing/builders.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';

const TODAY = new Date('2026-11-24T02:00:00Z');
const AFTER = new Date('2026-12-02T02:00:00Z');
const rules = Rules.parse(JSON.parse(readFileSync(path.join(__dirname, '../../seed/data/hours-rules.json'), 'utf8')).rules);

let hub: TestHub;
let photo: File;
let teacher: Someone;
let colleague: Someone;
let lead: Someone;
let otherLead: Someone;
let staff: Someone;
let otherStaff: Someone;
let thirdStaff: Someone;

const staffMember = async (login: string): Promise<Someone> => ({ person: await aResearcher(hub.app, { login }), session: await hub.signInAs(login) });

beforeAll(async () => {
  hub = await startHub({ now: new Date('2026-11-23T02:00:00Z') });
  [staff, otherStaff, thirdStaff] = [await staffMember('staff-1'), await staffMember('staff-2'), await staffMember('staff-3')];
  [lead, otherLead] = [await someone(hub), await someone(hub)];
  const [school, other] = [await aSchool(hub.app, { name: '松果小学' }), await aSchool(hub.app)];
  schoolId = school.id;
  await anAppointment(hub.app, lead.person.id, { role: 'schoolLead', scope: 'school', scopeId: school.id });
  await anAppointment(hub.app, otherLead.person.id, { role: 'schoolLead', scope: 'school', scopeId: other.id });
  const draft = await hub.call(hoursRoutes.draftRules, { body: { name: '测试规则', validFrom: '2026-11-23', rules } }, staff.session);
  await hub.call(hoursRoutes.publishRules, { params: { ruleSetId: draft.id }, body: {} }, staff.session);
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: 'orange' } }).withExif({ IFD3: { GPSLatitude: '31/1 30/1 0/1' } }).jpeg().toBuffer();
  photo = new File([new Uint8Array(bytes)], '签到表.jpg', { type: 'image/jpeg' });
});
let schoolId: string;
beforeEach(async () => {
  hub.setNow(TODAY);
  [teacher, colleague] = [await someone(hub), await someone(hub)];
  for (const { person } of [teacher, colleague]) await anAppointment(hub.app, person.id, { role: 'partTime', scope: 'school', scopeId: schoolId });
});
afterAll(() => hub.close());

let events = 0;
/** Every claim is another event, unless it says otherwise. */
const aForm = (change: Partial<ClaimForm> = {}): ClaimForm => {
  events += 1;
  const word = [...String(events * 7919 + 31)].map((digit) => '甲乙丙丁戊己庚辛壬癸'[Number(digit)]).join('');
  return { ruleCode: 'school_based', level: null, units: 240, title: `${word}工作坊`, organiser: `${word}学会`, day: '2026-11-23', lastDay: '2026-11-23', from: null, to: null, note: '', ...change };
};
const newId = (): ClaimId => ClaimId.parse(randomUUID());
const save = (who: Someone, form: ClaimForm = aForm(), claimId = newId()) => hub.call(claimRoutes.save, { params: { claimId }, body: form }, who.session);
const addFile = (who: Someone, claimId: ClaimId, file: File = photo) => hub.call(claimRoutes.addFile, { params: { claimId }, file }, who.session);
const submit = (who: Someone, claimId: ClaimId) => hub.call(claimRoutes.submit, { params: { claimId }, body: {} }, who.session);
const open = (who: Someone, claimId: ClaimId) => hub.call(claimRoutes.open, { params: { claimId } }, who.session);
const act = async (who: Someone, claimId: ClaimId, deed: string, reason: string | null = null) => {
  const [row] = await sql<{ steps: number }>('select steps from hours_claim where id = $1', [claimId]);
  return hub.call(claimRoutes.act, { params: { claimId }, body: { deed, reason, seen: row?.steps ?? 0 } }, who.session);
};
const submitted = async (who: Someone = teacher, form: ClaimForm = aForm()): Promise<ClaimId> => {
  const { id } = await save(who, form);
  await addFile(who, id);
  await submit(who, id);
  return id;
};
const publicised = async (who: Someone = teacher, form: ClaimForm = aForm()): Promise<ClaimId> => {
  const id = await submitted(who, form);
  await act(lead, id, 'check');
  await act(staff, id, 'check');
  return id;
};
const sql = <Row>(text: string, values: unknown[] = []): Promise<Row[]> => hub.app.get(DataSource).query(text, values);
const balance = (who: Someone) => hub.call(hoursRoutes.balance, { params: { personId: who.person.id } }, who.session);
const gotOf = async (who: Someone) => (await balance(who)).counts[0]?.got;
const code = (deed: Promise<unknown>): Promise<string> => deed.then(() => 'done', (error: { code?: string; message: string }) => error.code ?? error.message);
/** The turn of the day as if the hub had just seen midnight. */
const turn = async (): Promise<void> => {
  await sql("update day_job set done_to = '2026-11-24' where name = 'hours.claims'");
  const days = hub.app.get(DayTurn);
  Object.assign(days, { settled: '0001-01-01' });
  await days.look();
};

describe('the long way', () => {
  test('school, district, seven days of notice, posted at the turn of the day in the name of whoever checked', async () => {
    const id = await submitted();
    expect((await balance(teacher)).expected).toMatchObject([{ why: 'underCheck', half: 8 }]);
    expect((await hub.call(claimRoutes.queue, {}, lead.session)).map((claim) => claim.id)).toContain(id);
    expect((await hub.call(claimRoutes.queue, {}, staff.session)).map((claim) => claim.id)).not.toContain(id);
    await act(lead, id, 'check');
    expect((await hub.call(claimRoutes.queue, {}, staff.session)).map((claim) => claim.id)).toContain(id);
    await expect(act(staff, id, 'check')).resolves.toMatchObject({ state: 'publicised', noticeUntil: '2026-12-01' });
    expect((await balance(teacher)).expected).toMatchObject([{ why: 'publicNotice' }]);
    expect(await gotOf(teacher)).toBe(0);
    hub.setNow(new Date('2026-12-01T15:59:00Z'));
    await turn();
    expect(await gotOf(teacher)).toBe(0);
    hub.setNow(AFTER);
    await turn();
    expect(await gotOf(teacher)).toBe(8);
    expect((await balance(teacher)).expected).toEqual([]);
    const { claim, steps } = await open(teacher, id);
    expect([claim.state, steps.map((step) => [step.act, step.by?.id ?? null])]).toEqual(['posted', [['submit', teacher.person.id], ['checkForSchool', lead.person.id], ['checkForDistrict', staff.person.id], ['publicise', null], ['post', null]]]);
    expect(await sql('select posted_by, source_type, source_id from hours_entry where person_id = $1', [teacher.person.id])).toEqual([{ posted_by: staff.person.id, source_type: 'claim', source_id: id }]);
    await turn();
    expect(await gotOf(teacher)).toBe(8);
    const kinds = (await sql<{ kind: string }>("select kind from notice where person_id = $1 and kind like 'claim.%' order by at, kind", [teacher.person.id])).map(({ kind }) => kind);
    expect(kinds).toEqual(['claim.publicised', 'claim.posted']);
  });

  test('after the notice another researcher posts by hand; the one who checked does not', async () => {
    const id = await publicised();
    expect(await code(act(otherStaff, id, 'post'))).toBe('claim.noticeRuns');
    hub.setNow(AFTER);
    expect(await code(act(staff, id, 'post'))).toBe('claim.sameHand');
    await expect(act(otherStaff, id, 'post')).resolves.toMatchObject({ state: 'posted' });
    expect(await gotOf(teacher)).toBe(8);
  });

  test('sent back with what is missing, put right, and begun anew with both checks', async () => {
    const id = await submitted();
    await act(lead, id, 'check');
    expect(await code(act(staff, id, 'return'))).toBe('claim.noReason');
    await act(staff, id, 'return', '签到表看不清，请补拍');
    expect((await balance(teacher)).expected).toEqual([]);
    expect((await hub.call(claimRoutes.mine, {}, teacher.session))[0]).toMatchObject({ state: 'returned', reason: '签到表看不清，请补拍' });
    await save(teacher, aForm({ units: 180 }), id);
    await submit(teacher, id);
    expect(await code(act(staff, id, 'check'))).toBe('access.notYours');
    expect((await open(lead, id)).claim).toMatchObject({ state: 'submitted', half: 6 });
  });

  test('an objection goes back to the district; the claimant is not told whose it was', async () => {
    const id = await publicised();
    const [notice] = (await hub.call(claimRoutes.notices, {}, colleague.session)).filter((one) => one.id === id);
    expect(notice).toEqual({ id, person: teacher.person.name, school: '松果小学', ruleName: '校本研修', half: 8, from: '2026-11-24', until: '2026-12-01', own: false, steps: 4 });
    expect(await code(act(teacher, id, 'object', '我反对我自己'))).toBe('hours.ownHours');
    await act(colleague, id, 'object', '当天全校都在运动会');
    hub.setNow(AFTER);
    await turn();
    expect(await gotOf(teacher)).toBe(0);
    const last = async (who: Someone) => (await open(who, id)).steps.at(-1);
    expect(await last(teacher)).toMatchObject({ act: 'object', by: null, reason: '当天全校都在运动会' });
    expect(await last(staff)).toMatchObject({ act: 'object', by: { id: colleague.person.id } });
    await expect(act(otherStaff, id, 'reject', '经核实没有举行')).resolves.toMatchObject({ state: 'rejected' });
  });

  test('what the ledger refuses comes back with its words', async () => {
    const times = { from: new Date('2026-11-23T01:00:00Z'), to: new Date('2026-11-23T05:00:00Z') };
    const [first, second] = [await publicised(teacher, aForm(times)), await submittedWith(aForm(times))];
    await act(lead, second, 'check');
    await act(staff, second, 'check');
    hub.setNow(AFTER);
    await turn();
    const states = Object.fromEntries((await hub.call(claimRoutes.mine, {}, teacher.session)).map(({ id, state, refusal }) => [id, [state, refusal?.code ?? null]]));
    expect([states[first], states[second]].sort()).toEqual([['posted', null], ['returned', 'hours.overlap']]);
    expect(await gotOf(teacher)).toBe(8);
    expect((await balance(teacher)).expected).toEqual([]);
  });
});

let shade = 0;
const anotherPhoto = async (): Promise<File> => {
  shade += 1;
  const bytes = await sharp({ create: { width: 30, height: 30, channels: 3, background: { r: shade, g: 9, b: 90 } } }).png().toBuffer();
  return new File([new Uint8Array(bytes)], `证书${shade}.png`, { type: 'image/png' });
};
const submittedWith = async (form: ClaimForm, who: Someone = teacher): Promise<ClaimId> => {
  const { id } = await save(who, form);
  await addFile(who, id, await anotherPhoto());
  await submit(who, id);
  return id;
};

describe('who sees and does what', () => {
  test('a draft is its owner’s alone; once handed in it is also its checkers’', async () => {
    const { id } = await save(teacher);
    await addFile(teacher, id);
    for (const other of [colleague, lead, staff, otherLead]) expect(await code(open(other, id))).toBe('request.notFound');
    await submit(teacher, id);
    for (const other of [colleague, otherLead]) expect(await code(open(other, id))).toBe('request.notFound');
    expect(await Promise.all([lead, staff].map((who) => code(open(who, id))))).toEqual(['done', 'done']);
    expect(await Promise.all([teacher, lead, staff].map(async (who) => (await open(who, id)).may))).toEqual([['withdraw'], ['check', 'return', 'reject'], []]);
    for (const deed of ['check', 'return', 'reject', 'post']) expect(await code(act(otherLead, id, deed, '不归我管的学校'))).toBe('request.notFound');
    expect(await code(act(teacher, id, 'check'))).toBe('hours.ownHours');
    expect(await code(save(colleague, aForm(), id))).toBe('request.notFound');
    expect(await code(save(teacher, aForm(), id))).toBe('claim.otherState');
    expect(await code(hub.call(claimRoutes.act, { params: { claimId: id }, body: { deed: 'withdraw', reason: null, seen: 1 } }, colleague.session))).toBe('request.notFound');
  });

  test('a lead’s own claim goes to the district, twice', async () => {
    const { id } = await save(lead);
    await addFile(lead, id, await anotherPhoto());
    await submit(lead, id);
    expect(await code(act(lead, id, 'check'))).toBe('hours.ownHours');
    await act(staff, id, 'check');
    expect(await code(act(staff, id, 'check'))).toBe('claim.sameHand');
    await expect(act(otherStaff, id, 'check')).resolves.toMatchObject({ state: 'publicised' });
  });

  test('a researcher neither checks nor posts his own', async () => {
    const { id } = await save(staff);
    await addFile(staff, id, await anotherPhoto());
    await submit(staff, id);
    expect(await code(act(staff, id, 'check'))).toBe('hours.ownHours');
    await act(otherStaff, id, 'check');
    await act(thirdStaff, id, 'check');
    hub.setNow(AFTER);
    expect(await code(act(staff, id, 'post'))).toBe('hours.ownHours');
    expect((await hub.call(claimRoutes.queue, {}, staff.session)).map((claim) => claim.id)).not.toContain(id);
  });

  test('an older look changes nothing', async () => {
    const id = await submitted();
    await act(lead, id, 'check');
    expect(await code(hub.call(claimRoutes.act, { params: { claimId: id }, body: { deed: 'check', reason: null, seen: 1 } }, staff.session))).toBe('claim.moved');
  });
});

describe('evidence', () => {
  test('a photo is drawn anew, served inert to whoever sees the claim, and fast once it is handed in', async () => {
    const { id } = await save(teacher);
    const file = await addFile(teacher, id);
    expect(await addFile(teacher, id)).toEqual(file);
    const get = (who: Someone) => hub.fetch(`/api/hours/claims/${id}/files/${file.id}`, {}, who.session);
    const served = await get(teacher);
    expect([served.headers.get('content-type'), served.headers.get('x-content-type-options'), served.headers.get('content-security-policy')]).toEqual(['image/webp', 'nosniff', "default-src 'none'; sandbox"]);
    expect((await sharp(Buffer.from(await served.arrayBuffer())).metadata()).exif).toBeUndefined();
    expect([(await get(lead)).status, (await get(colleague)).status]).toEqual([404, 404]);
    await submit(teacher, id);
    expect([(await get(lead)).status, (await get(colleague)).status, (await get(otherLead)).status, (await get(staff)).status]).toEqual([200, 404, 404, 200]);
    expect(await code(addFile(teacher, id, await anotherPhoto()))).toBe('claim.otherState');
    expect(await code(hub.call(claimRoutes.removeFile, { params: { claimId: id, fileId: file.id } }, teacher.session))).toBe('claim.otherState');
    await expect(asOwner(hub, `delete from hours_claim_file where id = '${file.id}'`)).rejects.toThrow('Evidence stays');
  });

  test('a PDF is kept as it is and never shown by the browser; anything else is refused', async () => {
    const { id } = await save(teacher);
    const file = await addFile(teacher, id, new File(['%PDF-1.4 证书'], '证书.pdf'));
    const served = await hub.fetch(`/api/hours/claims/${id}/files/${file.id}`, {}, teacher.session);
    expect([served.headers.get('content-type'), served.headers.get('content-disposition')?.slice(0, 10)]).toEqual(['application/pdf', 'attachment']);
    for (const content of ['<svg xmlns="http://www.w3.org/2000/svg"/>', '<!doctype html>', '%PDF-1.4 <script>', '<script>%PDF-1.4', '']) expect(await code(addFile(teacher, id, new File([content], 'x.png')))).toBe('file.notEvidence');
    expect(await code(addFile(colleague, id))).toBe('request.notFound');
    for (let at = 0; at < 5; at += 1) await addFile(teacher, id, await anotherPhoto());
    expect(await code(addFile(teacher, id, await anotherPhoto()))).toBe('claim.filesFull');
  });

  test('the same file for the same event is one claim; of somebody else it is found and shown', async () => {
    const [form, proof] = [aForm({ day: '2026-11-24', lastDay: '2026-11-24' }), await anotherPhoto()];
    const handIn = async (who: Someone, what: ClaimForm): Promise<ClaimId> => {
      const { id } = await save(who, what);
      await addFile(who, id, proof);
      await submit(who, id);
      return id;
    };
    await handIn(teacher, form);
    expect(await code(handIn(teacher, { ...form, title: '换个名字再报一次' }))).toBe('claim.sameFile');
    const copied = await handIn(colleague, form);
    expect((await open(lead, copied)).likenesses).toMatchObject([{ kind: 'sameFile', person: { id: teacher.person.id }, own: false }]);
    expect((await open(colleague, copied)).likenesses).toEqual([]);
    const sameDay = await submittedWith(aForm({ day: '2026-11-24', lastDay: '2026-11-24' }));
    expect((await open(lead, sameDay)).likenesses.filter(({ own }) => own)).toMatchObject([{ kind: 'sameTime', state: 'submitted' }]);
  });
});

describe('at once', () => {
  test('fifty times fifty hands press the same button: one step each, one credit', async () => {
    const fifty = <T>(deed: () => Promise<T>) => Promise.all(Array.from({ length: 50 }, () => code(deed())));
    const { id } = await save(teacher);
    await addFile(teacher, id, await anotherPhoto());
    const limited = (codes: string[]): number => codes.filter((one) => one === 'done').length;
    expect(limited(await fifty(() => hub.call(claimRoutes.submit, { params: { claimId: id }, body: {} }, teacher.session)))).toBe(1);
    const check = (who: Someone, deed: string, seen: number) => hub.call(claimRoutes.act, { params: { claimId: id }, body: { deed, reason: null, seen } }, who.session);
    expect(limited(await fifty(() => check(lead, 'check', 1)))).toBe(1);
    expect(limited(await fifty(() => check(staff, 'check', 2)))).toBe(1);
    hub.setNow(AFTER);
    expect(limited(await fifty(() => check(otherStaff, 'post', 4)))).toBe(1);
    expect(await sql('select count(*)::int as n from hours_entry where source_id = $1', [id])).toEqual([{ n: 1 }]);
    expect((await sql<{ nth: number }>('select nth from hours_claim_step where claim_id = $1 order by nth', [id])).map(({ nth }) => nth)).toEqual([1, 2, 3, 4, 5]);
  }, 30_000);
});

describe('the database itself', () => {
  test('changes no history, deletes no claim, and lets no settled one move', async () => {
    const id = await submitted();
    await act(teacher, id, 'withdraw');
    for (const [text, why] of [
      ["update hours_claim_step set reason = 'x'", /./], ['delete from hours_claim_step', /./], ['truncate hours_claim_step', /./],
      [`delete from hours_claim where id = '${id}'`, /never deleted/], [`update hours_claim set state = 'draft' where id = '${id}'`, /stays as it is/],
    ] as const) await expect(asOwner(hub, text)).rejects.toThrow(why);
    for (const text of ["update hours_claim_step set reason = 'x'", 'delete from hours_claim_step', 'delete from hours_entry', 'update hours_entry set half = 1']) await expect(sql(text)).rejects.toThrow();
  });

  test('lets nobody check for himself, nor post past the notice', async () => {
    const id = await submitted();
    await expect(asOwner(hub, `insert into hours_claim_step (claim_id, nth, act, from_state, to_state, by_id, at) values ('${id}', 9, 'checkForSchool', 'submitted', 'schoolChecked', '${teacher.person.id}', now())`)).rejects.toThrow('Nobody checks');
    await expect(asOwner(hub, `update hours_claim set school_checked_by = '${teacher.person.id}' where id = '${id}'`)).rejects.toThrow('check');
    await expect(asOwner(hub, `update hours_claim set school_checked_by = '${lead.person.id}', district_checked_by = '${lead.person.id}' where id = '${id}'`)).rejects.toThrow('check');
    await expect(asOwner(hub, `update hours_claim set state = 'posted', notice_until = '2026-01-01', school_checked_by = '${lead.person.id}', district_checked_by = '${staff.person.id}' where id = '${id}'`)).rejects.toThrow('after its public notice');
  });
});
