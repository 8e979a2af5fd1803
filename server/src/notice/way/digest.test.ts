// 每日邮件 on a real database and a real mail server: to whom, when, what it says, and never twice.
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { wayRoutes as routes } from '@gongyan/shared/notice/way/way.contract';
import { DataSource } from 'typeorm';
import { letterBox } from '../../../testing/letter-box.js';
import { someone, type Someone } from '../../../testing/someone.js';
import { startHub, type TestHub } from '../../../testing/start-hub.js';
import { Clock } from '../../platform/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Log } from '../../platform/log.js';
import { MailSender } from '../../platform/mail/mail.sender.js';
import { NoticeDoor, type NewNotice } from '../notice.door.js';
import { DigestDesk } from './digest.desk.js';
import { DigestTurn } from './digest.turn.js';

let box: Awaited<ReturnType<typeof letterBox>>;
let hub: TestHub;
let me: Someone;
let mailbox: string;
let made = 0;

const at = (time: string) => hub.setNow(new Date(`${time}:00+08:00`));
const look = () => hub.app.get(DigestTurn).look();
const tell = (more: Partial<NewNotice> = {}) =>
  hub.app.get(UnitOfWork).run(() => hub.app.get(NoticeDoor).write([{ personId: me.person.id, kind: 'studio.invited', facts: { studio: '听潮工作室' }, link: '/studios/1', ...more }]));
const mine = () => box.letters.filter(({ to }) => to.includes(mailbox));
const stateOf = async () => (await hub.app.get(DataSource).query('select state, tries from notice_digest where person_id = $1 order by day desc', [me.person.id]))[0];

const confirmed = async (): Promise<void> => {
  await hub.call(routes.askMail, { body: { address: mailbox } }, me.session);
  await hub.call(routes.confirmMail, { body: { code: /\d{6}/.exec(mine()[0]?.text ?? '')?.[0] } }, me.session);
  box.letters.length = 0;
};

beforeAll(async () => {
  box = await letterBox();
  hub = await startHub({ settings: { mail: box.settings, hubName: '共研' } });
});
beforeEach(async () => {
  box.answer = null;
  box.letters.length = 0;
  at('2026-11-23T08:00');
  [me, mailbox] = [await someone(hub), `teacher${String((made += 1))}@example.cn`];
  await confirmed();
});
afterEach(async () => {
  await hub.call(routes.leaveMail, { body: {} }, me.session);
});
afterAll(async () => {
  await hub.close();
  await box.close();
});

test('unread notices come in one mail at seven the next morning, once', async () => {
  await tell();
  await look();
  at('2026-11-24T06:59');
  await look();
  expect(mine()).toEqual([]);
  at('2026-11-24T07:00');
  await look();
  at('2026-11-24T09:00');
  await look();
  expect(mine()).toHaveLength(1);
  expect(mine()[0]?.text).toContain('您已加入“听潮工作室”');
  expect(mine()[0]?.text).toMatch(/http:\/\/127\.0\.0\.1:\d+\/studios\/1/);
});

test('what was read, and what a mail told of already, is not mailed; what came after is, a day later', async () => {
  await tell();
  at('2026-11-24T07:05');
  await look();
  await tell({ facts: { studio: '拾光工作室' } });
  await look();
  at('2026-11-25T07:05');
  await look();
  expect(mine().map(({ text }) => [/听潮/.test(text), /拾光/.test(text)])).toEqual([[true, false], [false, true]]);
  await tell();
  await hub.call(noticeRoutes.readAll, { body: {} }, me.session);
  at('2026-11-26T07:05');
  await look();
  expect(mine()).toHaveLength(2);
});

test('a subject without mail is left out, and a day with nothing else has no mail', async () => {
  await hub.call(routes.choose, { body: { subject: 'studio', bell: true, mail: false } }, me.session);
  await tell();
  at('2026-11-24T07:00');
  await look();
  expect(mine()).toEqual([]);
  await tell({ kind: 'document.replied', facts: { by: '许星野', title: '情绪温度计' }, link: '/docs/1' });
  at('2026-11-24T08:00');
  await tell({ kind: 'document.replied', facts: { by: '温如言', title: '情绪温度计' }, link: '/docs/1' });
  at('2026-11-25T07:00');
  await look();
  expect(mine()[0]?.text).toContain('· 温如言回复了您在《情绪温度计》参与的批注（同类 2 条）');
});

test('no word of a person makes a line of its own, is markup, or tells what is confidential', async () => {
  await tell({ kind: 'lesson.coauthor', facts: { by: '坏人\r\nBcc: all@example.cn', title: '<img src=x>' }, link: '/docs/1' });
  await tell({ kind: 'meeting.leaveAsked', facts: { by: '温如言', day: '2026-11-25', theme: '沙盘', reason: '住院' } });
  at('2026-11-24T07:00');
  await look();
  const [letter] = mine();
  expect(letter?.text).toContain('坏人 Bcc: all@example.cn请您共写');
  expect(letter?.raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc/im);
  expect(letter?.raw.split('text/html')[1]).not.toContain('<img');
  expect(letter?.text).not.toContain('住院');
});

test('two nodes at one moment send one mail', async () => {
  await tell();
  at('2026-11-24T07:00');
  const second = new DigestTurn(hub.app.get(DigestDesk), hub.app.get(Clock), hub.app.get(Log));
  await Promise.all([look(), second.look(), look()]);
  expect(mine()).toHaveLength(1);
});

test('a hub that dies between claiming and sending sends none that day; the next day tells of it', async () => {
  await tell();
  at('2026-11-24T07:00');
  const dying = jest.spyOn(hub.app.get(MailSender), 'send').mockRejectedValueOnce(new Error('the power went'));
  await look();
  dying.mockRestore();
  await look();
  expect([mine(), await stateOf()]).toEqual([[], { state: 'claimed', tries: 1 }]);
  at('2026-11-25T07:00');
  await look();
  expect(mine()[0]?.text).toContain('听潮工作室');
});

test('a server that is busy is asked again an hour later', async () => {
  await tell();
  at('2026-11-24T07:00');
  box.answer = { code: 451, words: 'Come back' };
  await look();
  box.answer = null;
  at('2026-11-24T07:59');
  await look();
  expect([mine(), await stateOf()]).toEqual([[], { state: 'waiting', tries: 1 }]);
  at('2026-11-24T08:00');
  await look();
  expect([mine().length, await stateOf()]).toEqual([1, { state: 'sent', tries: 2 }]);
});

test('an address that is none is marked, its owner is told in the hub, and nothing more goes there', async () => {
  await tell();
  at('2026-11-24T07:00');
  box.answer = { code: 550, words: '5.1.1 No such user' };
  await look();
  box.answer = null;
  at('2026-11-25T07:00');
  await look();
  expect(mine()).toEqual([]);
  expect((await hub.call(routes.open, {}, me.session)).mail).toMatchObject({ address: mailbox, refusedAt: new Date('2026-11-24T07:00:00+08:00') });
  expect((await hub.call(noticeRoutes.list, {}, me.session)).rows.map(({ kind }) => kind)).toEqual(['mail.refused', 'studio.invited']);
});

test('the link in the mail ends the mails, for its owner alone and without a session', async () => {
  await tell();
  at('2026-11-24T07:00');
  await look();
  const token = /unsubscribe#([\w-]{32})/.exec(mine()[0]?.text ?? '')?.[1];
  await expect(hub.call(routes.unsubscribe, { body: { token: 'A'.repeat(32) } })).rejects.toMatchObject({ code: 'request.notFound' });
  await hub.call(routes.unsubscribe, { body: { token } });
  expect((await hub.call(routes.open, {}, me.session)).mail.address).toBeNull();
  await tell();
  at('2026-11-25T07:00');
  await look();
  expect(mine()).toHaveLength(1);
});

test('whoever was suspended gets no mail', async () => {
  await tell();
  await hub.app.get(DataSource).query("update person set state = 'suspended' where id = $1", [me.person.id]);
  at('2026-11-24T07:00');
  await look();
  expect(mine()).toEqual([]);
  await hub.app.get(DataSource).query("update person set state = 'active' where id = $1", [me.person.id]);
});
