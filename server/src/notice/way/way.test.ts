// 消息设置 over HTTP: what is counted, an address that counts only once its code came back, and that everybody's are his own.
import { noticeRoutes, type NoticeKind } from '@gongyan/shared/notice/notice.contract';
import { wayRoutes as routes } from '@gongyan/shared/notice/way/way.contract';
import { DataSource } from 'typeorm';
import { letterBox } from '../../../testing/letter-box.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { NoticeDoor } from '../notice.door.js';

let box: Awaited<ReturnType<typeof letterBox>>;
let hub: TestHub;
let me: Someone;
let other: Someone;

const NOW = new Date('2026-11-23T01:00:00Z');
const tell = (to: Someone, kind: NoticeKind) => hub.app.get(UnitOfWork).run(() => hub.app.get(NoticeDoor).write([{ personId: to.person.id, kind, facts: {}, link: null }]));
const ways = (as = me) => hub.call(routes.open, {}, as.session);
const ask = (address: string, as = me) => hub.call(routes.askMail, { body: { address } }, as.session);
const confirm = (code: string, as = me) => hub.call(routes.confirmMail, { body: { code } }, as.session);
const codeIn = (text: string | undefined): string => /\d{6}/.exec(text ?? '')?.[0] ?? '';
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

beforeAll(async () => {
  box = await letterBox();
  hub = await startHub({ now: NOW, settings: { mail: box.settings } });
});
beforeEach(async () => {
  hub.setNow(NOW);
  box.answer = null;
  box.letters.length = 0;
  [me, other] = [await someone(hub), await someone(hub)];
});
afterAll(async () => {
  await hub.close();
  await box.close();
});

test('whoever chose nothing hears of everything', async () => {
  const { choices, mail } = await ways();
  expect(choices).toEqual(['meeting', 'lesson', 'hours', 'training', 'studio'].map((subject) => ({ subject, bell: true, mail: true })));
  expect(mail).toEqual({ hour: 7, address: null, pending: null, refusedAt: null });
});

test('what is switched off stays in the list and is not counted; what waits for him is counted all the same; others are not touched', async () => {
  await hub.call(routes.choose, { body: { subject: 'lesson', bell: false, mail: true } }, me.session);
  for (const to of [me, other]) for (const kind of ['document.replied', 'lesson.coauthor'] as const) await tell(to, kind);
  const mine = await hub.call(noticeRoutes.list, {}, me.session);
  expect(mine.rows.map(({ kind, quiet }) => [kind, quiet]).sort()).toEqual([['document.replied', true], ['lesson.coauthor', false]]);
  expect([mine.unread, (await hub.call(noticeRoutes.list, {}, other.session)).unread]).toEqual([1, 2]);
  expect((await ways(other)).choices.every(({ bell }) => bell)).toBe(true);
  await hub.call(routes.choose, { body: { subject: 'lesson', bell: true, mail: false } }, me.session);
  await tell(me, 'document.replied');
  expect((await hub.call(noticeRoutes.list, {}, me.session)).unread).toBe(2);
});

test('an address counts once the code that went there came back, and only for whoever asked', async () => {
  expect((await ask('wen@example.cn')).mail).toMatchObject({ address: null, pending: 'wen@example.cn' });
  const code = codeIn(box.letters[0]?.text);
  expect(box.letters[0]?.to).toEqual(['wen@example.cn']);
  await expect(confirm(code, other)).rejects.toMatchObject({ code: 'mail.wrongCode' });
  await expect(confirm(wrong(code))).rejects.toMatchObject({ code: 'mail.wrongCode' });
  expect((await confirm(code)).mail).toMatchObject({ address: 'wen@example.cn', pending: null });
  await expect(confirm(code)).rejects.toMatchObject({ code: 'mail.wrongCode' });
  expect((await ways(other)).mail).toMatchObject({ address: null, pending: null });
});

test('no code is kept as it is', async () => {
  await ask('wen@example.cn');
  const row: unknown = await hub.app.get(DataSource).query('select * from notice_mail where person_id = $1', [me.person.id]);
  expect(JSON.stringify(row)).not.toContain(codeIn(box.letters[0]?.text));
});

test('five wrong tries use a code up, and a quarter of an hour does', async () => {
  await ask('wen@example.cn');
  const code = codeIn(box.letters[0]?.text);
  for (let n = 0; n < 5; n += 1) await expect(confirm(wrong(code))).rejects.toMatchObject({ code: 'mail.wrongCode' });
  await expect(confirm(code)).rejects.toMatchObject({ code: 'mail.wrongCode' });
  await ask('wen@example.cn');
  const next = codeIn(box.letters[1]?.text);
  hub.setNow(new Date(NOW.getTime() + 15 * 60_000));
  await expect(confirm(next)).rejects.toMatchObject({ code: 'mail.wrongCode' });
});

test('nobody fills a letter box: five codes a day', async () => {
  for (let n = 0; n < 5; n += 1) await ask('wen@example.cn');
  await expect(ask('wen@example.cn')).rejects.toMatchObject({ code: 'mail.tooMany' });
  expect(box.letters).toHaveLength(5);
});

test('a mail that did not go out is said, and the confirmed address stays', async () => {
  await ask('wen@example.cn');
  await confirm(codeIn(box.letters[0]?.text));
  box.answer = { code: 550, words: 'No such user' };
  await expect(ask('nobody@example.cn')).rejects.toMatchObject({ code: 'mail.notSent' });
  expect((await ways()).mail).toMatchObject({ address: 'wen@example.cn', pending: 'nobody@example.cn' });
  expect((await hub.call(routes.leaveMail, { body: {} }, me.session)).mail).toMatchObject({ address: null, pending: null });
});

test.each(['wen', 'wen@example.cn\r\nBcc: all@example.cn', 'a@b.cn, c@d.cn', `${'x'.repeat(200)}@example.cn`])('%j is no address', async (address) => {
  const response = await hub.fetch(`/api${routes.askMail.path}`, { method: 'POST', body: JSON.stringify({ address }), headers: { 'content-type': 'application/json' } }, me.session);
  expect([response.status, box.letters]).toEqual([400, []]);
});

test('a hub without a mail server says so', async () => {
  const plain = await startHub();
  const teacher = await someone(plain);
  expect((await plain.call(routes.open, {}, teacher.session)).mail.hour).toBeNull();
  await expect(plain.call(routes.askMail, { body: { address: 'wen@example.cn' } }, teacher.session)).rejects.toMatchObject({ code: 'mail.none' });
  await plain.close();
});
