// Personal tokens as people meet them: made with scopes in plain words, shown once, revoked; and in 管理 with a reason.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { ApiTokenId, tokenRoutes, type ApiToken } from '@gongyan/shared/people/token/token.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { anAdministrator, aPerson, aStaffMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const token = (more: Partial<ApiToken> = {}): ApiToken => ({
  id: ApiTokenId.parse('00000000-0000-4000-8000-0000000000a1'), name: '校务系统', scopes: ['hours:read'], ending: '9f3c', madeAt: new Date(), endsAt: new Date('2027-03-01T16:00:00Z'), usedAt: null, expired: false, ...more,
});
const last = (name: string) => act(async () => void fireEvent.click(screen.getAllByRole('button', { name }).at(-1) ?? document.body));

test('one is made for what was ticked, and shown once', async () => {
  const hub = quietHub(new FakeHub()).on(tokenRoutes.list, () => []).on(tokenRoutes.make, () => ({ token: `gyk_${'x'.repeat(42)}`, made: token() }));
  await renderAt('/me/tokens');
  expect(await screen.findByText(/还没有令牌/)).toBeTruthy();
  await press('新建令牌');
  expect(screen.getAllByRole('button', { name: '新建令牌' }).at(-1)).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('用途'), { target: { value: '校务系统' } });
  fireEvent.click(screen.getByLabelText('我的学时：余额、台账、申报'));
  await last('新建令牌');
  expect(hub.last(tokenRoutes.make)?.body).toMatchObject({ name: '校务系统', scopes: ['hours:read'] });
  expect(await screen.findByText(`gyk_${'x'.repeat(42)}`)).toBeTruthy();
  hub.on(tokenRoutes.list, () => [token()]);
  await press('我已保存');
  expect(screen.queryByText(`gyk_${'x'.repeat(42)}`)).toBeNull();
});

test('a list says what each may, until when, and whether it was used; one is revoked', async () => {
  const hub = quietHub(new FakeHub()).on(tokenRoutes.list, () => [token(), token({ id: ApiTokenId.parse('00000000-0000-4000-8000-0000000000a2'), name: '旧脚本', expired: true })]).refuse(tokenRoutes.end, 'request.notFound');
  await renderAt('/me/tokens');
  expect((await screen.findAllByText('2027年3月1日止')).length).toBe(2);
  expect(screen.getAllByText('还没有用过').length).toBe(2);
  expect(screen.getByText('已到期')).toBeTruthy();
  await press('撤销 校务系统');
  await last('撤销');
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到');
  hub.on(tokenRoutes.end, () => ({ done: true as const }));
  await last('撤销');
  expect(screen.queryByText('撤销“校务系统”？')).toBeNull();
});

test('in 管理 another’s is revoked with a reason, one’s own is not', async () => {
  const me = anAdministrator();
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => me).on(tokenRoutes.endAny, () => ({ done: true as const }))
    .on(tokenRoutes.all, () => ({ rows: [{ ...token(), person: aPerson(2) }, { ...token({ id: ApiTokenId.parse('00000000-0000-4000-8000-0000000000a2'), name: '我的脚本' }), person: me.person }], next: null }));
  await renderAt('/admin/tokens');
  expect(await screen.findByRole('button', { name: '撤销 校务系统' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '撤销 我的脚本' })).toBeNull();
  await press('撤销 校务系统');
  fireEvent.change(screen.getByLabelText('原因（进审计）'), { target: { value: '程序停用' } });
  await last('撤销');
  expect(hub.last(tokenRoutes.endAny)?.body).toEqual({ reason: '程序停用' });
});

test('in 管理 a researcher who administers nothing sees no tokens of others, nor a way there', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, aStaffMe).on(tokenRoutes.all, () => ({ rows: [], next: null }));
  await renderAt('/admin/tokens');
  expect(await screen.findByText(/只由系统管理员办理/)).toBeTruthy();
  expect(hub.times(tokenRoutes.all)).toBe(0);
});
