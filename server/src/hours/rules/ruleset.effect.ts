// What a draft would change, for whom: every ledger counted twice, once with the draft in force.
import { Inject, Injectable } from '@nestjs/common';
import type { Count, hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { countProfile, inForce, type Counted } from '@gongyan/shared/hours/hours.count.rules';
import type { Reply } from '@gongyan/shared/kit/route';
import { shanghaiDay, type Day } from '@gongyan/shared/kit/time';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { HoursStore } from '../hours.store.js';
import type { RuleSetRow } from '../hours.table.js';
import { RuleSetStore } from './ruleset.store.js';

const PEOPLE_AT_ONCE = 300;
type Change = Omit<Reply<typeof hoursRoutes.previewRules>['changed'][number], 'person'>;

@Injectable()
export class RuleSetEffect {
  constructor(
    @Inject(RuleSetStore) private readonly sets: RuleSetStore,
    @Inject(HoursStore) private readonly store: HoursStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async of(draft: RuleSetRow): Promise<Reply<typeof hoursRoutes.previewRules>> {
    const today = shanghaiDay(this.clock.now());
    const day = draft.validFrom > today ? draft.validFrom : today;
    const published = (await this.sets.published()).filter(({ id }) => id !== draft.id);
    const everybody = await this.store.peopleWithHours();
    const changed: Reply<typeof hoursRoutes.previewRules>['changed'] = [];
    for (let at = 0; at < everybody.length; at += PEOPLE_AT_ONCE) {
      const ids = everybody.slice(at, at + PEOPLE_AT_ONCE);
      const [entries, cards] = [await this.store.countedOf(ids), await this.people.cards(ids)];
      for (const id of ids) {
        const person = cards.get(id);
        if (person === undefined) continue;
        const mine = entries.filter(({ personId }) => personId === id);
        changed.push(...changes({ entries: mine, before: published, after: [...published, draft], day }).map((change) => ({ ...change, person })));
      }
    }
    return { people: everybody.length, changed };
  }
}

interface Twice {
  readonly entries: readonly Counted[];
  readonly before: readonly RuleSetRow[];
  readonly after: readonly RuleSetRow[];
  readonly day: Day;
}

const countsOf = (entries: readonly Counted[], versions: readonly RuleSetRow[], day: Day): ReadonlyMap<string, Count> =>
  new Map((inForce(versions, day)?.rules.profiles ?? []).map((profile) => [profile.code, countProfile(profile, { entries, expected: [], versions }, day)]));

const changes = ({ entries, before, after, day }: Twice): Change[] => {
  const [old, young] = [countsOf(entries, before, day), countsOf(entries, after, day)];
  return [...new Set([...old.keys(), ...young.keys()])].flatMap((profile) => {
    const [was, is] = [old.get(profile), young.get(profile)];
    const change = { profile: (is ?? was)?.name ?? profile, before: was?.got ?? 0, after: is?.got ?? 0, metBefore: was?.met ?? false, metAfter: is?.met ?? false };
    return change.before === change.after && change.metBefore === change.metAfter ? [] : [change];
  });
};
