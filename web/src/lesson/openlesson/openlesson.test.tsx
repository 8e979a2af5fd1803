// Open lessons on their pages: the three lists, what I am in a lesson and why not more, booking and giving back, running one,
// announcing one, and the editor of sheets with its sums.
import { openLessonRoutes } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aLesson, aRubric, aStanding } from '../../../testing/open-here';
import { aPerson, aStaffMe, aStudio } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';

const later = new Date(Date.now() + 86_400_000);
const hub = () => quietHub(new FakeHub()).on(openLessonRoutes.guests, () => []);
const show = async (more: Parameters<typeof aLesson>[1], given = hub()) => {
  const lesson = aLesson(1, more);
  given.on(openLessonRoutes.open, () => lesson);
  await renderAt(`/open-lessons/${lesson.id}`);
  await screen.findByRole('heading', { level: 1, name: '情绪温度计' });
  return { lesson, given };
};

test('three lists; empty ones say so', async () => {
  hub().on(openLessonRoutes.list, () => [aLesson(1, { title: '要来的', state: 'announced', startsAt: later }), aLesson(2, { title: '欠着的', standing: aStanding({ seat: 'booked' }) }), aLesson(3, { title: '过去的', state: 'evaluated' })]);
  await renderAt('/open-lessons');
  const list = await screen.findByRole('region', { name: '即将开课' });
  expect(within(list).getAllByRole('link').map((link) => /欠着的|要来的|过去的/.exec(link.textContent ?? '')?.[0])).toEqual(['欠着的', '要来的']);
  await press(/已结束/, 'link');
  expect(await screen.findByText('过去的')).toBeTruthy();
  expect(screen.queryByText('要来的')).toBeNull();
});

test('nothing to come, and no network: both in words', async () => {
  const given = hub();
  await renderAt('/open-lessons');
  expect(await screen.findByText('近期没有您能参加的公开课。')).toBeTruthy();
  given.refuse(openLessonRoutes.list, 'server.fault');
  await renderAt('/open-lessons');
  expect((await screen.findByRole('alert')).textContent).toContain('公开课没有载入');
});

test.each([
  ['its teacher', { standing: aStanding({ teaches: true }) }, '这节课由您授课'], ['somebody with a seat, before the day', { state: 'announced' as const, startsAt: new Date(Date.now() + 5 * 86_400_000), standing: aStanding({ seat: 'booked' }) }, '您已预约'],
  ['somebody with a seat, after the lesson', { standing: aStanding({ seat: 'booked' }) }, '请完成评分并提交'], ['somebody who waits', { state: 'announced' as const, startsAt: later, standing: aStanding({ seat: 'waiting' }) }, '候补名单'],
  ['somebody not invited', { state: 'announced' as const, startsAt: later, level: 'school' as const, standing: aStanding({ invited: false }) }, '这节课面向本校老师'], ['whoever comes too late', {}, '不能再预约'],
  ['everybody, when cancelled', { state: 'cancelled' as const, reason: '教室维修' }, '已取消：教室维修'],
])('%s reads where he stands', async (_, more, words) => {
  await show(more);
  expect(screen.getAllByRole('status').some(({ textContent }) => textContent?.includes(words))).toBe(true);
});

test('booking: a seat, then back; counts move when others book', async () => {
  const { lesson, given } = await show({ state: 'announced', startsAt: later, booked: 19 });
  given.on(openLessonRoutes.book, () => ({ ...lesson, booked: 20, standing: aStanding({ seat: 'booked' }) })).on(openLessonRoutes.open, () => ({ ...lesson, booked: 20, standing: aStanding({ seat: 'booked' }) }));
  await press('预约听课');
  expect(await screen.findByText('20 / 20 人已预约')).toBeTruthy();
  expect(fakeLive.watched.has(`openlesson:${lesson.id}`)).toBe(true);
  given.on(openLessonRoutes.open, () => ({ ...lesson, booked: 20, waiting: 2, standing: aStanding({ seat: 'booked' }) }));
  await act(async () => fakeLive.tell(`openlesson:${lesson.id}`, 'openlesson.changed', { openLessonId: lesson.id }));
  expect(await screen.findByText(/2 人候补/)).toBeTruthy();
  given.on(openLessonRoutes.giveBack, () => lesson).on(openLessonRoutes.open, () => ({ ...lesson, booked: 19 }));
  await press('退还名额');
  expect(await screen.findByText('还有 1 个名额。')).toBeTruthy();
});

test('a refusal stands beside the button, in words', async () => {
  const given = hub().refuse(openLessonRoutes.book, 'openlesson.over');
  await show({ state: 'announced', startsAt: later }, given);
  await press('预约听课');
  expect((await screen.findByRole('alert')).textContent).toBe('这节课已经结束，不能再预约。');
});

test('whoever runs it cancels only with a reason', async () => {
  const { lesson, given } = await show({ state: 'announced', startsAt: later, standing: aStanding({ leads: true }) });
  given.on(openLessonRoutes.cancel, () => ({ ...lesson, state: 'cancelled' as const, reason: '教室维修' }));
  expect(await screen.findByRole('button', { name: '登记已上课' })).toHaveProperty('disabled', true);
  await press('取消公开课');
  const box = within(await screen.findByRole('dialog'));
  expect(box.getByRole('button', { name: '取消公开课' })).toHaveProperty('disabled', true);
  fireEvent.change(box.getByLabelText('原因'), { target: { value: '教室维修' } });
  await act(async () => void fireEvent.click(box.getByRole('button', { name: '取消公开课' })));
  expect(given.last(openLessonRoutes.cancel)?.body).toEqual({ reason: '教室维修' });
});

describe('sheets', () => {
  const staff = () => hub().on(peopleRoutes.me, () => aStaffMe()).on(studioRoutes.list, () => [aStudio({ rights: { host: false, member: false, oversees: true, works: true } })]).on(rubricRoutes.list, () => [aRubric()]);

  test('sums move while one types, and the flaw is named by item and numbers', async () => {
    const given = staff().on(rubricRoutes.draft, () => aRubric({ version: 2, state: 'draft' }));
    await renderAt('/rubrics');
    await press('以此为底起草新版');
    expect(await screen.findByText('分值都对上了，可以发布。')).toBeTruthy();
    fireEvent.change(screen.getByLabelText('“参与面广”的分值'), { target: { value: '25' } });
    expect(await screen.findByText('“活动效果”的小项合计 40 分，超过本项的 35 分。请把小项减去 5 分，或把本项改为 40 分。')).toBeTruthy();
    await press('存为草稿');
    expect(given.last(rubricRoutes.draft)?.body).toMatchObject({ baseId: aRubric().id, studioId: null, kind: 'lesson' });
  });

  test('an uneven draft cannot be published, and says why', async () => {
    const [design, effect] = aRubric().items;
    if (design === undefined || effect === undefined) throw new Error('no items');
    staff().on(rubricRoutes.list, () => [aRubric({ state: 'draft', publishedAt: null, mayEdit: true, items: [design, { ...effect, weight: 30 }] })]);
    await renderAt('/rubrics');
    await press('发布');
    const box = within(await screen.findByRole('dialog'));
    expect(box.getByRole('alert').textContent).toContain('“活动效果”的小项合计 35 分，超过本项的 30 分');
    expect(box.getByRole('button', { name: '发布' })).toHaveProperty('disabled', true);
  });

  test('a teacher reads them and derives none', async () => {
    quietHub(new FakeHub()).on(rubricRoutes.list, () => [aRubric()]).on(studioRoutes.list, () => [aStudio({ rights: { host: false, member: true, oversees: false, works: true }, hostId: aPerson(2).id })]);
    await renderAt('/rubrics');
    expect(await screen.findByText('环节递进')).toBeTruthy();
    await waitFor(() => expect(screen.queryByRole('button', { name: '以此为底起草新版' })).toBeNull());
  });
});
