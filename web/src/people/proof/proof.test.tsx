// Two-step verification as a person meets it: at the door, on his page, and before a deed that weighs, which goes on by itself.
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { proofRoutes } from '@gongyan/shared/people/proof/proof.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aMe } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const type = (label: string | RegExp, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the door asks for the code when the password was right, and keeps what was typed', async () => {
  const hub = quietHub(new FakeHub()).refuse(peopleRoutes.signIn, 'secondFactor.codeNeeded');
  const page = await renderAt('/login');
  expect(screen.queryByLabelText('两步验证码')).toBeNull();
  type('账号', 'ye.siyuan');
  type('密码', '晨读-七点二十分');
  await press('登录');
  expect((await screen.findByRole('alert')).textContent).toContain('开启了两步验证');
  hub.refuse(peopleRoutes.signIn, 'secondFactor.wrong');
  type('两步验证码', '000000');
  await press('登录');
  expect((await screen.findByRole('alert')).id).toBe('code-wrong');
  hub.on(peopleRoutes.signIn, () => aMe());
  type('两步验证码', '123456');
  await press('登录');
  expect(hub.last(peopleRoutes.signIn)?.body).toEqual({ login: 'ye.siyuan', password: '晨读-七点二十分', code: '123456' });
  expect(page.path()).toBe('/');
});

const codes = [...'ABCDEFGHIJ'].map((letter) => `ABCD-EFGH-IJKL-MNO${letter}`);

test('it is switched on by one code, and the recovery codes are shown once', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.sessions, () => []).on(proofRoutes.begin, () => ({ secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', address: 'otpauth://totp/x', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }));
  await renderAt('/me');
  await press('开启');
  expect(await screen.findByText('ABCD EFGH IJKL MNOP QRST UVWX YZ23 4567')).toBeTruthy();
  expect(screen.getByAltText('两步验证的二维码').getAttribute('src')).toMatch(/^data:image\/svg\+xml/);
  hub.refuse(proofRoutes.confirm, 'secondFactor.wrong');
  type('验证器上的 6 位验证码', '111111');
  await press('确认开启');
  expect((await screen.findByRole('alert')).textContent).toContain('验证码不对');
  hub.on(proofRoutes.confirm, () => ({ codes })).on(proofRoutes.open, () => ({ on: true, since: new Date(), codesLeft: 10, demanded: false }));
  await press('确认开启');
  expect(await screen.findByText('请保存恢复码')).toBeTruthy();
  expect(screen.getByText(codes[3] ?? '')).toBeTruthy();
  await press('我已保存');
  expect(await screen.findByText('还有 10 个恢复码可用')).toBeTruthy();
});

describe('a deed that weighs', () => {
  const open = async (on: boolean) => {
    const hub = quietHub(new FakeHub()).on(peopleRoutes.sessions, () => []).on(proofRoutes.open, () => ({ on, since: on ? new Date() : null, codesLeft: on ? 8 : 0, demanded: false }));
    await renderAt('/me');
    return hub;
  };

  test('waits for the password and then goes on; a wrong one is told beside the field', async () => {
    const hub = await open(false);
    hub.refuse(proofRoutes.begin, 'signIn.proveAgain').refuse(proofRoutes.prove, 'signIn.wrong');
    await press('开启');
    expect(await screen.findByText('确认是您本人')).toBeTruthy();
    fireEvent.change(await screen.findByLabelText('登录密码'), { target: { value: 'nonsense' } });
    await press('确认并继续');
    expect((await screen.findByText(/账号或密码不对/)).id).toBe('proof-password-wrong');
    hub.on(proofRoutes.prove, () => ({ done: true as const })).on(proofRoutes.begin, () => ({ secret: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', address: 'otpauth://totp/x', svg: '<svg/>' }));
    await press('确认并继续');
    expect(await screen.findByAltText('两步验证的二维码')).toBeTruthy();
    expect(screen.queryByText('确认是您本人')).toBeNull();
    expect(hub.times(proofRoutes.begin)).toBe(2);
  });

  test('asks for the code of whoever has a second factor', async () => {
    const hub = await open(true);
    hub.refuse(proofRoutes.renewCodes, 'signIn.proveAgain').on(proofRoutes.prove, () => ({ done: true as const }));
    await press('换一组恢复码');
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '换一组恢复码' }).at(-1) ?? document.body));
    fireEvent.change(await screen.findByLabelText(/6 位验证码，或一个恢复码/), { target: { value: '123456' } });
    hub.on(proofRoutes.renewCodes, () => ({ codes }));
    await press('确认并继续');
    expect(hub.last(proofRoutes.prove)?.body).toEqual({ code: '123456' });
    expect(await screen.findByText(codes[0] ?? '')).toBeTruthy();
  });

  test('is left alone by whoever closes the question: refused in words, nothing changed', async () => {
    const hub = await open(false);
    hub.refuse(proofRoutes.begin, 'signIn.proveAgain');
    await press('开启');
    await screen.findByText('确认是您本人');
    await act(async () => void fireEvent.click(screen.getAllByRole('button', { name: '取消' }).at(-1) ?? document.body));
    expect((await screen.findByRole('alert')).textContent).toContain('需要先确认是您本人');
    expect(hub.times(proofRoutes.begin)).toBe(1);
  });
});
