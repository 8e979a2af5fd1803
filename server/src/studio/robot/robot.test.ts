// 群机器人 over HTTP on a real database: who may, what is said in the group and what never is, and what becomes of one that fails.
import { DataSource } from 'typeorm';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { robotRoutes as routes } from '@gongyan/shared/studio/robot/robot.contract';
import { resultRoutes, type ResultForm } from '@gongyan/shared/studio/result/result.contract';
import { personId, startDemoHub, studioId, TODAY, type DemoHub } from '../../../testing/demo-hub.js';
import { asOwner } from '../../../testing/as-owner.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log.js';
import { OutwardPost, type OutwardOutcome } from '../../platform/outward/outward.post.js';
import { StudioDoor } from '../studio.door.js';
import { RobotDesk } from './robot.desk.js';
import { RobotService } from './robot.service.js';
import { RobotTurn } from './robot.turn.js';
import { RobotVoice } from './robot.voice.js';

const [HOST, MEMBER] = ['host-02', 'mem-0203'] as const;
const ADDRESS = 'https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=geheim-7';
const studio = { params: { studioId: studioId('02') } };

let hub: DemoHub;
let said: { readonly address: string; readonly message: object }[];
let answer: OutwardOutcome;

/** Past the routes' limits, which so many tests would meet; who may come in by them is asked below. */
const set = (address = ADDRESS) => hub.app.get(RobotService).set(personId(HOST), studioId('02'), address);
const open = async (as: string = HOST) => (await hub.call(routes.open, studio, await hub.as(as))).robot;
const tryIt = () => hub.app.get(RobotService).test(personId(HOST), studioId('02'));
const look = () => hub.app.get(RobotTurn).look();
const say = () => hub.app.get(UnitOfWork).run(() => hub.app.get(StudioDoor).say(studioId('02'), { kind: 'meeting', theme: '情绪\n温度计', startsAt: new Date('2026-11-30T06:00:00Z'), place: '松果小学', link: '/meetings/1' }));
const waiting = async (): Promise<number> => (await hub.app.get(DataSource).query('select 1 from studio_robot_message')).length;
const after = (minutes: number) => hub.setNow(new Date(TODAY.getTime() + minutes * 60_000));

beforeAll(async () => {
  hub = await startDemoHub();
  await asOwner(hub, `update studio_membership set state = 'dismissed', end_reason = '测试' where studio_id = '${studioId('02')}' and person_id = '${personId('mem-0204')}'`);
  jest.spyOn(hub.app.get(OutwardPost), 'post').mockImplementation((address, message) => {
    said.push({ address, message });
    return Promise.resolve(answer);
  });
});
beforeEach(async () => {
  hub.setNow(TODAY);
  [said, answer] = [[], { kind: 'answered', text: '{"errcode":0,"errmsg":"ok"}' }];
  await hub.app.get(RobotService).remove(personId(HOST), studioId('02'));
});
afterAll(() => hub.close());

const deeds = { open: () => ({}), set: () => ({ body: { address: ADDRESS } }), test: () => ({ body: {} }), remove: () => ({ body: {} }) } as const;
const [UNSEEN, SEEN] = ['request.notFound', 'access.notYours'] as const;
const everybody: readonly (readonly [string, string, string | null])[] = [
  ['the host', HOST, null], ['the district’s researcher', 'cen-02', null], ['a member', MEMBER, SEEN], ['a member who was removed', 'mem-0204', UNSEEN], ['another studio’s host', 'host-03', UNSEEN],
  ['another studio’s member', 'mem-0301', UNSEEN], ['an expert', 'exp-01', UNSEEN], ['a trainer', 'trn-01', UNSEEN], ['a teacher', 'pt-01', UNSEEN], ['the lead of its school, who sees it', 'sch-01', SEEN],
  ['the college’s assessor, who is of the district’s staff', 'cen-04', null], ['the bureau, which sees every studio', 'bur-01', SEEN], ['nobody', '', 'signIn.needed'],
];
test.each(everybody.flatMap(([who, account, refusal]) => (['open', 'set', 'test', 'remove'] as const).map((deed) => [who, deed, account, refusal] as const)))('%s: %s', async (_who, deed, account, refusal) => {
  await set();
  const call = hub.call(routes[deed], { ...studio, ...deeds[deed]() }, account === '' ? undefined : await hub.as(account));
  if (refusal === null) await expect(call).resolves.toHaveProperty('robot');
  else await expect(call).rejects.toMatchObject({ code: refusal });
});

test('the address is shown to nobody again, and stands in no record', async () => {
  const shown = JSON.stringify([await set(), await tryIt(), await open(), await open('cen-02')]);
  expect(shown).toContain('qyapi.weixin.qq.com');
  expect(shown).not.toContain('geheim');
  const audit: unknown = await hub.app.get(DataSource).query("select * from audit_entry where act = 'studio.robotSet'");
  expect(JSON.stringify(audit)).not.toContain('geheim');
});

test.each(['http://qyapi.weixin.qq.com/x', 'https://127.0.0.1/x', 'https://[::1]/x', 'https://2130706433/', 'https://localhost/x', 'https://a.cn:8443/x', 'https://me:secret@a.cn/x', 'https://10.0.0.1@a/', 'javascript:alert(1)', 'https://a.cn/x y'])('%s is refused', async (address) => {
  await expect(set(address)).rejects.toMatchObject({ code: 'robot.badAddress' });
});

test('a test message arrives, or the page says that it did not', async () => {
  await set();
  expect((await tryIt()).robot).toMatchObject({ state: 'on', sentAt: TODAY, failures: 0 });
  expect(said).toEqual([{ address: ADDRESS, message: { msgtype: 'text', text: { content: expect.stringContaining('【共研 · ') } } }]);
  answer = { kind: 'answered', text: '{"errcode":93000,"errmsg":"invalid webhook url"}' };
  await expect(tryIt()).rejects.toMatchObject({ code: 'robot.notReached' });
  answer = { kind: 'failed', why: 'closed' };
  await expect(tryIt()).rejects.toMatchObject({ code: 'robot.badAddress' });
});

test('飞书 gets its own form', async () => {
  await set('https://open.feishu.cn/open-apis/bot/v2/hook/x');
  await tryIt();
  expect(said[0]?.message).toMatchObject({ msg_type: 'text', content: { text: expect.stringContaining('测试消息') } });
});

test('a meeting is announced in the group in one line, after the commit of its deed and not without it', async () => {
  await set();
  await expect(hub.app.get(UnitOfWork).run(async () => {
    await hub.app.get(StudioDoor).say(studioId('02'), { kind: 'result', link: '/x' });
    throw new Error('the deed failed');
  })).rejects.toThrow('the deed failed');
  await look();
  expect(said).toEqual([]);
  await say();
  await look();
  expect(said).toHaveLength(1);
  expect(JSON.stringify(said[0]?.message)).toContain('教研活动通知：《情绪 温度计》，2026-11-30 14:00，松果小学。');
  expect(await waiting()).toBe(0);
});

test('a confirmed result is told without its title and without names', async () => {
  await set();
  const form: ResultForm = { kind: 'paper', title: '丁小满的个案', day: '2026-11-01', level: 'district', place: '', grade: '', note: '', personIds: [personId(MEMBER)] };
  const { id } = await hub.call(resultRoutes.enter, { ...studio, body: form }, await hub.as(MEMBER));
  await hub.call(resultRoutes.settle, { params: { resultId: id }, body: { deed: 'confirm', reason: '' } }, await hub.as(HOST));
  await look();
  expect(said).toHaveLength(1);
  expect(JSON.stringify(said[0]?.message)).not.toMatch(/丁小满|个案/);
});

test('a studio without a robot says nothing, and one that was removed says nothing more', async () => {
  await say();
  expect(await waiting()).toBe(0);
  await set();
  answer = { kind: 'failed', why: 'slow' };
  await say();
  await look();
  expect(await waiting()).toBe(1);
  await hub.call(routes.remove, { ...studio, body: {} }, await hub.as(HOST));
  expect(await waiting()).toBe(0);
});

test('two nodes say it once', async () => {
  await set();
  const second = new RobotTurn(hub.app.get(RobotDesk), hub.app.get(RobotVoice), hub.app.get(UnitOfWork), hub.app.get(Clock), hub.app.get(Log));
  await say();
  await Promise.all([look(), second.look()]);
  expect(said).toHaveLength(1);
});

test('what did not arrive is said a minute later, and given up after an hour', async () => {
  await set();
  answer = { kind: 'failed', why: '503' };
  await say();
  await look();
  after(0.5);
  await look();
  expect([said.length, await open()]).toEqual([1, expect.objectContaining({ state: 'on', failures: 1 })]);
  after(1);
  answer = { kind: 'answered', text: 'ok' };
  await look();
  expect([said.length, await open()]).toEqual([2, expect.objectContaining({ failures: 0 })]);
  answer = { kind: 'failed', why: '503' };
  await say();
  for (const minutes of [1, 2, 4, 8, 16, 32, 64]) {
    after(minutes + 1);
    await look();
  }
  expect(await waiting()).toBe(0);
});

test('ten failures in a row switch it off, its host is told once, and a test that arrives switches it on', async () => {
  await set();
  answer = { kind: 'failed', why: 'unreachable' };
  for (let n = 0; n < 12; n += 1) {
    await say();
    await look();
  }
  expect(said).toHaveLength(10);
  expect([await open(), await waiting()]).toEqual([expect.objectContaining({ state: 'off', failures: 10 }), 0]);
  const told = (await hub.call(noticeRoutes.list, {}, await hub.as(HOST))).rows.filter(({ kind }) => kind === 'studio.robotOff');
  expect(told).toEqual([expect.objectContaining({ link: `/studios/${studioId('02')}/members`, quiet: false })]);
  answer = { kind: 'answered', text: '{"errcode":0}' };
  expect((await tryIt()).robot).toMatchObject({ state: 'on', failures: 0 });
});

test('a studio at rest says nothing new, and its host may still take the robot away', async () => {
  await set();
  await asOwner(hub, `update studio set term_end = '2026-01-01' where id = '${studioId('02')}'`);
  await expect(set()).rejects.toMatchObject({ code: 'studio.notActive' });
  await expect(tryIt()).rejects.toMatchObject({ code: 'studio.notActive' });
  expect((await hub.call(routes.remove, { ...studio, body: {} }, await hub.as(HOST))).robot).toBeNull();
  await asOwner(hub, `update studio set term_end = '2028-08-31' where id = '${studioId('02')}'`);
});
