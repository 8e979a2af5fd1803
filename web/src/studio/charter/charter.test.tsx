// The rules of studios on their page: everybody reads them, the district publishes the next version from a day on.
import { CharterId, CharterRules, charterRoutes, type Charter } from '@gongyan/shared/studio/charter/charter.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { act, fireEvent, screen } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aStaffMe, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const rules = CharterRules.parse({
  hostTitles: ['高级教师'], hostYears: 5, mostSeats: 12, termYears: 3, onlineLimit: 100, assistantLimit: 2, onlineStudios: 2,
  chains: { member: ['school', 'host', 'college', 'bureau', 'agreement'], online: ['host'], assistant: ['host', 'agreement'] },
  days: { school: 7, host: 7, college: 7, bureau: 7, agreement: 14, answer: 14, review: 14, approval: 14, plaque: 30 }, agreement: '名师工作室成员协议，双方在平台上签署后生效，各执一份。',
});
const charter: Charter = { id: CharterId.parse(uuid(1)), validFrom: '2020-01-01', rules };

test('everybody reads them; only the district is offered to change them', async () => {
  quietHub(new FakeHub()).on(charterRoutes.list, () => [charter]);
  await renderAt('/studio-rules');
  expect(await screen.findByText('学校推荐 → 主持人初审 → 进修学校复核 → 教育局批准 → 签署协议')).toBeTruthy();
  expect(screen.getByText('现行')).toBeTruthy();
  expect(screen.queryByRole('button', { name: '改出新版本' })).toBeNull();
});

test('a new version is checked before it is sent, and holds everything', async () => {
  const hub = quietHub(new FakeHub()).on(peopleRoutes.me, () => aStaffMe()).on(charterRoutes.list, () => [charter]).on(charterRoutes.publish, () => charter);
  await renderAt('/studio-rules');
  await screen.findByText('现行');
  await press('改出新版本');
  fireEvent.change(await screen.findByLabelText('入室成员名额上限'), { target: { value: '10' } });
  fireEvent.change(screen.getByLabelText('从哪天起'), { target: { value: '2020-01-01' } });
  expect(await screen.findByText(/不能改动过去/)).toBeTruthy();
  expect(screen.getByRole('button', { name: '发布' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('从哪天起'), { target: { value: '2099-01-01' } });
  const [school] = screen.getAllByRole('checkbox', { name: '学校推荐' });
  await act(async () => void fireEvent.click(school ?? document.body));
  await press('发布');
  expect(hub.last(charterRoutes.publish)?.body).toMatchObject({ validFrom: '2099-01-01', rules: { mostSeats: 10, hostTitles: ['高级教师'], chains: { member: ['host', 'college', 'bureau', 'agreement'], online: ['host'] } } });
});
