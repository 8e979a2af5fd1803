// Who asks. The platform knows no person: the people room fills the hook that turns an id into a name and
// tells who is district staff today.
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';

export interface Actor {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly name: string;
  readonly districtStaff: boolean;
}

export interface ActorFacts {
  readonly name: string;
  readonly districtStaff: boolean;
}

/** Null: no such person, or suspended; his sessions then count for nothing. */
export type ActorSource = (personId: PersonId) => Promise<ActorFacts | null>;

@Injectable()
export class Actors {
  private source: ActorSource | null = null;

  register(source: ActorSource): void {
    if (this.source !== null) throw new Error('Somebody already tells who a person is');
    this.source = source;
  }

  factsOf(personId: PersonId): Promise<ActorFacts | null> {
    if (this.source === null) throw new Error('No room tells who a person is');
    return this.source(personId);
  }
}
