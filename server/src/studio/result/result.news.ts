// Who hears of 成果: the studio's pages by a hint, whoever is to confirm or has to mend it by a notice, the audit by a line.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { topic } from '@gongyan/shared/kit/topic';
import type { ResultDeed } from '@gongyan/shared/studio/result/result.contract';
import { NoticeDoor } from '../../notice/notice.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { RobotVoice } from '../robot/robot.voice.js';
import type { StudioRow } from '../studio.table.js';
import type { ResultRow } from './result.table.js';

interface Settled {
  readonly by: Actor;
  readonly deed: ResultDeed;
  readonly reason: string;
  readonly people: readonly PersonId[];
}

const KINDS = { confirm: 'result.confirmed', return: 'result.returned', withdraw: 'result.withdrawn' } as const;

@Injectable()
export class ResultNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(RobotVoice) private readonly robots: RobotVoice,
  ) {}

  tell({ id, studioId }: Pick<ResultRow, 'id' | 'studioId'>): void {
    this.work.announce(topic('studio', studioId), 'result.changed', { resultId: id });
  }

  /** The host confirms; what he entered himself he knows of. */
  async entered(studio: StudioRow, row: ResultRow, { personId, name }: Actor): Promise<void> {
    this.tell(row);
    if (studio.hostId === personId) return;
    await this.notices.write([{ personId: studio.hostId, kind: 'result.waiting', facts: { title: row.title, by: name }, link: linkOf(row) }]);
  }

  async settled(row: ResultRow, { by, deed, reason, people }: Settled): Promise<void> {
    this.tell(row);
    await this.audit.record({ act: `result.${deed}`, actorId: by.personId, subject: row.id, reason: reason === '' ? null : reason, facts: { studio: row.studioId, before: row.state } });
    if (deed === 'confirm') await this.robots.say(row.studioId, { kind: 'result', link: linkOf(row) });
    const told = [...new Set([row.enteredBy, ...people])].filter((personId) => personId !== by.personId);
    await this.notices.write(told.map((personId) => ({ personId, kind: KINDS[deed], facts: { title: row.title, reason }, link: linkOf(row) })));
  }
}

const linkOf = ({ studioId }: Pick<ResultRow, 'studioId'>): string => `/studios/${studioId}/results`;
