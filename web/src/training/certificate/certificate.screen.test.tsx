// The pages of certificates: my own in every state, the sheet with what can be done, issuing by two, an outside certificate that a second
// person records.
import { AwardId, BatchId, certificateRoutes as routes, type AwardCard, type AwardLine, type BatchCard, type CohortAwards } from '@gongyan/shared/training/certificate/certificate.contract';
import { OutsideId, outsideRoutes, type OutsideLine } from '@gongyan/shared/training/certificate/outside.contract';
import { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { CertRuleSetId, LevelId, schemeRoutes } from '@gongyan/shared/training/scheme/scheme.contract';
import { act, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aMe, aPerson, aStaffMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const uuid = (n: number): string => `00000000-0000-4000-8000-0000000000${String(n).padStart(2, '0')}`;
const [awardId, cohortId, batchId] = [AwardId.parse(uuid(1)), CohortId.parse(uuid(2)), BatchId.parse(uuid(3))];
const me = aMe().person;
const fine = { ok: true, code: null, facts: {} };
const line = (change: Partial<AwardLine> = {}): AwardLine => ({ id: awardId, personId: me.id, serial: 'ABC-C-2026-000123', issuedOn: '2026-11-28', name: me.name, school: '云朵小学', scheme: '心理健康教育教师', level: 'C 证', half: 80, cohort: '第12期C证培训班', revoked: false, ...change });
const card = (change: Partial<AwardCard> = {}): AwardCard => ({
  id: awardId, personId: me.id, levelId: LevelId.parse(uuid(4)), ruleSetId: CertRuleSetId.parse(uuid(5)), cohortId, serial: 'ABC-C-2026-000123', code: '10XN48MJ4BQKT7MM5TDKMBWXYW', keyId: 'k', proposedBy: aPerson(2).id, issuedBy: aPerson(3).id, issuedOn: '2026-11-28',
  issuedAt: new Date('2026-11-28T01:00:00Z'), fingerprint: 'C6B58AC2377FDA0B', events: [], proposer: aPerson(2), issuer: aPerson(3), revoked: false, copies: 0, verifyUrl: 'http://localhost/verify/10XN48MJ4BQKT7MM5TDKMBWXYW', qr: ['10', '01'], mayRevoke: fine, mayReissue: fine,
  snapshot: { name: me.name, school: '云朵小学', scheme: { code: 'abc', name: '心理健康教育教师' }, level: { code: 'C', name: 'C 证' }, cohort: '第12期C证培训班', half: 80, ruleVersion: 1, issuer: '指导中心', requirements: [{ code: 'hours', need: 64, got: 80 }], evidence: ['attendance:1'] }, ...change,
});
const batch = (change: Partial<BatchCard> = {}): BatchCard => ({
  id: batchId, cohortId, state: 'proposed', proposedBy: aPerson(2).id, proposedAt: new Date(), issuedBy: null, proposer: aPerson(2), mayIssue: fine,
  lines: [4, 5].map((n) => ({ person: aPerson(n), state: 'waiting' as const, awardId: null, serial: null, problem: null })), ...change,
});
const awards = (change: Partial<CohortAwards> = {}): CohortAwards => ({
  cohort: { id: cohortId, name: '第12期C证培训班', state: 'publicised', level: 'C 证' }, batch: null,
  candidates: [{ person: aPerson(4), school: '云朵小学', half: 80, award: null, verdict: fine }, { person: aPerson(5), school: '白鹭小学', half: 60, award: null, verdict: { ok: false, code: 'certificate.notMet', facts: { count: 2 } } }], ...change,
});
const outside = (change: Partial<OutsideLine> = {}): OutsideLine => ({
  id: OutsideId.parse(uuid(6)), personId: aPerson(4).id, levelId: LevelId.parse(uuid(7)), number: '0619', issuer: '人社部', issuedOn: '2012-06-30', state: 'checked', uploadedAt: new Date(), checkedBy: aPerson(2).id, decidedBy: null, decidedAt: null, reason: null,
  person: aPerson(4), level: '国家心理咨询师 三级', checker: aPerson(2), decider: null, hasScan: true, ...change,
});
const quiet = (hub = new FakeHub()) => quietHub(hub).on(routes.mine, () => []).on(outsideRoutes.list, () => []).on(schemeRoutes.plan, () => ({ schemes: [], levels: [], ruleSets: [], programmes: [] }));
const staff = () => quiet().on(peopleRoutes.me, () => aStaffMe()).on(routes.all, () => ({ rows: [], next: null }));

describe('my certificates', () => {
  test('none yet: what has to happen', async () => {
    quiet();
    await renderAt('/certificates');
    expect(await screen.findByText(/还没有证书/)).toBeTruthy();
    expect(await screen.findByText('没有登记外部证书。')).toBeTruthy();
    expect(screen.queryByText('全区证书')).toBeNull();
  });

  test('one that comes meanwhile is there without a reload', async () => {
    const hub = quiet();
    await renderAt('/certificates');
    await screen.findByText(/还没有证书/);
    await waitFor(() => expect(fakeLive.watched).toContain(`person:${me.id}`));
    hub.on(routes.mine, () => [line()]);
    await act(async () => fakeLive.tell(`person:${me.id}`, 'certificate.changed', { awardId, personId: me.id }));
    expect(await screen.findByText('ABC-C-2026-000123')).toBeTruthy();
    expect(screen.getByText('有效')).toBeTruthy();
  });

  test('a fault and a lost network say so', async () => {
    quiet().refuse(routes.mine, 'server.fault', { requestId: '7f' });
    await renderAt('/certificates');
    expect((await screen.findAllByRole('button', { name: '重试' })).length).toBeGreaterThan(0);
  });
});

describe('one certificate', () => {
  test('shows the sheet, its facts and what it rests on', async () => {
    quiet().on(routes.open, () => card());
    await renderAt(`/certificates/${awardId}`);
    const picture = await screen.findByRole('img', { name: /证书图样/ });
    expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('C6B5 8AC2 377F DA0B');
    expect(screen.getByText('40 / 32')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '撤销' })).toBeNull();
  });

  test('a name is no markup', async () => {
    quiet().on(routes.open, () => card({ snapshot: { ...card().snapshot, name: '<script>"&' } }));
    await renderAt(`/certificates/${awardId}`);
    const picture = await screen.findByRole('img', { name: /证书图样/ });
    expect(decodeURIComponent(picture.getAttribute('src') ?? '')).toContain('&lt;script&gt;&quot;&amp;');
  });

  test('who issued it reads why he cannot revoke it', async () => {
    staff().on(routes.open, () => card({ mayRevoke: { ok: false, code: 'certificate.revokeOwnIssue', facts: {} } }));
    await renderAt(`/certificates/${awardId}`);
    await press('撤销');
    expect(await screen.findByText(/须由另一位教研员撤销/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '撤销证书' })).toHaveProperty('disabled', true);
  });
});

describe('issuing', () => {
  test('those who meet everything are chosen; the others say what is open', async () => {
    const hub = staff().on(routes.cohort, () => awards()).on(routes.propose, () => batch());
    await renderAt(`/cohorts/${cohortId}/certificates`);
    expect(await screen.findByText(/还有 2 项要求没有达到/)).toBeTruthy();
    await press('提请颁发（1 人）');
    expect(hub.last(routes.propose)?.body).toEqual({ personIds: [aPerson(4).id] });
  });

  test('the proposer reads that another has to issue', async () => {
    const own = batch({ mayIssue: { ok: false, code: 'certificate.sameHand', facts: {} } });
    staff().on(routes.cohort, () => awards({ batch: own })).on(routes.batch, () => own);
    await renderAt(`/cohorts/${cohortId}/certificates`);
    expect(await screen.findByText(/须由另一位教研员颁发/)).toBeTruthy();
    expect(screen.getByRole('button', { name: '颁发（2 人）' })).toHaveProperty('disabled', true);
  });

  test('the bar moves with what is told, and a refusal says why', async () => {
    const lines = batch().lines;
    const running = (done: number): BatchCard => batch({ state: 'issuing', issuedBy: aPerson(3).id, lines: lines.map((one, at) => (at < done ? { ...one, state: 'refused', problem: { code: 'certificate.notMet', facts: { count: 1 } } } : one)) });
    const hub = staff().on(routes.cohort, () => awards({ batch: running(0) })).on(routes.batch, () => running(0));
    await renderAt(`/cohorts/${cohortId}/certificates`);
    expect(await screen.findByText('0 / 2')).toBeTruthy();
    hub.on(routes.batch, () => running(1));
    await act(async () => fakeLive.tell(`cohort:${cohortId}`, 'certificate.batchMoved', { batchId }));
    expect(await screen.findByText('1 / 2')).toBeTruthy();
    expect(screen.getByText(/还有 1 项要求没有达到/)).toBeTruthy();
  });
});

test('a second person records what the first has checked', async () => {
  const hub = staff().on(outsideRoutes.list, ({ query }) => (query.whose === 'all' ? [outside()] : [])).on(outsideRoutes.decide, () => outside({ state: 'recorded' }));
  await renderAt('/certificates');
  await press('登记');
  expect(hub.last(outsideRoutes.decide)?.body).toEqual({ outcome: 'recorded', reason: null });
});
