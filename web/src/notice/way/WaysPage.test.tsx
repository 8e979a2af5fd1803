// 消息设置: what is chosen is sent, what cannot be chosen says why, and an address is confirmed step by step.
import { wayRoutes as routes, NoticeSubject, type MailWay, type NoticeChoice } from '@gongyan/shared/notice/way/way.contract';
import { fireEvent, screen, within } from '@testing-library/react';
import { act } from 'react';
import { FakeHub } from '../../../testing/fake-call';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const all = (more: Partial<NoticeChoice> = {}): NoticeChoice[] => NoticeSubject.options.map((subject) => ({ subject, bell: true, mail: true, ...more }));
const noMail: MailWay = { hour: 7, address: null, pending: null, refusedAt: null };
const hubWith = (mail: Partial<MailWay> = {}) => quietHub(new FakeHub()).on(routes.open, () => ({ choices: all(), mail: { ...noMail, ...mail } }));
const boxes = async (subject: string) => within(await screen.findByRole('group', { name: subject })).getAllByRole('checkbox');
const write = (label: RegExp | string, value: string) => act(async () => void fireEvent.change(screen.getByLabelText(label), { target: { value } }));

test('a switch sends its own subject with what was chosen before', async () => {
  const hub = hubWith({ address: 'wen@example.cn' }).on(routes.choose, () => ({ choices: all({ bell: false }), mail: { ...noMail, address: 'wen@example.cn' } }));
  await renderAt('/notices/settings');
  const [bell] = await boxes('会议');
  if (bell === undefined) throw new Error('no box');
  await act(async () => void fireEvent.click(bell));
  expect(hub.last(routes.choose)?.body).toEqual({ subject: 'meeting', bell: false, mail: true });
  expect((await boxes('会议'))[0]).toHaveProperty('checked', false);
});

test('without a confirmed address mail cannot be chosen, and the page says why', async () => {
  hubWith();
  await renderAt('/notices/settings');
  expect((await boxes('工作室'))[1]).toHaveProperty('disabled', true);
  expect(screen.getByText(/先在下面确认邮箱/)).toBeTruthy();
});

test('a district without mail says whom to ask', async () => {
  hubWith({ hour: null });
  await renderAt('/notices/settings');
  expect(await screen.findByText(/请联系区管理员/)).toBeTruthy();
});

test('an address is entered, its code confirmed', async () => {
  const hub = hubWith()
    .on(routes.askMail, () => ({ choices: all(), mail: { ...noMail, pending: 'wen@example.cn' } }))
    .refuse(routes.confirmMail, 'mail.wrongCode');
  await renderAt('/notices/settings');
  await screen.findByLabelText('邮箱');
  await write('邮箱', 'wen');
  await press('寄确认码');
  expect(screen.getByText('邮箱地址不完整，请检查。')).toBeTruthy();
  await write('邮箱', ' wen@example.cn ');
  await press('寄确认码');
  expect(hub.last(routes.askMail)?.body).toEqual({ address: 'wen@example.cn' });
  await screen.findByText(/确认码已寄到 wen@example.cn/);
  hub.on(routes.open, () => ({ choices: all(), mail: { ...noMail, pending: 'wen@example.cn' } }));
  await write(/确认码/, '111111');
  await press('确认邮箱');
  expect(await screen.findByText(/确认码不对/)).toBeTruthy();
  hub.on(routes.confirmMail, () => ({ choices: all(), mail: { ...noMail, address: 'wen@example.cn' } }));
  await write(/确认码/, '123456');
  await press('确认邮箱');
  expect(hub.last(routes.confirmMail)?.body).toEqual({ code: '123456' });
  expect(await screen.findByText('寄到 wen@example.cn')).toBeTruthy();
});

test('an address that takes no mail says so', async () => {
  hubWith({ address: 'gone@example.cn', refusedAt: new Date() });
  await renderAt('/notices/settings');
  expect(await screen.findByText(/gone@example.cn 收不到邮件/)).toBeTruthy();
});
