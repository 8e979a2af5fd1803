// The robot of a studio: its host or the district enters the address, tries it and takes it away. Nobody is shown the address again.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Reply } from '@gongyan/shared/kit/route';
import type { robotRoutes } from '@gongyan/shared/studio/robot/robot.contract';
import { isRobotAddress, mayRemoveRobot, maySetRobot } from '@gongyan/shared/studio/robot/robot.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Config } from '../../platform/config.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioAccess } from '../studio.access.js';
import { RobotDesk } from './robot.desk.js';
import type { RobotRow } from './robot.table.js';
import { robotText } from './robot.texts.js';

type Shown = Reply<typeof robotRoutes.open>;

@Injectable()
export class RobotService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(StudioAccess) private readonly studios: StudioAccess,
    @Inject(RobotDesk) private readonly desk: RobotDesk,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Config) private readonly config: Config,
  ) {}

  async open(by: PersonId, studioId: StudioId): Promise<Shown> {
    const { rights } = await this.studios.see(by, studioId);
    demand(mayRemoveRobot(rights));
    return shown(await this.desk.store.find(studioId));
  }

  set(by: PersonId, studioId: StudioId, address: string): Promise<Shown> {
    return this.work.run(async () => {
      const { rights, now } = await this.studios.see(by, studioId);
      demand(maySetRobot(rights));
      if (!isRobotAddress(address)) throw new Problem('robot.badAddress');
      const row: RobotRow = { studioId, address, state: 'on', setBy: by, setAt: now, sentAt: null, failures: 0 };
      await this.desk.store.set(row);
      await this.audit.record({ act: 'studio.robotSet', actorId: by, subject: studioId, reason: null, facts: { host: new URL(address).hostname } });
      return shown(row);
    });
  }

  /** Sent outside of any transaction: a slow group holds nobody up. */
  async test(by: PersonId, studioId: StudioId): Promise<Shown> {
    const { studio, rights, now } = await this.studios.see(by, studioId);
    demand(maySetRobot(rights));
    const robot = await this.desk.store.find(studioId);
    if (robot === null) throw new Problem('request.notFound');
    const why = await this.desk.send(robot, robotText(studio.name, { kind: 'test', link: `/studios/${studioId}` }, this.config.origin));
    if (why !== null) throw new Problem(why === 'closed' ? 'robot.badAddress' : 'robot.notReached');
    await this.work.run(() => this.desk.store.arrived(robot, now));
    return this.open(by, studioId);
  }

  remove(by: PersonId, studioId: StudioId): Promise<Shown> {
    return this.work.run(async () => {
      const { rights } = await this.studios.see(by, studioId);
      demand(mayRemoveRobot(rights));
      await this.desk.store.remove(studioId);
      await this.audit.record({ act: 'studio.robotRemoved', actorId: by, subject: studioId, reason: null, facts: {} });
      return shown(null);
    });
  }
}

const shown = (row: RobotRow | null): Shown =>
  ({ robot: row === null ? null : { host: new URL(row.address).hostname, state: row.state, setAt: row.setAt, sentAt: row.sentAt, failures: row.failures } });
