// Signing in through a provider outside as a person meets it: a button where it is set up, the way back with each of its answers, his own
// page, and the join code that staff hand out.
import { identityRoutes, IdentityId } from '@gongyan/shared/people/identity/identity.contract';
import { adminRoutes } from '@gongyan/shared/people/admin/admin.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aHub, aMe, aPerson, aStaffMe, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const ways = [{ provider: 'oidc' as const, name: '云岚统一认证' }, { provider: 'dingtalk' as const, name: '' }];
const open = (): FakeHub => quietHub(new FakeHub()).on(peopleRoutes.hub, () => aHub({ ways })).on(peopleRoutes.sessions, () => []);
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the sign-in page shows a button for each way that is set up, and says when it cannot be reached', async () => {
  const hub = open().refuse(peopleRoutes.me, 'signIn.needed').refuse(identityRoutes.begin, 'identity.down');
  await renderAt('/login?next=%2Fhours');
  expect(await screen.findByRole('button', { name: '用云岚统一认证登录' })).toBeTruthy();
  await press('用钉钉登录');
  expect(hub.last(identityRoutes.begin)).toMatchObject({ params: { provider: 'dingtalk' }, body: { next: '/hours' } });
  expect((await screen.findByRole('alert')).textContent).toContain('暂时连不上');
});

test('where no way is set up there is the password alone', async () => {
  quietHub(new FakeHub());
  await renderAt('/login');
  await screen.findByLabelText('账号');
  expect(screen.queryByRole('button', { name: /用.*登录/ })).toBeNull();
});

describe('the way back', () => {
  test('hands over what stood in the address as it was written, once, takes it out of the address, and leads in', async () => {
    const hub = open().on(identityRoutes.arrive, () => ({ step: 'in' as const, next: '/notices' }));
    const page = await renderAt('/login/from/oidc?code=12345678901234567890&state=1e5&iss=https%3A%2F%2Fid.example');
    expect(await screen.findByRole('heading', { name: '消息' })).toBeTruthy();
    expect(hub.last(identityRoutes.arrive)).toMatchObject({ params: { provider: 'oidc' }, body: { code: '12345678901234567890', state: '1e5', iss: 'https://id.example' } });
    expect([hub.times(identityRoutes.arrive), page.path()]).toEqual([1, '/notices']);
  });

  test('says why when it does not hold, and what to do', async () => {
    open().refuse(peopleRoutes.me, 'signIn.needed').refuse(identityRoutes.arrive, 'identity.expired');
    const page = await renderAt('/login/from/dingtalk?authCode=c&state=s');
    expect((await screen.findByRole('alert')).textContent).toContain('回到登录页，在同一个浏览器里重新开始');
    expect(page.path()).toBe('/login/from/dingtalk');
    await press('回到登录页');
    expect(await screen.findByLabelText('账号')).toBeTruthy();
  });

  test('of whoever is not bound asks for number and join code; a wrong one is told beside it and stays', async () => {
    const hub = open().on(identityRoutes.arrive, () => ({ step: 'join' as const, label: '叶思远', staffNo: null })).refuse(identityRoutes.join, 'identity.wrongJoin');
    await renderAt('/login/from/oidc?code=c&state=s');
    await screen.findByRole('heading', { name: '第一次用这种方式登录' });
    type('工号', ' 2019034 ');
    type('加入码', 'ABCD-EFGH-IJKL-MNOP');
    await press('绑定并登录');
    expect((await screen.findByRole('alert')).id).toBe('join-code-wrong');
    expect(screen.getByLabelText('加入码')).toHaveProperty('value', 'ABCD-EFGH-IJKL-MNOP');
    hub.on(identityRoutes.join, () => ({ step: 'in' as const, next: '/notices' }));
    await press('绑定并登录');
    expect(hub.last(identityRoutes.join)?.body).toEqual({ staffNo: '2019034', joinCode: 'ABCD-EFGH-IJKL-MNOP' });
    expect(await screen.findByRole('heading', { name: '消息' })).toBeTruthy();
  });

  test('keeps a number that the provider gives, and asks for the code of a second factor', async () => {
    const hub = open().on(identityRoutes.arrive, () => ({ step: 'join' as const, label: '叶思远', staffNo: '2019034' })).on(identityRoutes.join, () => ({ step: 'code' as const }));
    await renderAt('/login/from/oidc?code=c&state=s');
    expect(await screen.findByLabelText('工号')).toHaveProperty('readOnly', true);
    type('加入码', 'ABCD');
    await press('绑定并登录');
    await screen.findByRole('heading', { name: '两步验证' });
    hub.refuse(identityRoutes.code, 'secondFactor.wrong');
    type('两步验证码', '000000');
    await press('登录');
    expect((await screen.findByRole('alert')).id).toBe('outside-code-wrong');
    hub.on(identityRoutes.code, () => ({ step: 'in' as const, next: '/notices' }));
    await press('登录');
    expect(await screen.findByRole('heading', { name: '消息' })).toBeTruthy();
  });
});

describe('one’s own page', () => {
  const bound = { id: IdentityId.parse(uuid(950)), provider: 'oidc' as const, label: '叶思远', boundAt: new Date(), usedAt: null };

  test('lists what is bound, binds another, and releases after a question', async () => {
    const hub = open().on(identityRoutes.mine, () => [bound]).refuse(identityRoutes.unbind, 'identity.lastWay').refuse(identityRoutes.bind, 'identity.down');
    await renderAt('/me');
    expect(await screen.findByText('云岚统一认证 · 叶思远')).toBeTruthy();
    expect(screen.queryByRole('button', { name: '绑定云岚统一认证' })).toBeNull();
    await press('绑定钉钉');
    expect(hub.last(identityRoutes.bind)?.params).toEqual({ provider: 'dingtalk' });
    await press('解除绑定 云岚统一认证');
    await press('解除绑定');
    expect((await screen.findByText(/唯一的登录方式/)).textContent).toContain('请先设置密码');
    hub.on(identityRoutes.unbind, () => ({ done: true as const })).on(identityRoutes.mine, () => []);
    await press('解除绑定');
    expect(await screen.findByRole('button', { name: '绑定云岚统一认证' })).toBeTruthy();
  });

  test('offers a password to whoever has none', async () => {
    const hub = open().on(peopleRoutes.me, () => aMe({ hasPassword: false })).refuse(identityRoutes.firstPassword, 'signIn.weakPassword');
    await renderAt('/me');
    await screen.findByRole('heading', { name: '设置密码' });
    type('新密码', '12345678');
    await press('设置密码');
    expect((await screen.findByRole('alert')).id).toBe('first-password-wrong');
    hub.on(identityRoutes.firstPassword, () => ({ done: true as const })).on(peopleRoutes.me, () => aMe());
    await press('设置密码');
    expect(await screen.findByRole('heading', { name: '修改密码' })).toBeTruthy();
  });

  test('says nothing of it where no way is set up', async () => {
    quietHub(new FakeHub()).on(peopleRoutes.sessions, () => []);
    await renderAt('/me');
    await screen.findByRole('heading', { name: '修改密码' });
    expect(screen.queryByRole('heading', { name: '绑定的登录方式' })).toBeNull();
  });
});

test('staff give a join code, shown once, and release what is bound', async () => {
  const account = { ...aPerson(2), staffNo: '2019034', state: 'active' as const, login: 't-2', hasPassword: false, secondFactor: false, identities: 1, sessions: 0, seenAt: null, offices: [] };
  const hub = open().on(peopleRoutes.me, aStaffMe).on(peopleRoutes.schools, () => []).on(adminRoutes.accounts, () => ({ rows: [account], next: null }))
    .on(identityRoutes.giveJoinCode, () => ({ staffNo: '2019034', code: 'ABCD-EFGH-IJKL-MNOP', endsAt: new Date() })).on(identityRoutes.release, () => ({ done: true as const }));
  await renderAt('/admin/accounts');
  await act(async () => void fireEvent.click(await screen.findByRole('button', { name: `办理 ${account.name}` })));
  await press('给一个加入码');
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '给一个加入码' }).at(-1) ?? document.body));
  expect(await screen.findByText('ABCD-EFGH-IJKL-MNOP')).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '关闭' }).at(-1) ?? document.body));
  await press('解除外部登录');
  type('原因（进审计）', '换了手机');
  await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '解除外部登录' }).at(-1) ?? document.body));
  expect(hub.last(identityRoutes.release)?.body).toEqual({ reason: '换了手机' });
});
