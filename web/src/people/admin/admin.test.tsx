// 管理 as the staff meets it: a deed asks for its reason, a password is shown once, one's own account offers nothing, the chain says whether it holds.
import { adminRoutes, type AccountLine } from '@gongyan/shared/people/admin/admin.contract';
import { peopleRoutes, SessionId } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aMe, aPerson, aStaffMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const account = (number: number, more: Partial<AccountLine> = {}): AccountLine => ({ ...aPerson(number), staffNo: null, state: 'active', login: `t-${number}`, hasPassword: true, secondFactor: false, identities: 0, sessions: 1, seenAt: new Date(), offices: [], ...more });
const staffHub = () => quietHub(new FakeHub()).on(peopleRoutes.me, aStaffMe).on(peopleRoutes.schools, () => []).on(adminRoutes.sessions, () => []).on(adminRoutes.accounts, () => ({ rows: [account(1), account(2)], next: null }));
const openAccount = async (name: string) => {
  await renderAt('/admin');
  await act(async () => void fireEvent.click(await screen.findByRole('button', { name: `办理 ${name}` })));
};

test('an account is suspended with a reason', async () => {
  const hub = staffHub().on(adminRoutes.setState, () => ({ done: true as const }));
  await openAccount('温如言');
  await press('停用账号');
  const buttons = () => screen.getAllByRole('button', { name: '停用账号' });
  expect(buttons().at(-1)).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('原因（进审计）'), { target: { value: '调离本区' } });
  await act(async () => void fireEvent.click(buttons().at(-1) ?? document.body));
  expect(hub.last(adminRoutes.setState)?.body).toEqual({ state: 'suspended', reason: '调离本区' });
});

test('a one-time password is shown once; a refusal is told in the dialog', async () => {
  const hub = staffHub().refuse(adminRoutes.resetPassword, 'access.notYours', { who: 'administrator' });
  await openAccount('温如言');
  await press('发一次性密码');
  const go = () => act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '发一次性密码' }).at(-1) ?? document.body));
  await go();
  expect((await screen.findByRole('alert')).textContent).toContain('系统管理员');
  hub.on(adminRoutes.resetPassword, () => ({ login: 't-2', password: 'abcd-efgh-ijkl' }));
  await go();
  expect(await screen.findByText('abcd-efgh-ijkl')).toBeTruthy();
});

test('one’s own account offers no deed', async () => {
  staffHub();
  await openAccount('陆拾光');
  expect(await screen.findByText(/这是您自己的账号/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '停用账号' })).toBeNull();
});

test('the chain of the audit says whether it holds', async () => {
  const hub = staffHub().on(adminRoutes.audit, () => ({ rows: [{ id: 7, at: new Date(), act: 'people.suspended', actor: { id: aPerson(1).id, name: '陆拾光' }, token: { id: 't', name: '校务系统' }, about: '温如言', subject: aPerson(2).id, reason: '调离本区', facts: {} }], next: null }));
  hub.on(adminRoutes.verifyAudit, () => ({ whole: true, entries: 7, hash: 'abc', firstHarmed: null }));
  await renderAt('/admin/audit');
  expect(await screen.findByText('停用账号')).toBeTruthy();
  expect(screen.getByText('经访问令牌“校务系统”')).toBeTruthy();
  await press('核对校验链');
  expect((await screen.findByText(/^完整：7 条/)).textContent).toBe('完整：7 条，末尾校验值 abc');
  hub.on(adminRoutes.verifyAudit, () => ({ whole: false, entries: 0, hash: '', firstHarmed: 5 }));
  await press('核对校验链');
  expect((await screen.findByRole('alert')).textContent).toContain('第 5 条');
});

test('a teacher finds nothing of it', async () => {
  quietHub(new FakeHub()).on(peopleRoutes.me, () => aMe()).on(adminRoutes.accounts, () => ({ rows: [], next: null }));
  await renderAt('/admin/accounts');
  expect(await screen.findByText(/这里由区教研员和系统管理员维护/)).toBeTruthy();
});

test('a device of somebody is ended by itself; without one that is said', async () => {
  const session = { id: SessionId.parse('00000000-0000-4000-8000-0000000000e1'), device: 'Edge · Windows', place: 'outside' as const, network: '203.0.*.*', startedAt: new Date(), seenAt: new Date() };
  const hub = staffHub().on(adminRoutes.sessions, () => [session]).refuse(adminRoutes.endSession, 'request.notFound');
  await openAccount('温如言');
  expect(await screen.findByText('其他网络 203.0.*.*')).toBeTruthy();
  await press('退出 Edge · Windows');
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到');
  hub.on(adminRoutes.endSession, () => ({ done: true as const })).on(adminRoutes.sessions, () => []);
  await press('退出 Edge · Windows');
  expect(hub.last(adminRoutes.endSession)?.params).toEqual({ personId: aPerson(2).id, sessionId: session.id });
  expect(await screen.findByText('现在没有设备在用。')).toBeTruthy();
});

const status = { version: '1', now: new Date(), database: { version: '18', bytes: 1 }, disk: { free: 0.5, bytes: 1 }, certificates: [], nodes: [], jobs: [], backups: [], check: { at: new Date(), differences: 0, ledgerWhole: true, auditWhole: false } };

test('how it runs says whether ledger and chains hold, and what to do when they do not', async () => {
  staffHub().on(adminRoutes.status, () => status);
  await renderAt('/admin/status');
  expect((await screen.findByText('审计记录的校验链')).closest('li')?.textContent).toContain('不符');
  expect(screen.getByText('学时台账与事实一致').closest('li')?.textContent).toContain('正常');
});

test('how it runs says that nobody has looked yet', async () => {
  staffHub().on(adminRoutes.status, () => ({ ...status, check: null }));
  await renderAt('/admin/status');
  expect(await screen.findByText(/还没有核对过/)).toBeTruthy();
});

test('how it runs says when the certificates between machines end, and what to do soon before', async () => {
  const now = new Date('2026-11-30T04:00:00Z');
  const ends = (days: number): Date => new Date(now.getTime() + days * 86_400_000);
  staffHub().on(adminRoutes.status, () => ({ ...status, now, certificates: [{ of: 'authority' as const, endsAt: ends(900) }, { of: 'database' as const, endsAt: ends(29) }, { of: 'redis' as const, endsAt: ends(-1) }] }));
  await renderAt('/admin/status');
  const line = async (name: string): Promise<string | null | undefined> => (await screen.findByText(name)).closest('li')?.textContent;
  expect(await line('内部证书机构')).toMatch(/还有 900 天$/);
  expect(await line('数据库的证书')).toMatch(/GongyanCertificateEnds.*还有 29 天/);
  expect(await line('Redis 的证书')).toMatch(/GongyanCertificateEnds.*已到期/);
});

test('an installation on one machine has no certificates between machines to speak of', async () => {
  staffHub().on(adminRoutes.status, () => status);
  await renderAt('/admin/status');
  await screen.findByText('台账与校验链');
  expect(screen.queryByText('机器之间的证书')).toBeNull();
});
