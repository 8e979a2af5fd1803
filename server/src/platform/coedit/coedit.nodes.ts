// The same document open on several nodes: copies of frames and carets cross at once, rights by the commit that changed them.
// All but the rights may be lost; the heartbeat finds what was.
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { PresenceEvent } from '@gongyan/shared/coedit/coedit.protocol';
import { PersonId } from '@gongyan/shared/kit/id';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bell } from '../nodes/bell.js';
import { Neighbours } from '../nodes/neighbours.js';
import { DOCUMENTS_CHANGED } from './coedit.relay.js';
import { CoeditService } from './coedit.service.js';

const AGAIN_MS = 15_000;
const Frame = z.object({ doc: z.string(), seq: z.number().int(), pushes: z.array(z.string()), lengths: z.array(z.number().int()), bytes: z.string(), at: z.number() });

@Injectable()
export class CoeditNodes implements OnModuleInit, OnModuleDestroy {
  private timer: NodeJS.Timeout | undefined;

  constructor(
    @Inject(CoeditService) private readonly service: CoeditService,
    @Inject(Bell) private readonly bell: Bell,
    @Inject(Neighbours) private readonly neighbours: Neighbours,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    const { hall } = this.service;
    hall.talkTo({ any: () => this.neighbours.any, frame: (frame) => this.bell.say('doc.frame', frame), people: (event) => this.bell.say('doc.people', event), who: (doc) => this.bell.say('doc.who', doc) });
    this.bell.hear('doc.frame', (body) => {
      const frame = Frame.safeParse(body);
      if (frame.success) hall.heardFrame(frame.data);
    });
    this.bell.hear('doc.people', (body, from) => {
      const event = PresenceEvent.safeParse(body);
      if (event.success) hall.presence.heard(from, event.data);
    });
    this.bell.hear('doc.who', (body) => hall.presence.tellAgain(typeof body === 'string' ? [body] : []));
    this.work.onErrand(DOCUMENTS_CHANGED, (docs, here) => here || this.service.reviewSoon(docs));
    this.watchNodes();
  }

  onModuleDestroy(): void {
    clearInterval(this.timer);
  }

  private watchNodes(): void {
    const { hall } = this.service;
    this.service.nodes = {
      shown: (tell) => void this.neighbours.tellShown(tell),
      present: (docs) => this.present(docs),
    };
    this.neighbours.paint(() => ({ documents: Object.fromEntries([...hall.documents.values()].map((doc) => [doc.id, [...doc.seats].map((seat) => seat.link.personId)])) }));
    this.neighbours.onLeft((node) => hall.presence.left(node));
    this.neighbours.onBuried(({ documents }) => Object.keys(documents).forEach((doc) => this.service.tellPeople(doc)));
    this.timer = setInterval(() => {
      if (this.neighbours.any) hall.presence.tellAgain(hall.documents.keys());
      hall.presence.forgetSilent();
    }, AGAIN_MS).unref();
  }

  private async present(docs: readonly string[]): Promise<Map<string, PersonId[]>> {
    const here = new Map<string, PersonId[]>();
    for (const { documents } of await this.neighbours.pictures()) {
      for (const doc of docs) here.set(doc, [...(here.get(doc) ?? []), ...(documents[doc] ?? []).flatMap((id) => PersonId.safeParse(id).data ?? [])]);
    }
    return here;
  }
}
