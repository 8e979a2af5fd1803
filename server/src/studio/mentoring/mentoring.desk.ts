// What a pairing needs of other places before it is proposed or signed: who the two are today, how many apprentices there are.
// Always inside the caller's unit of work.
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { canonical } from '@gongyan/shared/kit/canonical';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Offer } from '@gongyan/shared/studio/mentoring/mentoring.contract';
import { areDatesRight, mayMentor, mayPair } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { isRunning } from '@gongyan/shared/studio/studio.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { StudioDoor, type SeenStudio } from '../studio.door.js';
import { MentoringNumbers } from './mentoring.numbers.js';
import { MentoringStore } from './mentoring.store.js';
import type { PairRow } from './mentoring.table.js';

type Signed = Pick<PairRow, 'studioId' | 'mentorId' | 'apprenticeId' | 'from' | 'to' | 'goals' | 'agreement'>;

/** Over everything that the two sign, in one order. */
export const digestOf = ({ studioId, mentorId, apprenticeId, from, to, goals, agreement }: Signed): string =>
  createHash('sha256').update(canonical({ studioId, mentorId, apprenticeId, from, to, goals, agreement })).digest('hex');

@Injectable()
export class MentoringDesk {
  constructor(
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(MentoringNumbers) private readonly numbers: MentoringNumbers,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
  ) {}

  /** Throws 没有找到 for whoever may not know of the studio. */
  studio(reader: PersonId, id: StudioId): Promise<SeenStudio> {
    return this.studios.see(reader, id);
  }

  /** Holds the mentor until the end: whoever signs with him next counts this one too. Throws the first reason why not. */
  async demandPair({ id, studioId, mentorId, apprenticeId }: Pick<PairRow, 'studioId' | 'mentorId' | 'apprenticeId'> & { readonly id: PairId | null }): Promise<void> {
    await this.store.lockPeople([mentorId, apprenticeId]);
    const [cards, offices] = [await this.people.cards([mentorId, apprenticeId]), await this.people.offices([mentorId, apprenticeId])];
    const [mentor, apprentice, seen] = [cards.get(mentorId), cards.get(apprenticeId), await this.studios.asGuest(mentorId, studioId)];
    if (mentor === undefined || apprentice === undefined || seen === null) throw new Problem('request.notFound');
    const others = (pairs: readonly PairRow[]): number => pairs.filter((pair) => pair.id !== id).length;
    demand(mayPair({
      mentorId, apprenticeId, running: isRunning(seen.studio, seen.now), paired: others(await this.store.between([mentorId, apprenticeId])) > 0,
      mentor: { name: mentor.name, rights: seen.rights, appointed: offices.get(mentorId)?.roles.includes('mentor') ?? false, apprentices: others(await this.store.livingOf(mentorId)) },
      apprentice: { name: apprentice.name, inSchool: (offices.get(apprenticeId)?.worksAt.length ?? 0) > 0 },
    }, await this.numbers.today()));
  }

  async demandDates(dates: Pick<PairRow, 'from' | 'to'>, now: Date): Promise<void> {
    demand(areDatesRight(dates, await this.numbers.today(), now));
  }

  /** Whoever of the studio could take an apprentice today. */
  async offer(reader: PersonId, studioId: StudioId): Promise<Offer> {
    const { studio } = await this.studio(reader, studioId);
    const numbers = await this.numbers.today();
    const ids = await this.studios.people(studioId);
    const [rights, offices] = [await this.studios.rightsOf(studio, ids), await this.people.offices(ids)];
    const fit: PersonId[] = [];
    for (const id of ids) {
      const apprentices = (await this.store.livingOf(id)).length;
      if (mayMentor({ name: '', rights: rights.get(id) ?? { host: false, member: false }, appointed: offices.get(id)?.roles.includes('mentor') ?? false, apprentices }, numbers).ok) fit.push(id);
    }
    return { mentors: await this.people.list(fit), numbers };
  }
}
