// The page of licences: every package, found by its name, its text when it is opened; without a build it says that there is none.
import { licenceRoutes } from '@gongyan/shared/kit/licences';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { renderAt } from '../../../testing/render-at';

const packages = [{ name: 'yjs', version: '13.6.33', licence: 'MIT', usedIn: ['server' as const, 'web' as const], author: 'Kevin Jahns', text: 4 }, { name: 'sharp', version: '0.35.5', licence: 'Apache-2.0', usedIn: ['server' as const], author: '', text: 5 }];

test('a stranger finds a package and reads its licence', async () => {
  const hub = new FakeHub().on(licenceRoutes.licences, () => packages).on(licenceRoutes.licence, () => ({ text: 'Permission is hereby granted' }));
  await renderAt('/licences');
  expect(await screen.findByText('Kevin Jahns · 服务器 · 页面')).toBeTruthy();
  await act(async () => void fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'apache' } }));
  expect(screen.queryByText('yjs')).toBeNull();
  expect(screen.getByText('1 个包')).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByText('sharp')));
  expect((await screen.findByLabelText('许可全文')).textContent).toBe('Permission is hereby granted');
  expect(hub.last(licenceRoutes.licence)?.params).toEqual({ text: '5' });
  await act(async () => void fireEvent.change(screen.getByRole('searchbox'), { target: { value: 'nichts' } }));
  expect(screen.getByText('没有找到。')).toBeTruthy();
});

test('what could not be read is said, and asked for again', async () => {
  const hub = new FakeHub().refuse(licenceRoutes.licences, 'request.notFound');
  await renderAt('/licences');
  expect(await screen.findByRole('alert')).toBeTruthy();
  hub.on(licenceRoutes.licences, () => packages);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: '重试' })));
  expect(await screen.findByText('yjs')).toBeTruthy();
});
