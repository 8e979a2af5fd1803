// 成长档案 as a file to hand in: what its reader may see, each part as numbers by year and as the facts behind them. That somebody else's
// file left the hub is noted.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { PaperDoor } from '../../document/paper/paper.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Download } from '../../platform/contract/file.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { asOfLine } from '../../platform/sheet/sheet.order.js';
import { growthPage } from './growth.page.js';
import { GrowthQueries } from './growth.queries.js';

@Injectable()
export class GrowthPaper {
  constructor(
    @Inject(GrowthQueries) private readonly files: GrowthQueries,
    @Inject(PaperDoor) private readonly papers: PaperDoor,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  /** Throws 没有找到 for everybody to whom no part of it is open. */
  async file(reader: PersonId, personId: PersonId, format: 'docx' | 'pdf'): Promise<Download> {
    const whole = await this.files.whole(reader, personId);
    const { person, parts } = whole.file;
    if (reader !== personId) await this.work.run(() => this.audit.record({ act: 'growth.exported', actorId: reader, subject: personId, reason: null, facts: { parts: parts.map(({ part }) => part) } }));
    const about = [person.workplace, person.title].filter((word) => word !== '').join('　');
    return this.papers.page(growthPage(whole), { title: `成长档案：${person.name}`, lines: [about, asOfLine(this.clock.now())] }, format);
  }
}
