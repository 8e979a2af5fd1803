// A real mail server on this machine for tests: keeps what it takes, and can be told to refuse, to be busy or to say nothing at all.
import { SMTPServer } from 'smtp-server';
import { MailSender } from '../src/platform/mail/mail.sender.js';
import type { MailServer } from '../src/platform/mail/mail.server.js';
import { selfSigned } from './self-signed.js';

export interface Letter {
  readonly from: string;
  readonly to: readonly string[];
  /** As it came over the wire. */
  readonly raw: string;
  /** Its text part, decoded. */
  readonly text: string;
}

interface LetterBox {
  readonly letters: Letter[];
  /** What the server answers to a recipient: null takes it, a number with words refuses it, 'nothing' leaves the sender waiting. */
  answer: { readonly code: number; readonly words: string } | 'nothing' | null;
  readonly settings: MailServer;
  close(): Promise<void>;
}

const decoded = (raw: string): string => {
  const part = /content-type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n(?:--|$)/i.exec(raw);
  const body = part?.[1] ?? '';
  return /content-transfer-encoding: base64/i.test(part?.[0] ?? '')
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(body.replace(/=\r\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))), 'latin1').toString('utf8');
};

export const letterBox = async ({ host = '127.0.0.1', tls = false }: { readonly host?: string; readonly tls?: boolean } = {}): Promise<LetterBox> => {
  const letters: Letter[] = [];
  const server = new SMTPServer({
    authOptional: true, disabledCommands: tls ? ['AUTH'] : ['AUTH', 'STARTTLS'], disableReverseLookup: true, ...selfSigned,
    onRcptTo: (_address, _session, done) => {
      if (box.answer === 'nothing') return;
      done(box.answer === null ? null : Object.assign(new Error(box.answer.words), { responseCode: box.answer.code }));
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const raw = Buffer.concat(parts).toString('utf8');
        const from = session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address;
        letters.push({ from, to: session.envelope.rcptTo.map(({ address }) => address), raw, text: decoded(raw) });
        done();
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((done) => server.listen(0, host, done));
  const listening = server.server.address();
  if (typeof listening !== 'object' || listening === null) throw new Error('the mail server has no port');
  const box: LetterBox = {
    letters, answer: null,
    settings: { host, port: listening.port, secure: false, loopback: host === '127.0.0.1', login: null, from: { name: '共研', address: 'hub@example.cn' } },
    close: () => new Promise((done) => server.close(() => done())),
  };
  return box;
};

/** As the hub's own, but it gives up soon. */
export class HastySender extends MailSender {
  protected override readonly patience = { connectMs: 500, answerMs: 300, wholeMs: 1_000 };
}
