// One person's mail of one day: claimed, sent, settled. See digest.turn.ts for when.
import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Notice } from '@gongyan/shared/notice/notice.contract';
import { choiceOf, subjectOf, type Slot } from '@gongyan/shared/notice/way/way.rules';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { MailSender, type MailOutcome } from '../../platform/mail/mail.sender.js';
import { hashToken } from '../../platform/sign-in/sessions.js';
import { NoticeDoor } from '../notice.door.js';
import { DigestStore } from './digest.store.js';
import { digestMail } from './way.letters.js';
import { WayStore } from './way.store.js';

const AGAIN_MS = 60 * 60_000;

interface Claimed {
  readonly address: string;
  readonly notices: readonly Notice[];
}

@Injectable()
export class DigestDesk {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DigestStore) private readonly store: DigestStore,
    @Inject(WayStore) private readonly ways: WayStore,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(MailSender) private readonly sender: MailSender,
  ) {}

  /** From which hour of the day on; null: the hub sends no mail. */
  get hour(): number | null {
    return this.sender.hour;
  }

  due(slot: Slot, limit: number): Promise<PersonId[]> {
    return this.store.due(slot, limit);
  }

  /** What became of it; null when there was nothing to send, or another node sends it. */
  async serve(personId: PersonId, slot: Slot): Promise<MailOutcome | null> {
    const token = randomBytes(24).toString('base64url');
    const claimed = await this.work.run(() => this.claim(personId, hashToken(token), slot));
    if (claimed === null) return null;
    const { name, origin } = this.sender.hub;
    // Behind the #: it is sent to no server and stands in no log.
    const leave = `${origin}/unsubscribe#${token}`;
    const outcome = await this.sender.send({ ...digestMail({ hub: name, origin, notices: claimed.notices, leave }), to: claimed.address, unsubscribe: leave });
    await this.work.run(() => this.settle({ personId, address: claimed.address }, outcome, slot));
    return outcome;
  }

  private async claim(personId: PersonId, leaveHash: Buffer, slot: Slot): Promise<Claimed | null> {
    const mail = await this.ways.holdMail(personId);
    if (mail.address === null || mail.refusedAt !== null) return null;
    const choices = (await this.ways.choicesOf([personId])).get(personId) ?? [];
    const notices = (await this.store.unread(personId, mail, slot.until)).filter(({ kind }) => choiceOf(choices, subjectOf(kind)).mail);
    if (notices.length === 0) {
      await this.ways.changeMail(personId, { toldTo: slot.until });
      return null;
    }
    return (await this.store.claim(personId, leaveHash, slot)) ? { address: mail.address, notices } : null;
  }

  private async settle({ personId, address }: { readonly personId: PersonId; readonly address: string }, { kind }: MailOutcome, { day, until, now }: Slot): Promise<void> {
    await this.store.settle({ personId, day }, { state: kind === 'later' ? 'waiting' : kind, nextAt: kind === 'later' ? new Date(now.getTime() + AGAIN_MS) : null });
    const mail = await this.ways.holdMail(personId);
    // He may have entered another address meanwhile.
    if (mail.address !== address) return;
    if (kind === 'sent') await this.ways.changeMail(personId, { toldTo: until });
    if (kind !== 'refused') return;
    await this.ways.changeMail(personId, { refusedAt: now });
    await this.notices.write([{ personId, kind: 'mail.refused', facts: { address }, link: '/notices/settings' }]);
  }
}
