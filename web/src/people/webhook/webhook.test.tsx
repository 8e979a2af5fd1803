// Webhooks as the staff meets them: added with a secret shown once, tried, paused, sent again; and what came of a try in plain words.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { DeliveryId, WebhookId, webhookRoutes, type Delivery, type Webhook } from '@gongyan/shared/people/webhook/webhook.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { anAdministrator, aPerson, aStaffMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const hook = (more: Partial<Webhook> = {}): Webhook => ({
  id: WebhookId.parse('00000000-0000-4000-8000-0000000000c1'), name: '校务系统', address: 'https://xiaowu.example.cn/hook', kinds: ['certificate.issued'], state: 'on', madeBy: aPerson(1), madeAt: new Date(), sentAt: null, waiting: 2, ...more,
});
const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  id: DeliveryId.parse('00000000-0000-4000-8000-0000000000d1'), kind: 'certificate.issued', at: new Date(), state: 'dead', tries: 8, answer: '503', answeredAt: new Date(), nextAt: null, body: '{}', ...more,
});
const staffHub = (list: Webhook[]) => quietHub(new FakeHub()).on(peopleRoutes.me, anAdministrator).on(webhookRoutes.list, () => list).on(webhookRoutes.deliveries, () => ({ rows: [delivery()], next: null }));
const last = (name: string) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body));

test('one is added, and its secret is shown once', async () => {
  const hub = staffHub([]).on(webhookRoutes.add, () => ({ secret: 'whsec_abc', made: hook() }));
  await renderAt('/admin/webhooks');
  expect(await screen.findByText(/还没有推送地址/)).toBeTruthy();
  await press('登记地址');
  fireEvent.change(screen.getByLabelText('对方程序'), { target: { value: '校务系统' } });
  fireEvent.change(screen.getByLabelText('推送地址'), { target: { value: 'https://me:pw@a.cn/' } });
  fireEvent.click(screen.getByLabelText('颁发证书'));
  expect(screen.getAllByRole('button', { name: '登记地址' }).at(-1)).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('推送地址'), { target: { value: 'https://xiaowu.example.cn/hook' } });
  await last('登记地址');
  expect(hub.last(webhookRoutes.add)?.body).toEqual({ name: '校务系统', address: 'https://xiaowu.example.cn/hook', kinds: ['certificate.issued'] });
  expect(await screen.findByText('whsec_abc')).toBeTruthy();
});

test('what did not arrive says why, and is sent again; a test says how it went; a pause keeps the rest', async () => {
  const hub = staffHub([hook()]).on(webhookRoutes.again, () => delivery({ state: 'waiting', tries: 0 })).on(webhookRoutes.test, () => delivery({ kind: 'ping', answer: 'slow' })).on(webhookRoutes.change, () => hook({ state: 'paused' }));
  await renderAt('/admin/webhooks');
  expect(await screen.findByText('2 条等待推送')).toBeTruthy();
  await press('查看 校务系统');
  expect(await screen.findByText('对方答 503')).toBeTruthy();
  expect(screen.getByText('试了 8 次')).toBeTruthy();
  await press('再推送');
  expect(hub.times(webhookRoutes.again)).toBe(1);
  await press('发测试');
  expect(await screen.findByText('测试没有送达：对方太慢')).toBeTruthy();
  await press('暂停');
  expect(hub.last(webhookRoutes.change)?.body).toEqual({ name: '校务系统', kinds: ['certificate.issued'], state: 'paused' });
});

test('one that was switched off says what to do', async () => {
  staffHub([hook({ state: 'off' })]);
  await renderAt('/admin/webhooks');
  expect(await screen.findByText('已停用')).toBeTruthy();
  await press('查看 校务系统');
  expect(await screen.findByText(/一整天没有接收/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: '再推送' })).toBeNull();
});

test('whoever is of the staff and administers nothing is told whose it is, and nothing is asked', async () => {
  const hub = staffHub([hook()]).on(peopleRoutes.me, aStaffMe);
  await renderAt('/admin/webhooks');
  expect(await screen.findByText(/只由系统管理员办理/)).toBeTruthy();
  expect(hub.times(webhookRoutes.list)).toBe(0);
});
