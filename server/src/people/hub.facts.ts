// What the first page shows before anybody has signed in. The demo accounts are shown by a demo hub only, and
// only while they exist.
import { Inject, Injectable } from '@nestjs/common';
import type { Hub } from '@gongyan/shared/people/people.contract';
import { CoeditKeepers } from '../platform/coedit/coedit.keepers.js';
import { Config } from '../platform/config.js';
import { IdentityProviders } from '../platform/identity/identity.providers.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';

export interface DemoPersona {
  readonly login: string;
  /** 区教研员, 工作室主持人 …: who one is when one signs in with it. */
  readonly persona: string;
}

@Injectable()
export class HubFacts {
  constructor(
    @Inject(Config) private readonly config: Config,
    @Inject(CoeditKeepers) private readonly keepers: CoeditKeepers,
    @Inject(IdentityProviders) private readonly providers: IdentityProviders,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  async hub(): Promise<Hub> {
    const { hubName: name, district, version, demo } = this.config;
    return { name, district, version, demo, ways: this.providers.ways, documentSchema: this.keepers.current.schema, demoAccounts: demo ? await this.demoAccounts() : [] };
  }

  async demoAccounts(): Promise<Hub['demoAccounts']> {
    const rows: (DemoPersona & { name: string })[] = await this.work.manager.query(
      "select d.login, d.persona, p.name from demo_account d join person p on lower(p.login) = lower(d.login) where p.state = 'active' order by d.position, d.login",
    );
    return rows.map((row) => ({ ...row, password: this.config.demoPassword }));
  }

  /** For the seed of a demo hub: these accounts stand on the first page, in this order. */
  async offerDemoAccounts(personas: readonly DemoPersona[]): Promise<void> {
    if (this.config.production) throw new Error('A production hub offers no demo accounts');
    for (const [position, { login, persona }] of personas.entries()) {
      await this.work.manager.query(
        'insert into demo_account (login, persona, position) values ($1, $2, $3) on conflict (login) do update set persona = excluded.persona, position = excluded.position',
        [login, persona, position],
      );
    }
  }
}
