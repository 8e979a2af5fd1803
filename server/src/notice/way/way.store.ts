// The queries over choices and addresses. Every one names the person, save the link of a mail, which is its own proof.
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { NoticeChoice } from '@gongyan/shared/notice/way/way.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChoiceTable, DigestTable, MailTable, type MailRow } from './way.table.js';

@Injectable()
export class WayStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get mails() {
    return this.work.manager.getRepository(MailTable);
  }

  /** An entry for everybody asked for; empty for whoever chose nothing. */
  async choicesOf(personIds: readonly PersonId[]): Promise<ReadonlyMap<PersonId, NoticeChoice[]>> {
    const rows = personIds.length === 0 ? [] : await this.work.manager.getRepository(ChoiceTable).findBy({ personId: In([...new Set(personIds)]) });
    return new Map(personIds.map((id) => [id, rows.filter(({ personId }) => personId === id).map(({ subject, bell, mail }) => ({ subject, bell, mail }))]));
  }

  async choose(personId: PersonId, choice: NoticeChoice): Promise<void> {
    await this.work.manager.getRepository(ChoiceTable).upsert({ ...choice, personId }, ['personId', 'subject']);
  }

  mail(personId: PersonId): Promise<MailRow | null> {
    return this.mails.findOneBy({ personId });
  }

  /** Nobody else changes it until the end of the transaction; there is a row afterwards. */
  async holdMail(personId: PersonId): Promise<MailRow> {
    await this.work.manager.query('insert into notice_mail (person_id) values ($1) on conflict do nothing', [personId]);
    await this.work.manager.query('select 1 from notice_mail where person_id = $1 for update', [personId]);
    return this.mails.findOneByOrFail({ personId });
  }

  async changeMail(personId: PersonId, change: Partial<MailRow>): Promise<void> {
    await this.mails.update({ personId }, change);
  }

  async leave(personId: PersonId): Promise<void> {
    await this.changeMail(personId, { address: null, confirmedAt: null, refusedAt: null, pending: null, codeHash: null });
  }

  /** Whose mail carried the link. */
  async ownerOf(leaveHash: Buffer): Promise<PersonId | null> {
    return (await this.work.manager.getRepository(DigestTable).findOneBy({ leaveHash }))?.personId ?? null;
  }
}
