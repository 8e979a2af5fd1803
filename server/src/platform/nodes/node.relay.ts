// Carries a commit's announcements and errands to the other nodes, and theirs to this one. Refuses words it cannot read.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { LiveFrame } from '@gongyan/shared/kit/event';
import { z } from 'zod';
import { UnitOfWork } from '../database/unit-of-work.js';
import { Bell } from './bell.js';

const COMMIT = 'commit';
const Word = z.object({ announced: z.array(LiveFrame), errands: z.array(z.object({ name: z.string(), ids: z.array(z.string()) })) });

@Injectable()
export class NodeRelay implements OnModuleInit {
  constructor(
    @Inject(Bell) private readonly bell: Bell,
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.work.ringBy((manager, { announced, errands }) => this.bell.ring(manager, COMMIT, { announced, errands }));
    this.bell.onBack(() => this.bell.neighboured && this.work.missed());
    this.bell.hear(COMMIT, (body) => {
      const word = Word.safeParse(body);
      if (word.success) this.work.heard(word.data);
    });
  }
}
