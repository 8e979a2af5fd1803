// What the pages of studio applications show: mine and whether I may apply, what waits for me, one studio with its history.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { FoundingLine, FoundingStep, FoundingView, HostCheck } from '@gongyan/shared/studio/founding/founding.contract';
import { foundingDeeds } from '@gongyan/shared/studio/founding/founding.rules';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { StepStore } from '../step/step.store.js';
import { StudioStore } from '../studio.store.js';
import { FoundingAccess, type SeenFounding } from './founding.access.js';
import { FoundingService } from './founding.service.js';

@Injectable()
export class FoundingQueries {
  constructor(
    @Inject(StudioStore) private readonly store: StudioStore,
    @Inject(StepStore) private readonly steps: StepStore,
    @Inject(FoundingAccess) private readonly access: FoundingAccess,
    @Inject(FoundingService) private readonly foundings: FoundingService,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  async mine(reader: PersonId): Promise<{ host: HostCheck; list: FoundingLine[] }> {
    const list = await this.access.weigh(reader, await this.store.hostedBy([reader]));
    return { host: await this.hostCheck(reader), list: await this.lines(list) };
  }

  /** Where this reader may take the next step on the way to the plaque, or after the review of the term. */
  async queue(reader: PersonId): Promise<FoundingLine[]> {
    const seen = await this.access.weigh(reader, (await this.store.all()).filter(({ state }) => WAITING.has(state)));
    return this.lines(seen.filter(({ facts, hand, now }) => foundingDeeds(facts, { hand, now }).some((deed) => NEXT.has(deed))));
  }

  async open(reader: PersonId, id: StudioId): Promise<FoundingView> {
    const seen = await this.access.see(reader, await this.store.find(id));
    const [line] = await this.lines([seen]);
    if (line === undefined) throw new Problem('request.notFound');
    const { studio, facts, hand, now } = seen;
    return {
      line, plan: studio.plan, host: { ...(await this.access.check(studio.hostId)), refusal: null }, nextStart: studio.nextStart, nextEnd: studio.nextEnd,
      history: await this.history(id), may: foundingDeeds(facts, { hand, now }),
    };
  }

  private async hostCheck(reader: PersonId): Promise<HostCheck> {
    const check = await this.access.check(reader);
    try {
      if (check.fitness.title === false) throw new Problem('founding.notFit');
      if (check.schools.length === 0) throw new Problem('founding.school');
      await this.foundings.demandNoOther(reader, null);
      return { ...check, refusal: null };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      return { ...check, refusal: error.toBody() };
    }
  }

  private async history(id: StudioId): Promise<FoundingStep[]> {
    const rows = await this.steps.ofStudios([id]);
    const cards = await this.people.cards(rows.flatMap(({ byId }) => byId ?? []));
    return rows.map(({ act, fromState, toState, byId, reason, at }) => ({ act, from: fromState, to: toState, by: byId === null ? null : (cards.get(byId) ?? null), reason, at }));
  }

  private async lines(seen: readonly SeenFounding[]): Promise<FoundingLine[]> {
    const hosts = await this.people.cards(seen.map(({ studio }) => studio.hostId));
    const schools = await this.people.schoolNames(seen.map(({ studio }) => studio.baseSchoolId));
    const steps = await this.steps.ofStudios(seen.map(({ studio }) => studio.id));
    return seen.flatMap(({ studio, waitsFor }) => {
      const host = hosts.get(studio.hostId);
      const last = steps.findLast(({ studioId }) => studioId === studio.id);
      return host === undefined ? [] : [{ ...studio, host, baseSchool: schools.get(studio.baseSchoolId) ?? '', waitsFor, since: studio.changedAt, reason: last?.reason ?? null }];
    });
  }
}

const WAITING: ReadonlySet<string> = new Set(['applied', 'reviewed', 'approved', 'in_term_review']);
const NEXT: ReadonlySet<string> = new Set(['review', 'approve', 'hang', 'complete', 'renew']);
