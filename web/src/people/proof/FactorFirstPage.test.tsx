// Whoever has to add a second factor comes to one page only, from wherever he goes, and goes on from there.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const owing = () => quietHub(new FakeHub()).on(peopleRoutes.me, () => aMe({ mustAddFactor: true }));

test('he is led there, switches it on, keeps his codes, and goes where he wanted to go', async () => {
  const hub = owing().on(proofRoutes.begin, () => ({ secret: 'ABCDEFGHIJKLMNOP', address: 'otpauth://totp/x', svg: '<svg/>' })).on(proofRoutes.confirm, () => ({ codes: ['AAAA-BBBB'] }));
  const page = await renderAt('/notices');
  expect(await screen.findByRole('heading', { name: '请先开启两步验证' })).toBeTruthy();
  expect([page.path(), screen.queryByRole('navigation')]).toEqual(['/first?next=%2Fnotices', null]);
  await press('开启');
  fireEvent.change(await screen.findByLabelText('验证器上的 6 位验证码'), { target: { value: '123456' } });
  hub.on(proofRoutes.open, () => ({ on: true, since: new Date(), codesLeft: 10, demanded: true }));
  await press('确认开启');
  await press('我已保存');
  hub.on(peopleRoutes.me, () => aMe());
  expect(await screen.findByRole('heading', { name: '两步验证已开启' })).toBeTruthy();
  await press('继续');
  expect(await screen.findByRole('heading', { name: '消息' })).toBeTruthy();
});

test('he may leave instead', async () => {
  owing().on(peopleRoutes.signOut, () => ({ done: true as const }));
  const page = await renderAt('/');
  await press('先不开，退出登录');
  expect(await screen.findByLabelText('账号')).toBeTruthy();
  expect(page.path()).toBe('/login');
});

test('once it is on, one’s own page says why it stays on', async () => {
  quietHub(new FakeHub()).on(peopleRoutes.sessions, () => []).on(proofRoutes.open, () => ({ on: true, since: new Date(), codesLeft: 8, demanded: true }));
  await renderAt('/me');
  expect(await screen.findByText(/平台要求您的账号使用两步验证，不能关闭/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '关闭' })).toBeNull();
});
