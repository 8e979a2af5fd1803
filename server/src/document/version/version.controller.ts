// The routes of a document's versions.
import { Controller, Inject } from '@nestjs/common';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { In, Serves, Who, type Actor } from '../../platform/contract/serves.js';
import { VersionService } from './version.service.js';

@Controller()
export class VersionController {
  constructor(@Inject(VersionService) private readonly versions: VersionService) {}

  @Serves(versionRoutes.list)
  list(@Who() who: Actor, @In() { params }: Input<typeof versionRoutes.list>) {
    return this.versions.list(who, params.documentId);
  }

  @Serves(versionRoutes.open)
  open(@Who() who: Actor, @In() { params }: Input<typeof versionRoutes.open>) {
    return this.versions.open(who, params.documentId, params.versionId);
  }

  @Serves(versionRoutes.name)
  name(@Who() who: Actor, @In() { params, body }: Input<typeof versionRoutes.name>) {
    return this.versions.name(who, params.documentId, body);
  }

  @Serves(versionRoutes.restore)
  restore(@Who() who: Actor, @In() { params }: Input<typeof versionRoutes.restore>) {
    return this.versions.restore(who, params.documentId, params.versionId);
  }
}
