// What the page does when it cannot hear or read for a moment: no change that was told, or that came while nobody listened, stays unseen.
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { act, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../testing/fake-call';
import { fakeLive } from '../../testing/fake-live';
import { aDesign, aPerson } from '../../testing/people-here';
import { quietHub, renderAt } from '../../testing/render-at';

const PATIENT = { timeout: 8_000 };
const mine = `person:${aPerson(1).id}`;
const withDesigns = (hub: FakeHub) => hub.on(lessonRoutes.mine, () => [aDesign(1)]);

test('a hub too busy to let it listen is asked again', async () => {
  withDesigns(quietHub(new FakeHub()));
  fakeLive.busy = 1;
  await renderAt('/');
  await waitFor(() => expect(fakeLive.watched).toContain(mine), PATIENT);
});

test('what the hub was too busy to answer after a change is asked again', async () => {
  const hub = withDesigns(quietHub(new FakeHub()));
  await renderAt('/');
  await screen.findByText(aDesign(1).title);
  await waitFor(() => expect(fakeLive.watched).toContain(mine));
  hub.refuse(lessonRoutes.mine, 'server.busy');
  const before = hub.times(lessonRoutes.mine);
  await act(async () => fakeLive.say('live:dropped', {}));
  await waitFor(() => expect(hub.times(lessonRoutes.mine)).toBeGreaterThan(before));
  hub.on(lessonRoutes.mine, () => [{ ...aDesign(1), title: '改过的题目' }]);
  expect(await screen.findByText('改过的题目', {}, PATIENT)).toBeTruthy();
});

test('after a break the page looks only once it is heard everywhere: nothing falls between', async () => {
  const hub = withDesigns(quietHub(new FakeHub()));
  await renderAt('/');
  await screen.findByText(aDesign(1).title);
  await waitFor(() => expect(fakeLive.watched).toContain(mine));
  fakeLive.cut();
  fakeLive.held = [];
  jest.spyOn(Math, 'random').mockReturnValue(0);
  await act(async () => fakeLive.connect());
  await waitFor(() => expect(fakeLive.held?.length).toBeGreaterThan(0));
  const before = hub.times(lessonRoutes.mine);
  // Were a look due before the watch, it would be by now.
  await act(async () => new Promise<void>((done) => setTimeout(done)));
  expect(hub.times(lessonRoutes.mine)).toBe(before);
  await act(async () => fakeLive.held?.forEach((go) => go()));
  await waitFor(() => expect(hub.times(lessonRoutes.mine)).toBeGreaterThan(before), PATIENT);
});

test.each<[string, Record<string, number>, boolean]>([
  ['what makes it stale was told meanwhile', { 'people.appointmentsChanged': 400 }, true], ['something else was told meanwhile', { 'studio.presenceChanged': 400 }, false],
  ['what was told goes straight into answers of another kind', { 'room.moved': 400 }, false], ['it was told long before', { 'people.appointmentsChanged': 50_000 }, false],
])('what was read just before the watch began is read again, or not: %s', async (_words, told, again) => {
  const hub = withDesigns(quietHub(new FakeHub()));
  [fakeLive.late, fakeLive.told] = [true, told];
  await renderAt('/');
  await screen.findByText(aDesign(1).title);
  hub.on(lessonRoutes.mine, () => [{ ...aDesign(1), title: '改过的题目' }]);
  await act(async () => fakeLive.connect());
  await waitFor(() => expect(fakeLive.watched).toContain(mine));
  if (again) await screen.findByText('改过的题目', {}, PATIENT);
  else expect(screen.queryByText('改过的题目')).toBeNull();
});

test('a topic that is closed meanwhile makes the page look at everything: it was perhaps read when it was open', async () => {
  const hub = withDesigns(quietHub(new FakeHub()));
  fakeLive.late = true;
  await renderAt('/');
  await screen.findByText(aDesign(1).title);
  hub.on(lessonRoutes.mine, () => []);
  fakeLive.closed.add(mine);
  await act(async () => fakeLive.connect());
  await waitFor(() => expect(screen.queryByText(aDesign(1).title)).toBeNull(), PATIENT);
});
