// 师徒带教 on its pages: who waits for whom, signing what was read, one tap to confirm, words that name a pupil, a text that stays on the
// device, and who sees no button.
import { LogId, mentoringLogRoutes as logs, type LogLine } from '@gongyan/shared/studio/mentoring/log.contract';
import { mentoringRoutes as routes, type PairCard, type PairPage } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import { MENTORING_NUMBERS } from '@gongyan/shared/hours/mentoring.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aPerson, aStudio, aStudioPage, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const [mentor, apprentice] = [aPerson(1), aPerson(2)];
const today = shanghaiDay(new Date());
const aCard = (more: Partial<PairCard> = {}): PairCard => ({
  id: PairId.parse(uuid(50)), studioId: aStudio().id, mentorId: mentor.id, apprenticeId: apprentice.id, mentor, apprentice, from: '2026-09-01', to: '2099-08-31', goals: MENTORING_NUMBERS.goals, digest: 'a'.repeat(64),
  state: 'active', reason: null, reportLessonId: null, grade: null, words: null, assessedBy: null, proposedBy: mentor.id, proposedAt: new Date(), signedAt: new Date(), studioName: '拾光小学心育名师工作室', signedBy: [mentor.id, apprentice.id],
  standing: { mentor: true, apprentice: false, host: true, oversees: false }, waits: [], logs: { counted: 0, minutes: 0, lastOn: null },
  progress: [{ goal: 'mentorObserves', done: 3, target: 8 }, { goal: 'apprenticeObserves', done: 4, target: 8 }, { goal: 'designs', done: 2, target: 3 }, { goal: 'reportLesson', done: 0, target: 1 }], ...more,
});
const aPage = (more: Partial<PairPage> = {}): PairPage => ({ ...aCard(), agreement: '师傅每学期听徒弟的课并评课，指导备课。', entries: [], facts: [], years: [], numbers: MENTORING_NUMBERS, ...more });
const aLog = (more: Partial<LogLine> = {}): LogLine => ({
  id: LogId.parse(uuid(60)), pairId: aCard().id, writerId: apprentice.id, state: 'waiting_other', rev: 3, day: today, minutes: 60, kind: '备课', topic: '提问太大', advice: '换成心情几度', action: '改写三个提问', evidence: '',
  cite: null, lessonId: null, corrects: null, why: null, voids: false, note: '', answer: '', writtenAt: new Date(), confirmedAt: null, correctedBy: null, counts: false, ...more,
});
const hub = () => quietHub(new FakeHub()).on(studioRoutes.open, () => aStudioPage()).on(routes.choices, () => ({ lessons: [], designs: [] })).on(routes.offer, () => ({ mentors: [mentor], numbers: MENTORING_NUMBERS }));
const show = async (page: PairPage, given = hub()) => {
  given.on(routes.open, () => page);
  await renderAt(`/mentoring/${page.id}`);
  await screen.findByRole('heading', { level: 1, name: /陆拾光/ });
  return given;
};
const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
beforeEach(() => localStorage.clear());

test('a studio’s pairs say where they stand, how far they are and who waits for whom; without any it says how one begins', async () => {
  const given = hub().on(routes.list, () => [aCard({ waits: [{ who: 'mentor', what: 'confirm' }, { who: 'apprentice', what: 'confirm' }] })]);
  await renderAt(`/studios/${aStudio().id}/mentoring`);
  const list = await screen.findByRole('region', { name: '师徒带教' });
  for (const words of ['带教中', '3 / 8', '有带教记录等您确认', '等温如言确认记录']) expect(await within(list).findByText(words)).toBeTruthy();
  given.on(routes.list, () => []);
  await renderAt(`/studios/${aStudio().id}/mentoring`);
  expect(await screen.findByText('这里还没有您能看到的师徒结对。', { exact: false })).toBeTruthy();
  given.refuse(routes.list, 'server.fault');
  await renderAt('/mentoring');
  expect((await screen.findByRole('alert')).textContent).toContain('师徒结对没有载入');
});

test('whoever has not signed signs the text that he reads', async () => {
  const given = await show(aPage({ state: 'draft', signedBy: [apprentice.id], signedAt: null }));
  given.on(routes.sign, () => aCard());
  expect(screen.getByText('徒弟 温如言 已签')).toBeTruthy();
  await press('我已读，签名');
  expect(given.asked.find(({ route }) => route === routes.sign)?.body).toEqual({ digest: 'a'.repeat(64) });
});

test('an entry of the other is confirmed with one tap, with the number that was read', async () => {
  const given = await show(aPage({ entries: [aLog()] }));
  given.on(logs.confirm, () => aLog({ state: 'both_confirmed' }));
  await press('确认');
  expect(given.asked.find(({ route }) => route === logs.confirm)?.body).toEqual({ rev: 3, answer: '' });
  given.on(routes.open, () => aPage({ entries: [aLog({ state: 'both_confirmed', confirmedAt: new Date(), counts: true })] }));
  await act(async () => fakeLive.tell(`pair:${aCard().id}`, 'mentoring.changed', { pairId: aCard().id }));
  expect(await screen.findByText('双方已确认')).toBeTruthy();
});

test('one’s own entry is taken back, not confirmed', async () => {
  await show(aPage({ entries: [aLog({ writerId: mentor.id })] }));
  expect(screen.getByRole('button', { name: '收回' })).toBeTruthy();
  expect(screen.queryByRole('button', { name: '确认' })).toBeNull();
});

test('a name beside a class is asked about, and nothing that was typed is lost', async () => {
  const given = await show(aPage());
  given.on(logs.save, () => aLog({ state: 'draft', writerId: mentor.id, rev: 1 })).refuse(logs.submit, 'mentoring.logNames', { what: '张小明' });
  await press('写记录');
  type('主题', '分享环节');
  type('指导要点', '三年级2班张小明不愿发言，先让他写');
  expect(screen.getByText('还缺：徒弟的改进行动')).toBeTruthy();
  type('徒弟的改进行动', '下周重上');
  await press('交给温如言确认');
  expect((await screen.findByRole('alert')).textContent).toContain('张小明');
  given.on(logs.submit, () => aLog({ writerId: mentor.id }));
  fireEvent.click(screen.getByLabelText('已核对，不是学生姓名'));
  await press('交给温如言确认');
  await waitFor(() => expect(given.asked.filter(({ route }) => route === logs.submit).at(-1)?.body).toEqual({ rev: 1, namesChecked: true }));
  await waitFor(() => expect(localStorage).toHaveLength(0));
});

test('without a network the entry stays on the device and is there when one comes back', async () => {
  const given = await show(aPage());
  await press('写记录');
  type('主题', '路上写的');
  type('指导要点', '先两人后四人');
  type('徒弟的改进行动', '用计时铃');
  given.goAway();
  await press('交给温如言确认');
  expect((await screen.findByRole('alert')).textContent).toContain('留在这台设备上');
  given.goAway(false);
  cleanup();
  await renderAt(`/mentoring/${aCard().id}`);
  expect(await screen.findByDisplayValue('路上写的')).toBeTruthy();
});

test.each([
  ['the host', { standing: { mentor: false, apprentice: false, host: true, oversees: false } }, ['评定', '登记汇报课'], ['写记录']],
  ['the apprentice', { standing: { mentor: false, apprentice: true, host: false, oversees: false } }, ['写记录', '登记汇报课'], ['评定']],
  ['the lead of a school', { standing: { mentor: false, apprentice: false, host: false, oversees: false } }, [], ['写记录', '评定', '登记汇报课', '确认']],
].map(([who, ...rest]) => [who, ...rest] as [string, Partial<PairPage>, string[], string[]]))('%s has his buttons and no other', async (_, more, there, away) => {
  await show(aPage({ state: 'reported', reportLessonId: uuid(70), entries: [], ...more }));
  for (const name of there) expect(screen.getByRole('button', { name: name === '登记汇报课' ? '换一节汇报课' : name })).toBeTruthy();
  for (const name of away) expect(screen.queryByRole('button', { name: name === '登记汇报课' ? '换一节汇报课' : name })).toBeNull();
});

test('the first page shows what waits for me, and nothing when nothing does', async () => {
  const given = hub().on(routes.waiting, () => [{ id: aCard().id, studioId: aCard().studioId, mentor, apprentice, waits: [{ who: 'mentor' as const, what: 'confirm' as const }] }]);
  await renderAt('/');
  expect(await screen.findByText('有带教记录等您确认')).toBeTruthy();
  expect(given.times(routes.list)).toBe(0);
});
