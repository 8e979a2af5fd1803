// "Attendance is withdrawn" against "the certificate is issued", at the same moment, again and again: whoever comes second finds what the first
// did, and no certificate stands on facts that are gone. CERTIFICATE_RACES=1000 for the long form. And how fast a whole cohort is.
import { certificateRoutes as routes } from '@gongyan/shared/training/certificate/certificate.contract';
import { DataSource } from 'typeorm';
import { attended, course, ISSUER, issue, learners, PROPOSER, propose } from '../../../testing/certificate-desk.js';
import { personId, startDemoHub, type DemoHub } from '../../../testing/demo-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { CertificateIssue } from './certificate.issue.js';
import { SessionStore } from '../session/session.store.js';

jest.setTimeout(600_000);

const RACES = Number(process.env['CERTIFICATE_RACES'] ?? 60);
const CROWD = Number(process.env['CERTIFICATE_CROWD'] ?? 40);
const LOOK_MS = 400;
const seed = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);
let hub: DemoHub;

beforeAll(async () => {
  process.stdout.write(`certificate races: seed ${seed}, ${RACES} races\n`);
  hub = await startDemoHub();
});
afterAll(() => hub.close());

/** Whole numbers below `most`, the same for the same seed. */
const dice = (from: number) => {
  let state = from >>> 0;
  return (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % most;
  };
};
const turns = async (count: number): Promise<void> => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((go) => setImmediate(go));
};
const outcome = (work: Promise<unknown>): Promise<boolean> => work.then(() => true, () => false);

test('no certificate stands on attendance that was withdrawn', async () => {
  const { cohortId, people, sessions } = await course(hub.app, await learners(hub.app, RACES));
  const [work, issuing, store, roll] = [hub.app.get(UnitOfWork), hub.app.get(CertificateIssue), hub.app.get(SessionStore), dice(seed)];
  const hands = { proposedBy: personId(PROPOSER), by: personId(ISSUER) };
  const tally = { issued: 0, withdrawn: 0, both: 0, neither: 0 };
  for (const learner of people) {
    const [mine, theirs] = [roll(30), roll(30)];
    const absent = sessions.slice(0, 3).map(({ id }) => attended(id, learner, { turn: 1, state: 'absent', minutes: 0, reason: '查实未到' }));
    const [issued, withdrawn] = await Promise.all([
      turns(mine).then(() => outcome(work.run(() => issuing.award({ cohortId, people: [learner], ...hands })))), turns(theirs).then(() => outcome(work.run(() => store.record(absent)))),
    ]);
    tally[issued ? (withdrawn ? 'both' : 'issued') : withdrawn ? 'withdrawn' : 'neither'] += 1;
  }
  expect({ both: tally.both, neither: tally.neither, all: tally.issued + tally.withdrawn }).toEqual({ both: 0, neither: 0, all: RACES });
  const wrong: unknown[] = await hub.app.get(DataSource).query(
    `select 1 from certificate_award a where a.cohort_id = $1 and (select count(*) from (select distinct on (t.session_id) t.state from session_attendance t join cohort_session s on s.id = t.session_id
       where s.cohort_id = a.cohort_id and t.person_id = a.person_id order by t.session_id, t.turn desc) l where l.state = 'present') < 8`, [cohortId],
  );
  expect(wrong).toEqual([]);
});

test('a whole cohort goes through, moves on the page, and gives each his own number', async () => {
  const batch = await propose(hub, await course(hub.app, await learners(hub.app, CROWD), { year: 2025 }));
  const seen: number[] = [];
  const look = async (): Promise<void> => {
    const { lines } = await hub.call(routes.batch, { params: { batchId: batch.id } }, await hub.as(PROPOSER));
    seen.push(lines.filter(({ state }) => state === 'issued').length);
  };
  const [began, used] = [performance.now(), process.cpuUsage()];
  const going = issue(hub, batch);
  // As a page does that is told of progress.
  while ((seen.at(-1) ?? 0) < CROWD) await Promise.all([look(), new Promise((go) => setTimeout(go, LOOK_MS))]);
  const done = await going;
  const { user, system } = process.cpuUsage(used);
  process.stdout.write(`a cohort of ${CROWD}: ${((performance.now() - began) / 1_000).toFixed(1)} s, of which the hub and its reader worked ${((user + system) / 1e6).toFixed(1)} s\n`);
  expect(seen.some((count) => count > 0 && count < CROWD)).toBe(true);
  expect(new Set(done.lines.map(({ serial }) => serial)).size).toBe(CROWD);
});
