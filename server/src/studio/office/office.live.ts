// Somebody's office in the district begins or ends: whoever had a studio's documents open through it is asked
// again by the same commit. Which offices count is the rules' business, so every studio is asked.
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DocumentDoor } from '../../document/document.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { StudioStore } from '../studio.store.js';

@Injectable()
export class OfficeLive implements OnModuleInit {
  constructor(
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(DocumentDoor) private readonly documents: DocumentDoor,
    @Inject(StudioStore) private readonly store: StudioStore,
  ) {}

  onModuleInit(): void {
    this.people.onAppointmentsChanged(async (leaving) => {
      await this.documents.bumpAccess({ circleIds: (await this.store.all()).map(({ id }) => id), leaving });
    });
  }
}
