// 群机器人 on the members' page: for the host only, the address is checked before it is sent and never shown again.
import { robotRoutes as routes, type Robot } from '@gongyan/shared/studio/robot/robot.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen } from '@testing-library/react';
import { act } from 'react';
import { FakeHub } from '../../../testing/fake-call';
import { aStudio, aStudioPage } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const address = `/studios/${aStudio().id}/members`;
const aRobot = (more: Partial<Robot> = {}): Robot => ({ host: 'qyapi.weixin.qq.com', state: 'on', setAt: new Date(), sentAt: null, failures: 0, ...more });
const hubWith = (robot: Robot | null, rights: Partial<ReturnType<typeof aStudioPage>['rights']> = {}) =>
  quietHub(new FakeHub()).on(studioRoutes.open, () => aStudioPage({ rights: { ...aStudio().rights, ...rights } })).on(routes.open, () => ({ robot }));

test('a host enters an address; one that cannot be a robot’s is not sent', async () => {
  const hub = hubWith(null).on(routes.set, () => ({ robot: aRobot() }));
  await renderAt(address);
  const write = (value: string) => act(async () => void fireEvent.change(screen.getByLabelText('机器人网址'), { target: { value } }));
  await screen.findByLabelText('机器人网址', {}, { timeout: 5_000 });
  await write('http://127.0.0.1/x');
  await press('保存');
  expect(screen.getByText(/这个地址不能用/)).toBeTruthy();
  expect(hub.times(routes.set)).toBe(0);
  await write('https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=geheim');
  await press('保存');
  expect(await screen.findByText(/发往 qyapi.weixin.qq.com/)).toBeTruthy();
  expect(document.body.innerHTML).not.toContain('geheim');
});

test('a test message that did not arrive says what to look at', async () => {
  hubWith(aRobot({ failures: 2 })).refuse(routes.test, 'robot.notReached');
  await renderAt(address);
  await press('发测试消息');
  expect(await screen.findByText(/测试消息没有送达/)).toBeTruthy();
});

test('a robot that was switched off says why and what next', async () => {
  hubWith(aRobot({ state: 'off', failures: 10 }));
  await renderAt(address);
  expect(await screen.findByText(/连续十次没有送达/)).toBeTruthy();
});

test('a member is shown nothing of it', async () => {
  const hub = hubWith(aRobot(), { host: false, member: true });
  await renderAt(address);
  await screen.findByRole('heading', { name: aStudio().name });
  expect(hub.times(routes.open)).toBe(0);
});
