// Every call that names two things: the one is mine, the other somebody else's. Each thing of each call is exchanged in turn, and the call is refused and
// writes nothing, unless a line says why such a thing may come from elsewhere.
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { servedRoutes } from '../../server/src/app.routes.js';
import { startDemoHub, TODAY, type DemoHub } from '../../server/testing/demo-hub.js';
import { addressOf, initOf, keepNothing, type Subjects, type Undone } from '../../server/testing/verdicts.js';
import { valueOf, written } from '../../server/testing/values.js';
import { ELSEWHERE } from './verdicts/elsewhere.table.js';
import { bodiesOf } from './world/bodies.js';
import { everythingOf, type Everything } from './world/whole.world.js';
import { OURS, THEIRS } from './world/world.js';

jest.setTimeout(240_000);

interface Place {
  readonly part: 'params' | 'body';
  readonly noun: string;
  readonly at: string;
}

/** Where a call names things: in its address, and in the fullest body that its contract takes. */
const placesOf = (route: RouteSpec): Place[] =>
  (['params', 'body'] as const).flatMap((part) => {
    const [places, schema]: [Place[], RouteSpec['body']] = [[], route[part]];
    if (schema !== undefined) valueOf(written(schema), { full: true, idOf: (noun, at) => void places.push({ part, noun, at }) });
    return places;
  });

const calls = Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec, Place[]] => [`${room}.${name}`, route, placesOf(route)])).filter(([, , places]) => places.length > 1);

let hub: DemoHub;
let [ours, theirs]: Everything[] = [];
let undone: Undone;

beforeAll(async () => {
  hub = await startDemoHub();
  theirs = await everythingOf(hub, THEIRS);
  hub.setNow(TODAY);
  ours = await everythingOf(hub, OURS);
  undone = keepNothing(hub);
});
afterAll(() => hub?.close());

const of = (name: string, all: Everything | undefined): Subjects => ({ ...all?.subjects, ...all?.others[name] });

/** The fullest body that is taken, else the plainest, with one of its things exchanged. */
const bodyOf = (name: string, route: RouteSpec, strange: Place | null): unknown => {
  if (route.body === undefined) return undefined;
  const [mine, other] = [of(name, ours), of(name, theirs)];
  const idOf = (noun: string, at: string): unknown => (strange?.part === 'body' && strange.at === at ? other : mine)[noun];
  const full = valueOf(written(route.body), { full: true, idOf });
  return route.body.safeParse(full).success ? full : (bodiesOf(strange?.part === 'body' ? other : mine)[name] ?? valueOf(written(route.body), { idOf }));
};

const send = async (name: string, route: RouteSpec, { as, strange }: { readonly as: string; readonly strange: Place | null }): Promise<{ readonly let: boolean; readonly said: string }> => {
  const [mine, other] = [of(name, ours), of(name, theirs)];
  const about = strange?.part === 'params' ? { ...mine, [strange.at]: other[strange.at] ?? other[strange.noun] } : mine;
  const before = undone.n;
  const reply = await hub.fetch(addressOf(route, about), initOf(route, bodyOf(name, route, strange)), await hub.as(as));
  return { let: reply.ok || undone.n > before, said: `${String(reply.status)} ${reply.ok ? '' : (await reply.text()).slice(0, 80)}` };
};

const taken = new Set<string>();

test.each(calls)('%s takes no thing of another circle beside one of mine', async (name, route, places) => {
  for (const strange of places) {
    for (const as of [OURS.host, OURS.subject]) {
      const told = await send(name, route, { as, strange });
      const line = `${name} ${strange.at.replace(/\d+/g, '*')}`;
      if (told.let) taken.add(line);
      expect({ line, as, let: told.let && ELSEWHERE[line] === undefined, said: told.said }).toEqual({ line, as, let: false, said: told.said });
      expect(told.said).not.toMatch(/^5/);
    }
  }
});

test('whatever may come from elsewhere does so in one call at least', () => {
  expect([...taken].sort()).toEqual(Object.keys(ELSEWHERE).sort());
});
