// The finder as somebody uses it: keys open it, a word finds a design by its text, arrows and Enter go there; every state has words.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { aDesign, aPerson, aStudio } from '../../../testing/people-here';
import { quietHub, renderAt } from '../../../testing/render-at';

const thermometer = aDesign(1, { title: '情绪温度计' });
const boat = aDesign(2, { title: '友谊的小船' });
const hub = () =>
  quietHub(new FakeHub())
    .on(lessonRoutes.mine, () => [thermometer, boat])
    .on(lessonRoutes.find, () => [{ design: thermometer, snippet: [{ text: '给', hit: false }, { text: '情绪', hit: true }, { text: '量温度', hit: false }] }])
    .on(studioRoutes.list, () => [aStudio({ name: '情绪研究室' })])
    .on(peopleRoutes.findPeople, () => ({ rows: [aPerson(3)], next: null }));

const opened = async () => {
  const page = await renderAt('/studios');
  fireEvent.keyDown(window, { key: 'k', ctrlKey: true });
  const box = await screen.findByRole('combobox');
  return { page, box, type: (value: string) => fireEvent.change(box, { target: { value } }) };
};
const chosen = () => screen.getAllByRole('option').find((option) => option.getAttribute('aria-selected') === 'true')?.textContent ?? '';

test('without words it offers the designs written last and the pages', async () => {
  hub();
  await opened();
  expect(await screen.findByRole('option', { name: /友谊的小船/ })).toBeTruthy();
  expect(screen.getByRole('option', { name: '今日' }).getAttribute('href')).toBe('/');
});

test('a word finds designs by their text, studios and colleagues; the arrows walk and Enter goes', async () => {
  hub();
  const { page, box, type } = await opened();
  type('情绪');
  await waitFor(() => expect(screen.queryByRole('option', { name: /友谊的小船/ })).toBeNull());
  expect((await screen.findByText('情绪', { selector: 'mark' })).textContent).toBe('情绪');
  expect(await screen.findByText(aPerson(3).name)).toBeTruthy();
  expect(chosen()).toContain('情绪温度计');
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(chosen()).toBe('情绪研究室');
  fireEvent.keyDown(box, { key: 'ArrowDown' });
  expect(chosen()).toContain('情绪温度计');
  fireEvent.keyDown(box, { key: 'Enter' });
  await waitFor(() => expect(page.path()).toBe(`/docs/${thermometer.id}`));
});

test('Enter that ends a composition is the input method’s', async () => {
  hub();
  const { page, box, type } = await opened();
  type('情绪');
  await screen.findByText('情绪', { selector: 'mark' });
  fireEvent.keyDown(box, { key: 'Enter', keyCode: 229 });
  expect(page.path()).toBe('/studios');
  expect(screen.getByRole('combobox')).toBe(box);
});

test('nothing found says so, and what to do', async () => {
  hub().on(lessonRoutes.find, () => []).on(peopleRoutes.findPeople, () => ({ rows: [], next: null }));
  const { type } = await opened();
  type('没有的词');
  expect(await screen.findByText('没有教学设计含有“没有的词”。换个词，或少输几个字再试。')).toBeTruthy();
});

test('a refusal is shown with a way to try again', async () => {
  hub().refuse(lessonRoutes.find, 'server.busy');
  const { type } = await opened();
  type('情绪');
  expect(await screen.findByRole('button', { name: '重试' })).toBeTruthy();
});
