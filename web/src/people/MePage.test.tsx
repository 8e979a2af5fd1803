// My devices and my password.
import { peopleRoutes, SessionId, type Session } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { uuid } from '../../testing/people-here';
import { press, quietHub, renderAt } from '../../testing/render-at';

const session = (number: number, current: boolean): Session => ({
  id: SessionId.parse(uuid(900 + number)), device: current ? 'Chrome · Windows' : 'Safari · iPhone', place: current ? 'same' : 'outside', network: '', startedAt: new Date(), seenAt: new Date(), current,
});

const open = async (hub: FakeHub) => {
  quietHub(hub).on(peopleRoutes.sessions, () => [session(0, true), session(1, false)]);
  await renderAt('/me');
  await screen.findByText('Safari · iPhone');
};

test('another device can be signed out, this one only with all', async () => {
  const hub = new FakeHub().on(peopleRoutes.endSession, () => ({ done: true as const }));
  await open(hub);
  const buttons = screen.getAllByRole('button', { name: '退出' });
  expect(buttons).toHaveLength(1);
  await act(async () => void fireEvent.click(buttons[0] ?? document.body));
  expect(hub.last(peopleRoutes.endSession)?.params).toEqual({ sessionId: uuid(901) });
});

test('a weak new password is refused beside the new password, a wrong one beside the old', async () => {
  const hub = new FakeHub().refuse(peopleRoutes.changePassword, 'signIn.weakPassword');
  await open(hub);
  const change = async () => {
    fireEvent.change(screen.getByLabelText('当前密码'), { target: { value: 'old-password' } });
    fireEvent.change(screen.getByLabelText('新密码'), { target: { value: '12345678' } });
    await press('修改密码');
  };
  await change();
  expect((await screen.findByText(/密码太简单/)).id).toBe('password-next-wrong');
  hub.refuse(peopleRoutes.changePassword, 'signIn.wrong');
  await change();
  expect((await screen.findByText(/账号或密码不对/)).id).toBe('password-now-wrong');
});
