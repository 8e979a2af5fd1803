// Every file that the hub hands out: those about people ask for a proof that it is he, also his own; the others stand here with the reason
// why not. A new one without a line fails.
import type { RouteSpec } from '@gongyan/shared/kit/route';
import { servedRoutes } from '../../server/src/app.routes.js';
import { UnitOfWork } from '../../server/src/platform/database/unit-of-work.js';
import { personId, startDemoHub, type DemoHub } from '../../server/testing/demo-hub.js';

const WITHOUT: Readonly<Record<string, string>> = {
  'calendar.feed': 'a program fetches it, by its secret address',
  'certificate.badge': 'made to be shown to others',
  'certificate.pdf': 'made to be shown to others',
  'outside.scan': 'shown in the page as a picture',
  'claim.file': 'shown in the page as a picture',
  'result.file': 'shown in the page as a picture',
  'document.image': 'shown in the page as a picture',
  'intake.picture': 'shown in the page as a picture',
  'intake.original': 'a text of the studio’s work',
  'lesson.paper': 'a text of the studio’s work',
  'minutes.paper': 'a text of the studio’s work',
  'brief.paper': 'a text of the studio’s work',
  'platform.metrics': 'a program fetches it, with its token',
  'hoursPast.template': 'nobody is in it',
  'people.rosterTemplate': 'nobody is in it',
  'coverage.workbook': 'numbers, no names',
  'coverage.csv': 'numbers, no names',
};
const files = Object.entries(servedRoutes.tables).flatMap(([room, table]) => Object.entries(table).map(([name, route]): [string, RouteSpec] => [`${room}.${name}`, route])).filter(([, route]) => route.download === true);

test('each asks for a proof, or says why not', () => {
  expect(files.filter(([, route]) => route.access.proven !== true).map(([name]) => name).sort()).toEqual(Object.keys(WITHOUT).sort());
});

describe('one’s own', () => {
  let hub: DemoHub;
  beforeAll(async () => {
    hub = await startDemoHub();
  });
  afterAll(() => hub?.close());

  test.each(['hours/file/pdf', 'growth/file/docx'])('%s is handed out after a proof, and later not', async (file) => {
    const me = await hub.as('mem-0201');
    const codeOf = async () => {
      const reply = await hub.fetch(`/api/people/${personId('mem-0201')}/${file}`, {}, me);
      return reply.ok ? 'file' : String(Object(await reply.json())['code']);
    };
    expect(await codeOf()).toBe('file');
    await hub.app.get(UnitOfWork).manager.query("update session set proven_at = now() - interval '11 minutes'");
    expect(await codeOf()).toBe('signIn.proveAgain');
    await hub.app.get(UnitOfWork).manager.query('update session set proven_at = now()');
  });
});
