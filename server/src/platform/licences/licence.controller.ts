// The licences of what the hub stands on, from the list that its build has left beside the page. Refuses to know any without a build.
import { Controller, Inject } from '@nestjs/common';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LicenceList, licenceRoutes } from '@gongyan/shared/kit/licences';
import type { Input } from '@gongyan/shared/kit/route';
import { Config } from '../config.js';
import { Problem } from '../contract/problem.js';
import { In, Serves } from '../contract/serves.js';

@Controller()
export class LicenceController {
  private read: LicenceList | null = null;

  constructor(@Inject(Config) private readonly config: Config) {}

  @Serves(licenceRoutes.licences)
  licences() {
    return this.list.packages;
  }

  @Serves(licenceRoutes.licence)
  licence(@In() { params }: Input<typeof licenceRoutes.licence>) {
    const text = this.list.texts[Number(params.text)];
    if (text === undefined) throw new Problem('request.notFound');
    return { text };
  }

  private get list(): LicenceList {
    const file = path.join(this.config.webDir, 'licences.json');
    if (this.read === null && !existsSync(file)) throw new Problem('request.notFound');
    return (this.read ??= LicenceList.parse(JSON.parse(readFileSync(file, 'utf8'))));
  }
}
