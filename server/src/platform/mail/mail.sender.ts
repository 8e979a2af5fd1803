// Hands one mail to the district's mail server and says what became of it. Never throws, waits for nobody longer than a minute, and
// speaks to nothing but that server: no file and no address named in a mail is ever read. Refuses an unencrypted line to another machine.
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config.js';
import type { MailServer } from './mail.server.js';

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Where its reader says that he wants no more. */
  readonly unsubscribe: string | null;
}

/** `refused`: there is no such address. `later`: anything else, to be tried again. */
export type MailOutcome = { readonly kind: 'sent' } | { readonly kind: 'refused' } | { readonly kind: 'later'; readonly why: string };

interface Patience {
  readonly connectMs: number;
  readonly answerMs: number;
  /** All in all. */
  readonly wholeMs: number;
}

/** What nodemailer is told about the line. */
export const lineOf = ({ host, port, secure, loopback, login }: MailServer, { connectMs, answerMs }: Patience) => ({
  host, port, secure, requireTLS: !secure && !loopback, ignoreTLS: !secure && loopback, tls: { minVersion: 'TLSv1.2' as const },
  connectionTimeout: connectMs, greetingTimeout: answerMs, socketTimeout: answerMs, dnsTimeout: connectMs, disableFileAccess: true, disableUrlAccess: true,
  ...(login === null ? {} : { auth: login }),
});

@Injectable()
export class MailSender {
  protected readonly patience: Patience = { connectMs: 10_000, answerMs: 20_000, wholeMs: 60_000 };

  constructor(@Inject(Config) protected readonly config: Config) {}

  /** From which hour of the day on daily mails go out; null: the hub sends none at all. */
  get hour(): number | null {
    return this.config.mail === null ? null : this.config.mailHour;
  }

  /** What mails call the hub, and where their links lead, without a slash at the end. */
  get hub(): { readonly name: string; readonly origin: string } {
    return { name: this.config.hubName, origin: this.config.origin };
  }

  async send({ unsubscribe, ...mail }: Mail): Promise<MailOutcome> {
    const server = this.config.mail;
    if (server === null) return { kind: 'later', why: 'none' };
    const { createTransport } = await import('nodemailer');
    const transport = createTransport(lineOf(server, this.patience));
    const sending = transport.sendMail({ ...mail, to: { name: '', address: mail.to }, from: server.from, ...(unsubscribe === null ? {} : { list: { unsubscribe } }) });
    const outcome = sending.then((): MailOutcome => ({ kind: 'sent' }), outcomeOf);
    let timer: NodeJS.Timeout | undefined;
    const tooLong = new Promise<MailOutcome>((done) => (timer = setTimeout(() => done({ kind: 'later', why: 'slow' }), this.patience.wholeMs)));
    return Promise.race([outcome, tooLong]).finally(() => {
      clearTimeout(timer);
      transport.close();
    });
  }
}

const NO_SUCH_ADDRESS: ReadonlySet<number> = new Set([550, 551, 553]);

/** A server that wants nothing of ours (5.7.x: policy, 5.4.x: its own ways) says nothing about the address. */
const outcomeOf = (error: unknown): MailOutcome => {
  const said = (name: string): unknown => (typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined);
  const [code, command, answer] = [said('responseCode'), said('command'), String(said('response') ?? '')];
  const policy = /^\d{3}[ -]5\.[^1]\.\d/.test(answer);
  if (command === 'RCPT TO' && typeof code === 'number' && NO_SUCH_ADDRESS.has(code) && !policy) return { kind: 'refused' };
  return { kind: 'later', why: typeof code === 'number' ? String(code) : String(said('code') ?? 'unknown') };
};
