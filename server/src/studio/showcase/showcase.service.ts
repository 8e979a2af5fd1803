// Changing a 公开页: the host chooses, and only what may be shown; the district closes it and lifts that. A change that does not know of the last one is refused.
import { Inject, Injectable } from '@nestjs/common';
import type { Input } from '@gongyan/shared/kit/route';
import { no, yes, type Verdict } from '@gongyan/shared/kit/verdict';
import type { Showcase, ShowcaseForm, showcaseRoutes as routes } from '@gongyan/shared/studio/showcase/showcase.contract';
import { mayChangeShowcase, mayCloseShowcase, stillHeld } from '@gongyan/shared/studio/showcase/showcase.rules';
import type { StudioId, StudioRights } from '@gongyan/shared/studio/studio.contract';
import { demand, Problem } from '../../platform/contract/problem.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StudioDoor, type SeenStudio } from '../studio.door.js';
import { ShowcaseNews } from './showcase.news.js';
import { ShowcaseQueries } from './showcase.queries.js';
import { ShowcaseStore } from './showcase.store.js';
import type { ShowcaseRow } from './showcase.table.js';

type Body<Name extends 'change' | 'close' | 'lift'> = Input<(typeof routes)[Name]>['body'];

interface Held {
  readonly seen: SeenStudio;
  readonly row: ShowcaseRow;
  readonly before: Showcase;
}

@Injectable()
export class ShowcaseService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(ShowcaseStore) private readonly store: ShowcaseStore,
    @Inject(ShowcaseQueries) private readonly queries: ShowcaseQueries,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(ShowcaseNews) private readonly news: ShowcaseNews,
  ) {}

  change(by: Actor, studioId: StudioId, { revision, ...form }: Body<'change'>): Promise<Showcase> {
    return this.work.run(async () => {
      const { seen, row, before } = await this.hold(by, studioId, (rights) => mayChangeShowcase(rights, { on: form.on, closed: null }));
      // Before whether he has seen it: what was closed is told as such.
      demand(mayChangeShowcase(seen.rights, { on: form.on, closed: before.closed }));
      demandNewest(before, revision);
      const wanted = chosen(form, before);
      demand(mayStand(wanted, before));
      await this.store.put({ ...row, ...wanted, revision: revision + 1, changedBy: by.personId, changedAt: seen.now });
      await this.news.changed(studioId, { by, before, after: wanted });
      return this.queries.open(by.personId, studioId);
    });
  }

  close(by: Actor, studioId: StudioId, { revision, reason }: Body<'close'>): Promise<Showcase> {
    return this.work.run(async () => {
      const { seen, row, before } = await this.hold(by, studioId, mayCloseShowcase);
      demandNewest(before, revision);
      if (before.closed !== null) throw new Problem('showcase.moved');
      await this.store.put({ ...row, on: false, revision: revision + 1, changedBy: by.personId, changedAt: seen.now, closedBy: by.personId, closedAt: seen.now, closedReason: reason });
      await this.news.closed(seen.studio, { by, reason });
      return this.queries.open(by.personId, studioId);
    });
  }

  /** It stays switched off: whether it is shown again is the host's. */
  lift(by: Actor, studioId: StudioId, { revision }: Body<'lift'>): Promise<Showcase> {
    return this.work.run(async () => {
      const { seen, row, before } = await this.hold(by, studioId, mayCloseShowcase);
      demandNewest(before, revision);
      if (before.closed === null) throw new Problem('showcase.moved');
      await this.store.put({ ...row, revision: revision + 1, changedBy: by.personId, changedAt: seen.now, closedBy: null, closedAt: null, closedReason: null });
      await this.news.lifted(seen.studio, by);
      return this.queries.open(by.personId, studioId);
    });
  }

  /** Rights first; then nobody else changes it until the end of the transaction. */
  private async hold(by: Actor, studioId: StudioId, may: (rights: StudioRights) => Verdict): Promise<Held> {
    const seen = await this.studios.see(by.personId, studioId);
    demand(may(seen.rights));
    await this.store.lock(studioId);
    const row = (await this.store.find(studioId)) ?? { studioId, on: false, showsHost: false, briefIds: [], resultIds: [], revision: 0, changedBy: by.personId, changedAt: seen.now, closedBy: null, closedAt: null, closedReason: null };
    return { seen, row, before: await this.queries.open(by.personId, studioId) };
  }
}

const demandNewest = (before: Showcase, revision: number): void => {
  if (before.revision !== revision) throw new Problem('showcase.moved');
};

/** Only what is published and confirmed now: a draft that was named here would be public in the moment of its publication. */
const chosen = ({ on, showsHost, briefIds, resultIds }: ShowcaseForm, { briefs, results }: Showcase): ShowcaseForm => ({
  on, showsHost, briefIds: briefs.map(({ id }) => id).filter((id) => briefIds.includes(id)), resultIds: results.map(({ id }) => id).filter((id) => resultIds.includes(id)),
});

const mayStand = ({ on, showsHost, briefIds, resultIds }: ShowcaseForm, { briefs, results, hostName }: Showcase): Verdict => {
  if (!on) return yes;
  const held = [...briefs.filter(({ id }) => briefIds.includes(id)), ...results.filter(({ id }) => resultIds.includes(id))].flatMap((choice) => stillHeld(choice.held, { showsHost, hostName }));
  return held.length === 0 ? yes : no('showcase.named', { words: [...new Set(held)].slice(0, 5).join('、') });
};
