// 听课与评课 on their pages: a note is stamped and kept without a network, a sheet says what is missing, is submitted once; a
// result shows as much as the server gave, words as words.
import { EvaluationId, evaluationRoutes } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aLesson, anObservation, aResult, aStanding } from '../../../testing/open-here';
import { aPerson, uuid } from '../../../testing/people-here';
import { press, quietHub, renderAt } from '../../../testing/render-at';

const hub = () => quietHub(new FakeHub()).on(evaluationRoutes.keepNotes, ({ body }) => ({ startedAt: body.startedAt, kept: body.notes.map(({ id }) => id) })).on(evaluationRoutes.keepDraft, ({ body }) => ({ rev: body.seen + 1 }));
const observe = async (given: FakeHub, seen = anObservation()) => {
  given.on(evaluationRoutes.observe, () => seen);
  await renderAt(`/open-lessons/${seen.lesson.id}/observe`);
  await screen.findByRole('heading', { level: 1, name: '听课与评课：情绪温度计' });
};
const points = (name: string, value: string) => fireEvent.change(screen.getByLabelText(name, { selector: 'input[type=number]' }), { target: { value } });

test('a stamp begins the clock, the words go to the server by themselves', async () => {
  const given = hub();
  await observe(given);
  await press('在“团体热身”记一笔');
  fireEvent.change(await screen.findByLabelText('00:00 的记录'), { target: { value: '全班起立' } });
  expect(screen.getByRole('timer')).toBeTruthy();
  await waitFor(() => expect(given.last(evaluationRoutes.keepNotes)?.body).toMatchObject({ notes: [{ step: '团体热身', text: '全班起立', second: 0 }] }), { timeout: 5_000 });
  expect(await screen.findByText('已保存')).toBeTruthy();
});

test('without a network the page says that the notes lie on this device', async () => {
  const given = hub();
  await observe(given);
  given.goAway();
  await press('在“整节课”记一笔');
  expect(await screen.findByText(/存在这台设备上，联网后自动发送/, {}, { timeout: 5_000 })).toBeTruthy();
  given.goAway(false);
  await press('再试一次');
  expect(await screen.findByText('已保存', {}, { timeout: 5_000 })).toBeTruthy();
});

test('the sheet says what is missing, counts, and is submitted after one question', async () => {
  const given = hub().on(evaluationRoutes.submit, ({ body }) => ({ id: EvaluationId.parse(uuid(800)), sheet: body.sheet, total: 92, grade: '特优', submittedAt: new Date(), reason: null }));
  await observe(given);
  const submit = () => screen.getByRole('button', { name: '提交评课' });
  expect(screen.getByText('“活动设计”的“环节递进”还没有打分。')).toBeTruthy();
  points('环节递进', '60');
  points('参与面广', '18');
  points('有感悟', '99');
  expect(screen.getByText('请给“活动效果”写一句依据：看到了什么、听到了什么。')).toBeTruthy();
  expect(submit()).toHaveProperty('disabled', true);
  points('有感悟', '14');
  const [, evidence] = screen.getAllByLabelText(/^依据/);
  if (evidence !== undefined) fireEvent.change(evidence, { target: { value: '六组有五组说到自己' } });
  fireEvent.change(screen.getByLabelText('亮点 1'), { target: { value: '导入自然' } });
  expect(submit()).toHaveProperty('disabled', false);
  await press('提交评课');
  const box = within(await screen.findByRole('dialog'));
  expect(box.getByText('合计 92 分，特优。提交后不能改动。')).toBeTruthy();
  await act(async () => void fireEvent.click(box.getByRole('button', { name: '提交评课' })));
  expect(given.last(evaluationRoutes.submit)?.body).toMatchObject({ reason: null, sheet: { strengths: ['导入自然'], suggestions: [], items: [{ points: [60] }, { points: [18, 14], evidence: '六组有五组说到自己' }] } });
});

test('before the day the plan is read and nothing written', async () => {
  await observe(hub(), anObservation({ lesson: aLesson(1, { state: 'announced', startsAt: new Date(Date.now() + 3 * 86_400_000), standing: aStanding({ seat: 'booked' }) }) }));
  expect(screen.getByText(/当天开放记录/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: /记一笔/ })).toBeNull();
});

const read = async (result: ReturnType<typeof aResult>, given = hub()) => {
  given.on(evaluationRoutes.result, () => result);
  await renderAt(`/open-lessons/${result.lesson.id}/result`);
  await screen.findByRole('heading', { level: 1, name: '评课结果：情绪温度计' });
  return given;
};

test('before one’s own there are counts and the reason why', async () => {
  await read(aResult({ lesson: aLesson(1, { standing: aStanding({ seat: 'booked' }) }), texts: null, rubric: null, scores: null }));
  expect(screen.getByText('1 / 3 人已提交')).toBeTruthy();
  expect(screen.getByText(/提交自己的评课之后/)).toBeTruthy();
});

test('points as a star and the same numbers as a table; words are words, whatever stands in them', async () => {
  const container = document.body;
  await read(aResult());
  const table = screen.getByRole('table');
  expect(within(table).getByRole('rowheader', { name: '活动效果' }).closest('tr')?.textContent).toContain('28.5 / 3581%');
  expect(container.querySelector('.radar')?.getAttribute('aria-hidden')).toBe('true');
  expect(screen.getByText('<img src=x onerror="alert(1)">导入自然')).toBeTruthy();
  expect(container.querySelector('img[src=x]')).toBeNull();
  expect(screen.getByText(aPerson(3).name)).toBeTruthy();
});

test('the teacher reads the words, answers, and then the points', async () => {
  const lesson = aLesson(1, { state: 'evaluated', standing: aStanding({ teaches: true }) });
  const given = await read(aResult({ lesson, rubric: null, scores: null }));
  expect(screen.getByText('放慢转换')).toBeTruthy();
  expect(screen.queryByText('88.5')).toBeNull();
  const done = aResult({ lesson, answer: { by: aPerson(1).id, text: '谢谢各位，转换环节我会放慢。', at: new Date() } });
  given.on(evaluationRoutes.answer, () => done).on(evaluationRoutes.result, () => done);
  expect(screen.getByRole('button', { name: '提交回应，查看分数' })).toHaveProperty('disabled', true);
  fireEvent.change(screen.getByLabelText('自评与回应'), { target: { value: '谢谢各位，转换环节我会放慢。' } });
  await press('提交回应，查看分数');
  expect(await screen.findByText('88.5')).toBeTruthy();
});
