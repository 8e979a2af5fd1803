// Signing in: a wrong word stands beside its field, the demo is one click, nobody is led to another site.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { aHub, aMe } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
const demo = aHub({ demo: true, demoAccounts: [{ login: 'demo-host-02', persona: '工作室主持人', name: '陆拾光', password: 'gongyan-2026' }] });

test('a stranger is brought to sign-in and, signed in, to where he wanted to go', async () => {
  const hub = quietHub(new FakeHub()).refuse(peopleRoutes.me, 'signIn.needed').on(peopleRoutes.signIn, () => aMe());
  const page = await renderAt('/notices');
  await screen.findByLabelText('账号');
  expect(page.path()).toBe('/login?next=%2Fnotices');
  type('账号', ' demo-host-02 ');
  type('密码', 'gongyan-2026');
  hub.on(peopleRoutes.me, () => aMe());
  await press('登录');
  expect(await screen.findByRole('heading', { name: '消息' })).toBeTruthy();
  expect(hub.last(peopleRoutes.signIn)?.body).toEqual({ login: 'demo-host-02', password: 'gongyan-2026' });
});

test('a wrong password is said beside the field and what was typed stays', async () => {
  quietHub(new FakeHub()).refuse(peopleRoutes.signIn, 'signIn.wrong');
  await renderAt('/login');
  await screen.findByLabelText('账号');
  type('账号', 'demo-host-02');
  type('密码', 'nonsense');
  await press('登录');
  expect((await screen.findByRole('alert')).textContent).toContain('账号或密码不对');
  expect(screen.getByLabelText('密码')).toHaveProperty('value', 'nonsense');
  expect(screen.getByLabelText('密码').getAttribute('aria-describedby')).toBe('password-wrong');
});

test('in the demo a persona signs in with one click and the banner says that it is a demo', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.hub, () => demo).on(peopleRoutes.signIn, () => aMe());
  const page = await renderAt('/login');
  await press(/工作室主持人/);
  expect(hub.last(peopleRoutes.signIn)?.body).toEqual({ login: 'demo-host-02', password: 'gongyan-2026' });
  expect(page.path()).toBe('/');
  expect(await screen.findByText(/演示环境/)).toBeTruthy();
});

test('without a demo no persona is shown', async () => {
  quietHub(new FakeHub());
  await renderAt('/login');
  await screen.findByLabelText('账号');
  expect(screen.queryByText(/演示/)).toBeNull();
});

test.each(['//evil.example', 'https://evil.example', '/\\evil.example'])('a next of %s leads to 今日', async (next) => {
  quietHub(new FakeHub()).on(peopleRoutes.hub, () => demo).on(peopleRoutes.signIn, () => aMe());
  const page = await renderAt(`/login?next=${encodeURIComponent(next)}`);
  await press(/工作室主持人/);
  expect(page.path()).toBe('/');
});
