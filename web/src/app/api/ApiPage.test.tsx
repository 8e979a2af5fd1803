// The page of the interface: rooms and parts in order, found by a word, one opened by its address; what it wants, refuses, and how a program asks.
import { openApiRoute, type OpenApiDocument, type Operation } from '@gongyan/shared/kit/openapi';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { renderAt } from '../../../testing/render-at';

const json = (properties: Record<string, unknown>, required = Object.keys(properties)) => ({ schema: { type: 'object', properties, required } });
const operation = (operationId: string, more: Partial<Operation> = {}): Operation => ({
  operationId, tags: [operationId.split('.')[0] ?? ''], summary: `做${operationId}`, 'x-access': { policy: 'signedIn', perMinute: 60 }, parameters: [],
  responses: { 200: { description: 'OK', content: { 'application/json': json({ done: { const: true } }) } }, 429: { description: 'request.tooMany', content: {} } }, ...more,
});
const described: OpenApiDocument = {
  openapi: '3.1.0', info: { title: '共研 Gongyan', version: '1' }, 'x-tagGroups': [{ name: 'people', tags: ['people', 'token'] }, { name: 'hours', tags: ['hours', 'newPart'] }],
  paths: {
    '/api/me': { get: operation('people.me') },
    '/api/people/{personId}/hours': { get: operation('hours.balance', { 'x-access': { policy: 'signedIn', perMinute: 60, tokens: { scope: 'hours:read', ownOnly: true } }, parameters: [{ name: 'personId', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }] }) },
    '/api/new': { post: operation('newPart.make', { 'x-max-bytes': 65_536, 'x-access': { policy: 'districtStaff', perMinute: 6, proven: true }, requestBody: { content: { 'application/json': json({ name: { type: 'string', minLength: 1, maxLength: 60 } }) } } }) },
  },
};
const shown = () => screen.queryAllByText(/^做/).map(({ textContent }) => textContent);

test('rooms and parts stand in their order, all of them, for a stranger too', async () => {
  new FakeHub().on(openApiRoute, () => described);
  await renderAt('/api/docs');
  expect((await screen.findAllByRole('heading', { level: 2 })).map(({ textContent }) => textContent)).toEqual(['人员与账号', '学时']);
  expect(shown()).toEqual(['做people.me', '做hours.balance', '做newPart.make']);
  expect(screen.getByRole('link', { name: '下载 openapi.json' }).getAttribute('href')).toBe('/api/openapi.json');
});

test('a search and the tick for tokens leave what fits; nothing found says so', async () => {
  new FakeHub().on(openApiRoute, () => described);
  await renderAt('/api/docs');
  const find = await screen.findByRole('searchbox');
  await act(async () => void fireEvent.change(find, { target: { value: 'POST new' } }));
  expect(shown()).toEqual(['做newPart.make']);
  await act(async () => void fireEvent.change(find, { target: { value: '' } }));
  await act(async () => void fireEvent.click(screen.getByLabelText('只看访问令牌可用的')));
  expect(shown()).toEqual(['做hours.balance']);
  expect(screen.getByText('1 个接口')).toBeTruthy();
  await act(async () => void fireEvent.change(find, { target: { value: 'me' } }));
  expect(screen.getByText(/没有找到/)).toBeTruthy();
});

test('one of an address is open: who may, with which token, and how a program asks', async () => {
  new FakeHub().on(openApiRoute, () => described);
  await renderAt('/api/docs#hours.balance');
  expect(await screen.findByText('我的学时：余额、台账、申报（hours:read）；只能是令牌主人自己的')).toBeTruthy();
  expect(screen.getByLabelText('示例').textContent).toBe(`curl 'http://localhost/api/people/00000000-0000-4000-8000-000000000000/hours' \\\n  -H "authorization: Bearer $GONGYAN_TOKEN"`);
  expect(screen.getByText('429 request.tooMany').nextSibling?.textContent).toContain('{seconds}');
});

test('one is opened by a press, and its address with it; what is done on the page alone says so', async () => {
  new FakeHub().on(openApiRoute, () => described);
  const { path } = await renderAt('/api/docs');
  await act(async () => void fireEvent.click(await screen.findByText('做newPart.make')));
  expect(path()).toBe('/api/docs#newPart.make');
  expect(screen.getByText('区教研员与系统管理员；须在 10 分钟内确认过是本人')).toBeTruthy();
  expect(screen.getByText('1–60 字')).toBeTruthy();
  expect(screen.getByText('64 KB')).toBeTruthy();
  expect(screen.getByText(/只在页面里办理/)).toBeTruthy();
  await act(async () => void fireEvent.click(screen.getByText('做newPart.make')));
  expect(screen.queryByText('64 KB')).toBeNull();
});

test('without the hub the page says so, and asks again', async () => {
  const hub = new FakeHub().refuse(openApiRoute, 'server.busy');
  await renderAt('/api/docs');
  expect(await screen.findByRole('alert')).toBeTruthy();
  hub.on(openApiRoute, () => described);
  await act(async () => void fireEvent.click(screen.getByRole('button', { name: /重试|再试/ })));
  expect(await screen.findByText('做people.me')).toBeTruthy();
});
