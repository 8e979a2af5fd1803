// Mails to a real server on this machine: what arrives, what a refusal means, and that nobody waits for ever or speaks in the clear.
import { HastySender, letterBox } from '../../../testing/letter-box.js';
import { readConfig } from '../config.js';
import type { Mail } from './mail.sender.js';
import type { MailServer } from './mail.server.js';

const senderTo = (mail: MailServer | null) => new HastySender(readConfig({}).with({ mail }));
const letter: Mail = { to: 'wen@example.cn', subject: '共研：1 条未读消息', text: '您好', html: '<p>您好</p>', unsubscribe: 'https://gongyan.example.cn/unsubscribe#x' };

let box: Awaited<ReturnType<typeof letterBox>>;
beforeEach(async () => {
  box = await letterBox();
});
afterEach(() => box.close());

test('a mail arrives as text and as HTML, with the way out in its head', async () => {
  expect(await senderTo(box.settings).send(letter)).toEqual({ kind: 'sent' });
  expect(box.letters).toMatchObject([{ from: 'hub@example.cn', to: ['wen@example.cn'], text: '您好' }]);
  expect(box.letters[0]?.raw).toMatch(/^List-Unsubscribe: <https:\/\/gongyan\.example\.cn\/unsubscribe#x>\r$/m);
  expect(box.letters[0]?.raw).toContain('text/html');
});

test.each<[string, Partial<Mail>]>([
  ['subject', { subject: '您好\r\nBcc: all@example.cn\r\n\r\n自己的正文' }],
  ['address', { to: 'wen@example.cn\r\nBcc: all@example.cn' }],
  ['address with a second one', { to: 'wen@example.cn, all@example.cn' }],
  ['way out', { unsubscribe: 'https://x\r\nBcc: all@example.cn' }],
])('no line of the head can be made by a %s, and nobody else gets the mail', async (_name, change) => {
  await senderTo(box.settings).send({ ...letter, ...change });
  for (const { raw, to } of box.letters) {
    expect(raw.split('\r\n\r\n')[0]).not.toMatch(/^bcc:/im);
    expect(to).not.toContain('all@example.cn');
  }
});

test.each<[number, string, object]>([
  [550, 'No such user', { kind: 'refused' }],
  [550, '5.1.1 User unknown', { kind: 'refused' }],
  [550, '5.7.1 We take nothing from you', { kind: 'later', why: '550' }],
  [552, 'Mailbox full', { kind: 'later', why: '552' }],
  [451, 'Greylisted, come back', { kind: 'later', why: '451' }],
])('%i %s', async (code, words, outcome) => {
  box.answer = { code, words };
  expect(await senderTo(box.settings).send(letter)).toEqual(outcome);
});

test('a server that says nothing is left soon', async () => {
  box.answer = 'nothing';
  expect(await senderTo(box.settings).send(letter)).toMatchObject({ kind: 'later' });
});

test('a server that is not there', async () => {
  await box.close();
  expect(await senderTo(box.settings).send(letter)).toMatchObject({ kind: 'later' });
  box = await letterBox();
});

test('without a server nothing is sent', async () => {
  expect(await senderTo(null).send(letter)).toEqual({ kind: 'later', why: 'none' });
});

test('another machine is spoken to under TLS or not at all: one that offers none, and one whose certificate nobody knows', async () => {
  for (const tls of [false, true]) {
    const elsewhere = await letterBox({ host: '127.0.0.2', tls });
    expect(await senderTo(elsewhere.settings).send(letter)).toMatchObject({ kind: 'later' });
    expect(elsewhere.letters).toEqual([]);
    await elsewhere.close();
  }
});
