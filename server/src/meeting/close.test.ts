// The close of a meeting over HTTP on a real database: hours in one transaction, taken back, corrected, raced.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { asOwner } from '../../testing/as-owner.js';
import { personId, TODAY, type DemoHub } from '../../testing/demo-hub.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { after, board, close, HOST, MEMBER, notices, posted, RECORDER, reopen, rule, running, scan, send, STAFF, step, tap, openMeetings } from '../../testing/meeting-desk.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openMeetings();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

describe('the close', () => {
  const closed = async () => {
    const id = await running();
    const scanned = await scan(id);
    for (const account of [MEMBER, 'mem-0203', HOST]) await send(account, scanned);
    hub.setNow(after(80));
    await step(id, 'sumUp');
    return { id, outcome: await close(id) };
  };

  test('writes state, hours and notices at once; whoever closes waits for a second person', async () => {
    const { id, outcome } = await closed();
    expect(outcome).toMatchObject({ posted: 2, meeting: { state: 'closed' }, refused: [], waiting: [{ id: personId(HOST) }] });
    expect([await posted(id, MEMBER), await posted(id, 'mem-0203'), await posted(id, 'mem-0204'), await posted(id, HOST)]).toEqual([[8], [8], [], []]);
    expect(await notices(MEMBER, id)).toContain('meeting.credited');
    await expect(close(id)).rejects.toMatchObject({ code: 'meeting.otherState' });
    // The same afternoon again: one hour counts once.
    await reopen(id);
  });

  test('taken back within ten minutes without a word, later with one; counter-entries, nothing waits, and it can be closed anew', async () => {
    const { id } = await closed();
    await reopen(id);
    expect([await posted(id, MEMBER), await posted(id, 'mem-0203')]).toEqual([[8, -8], [8, -8]]);
    const waiting = await hub.call(hoursRoutes.balance, { params: { personId: personId(HOST) } }, await hub.as(HOST));
    expect(waiting.expected.filter(({ sourceId }) => sourceId === id)).toEqual([]);
    await rule(id, 'mem-0203', 'absent');
    expect(await close(id)).toMatchObject({ posted: 1 });
    hub.setNow(after(120));
    await expect(reopen(id)).rejects.toMatchObject({ code: 'meeting.reasonNeeded' });
    await reopen(id, '漏登一人');
    expect((await posted(id, MEMBER)).reduce((sum, half) => sum + half, 0)).toBe(0);
  });

  test('a correction after the close moves this one person’s hours, and only whoever leads makes it', async () => {
    const { id } = await closed();
    await expect(rule(id, 'mem-0204', 'present', RECORDER)).rejects.toMatchObject({ code: 'access.notYours' });
    await rule(id, 'mem-0204', 'present');
    await rule(id, 'mem-0203', 'absent');
    expect([await posted(id, 'mem-0204'), await posted(id, 'mem-0203'), await posted(id, MEMBER)]).toEqual([[8], [8, -8], [8]]);
    await expect(rule(id, HOST, 'present')).rejects.toMatchObject({ code: 'meeting.ownAttendance' });
    await reopen(id, '测试结束');
  });

  /** What still waits for a second person, as the district sees it. */
  const waits = async (id: string) => (await hub.call(hoursRoutes.waiting, {}, await hub.as(STAFF))).filter(({ sourceId }) => sourceId === id);

  test('whoever is found absent after the close waits for nothing any more: his own hours cannot be confirmed', async () => {
    const { id } = await closed();
    const [own] = await waits(id);
    expect(own).toMatchObject({ person: { id: personId(HOST) } });
    await rule(id, HOST, 'absent', STAFF);
    expect(await waits(id)).toEqual([]);
    await expect(hub.call(hoursRoutes.confirm, { params: { expectedId: own?.id ?? '' } }, await hub.as(STAFF))).rejects.toMatchObject({ code: 'request.notFound' });
    expect(await posted(id, HOST)).toEqual([]);
    await reopen(id, '测试结束');
  });

  test('a confirmation that meets the finding, or the reopening, leaves no hours behind, whoever comes first', async () => {
    for (let race = 0; race < 12; race += 1) {
      const { id } = await closed();
      const [own] = await waits(id);
      const undo = async () => (race % 2 === 0 ? rule(id, HOST, 'absent', STAFF) : reopen(id, '再来一次', STAFF));
      await Promise.allSettled([hub.call(hoursRoutes.confirm, { params: { expectedId: own?.id ?? '' } }, await hub.as(STAFF)), undo()]);
      if (race % 2 === 0) await reopen(id, '再来一次', STAFF);
      expect({ race, sum: (await posted(id, HOST)).reduce((sum, half) => sum + half, 0), waits: await waits(id) }).toEqual({ race, sum: 0, waits: [] });
    }
  });

  test('two meetings at the same hour: the second tells whose hours the ledger refused', async () => {
    const { id } = await closed();
    hub.setNow(TODAY);
    const second = await running({ theme: '另一场' });
    await tap(second, MEMBER);
    hub.setNow(after(80));
    await step(second, 'sumUp');
    const outcome = await close(second);
    expect(outcome).toMatchObject({ posted: 0, refused: [{ person: { name: '汤沐阳' }, why: expect.stringContaining('教研活动：磨课研讨') }] });
    for (const one of [id, second]) await reopen(one, '测试结束');
  });

  /** The deed is asked for when the close has read who came and waits for the member's ledger. */
  const whileClosing = async (id: string, deed: () => Promise<unknown>) => {
    const work = hub.app.get(UnitOfWork);
    return work.run(async () => {
      const waiting = async (count: number): Promise<void> => {
        for (let waits = 0; waits < count;) [{ waits }] = await work.manager.query<[{ waits: number }]>('select count(*)::int as waits from pg_locks where not granted');
      };
      await work.manager.query("select pg_advisory_xact_lock(hashtextextended('hours:' || $1, 0))", [personId(MEMBER)]);
      const closing = close(id);
      await waiting(1);
      const late = deed().catch((error: unknown) => error);
      await Promise.race([late, waiting(2)]);
      return { closing, late };
    });
  };

  test('who taps while it is being closed is either in it or told that it is over', async () => {
    const id = await running();
    await tap(id, MEMBER);
    const scanned = await scan(id);
    await step(id, 'sumUp');
    const { late, closing } = await whileClosing(id, () => send('mem-0203', scanned));
    expect(await closing).toMatchObject({ posted: 1 });
    expect(await late).toMatchObject({ code: 'meeting.otherState' });
    expect((await board(id)).arrived).toBe(1);
    await reopen(id);
  });

  test('ten closes at once write one set of hours', async () => {
    const id = await running();
    await tap(id, MEMBER);
    await step(id, 'sumUp');
    const outcomes = await Promise.allSettled(Array.from({ length: 10 }, () => close(id)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await posted(id, MEMBER)).toEqual([8]);
    await reopen(id);
  });
});

test('the database itself refuses to change or remove a fact of attendance, and nobody signs for himself in it', async () => {
  for (const statement of ['update check_event set at = now()', 'delete from check_event', 'truncate check_event', 'update attendance_ruling set by_id = by_id', 'delete from attendance_ruling']) {
    await expect(asOwner(hub, statement)).rejects.toThrow(/never changed/);
  }
  const forged = "insert into check_event (meeting_id, person_id, kind, at, received_at, method, operator_id, reason) select meeting_id, person_id, 'in', now(), now(), 'tap', person_id, 'x' from meeting_person where meeting_id not in (select meeting_id from check_event) limit 1";
  await expect(asOwner(hub, forged)).rejects.toThrow(/check constraint/);
});
