// 集体备课 becomes hours: expected while the round runs, posted once when it is archived, nothing for who prepared alone.
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { personId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { adds, archive, ASKED, discuss, fix, fork, HOST, LEAD, openPrep, OTHER, comment, reflect, reopen, teach, write, written } from '../../../testing/prep-desk.js';
import { HoursDoor } from '../../hours/hours.door.js';

let hub: DemoHub;
beforeAll(async () => {
  hub = await openPrep();
});
beforeEach(() => hub.setNow(TODAY));
afterAll(() => hub.close());

const expected = async (account: string, id: string) =>
  (await hub.call(hoursRoutes.balance, { params: { personId: personId(account) } }, await hub.as(account))).expected.filter(({ sourceId }) => sourceId === id).map(({ half, why, title }) => ({ half, why, title }));
const posted = async (account: string, id: string) => (await hub.app.get(HoursDoor).entriesOf([personId(account)])).filter(({ sourceId }) => sourceId === id).map(({ half, ruleCode, kind }) => ({ half, ruleCode, kind }));

const fixedBy = async (...writers: readonly string[]) => {
  const made = await written();
  for (const [at, account] of writers.entries()) await write(account, made.documentId, adds('goals', `${account} 补充的第 ${at + 1} 条目标。`));
  await discuss(HOST, made.id);
  await comment(ASKED, made.documentId);
  await fix(HOST, made.id);
  return made;
};
const finish = async (id: string) => {
  const own = await fork(ASKED, id);
  await teach(ASKED, own.id);
  await reflect(ASKED, own.id);
};

const WORTH = { half: 8, why: 'notOver', title: '集体备课《我会好好拒绝别人》' };

test('fixed: lead author and contributors see what will come; archived: it is posted, each once, and the archiver waits for a second person', async () => {
  const made = await fixedBy(OTHER, HOST);
  for (const account of [LEAD, OTHER, HOST]) expect(await expected(account, made.id)).toEqual([WORTH]);
  expect(await expected(ASKED, made.id)).toEqual([]);
  await finish(made.id);
  await archive(HOST, made.id);
  for (const account of [LEAD, OTHER]) {
    expect(await expected(account, made.id)).toEqual([]);
    expect(await posted(account, made.id)).toEqual([{ half: 8, ruleCode: 'collective_prep', kind: 'credit' }]);
  }
  expect(await posted(HOST, made.id)).toEqual([]);
  expect(await expected(HOST, made.id)).toEqual([{ ...WORTH, why: 'secondPerson' }]);
  await expect(archive(HOST, made.id)).rejects.toMatchObject({ code: 'lesson.otherStage' });
  expect(await posted(LEAD, made.id)).toHaveLength(1);
});

test('a reopened 共案 is worth nothing until it is fixed again', async () => {
  const made = await fixedBy(OTHER, HOST);
  await reopen(HOST, made.id);
  for (const account of [LEAD, OTHER, HOST]) expect(await expected(account, made.id)).toEqual([]);
  await fix(HOST, made.id);
  for (const account of [LEAD, OTHER, HOST]) expect(await expected(account, made.id)).toEqual([WORTH]);
});

test('two people alone are no collective preparation: nothing expected, nothing posted', async () => {
  const made = await fixedBy(OTHER);
  for (const account of [LEAD, OTHER]) expect(await expected(account, made.id)).toEqual([]);
  await finish(made.id);
  await archive(HOST, made.id);
  for (const account of [LEAD, OTHER]) expect(await posted(account, made.id)).toEqual([]);
});
