// Changing a 公开页: the host chooses, and only what may be shown; the district closes. A change that does not know of the last one is refused.
import { Inject, Injectable } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { no, yes, type Verdict } from '@gongyan/shared/kit/verdict';
import type { Showcase, ShowcaseForm, showcaseRoutes as routes } from '@gongyan/shared/studio/showcase/showcase.contract';
import { mayChangeShowcase, stillHeld } from '@gongyan/shared/studio/showcase/showcase.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioDoor } from '../studio.door.js';
import { ShowcaseNews } from './showcase.news.js';
import { ShowcaseQueries } from './showcase.queries.js';
import { ShowcaseStore } from './showcase.store.js';

@Injectable()
export class ShowcaseService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ShowcaseStore) private readonly store: ShowcaseStore,
    @Inject(ShowcaseQueries) private readonly queries: ShowcaseQueries,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(ShowcaseNews) private readonly news: ShowcaseNews,
  ) {}

  change(by: Actor, studioId: StudioId, { revision, ...form }: Input<typeof routes.change>['body']): Promise<Showcase> {
    return this.work.run(async () => {
      const seen = await this.studios.find(by.personId, studioId);
      if (seen === null) throw new Problem('request.notFound');
      demand(mayChangeShowcase(seen.rights, form.on));
      await this.store.lock(studioId);
      const before = await this.queries.open(by.personId, studioId);
      if (before.revision !== revision) throw new Problem('showcase.moved');
      // Of the district nothing is taken but that it is closed.
      const wanted = chosen(seen.rights.host ? form : { ...before, on: false }, before);
      demand(mayStand(wanted, before));
      await this.store.put({ ...wanted, studioId, revision: revision + 1, changedBy: by.personId, changedAt: seen.now });
      await this.news.changed(seen.studio, { by, before, after: wanted });
      return this.queries.open(by.personId, studioId);
    });
  }
}

/** Only what is published and confirmed now: a draft that was named here would be public in the moment of its publication. */
const chosen = ({ on, showsHost, briefIds, resultIds }: ShowcaseForm, { briefs, results }: Showcase): ShowcaseForm => ({
  on, showsHost, briefIds: briefs.map(({ id }) => id).filter((id) => briefIds.includes(id)), resultIds: results.map(({ id }) => id).filter((id) => resultIds.includes(id)),
});

const mayStand = ({ on, showsHost, briefIds, resultIds }: ShowcaseForm, { briefs, results, hostName }: Showcase): Verdict => {
  if (!on) return yes;
  const held = [...briefs.filter(({ id }) => briefIds.includes(id)), ...results.filter(({ id }) => resultIds.includes(id))].flatMap((choice) => stillHeld(choice.held, { showsHost, hostName }));
  return held.length === 0 ? yes : no('showcase.named', { words: [...new Set(held)].slice(0, 5).join('、') });
};
