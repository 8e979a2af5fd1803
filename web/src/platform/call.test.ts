// What goes over the wire and what comes back as an error, with a hub that the test holds.
import { peopleRoutes, SessionId } from '@gongyan/shared/people/people.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { FakeHub } from '../../testing/fake-call';
import { aDesign, aMe, uuid } from '../../testing/people-here';
import { addressOf, call } from './call';
import { isMeant, keyOf } from './queries';
import { Offline, Refused } from './refusal';
import { whenSessionEnds } from './session';

const failure = async (job: Promise<unknown>): Promise<unknown> => job.then(() => null, (error: unknown) => error);

describe('a call', () => {
  test('fills the path, encodes the query and gives dates as Date', async () => {
    const hub = new FakeHub().on(lessonRoutes.open, () => aDesign(1));
    const design = await call(lessonRoutes.open, { params: { designId: aDesign(1).id } });
    expect(design.createdAt).toEqual(new Date('2026-11-01T02:00:00Z'));
    expect(hub.last(lessonRoutes.open)?.params).toEqual({ designId: aDesign(1).id });
    expect(addressOf(peopleRoutes.findPeople, { query: { find: '陆 拾' } })).toBe('/api/people?find=%E9%99%86+%E6%8B%BE');
  });

  test('leaves out what is undefined in the query', () => {
    expect(addressOf(lessonRoutes.mine, { query: { studioId: undefined } })).toBe('/api/designs');
  });

  test('refuses to send what the contract does not accept', async () => {
    const hub = new FakeHub().on(peopleRoutes.signIn, () => aMe());
    expect(await failure(call(peopleRoutes.signIn, { body: { login: '', password: 'x' } }))).toBeInstanceOf(Error);
    expect(hub.times(peopleRoutes.signIn)).toBe(0);
  });

  test('that is refused carries code, facts and request number', async () => {
    new FakeHub().refuse(peopleRoutes.signIn, 'signIn.tooMany', { minutes: 5 });
    const error = await failure(call(peopleRoutes.signIn, { body: { login: 'a', password: 'b' } }));
    expect(error).toBeInstanceOf(Refused);
    expect(error).toMatchObject({ code: 'signIn.tooMany', facts: { minutes: 5 }, requestId: 'test-7f3a' });
  });

  test('without a network is Offline, not a refusal', async () => {
    const hub = new FakeHub();
    hub.goAway();
    expect(await failure(call(peopleRoutes.me, {}))).toBeInstanceOf(Offline);
  });

  test('that finds nobody signed in ends the session on the page', async () => {
    new FakeHub().refuse(peopleRoutes.me, 'signIn.needed');
    const ended = jest.fn();
    const stop = whenSessionEnds(ended);
    await failure(call(peopleRoutes.me, {}));
    stop();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  test('with a file sends a form', async () => {
    const hub = new FakeHub().refuse(peopleRoutes.previewRoster, 'people.importUnreadable', { why: 'x' });
    await failure(call(peopleRoutes.previewRoster, { file: new File(['a'], '名册.csv') }));
    expect(hub.last(peopleRoutes.previewRoster)?.body).toBeInstanceOf(FormData);
  });
});

describe('a refresh', () => {
  const key = keyOf(peopleRoutes.endSession, { params: { sessionId: SessionId.parse(uuid(1)) } });
  const refresh = { route: peopleRoutes.endSession, where: 'sessionId' };

  test.each([
    ['the same value', uuid(1), true],
    ['no value, so all of the route', undefined, true],
    ['another value', uuid(2), false],
  ])('with %s', (_sentence, value, meant) => {
    expect(isMeant(key, refresh, value)).toBe(meant);
  });

  test('never means another route', () => {
    expect(isMeant(key, { route: peopleRoutes.me }, undefined)).toBe(false);
  });
});
