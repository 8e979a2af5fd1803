// Whoever was given a password by somebody else comes to one page only, from wherever he goes, and goes on from there.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { aMe } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('he is led there, told why, and afterwards to where he wanted to go', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => aMe({ mustChangePassword: true })).refuse(peopleRoutes.changePassword, 'signIn.samePassword');
  const page = await renderAt('/notices');
  expect(await screen.findByRole('heading', { name: '请先设置自己的密码' })).toBeTruthy();
  expect(page.path()).toBe('/first?next=%2Fnotices');
  expect(screen.queryByRole('navigation')).toBeNull();
  type('别人给您的密码', 'abcd-efgh-ijkl');
  type('新密码', 'abcd-efgh-ijkl');
  await press('设置密码');
  expect((await screen.findByText(/新密码和现在的一样/)).id).toBe('password-next-wrong');
  hub.on(peopleRoutes.changePassword, () => ({ done: true as const })).on(peopleRoutes.me, () => aMe());
  type('新密码', '晨读-七点二十分');
  await press('设置密码');
  expect(await screen.findByRole('heading', { name: '消息' })).toBeTruthy();
});

test('he may leave instead', async () => {
  quietHub(new FakeHub()).on(peopleRoutes.me, () => aMe({ mustChangePassword: true })).on(peopleRoutes.signOut, () => ({ done: true as const }));
  const page = await renderAt('/');
  await press('先不改，退出登录');
  expect(await screen.findByLabelText('账号')).toBeTruthy();
  expect(page.path()).toBe('/login');
});
