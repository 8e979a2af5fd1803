// 师徒结对 over HTTP on a real database: proposing and signing, two signatures at once for the last apprentice, entries until both
// have confirmed them, corrections, the report lesson and the end, and what the database itself refuses.
import { mentoringRoutes } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { DataSource } from 'typeorm';
import { asOwner } from '../../../testing/as-owner.js';
import { anAppointment } from '../../../testing/builders.js';
import { personId, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { aLogId, at, confirm, confirmed, demoPair, discard, dissolve, endAll, LEARNER, MENTOR, notices, open, openMentoring, OTHER, paired, propose, save, sendBack, sign, sql, STAFF, studio, submit, takeBack, wantedPair } from '../../../testing/mentor-desk.js';
import { DayTurn } from '../../platform/jobs/day.turn.js';
import { SocketDesk } from '../../platform/realtime/socket.desk.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openMentoring();
  // The demo's own pairing of this mentor would be one of his two.
  await endAll();
});
beforeEach(() => hub.setNow(TODAY));
afterEach(() => endAll());
afterAll(() => hub.close());

describe('proposing and signing', () => {
  test('the host proposes, each signs for himself, and it begins', async () => {
    const pair = await propose();
    expect(pair).toMatchObject({ state: 'draft', signedBy: [], waits: [{ who: 'mentor', what: 'sign' }, { who: 'apprentice', what: 'sign' }], mentor: { name: '陆拾光' }, apprentice: { name: '汤沐阳' }, standing: { mentor: true, host: true } });
    expect(await notices(LEARNER, pair.id)).toMatchObject([{ kind: 'mentoring.proposed' }]);
    const bell = jest.spyOn(hub.app.get(SocketDesk), 'toRoom');
    expect(await sign(MENTOR, pair)).toMatchObject({ state: 'draft', waits: [{ who: 'apprentice', what: 'sign' }] });
    for (const topic of [`pair:${pair.id}`, `studio:${studio}`, `person:${personId(LEARNER)}`]) expect(bell).toHaveBeenCalledWith(`live:${topic}`, 'live', { topic, event: 'mentoring.changed', facts: { pairId: pair.id } });
    bell.mockRestore();
    await expect(sign(MENTOR, pair)).rejects.toMatchObject({ code: 'mentoring.alreadySigned' });
    expect(await sign(LEARNER, pair)).toMatchObject({ state: 'active', waits: [] });
    expect((await sql("select act from audit_entry where subject = $1 order by id", [pair.id])).map(({ act }) => act)).toEqual(['mentoring.proposed', 'mentoring.signed', 'mentoring.signed', 'mentoring.sealed']);
  });

  test('a member whom the district appointed as mentor proposes himself; no other does', async () => {
    await expect(propose({ mentorId: personId(OTHER) }, OTHER)).rejects.toMatchObject({ code: 'mentoring.notMentor', problem: { facts: { name: '庄疏影' } } });
    await anAppointment(hub.app, personId('mem-0203'), { role: 'mentor', from: '2026-01-01' });
    expect(await propose({ mentorId: personId('mem-0203') }, 'mem-0203')).toMatchObject({ state: 'draft', standing: { mentor: true, host: false } });
    await expect(propose({}, 'mem-0203')).rejects.toMatchObject({ code: 'access.notYours' });
  });

  test.each([
    ['himself', { apprenticeId: personId(MENTOR) }, 'mentoring.samePerson'],
    ['somebody who works at no school', { apprenticeId: personId('exp-01') }, 'mentoring.notApprentice'],
    ['for a week', { to: '2026-11-27' }, 'mentoring.badDates'],
    ['from a year that is over', { from: '2025-09-01', to: '2026-12-31' }, 'mentoring.badDates'],
  ] as const)('is refused: %s', async (_, more, code) => {
    await expect(propose(more)).rejects.toMatchObject({ code });
  });

  test('two who have a pairing begin no second one, in neither direction', async () => {
    await propose();
    await expect(propose()).rejects.toMatchObject({ code: 'mentoring.alreadyPaired' });
    await anAppointment(hub.app, personId('mem-0204'), { role: 'mentor', from: '2026-01-01' });
    await propose({ apprenticeId: personId('mem-0204') });
    await expect(propose({ mentorId: personId('mem-0204'), apprenticeId: personId(MENTOR) }, 'mem-0204')).rejects.toMatchObject({ code: 'mentoring.alreadyPaired' });
  });

  test('a text that was changed is signed anew: who signed the old one has not signed', async () => {
    const pair = await propose();
    await sign(LEARNER, pair);
    const { from, to, goals } = wantedPair();
    const changed = await hub.call(mentoringRoutes.revise, { ...at(pair.id), body: { from, to, goals, agreement: '师傅每月听课两次，徒弟每月上交一份教学设计。' } }, await hub.as(MENTOR));
    expect(changed).toMatchObject({ signedBy: [], state: 'draft' });
    await expect(sign(LEARNER, pair)).rejects.toMatchObject({ code: 'mentoring.agreementChanged' });
    await sign(LEARNER, changed);
    expect(await sign(MENTOR, changed)).toMatchObject({ state: 'active' });
    await expect(hub.call(mentoringRoutes.revise, { ...at(pair.id), body: { from, to, goals, agreement: '师傅不用听课了，徒弟也不用交。' } }, await hub.as(MENTOR))).rejects.toMatchObject({ code: 'mentoring.otherState' });
    for (const change of ["agreement = '改掉'", "goals = '{}'", '"to" = \'2028-01-01\'', "mentor_id = apprentice_id"]) await expect(sql(`update mentor_pair set ${change} where id = $1`, [pair.id])).rejects.toThrow(/不可/);
    await expect(asOwner(hub, `delete from mentor_signature where pair_id = '${pair.id}'`)).rejects.toThrow('签名不可');
  });

  test('signed ahead it waits for its first day, which begins it by itself', async () => {
    const pair = await paired({ from: '2026-12-01', to: '2027-11-30' });
    expect(pair.state).toBe('signed');
    await expect(save(LEARNER, pair.id)).rejects.toMatchObject({ code: 'mentoring.otherState' });
    hub.setNow(new Date('2026-12-01T02:00:00Z'));
    await hub.app.get(DayTurn).look();
    expect(await open(LEARNER, pair.id)).toMatchObject({ state: 'active' });
  });

  test('three agreements of one mentor signed in the same second: two begin, the third is told why not', async () => {
    const learners = ['mem-0201', 'mem-0204', 'mem-0205'];
    const drafts = [];
    for (const learner of learners) drafts.push(await propose({ apprenticeId: personId(learner) }));
    for (const draft of drafts) await sign(MENTOR, draft);
    const outcomes = await Promise.allSettled(drafts.map((draft, index) => sign(learners[index] ?? '', draft)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
    expect(outcomes.find((one): one is PromiseRejectedResult => one.status === 'rejected')?.reason).toMatchObject({ code: 'mentoring.tooMany', problem: { facts: { name: '陆拾光', max: 2 } } });
    const [row] = await sql("select count(*)::int as n from mentor_pair where mentor_id = $1 and state = 'active'", [personId(MENTOR)]);
    expect(row).toEqual({ n: 2 });
    await expect(propose({ apprenticeId: personId('mem-0206') })).rejects.toMatchObject({ code: 'mentoring.tooMany' });
  });

  test('two hosts who propose each other in the same second: one pairing, and the other is told why not', async () => {
    const other = 'host-03';
    const swapped = async () => hub.call(mentoringRoutes.propose, { params: { studioId: studioId('03') }, body: wantedPair({ mentorId: personId(other), apprenticeId: personId(MENTOR) }) }, await hub.as(other));
    const outcomes = await Promise.allSettled([propose({ apprenticeId: personId(other) }), swapped()]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.find((one): one is PromiseRejectedResult => one.status === 'rejected')?.reason).toMatchObject({ code: 'mentoring.alreadyPaired' });
  });

  test('whoever may take an apprentice is offered, with the numbers of the district', async () => {
    const { mentors, numbers } = await hub.call(mentoringRoutes.offer, { params: { studioId: studio } }, await hub.as(MENTOR));
    expect(mentors.map(({ name }) => name)).toContain('陆拾光');
    expect(mentors.map(({ name }) => name)).not.toContain('庄疏影');
    expect(numbers).toMatchObject({ apprentices: 2, closesOn: '07-10' });
    await expect(hub.call(mentoringRoutes.offer, { params: { studioId: studio } }, await hub.as('pt-02'))).rejects.toMatchObject({ code: 'request.notFound' });
  });
});

describe('entries', () => {
  test('written by the one, confirmed by the other; only then they count', async () => {
    const { id } = await paired();
    const draft = await save(LEARNER, id);
    expect((await open(MENTOR, id)).entries).toEqual([]);
    expect((await open(LEARNER, id)).entries).toMatchObject([{ state: 'draft', counts: false }]);
    const handed = await submit(LEARNER, draft);
    expect(handed.state).toBe('waiting_other');
    expect(await notices(MENTOR, id)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'mentoring.logWaiting', facts: expect.objectContaining({ day: '2026-11-22' }) })]));
    expect(await hub.call(mentoringRoutes.waiting, {}, await hub.as(MENTOR))).toEqual(expect.arrayContaining([expect.objectContaining({ id, waits: [{ who: 'mentor', what: 'confirm' }] })]));
    await expect(confirm(LEARNER, handed)).rejects.toMatchObject({ code: 'mentoring.logOwn' });
    await confirm(MENTOR, handed, '提问更小了，继续。');
    const page = await open(LEARNER, id);
    expect(page).toMatchObject({ entries: [{ state: 'both_confirmed', counts: true, answer: '提问更小了，继续。' }], logs: { counted: 1, minutes: 60, lastOn: '2026-11-22' } });
    await expect(confirm(MENTOR, handed)).rejects.toMatchObject({ code: 'mentoring.logState' });
  });

  test('taken back, sent back, written again: whoever confirms confirms what he read', async () => {
    const { id } = await paired();
    const handed = await submit(MENTOR, await save(MENTOR, id));
    await expect(takeBack(LEARNER, handed)).rejects.toMatchObject({ code: 'access.notYours' });
    await takeBack(MENTOR, handed);
    const again = await save(MENTOR, id, { id: handed.id, topic: '提问具体了' });
    await expect(submit(MENTOR, handed)).rejects.toMatchObject({ code: 'mentoring.logChanged' });
    await submit(MENTOR, again);
    await expect(confirm(LEARNER, handed)).rejects.toMatchObject({ code: 'mentoring.logChanged' });
    expect(await sendBack(LEARNER, again)).toMatchObject({ state: 'draft', note: '请写具体一点' });
    expect((await open(LEARNER, id)).entries).toEqual([]);
    await expect(save(LEARNER, id, { id: again.id })).rejects.toMatchObject({ code: 'access.notYours' });
    await discard(MENTOR, again);
    expect((await open(MENTOR, id)).entries).toEqual([]);
  });

  test.each([
    ['a day before the pairing', { day: '2026-11-01' }, 'mentoring.logDay'],
    ['tomorrow', { day: '2026-11-24' }, 'mentoring.logDay'],
    ['a kind that nobody knows', { kind: '喝茶' }, 'mentoring.logKind'],
    ['a version of nobody', { cite: { documentId: aLogId(), before: aLogId(), after: aLogId() } }, 'mentoring.noVersions'],
  ] as const)('is refused: %s', async (_, more, code) => {
    const { id } = await paired();
    await expect(save(LEARNER, id, more as never)).rejects.toMatchObject({ code });
  });

  test('months afterwards nothing new is written down, but a mistake is put right', async () => {
    const { id } = await paired();
    const old = await confirmed(id);
    hub.setNow(new Date('2027-03-01T02:00:00Z'));
    await expect(save(LEARNER, id)).rejects.toMatchObject({ code: 'mentoring.logLate', problem: { facts: { days: 60 } } });
    await save(LEARNER, id, { correction: { of: old.id, why: '时长记错', voids: false } });
  });

  test('a pupil is named to nobody', async () => {
    const { id } = await paired();
    const numbered = await save(LEARNER, id, { advice: '联系家长 13912345678' });
    await expect(submit(LEARNER, numbered, true)).rejects.toMatchObject({ code: 'mentoring.logPrivate' });
    const named = await save(LEARNER, id, { advice: '三年级2班张小明不愿发言，先让他写' });
    await expect(submit(LEARNER, named)).rejects.toMatchObject({ code: 'mentoring.logNames', problem: { facts: { what: '张小明' } } });
    expect(await submit(LEARNER, named, true)).toMatchObject({ state: 'waiting_other' });
    await expect(confirm(MENTOR, named, '家长电话 13912345678')).rejects.toMatchObject({ code: 'mentoring.logPrivate' });
  });

  test('confirmed it is nobody’s to change: not ours, not the database’s; from the next day it is locked', async () => {
    const { id } = await paired();
    const log = await confirmed(id);
    await expect(save(LEARNER, id, { id: log.id })).rejects.toMatchObject({ code: 'mentoring.logState' });
    await expect(discard(LEARNER, log)).rejects.toMatchObject({ code: 'mentoring.logState' });
    for (const text of ["update mentoring_log set minutes = 90 where id = ", "update mentoring_log set state = 'draft', confirmed_by = null, confirmed_at = null where id = ", 'delete from mentoring_log where id = ']) {
      await expect(asOwner(hub, `${text}'${log.id}'`)).rejects.toThrow(/不可/);
    }
    await expect(asOwner(hub, 'truncate mentoring_log')).rejects.toThrow('不可清空');
    // After every day that a test before has been in: the hub's own look may have turned it.
    hub.setNow(new Date('2027-03-05T02:00:00Z'));
    await hub.app.get(DayTurn).look();
    expect((await open(MENTOR, id)).entries).toMatchObject([{ state: 'locked', counts: true }]);
    await expect(asOwner(hub, `update mentoring_log set state = 'both_confirmed' where id = '${log.id}'`)).rejects.toThrow(/不可/);
  });

  test('a correction is a new entry: the old one stands there as corrected, and counts no more once both have confirmed', async () => {
    const { id } = await paired();
    const old = await confirmed(id);
    const better = await submit(MENTOR, await save(MENTOR, id, { minutes: 90, correction: { of: old.id, why: '时长是一个半小时', voids: false } }));
    expect((await open(LEARNER, id)).logs).toMatchObject({ counted: 1, minutes: 60 });
    await expect(save(LEARNER, id, { correction: { of: old.id, why: '我也更正', voids: false } })).rejects.toMatchObject({ code: 'mentoring.logCorrected' });
    await confirm(LEARNER, better);
    const page = await open(LEARNER, id);
    expect(page.logs).toMatchObject({ counted: 1, minutes: 90 });
    expect(page.entries.find((entry) => entry.id === old.id)).toMatchObject({ correctedBy: better.id, counts: false });
    const void_ = await submit(LEARNER, await save(LEARNER, id, { minutes: 90, correction: { of: better.id, why: '那天没有见面', voids: true } }));
    await confirm(MENTOR, void_);
    expect((await open(LEARNER, id)).logs).toMatchObject({ counted: 0, minutes: 0 });
    await expect(save(LEARNER, id, { correction: { of: void_.id, why: '又见了', voids: false } })).rejects.toMatchObject({ code: 'mentoring.logState' });
  });

  test('an entry is of its own pairing: no other pair reads or touches it', async () => {
    const { id } = await paired();
    const log = await save(LEARNER, id);
    const other = await propose({ apprenticeId: personId(OTHER) });
    await sign(MENTOR, other);
    await sign(OTHER, other);
    await expect(save(OTHER, other.id, { id: log.id })).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(save(OTHER, other.id, { correction: { of: (await confirmed(id)).id, why: '别人的', voids: false } })).rejects.toMatchObject({ code: 'request.notFound' });
    await expect(submit(OTHER, { ...log, pairId: other.id })).rejects.toMatchObject({ code: 'request.notFound' });
  });

  test('once both confirm and take back at the same instant, one of them is told that it has moved on', async () => {
    const { id } = await paired();
    const handed = await submit(LEARNER, await save(LEARNER, id));
    const outcomes = await Promise.allSettled([confirm(MENTOR, handed), takeBack(LEARNER, handed), confirm(MENTOR, handed)]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const one of outcomes) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'mentoring.logState' });
  });
});

describe('the end', () => {
  test('dissolved with a reason it stays to be read, and nothing more is written', async () => {
    const { id } = await paired();
    const handed = await submit(LEARNER, await save(LEARNER, id));
    expect(await dissolve(id, LEARNER)).toMatchObject({ state: 'dissolved', reason: '徒弟调离本区', waits: [] });
    expect(await notices(MENTOR, id)).toEqual(expect.arrayContaining([expect.objectContaining({ kind: 'mentoring.dissolved', facts: expect.objectContaining({ reason: '徒弟调离本区' }) })]));
    await expect(confirm(MENTOR, handed)).rejects.toMatchObject({ code: 'mentoring.otherState' });
    await expect(save(LEARNER, id)).rejects.toMatchObject({ code: 'mentoring.otherState' });
    await expect(dissolve(id, STAFF)).rejects.toMatchObject({ code: 'mentoring.otherState' });
    expect((await open(LEARNER, id)).entries).toHaveLength(1);
  });
});

test('the demo shows its three pairings, with progress counted from what the demo holds', async () => {
  const page = await open('pt-01', demoPair('01'));
  expect(page.logs).toEqual({ counted: 2, minutes: 150, lastOn: '2026-10-15' });
  expect(page.progress).toEqual([
    { goal: 'mentorObserves', done: 1, target: 8 }, { goal: 'apprenticeObserves', done: 1, target: 8 }, { goal: 'designs', done: 0, target: 3 }, { goal: 'reportLesson', done: 0, target: 1 },
  ]);
  expect(page.facts).toMatchObject([{ goal: 'apprenticeObserves', title: '情绪温度计', link: expect.stringContaining('/open-lessons/') }, { goal: 'mentorObserves', title: '听课评课：分享环节超时', link: expect.stringContaining(`/mentoring/${demoPair('01')}#log-`) }]);
  expect((await hub.app.get(DataSource).query('select count(*)::int as n from mentor_pair where id = $1', [demoPair('03')]))[0]).toEqual({ n: 1 });
});
