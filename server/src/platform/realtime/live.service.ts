// Listening: pages watch topics, committed announcements reach them as one frame. Refuses a topic that its
// keeper does not open to this person, and takes it back when his rights change.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { liveMessages, TOPICS_PER_SOCKET, type Watched } from '@gongyan/shared/kit/live';
import { PersonId } from '@gongyan/shared/kit/id';
import type { Topic } from '@gongyan/shared/kit/topic';
import { Problem } from '../contract/problem.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DayTurn } from '../jobs/day.turn.js';
import { LiveKeepers, REVIEW } from './live.keepers.js';
import { Lately } from './live.lately.js';
import { LivePresence } from './live.presence.js';
import { SocketDesk } from './socket.desk.js';
import { SocketLink, type Link } from './socket.link.js';

const roomOf = (topic: Topic): string => `live:${topic}`;

@Injectable()
export class LiveService implements OnModuleInit {
  private readonly lately = new Lately();

  constructor(
    @Inject(SocketDesk) private readonly desk: SocketDesk,
    @Inject(LiveKeepers) private readonly keepers: LiveKeepers,
    @Inject(LivePresence) private readonly presence: LivePresence,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(DayTurn) private readonly days: DayTurn,
  ) {}

  onModuleInit(): void {
    this.work.deliverTo(({ topic, event, facts }) => {
      this.lately.told(topic, event);
      this.desk.toRoom(roomOf(topic), 'live', { topic, event, facts });
    });
    this.work.onErrand(REVIEW, (ids) => new Set(ids).forEach((id) => void this.review(PersonId.parse(id))));
    this.days.onEveryNode(() => this.reviewAll());
    this.work.onMissed(() => this.lookAgain());
    this.desk.onLink((link) => {
      this.presence.arrived(link.personId);
      link.onClose(() => {
        for (const topic of link.watching) this.presence.unwatched(topic, link.personId);
        this.presence.left(link.personId);
      });
    });
    this.desk.serve(liveMessages.watch, ({ topic }, link) => this.watch(topic, link));
    this.desk.serve(liveMessages.unwatch, ({ topic }, link) => this.unwatch(topic, link));
  }

  /** Words of other nodes were lost: every page looks again, and every right is asked again. */
  private lookAgain(): void {
    this.lately.missed();
    this.desk.toAll('live:again', {});
    void this.reviewAll().catch(() => undefined);
  }

  private async watch(topic: Topic, link: Link): Promise<Watched> {
    if (!(link instanceof SocketLink)) throw new Error('A link that is not of this desk');
    if (link.watching.size >= TOPICS_PER_SOCKET && !link.watching.has(topic)) throw new Problem('request.tooMany', { seconds: 60 });
    let asked: number;
    do {
      asked = link.reviews;
      if (!(await this.keepers.mayWatch(link.personId, topic))) throw new Problem('request.notFound');
    } while (asked !== link.reviews);
    // Before he hears it himself, and in the same turn: nothing is told between the two.
    const watched = this.lately.of(topic);
    if (link.isClosed() || link.watching.has(topic)) return watched;
    link.watching.add(topic);
    link.join(roomOf(topic));
    this.presence.watched(topic, link.personId);
    return watched;
  }

  private unwatch(topic: Topic, link: Link): Record<string, never> {
    if (link instanceof SocketLink && link.watching.delete(topic)) this.presence.unwatched(topic, link.personId);
    link.leave(roomOf(topic));
    return {};
  }

  /** One person after another: a midnight has time. */
  private async reviewAll(): Promise<void> {
    for (const personId of new Set([...this.desk.allLinks()].map((link) => link.personId))) await this.review(personId);
  }

  private async review(personId: PersonId): Promise<void> {
    const links = this.desk.linksOf(personId);
    for (const link of links) link.reviews += 1;
    for (const topic of new Set(links.flatMap((link) => [...link.watching]))) {
      // A keeper that cannot answer does not keep the door open.
      if (await this.keepers.mayWatch(personId, topic).catch(() => false)) continue;
      for (const link of links.filter(({ watching }) => watching.delete(topic))) {
        link.leave(roomOf(topic));
        this.presence.unwatched(topic, personId);
        link.emit('live:dropped', { topic });
      }
    }
  }
}
