// A pairing with an entry that both confirmed in the year is a fact about its mentor: he brings on a younger teacher.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { holds } from '@gongyan/shared/hours/calendar.rules';
import { countedOf } from '@gongyan/shared/studio/mentoring/log.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { DutyDoor, type DutyAsk, type DutyFact } from '../duty/duty.door.js';
import { LogStore } from './log.store.js';
import { MentoringStore } from './mentoring.store.js';

@Injectable()
export class MentoringFacts implements OnModuleInit {
  constructor(
    @Inject(DutyDoor) private readonly duties: DutyDoor,
    @Inject(MentoringStore) private readonly store: MentoringStore,
    @Inject(LogStore) private readonly logs: LogStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
  ) {}

  onModuleInit(): void {
    this.duties.register((ask) => this.of(ask));
  }

  private async of({ studioId, personIds, year }: DutyAsk): Promise<DutyFact[]> {
    const pairs = (await this.store.ofStudio(studioId)).filter(({ mentorId }) => personIds.includes(mentorId));
    const counting = countedOf(await this.logs.ofPairs(pairs.map(({ id }) => id))).filter(({ day }) => holds(year, day));
    const cards = await this.people.cards(pairs.map(({ apprenticeId }) => apprenticeId));
    return pairs.flatMap(({ id, mentorId, apprenticeId }): DutyFact[] => {
      const days = counting.filter(({ pairId }) => pairId === id).map(({ day }) => day).sort();
      const last = days.at(-1);
      return last === undefined ? [] : [{ personId: mentorId, key: 'apprentices', day: last, title: cards.get(apprenticeId)?.name ?? '', link: `/mentoring/${id}`, counts: true, level: null, mark: null }];
    });
  }
}
