// Who may what around an open lesson: gathers the facts about a person and asks the shared rules. Keeps its topic.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { mayChangeDesign } from '@gongyan/shared/lesson/lesson.rules';
import { OpenLessonId, type OpenStanding } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { isInvited, maySeeLesson, type Guest, type Invitation } from '@gongyan/shared/lesson/openlesson/openlesson.rules';
import type { OrganisationId, SchoolId } from '@gongyan/shared/people/people.contract';
import type { StudioId, StudioRights } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Problem } from '../../platform/contract/problem.js';
import { LiveKeepers } from '../../platform/realtime/live.keepers.js';
import { StudioDoor } from '../../studio/studio.door.js';
import { OpenLessonFacts, type LessonTally } from './openlesson.facts.js';
import type { OpenLessonRow } from './openlesson.table.js';

export interface SeenOpenLesson extends LessonTally {
  readonly lesson: OpenLessonRow;
  readonly standing: OpenStanding;
}

interface Reader extends Pick<Guest, 'personId' | 'bureauLeader' | 'schools' | 'clusters'> {
  readonly rights: ReadonlyMap<StudioId, StudioRights>;
}

const NO_RIGHTS: StudioRights = { host: false, member: false, oversees: false, works: true };

@Injectable()
export class OpenLessonAccess implements OnModuleInit {
  constructor(
    @Inject(OpenLessonFacts) private readonly facts: OpenLessonFacts,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(StudioDoor) private readonly studios: StudioDoor,
    @Inject(LiveKeepers) private readonly topics: LiveKeepers,
  ) {}

  onModuleInit(): void {
    this.topics.register('openlesson', async (personId, id) => {
      const parsed = OpenLessonId.safeParse(id);
      return parsed.success && (await this.find(personId, parsed.data)) !== null;
    });
  }

  /** Throws 没有找到 for everybody to whom it is not open. */
  async see(personId: PersonId, id: OpenLessonId): Promise<SeenOpenLesson> {
    const seen = await this.find(personId, id);
    if (seen === null) throw new Problem('request.notFound');
    return seen;
  }

  /** Those of the given lessons that this person sees, with what he is in each. */
  async seen(personId: PersonId, lessons: readonly OpenLessonRow[]): Promise<SeenOpenLesson[]> {
    if (lessons.length === 0) return [];
    const [reader, tallies] = [await this.reader(personId), await this.facts.tallies(personId, lessons)];
    const clusters = await this.people.clusters(lessons.map(({ schoolId }) => schoolId));
    return lessons.flatMap((lesson) => {
      const tally = tallies.get(lesson.id);
      return tally === undefined ? [] : this.judge(reader, { ...tally, lesson }, clusters) ?? [];
    });
  }

  private async find(personId: PersonId, id: OpenLessonId): Promise<SeenOpenLesson | null> {
    const lesson = await this.facts.find(id);
    return lesson === null ? null : ((await this.seen(personId, [lesson]))[0] ?? null);
  }

  private async reader(personId: PersonId): Promise<Reader> {
    const [offices, studios] = [(await this.people.offices([personId])).get(personId), await this.studios.seen(personId)];
    const schools = offices?.worksAt ?? [];
    const clusters = [...(await this.people.clusters(schools)).values()].filter((id) => id !== null);
    return { personId, schools, clusters, bureauLeader: offices?.bureauLeader ?? false, rights: new Map(studios.map(({ studio, rights }) => [studio.id, rights])) };
  }

  private judge({ rights: all, ...reader }: Reader, seen: LessonTally & { readonly lesson: OpenLessonRow }, clusters: ReadonlyMap<SchoolId, OrganisationId | null>): SeenOpenLesson | null {
    const { lesson, seat, submittedByReader, leadAuthorId } = seen;
    const rights = all.get(lesson.studioId) ?? NO_RIGHTS;
    const leads = rights.oversees || mayChangeDesign({ leadAuthorId, authorIds: [] }, { personId: reader.personId, rights }).ok;
    const guest: Guest = { ...reader, leads, ofStudio: rights.host || rights.member || rights.oversees };
    const invitation: Invitation = { ...lesson, clusterId: clusters.get(lesson.schoolId) ?? null };
    if (!maySeeLesson(invitation, guest, seat !== null).ok) return null;
    return { ...seen, standing: { leads, teaches: lesson.teacherId === reader.personId, invited: isInvited(invitation, guest), seat, submitted: submittedByReader } };
  }
}
