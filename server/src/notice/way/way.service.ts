// What a person chose for his notices, and the address for the daily mail: it counts once a code that went there came back. A code is
// kept as a hash, lives for a quarter of an hour, and takes five tries. Refuses to be used for filling somebody's letter box.
import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomInt } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { NoticeChoice, wayRoutes } from '@gongyan/shared/notice/way/way.contract';
import { allChoices } from '@gongyan/shared/notice/way/way.rules';
import { Clock } from '../../platform/clock.js';
import { Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MailSender } from '../../platform/mail/mail.sender.js';
import { hashToken } from '../../platform/sign-in/sessions.js';
import { codeMail } from './way.letters.js';
import { WayStore } from './way.store.js';
import type { MailRow } from './way.table.js';

const [CODE_MS, TRIES, MAILS_A_DAY] = [15 * 60_000, 5, 5];
type Ways = Reply<typeof wayRoutes.open>;

const hashCode = (personId: PersonId, code: string): Buffer => createHash('sha256').update(`mail code:${personId}:${code}`).digest();

@Injectable()
export class WayService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(WayStore) private readonly store: WayStore,
    @Inject(MailSender) private readonly sender: MailSender,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async open(personId: PersonId): Promise<Ways> {
    const [choices, row] = [await this.store.choicesOf([personId]), await this.store.mail(personId)];
    return {
      choices: allChoices(choices.get(personId) ?? []),
      mail: { hour: this.sender.hour, address: row?.address ?? null, pending: row?.pending ?? null, refusedAt: row?.refusedAt ?? null },
    };
  }

  async choose(personId: PersonId, choice: NoticeChoice): Promise<Ways> {
    await this.work.run(() => this.store.choose(personId, choice));
    return this.open(personId);
  }

  /** The code is kept before it goes out: one that arrives can always be used. */
  async askMail(personId: PersonId, address: string): Promise<Ways> {
    if (this.sender.hour === null) throw new Problem('mail.none');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.work.run(async () => {
      const [row, now] = [await this.store.holdMail(personId), this.clock.now()];
      const [today, before] = [shanghaiDay(now), row.sentOn === shanghaiDay(now) ? row.sentCount : 0];
      if (before >= MAILS_A_DAY) throw new Problem('mail.tooMany', { n: MAILS_A_DAY });
      await this.store.changeMail(personId, { pending: address, codeHash: hashCode(personId, code), codeEndsAt: new Date(now.getTime() + CODE_MS), codeTries: 0, sentOn: today, sentCount: before + 1 });
    });
    const { kind } = await this.sender.send({ ...codeMail(this.sender.hub.name, code), to: address, unsubscribe: null });
    if (kind !== 'sent') throw new Problem('mail.notSent');
    return this.open(personId);
  }

  async confirmMail(personId: PersonId, code: string): Promise<Ways> {
    // A wrong try is kept, so the refusal comes after the commit.
    const right = await this.work.run(async () => {
      const [row, now] = [await this.store.holdMail(personId), this.clock.now()];
      if (!isOpen(row, now)) return false;
      const fits = row.codeHash.equals(hashCode(personId, code));
      await this.store.changeMail(personId, fits ? { address: row.pending, confirmedAt: now, toldTo: now, refusedAt: null, pending: null, codeHash: null } : { codeTries: row.codeTries + 1 });
      return fits;
    });
    if (!right) throw new Problem('mail.wrongCode');
    return this.open(personId);
  }

  async leaveMail(personId: PersonId): Promise<Ways> {
    await this.work.run(() => this.store.leave(personId));
    return this.open(personId);
  }

  unsubscribe(token: string): Promise<void> {
    return this.work.run(async () => {
      const personId = await this.store.ownerOf(hashToken(token));
      if (personId === null) throw new Problem('request.notFound');
      await this.store.leave(personId);
    });
  }
}

const isOpen = (row: MailRow, now: Date): row is MailRow & { readonly codeHash: Buffer } =>
  row.pending !== null && row.codeHash !== null && row.codeEndsAt !== null && row.codeEndsAt > now && row.codeTries < TRIES;
