// Who asks. The platform knows no person: the people room fills the hook that turns an id into a name and
// tells who is district staff or an administrator today.
import { Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProblemCode } from '@gongyan/shared/kit/problem';
import type { Owed } from '@gongyan/shared/kit/owed';
import type { LiveToken } from '../sign-in/api.tokens.js';

export interface Actor {
  readonly personId: PersonId;
  readonly sessionId: string;
  readonly name: string;
  readonly districtStaff: boolean;
  /** 系统管理员 of the hub; is of the district's staff as well. */
  readonly administrator: boolean;
  /** A program asks in his name, with this. */
  readonly token?: LiveToken;
}

/** How whoever owes something is told. */
export const OWED: Readonly<Record<Owed, ProblemCode>> = { password: 'signIn.changeFirst', secondFactor: 'signIn.factorFirst' };

export interface ActorFacts {
  readonly name: string;
  readonly districtStaff: boolean;
  readonly administrator: boolean;
  /** What he has to do before anything else. */
  readonly owes: Owed | null;
}

export interface ActorSource {
  /** Null: no such person, or suspended; his sessions then count for nothing. */
  readonly factsOf: (personId: PersonId) => Promise<ActorFacts | null>;
  /** Those of them who are not suspended: asked now and then about everybody who has a socket. */
  readonly standing: (personIds: readonly PersonId[]) => Promise<ReadonlySet<PersonId>>;
}

@Injectable()
export class Actors {
  private source: ActorSource | null = null;

  register(source: ActorSource): void {
    if (this.source !== null) throw new Error('Somebody already tells who a person is');
    this.source = source;
  }

  factsOf(personId: PersonId): Promise<ActorFacts | null> {
    return this.told.factsOf(personId);
  }

  standing(personIds: readonly PersonId[]): Promise<ReadonlySet<PersonId>> {
    return this.told.standing(personIds);
  }

  private get told(): ActorSource {
    if (this.source === null) throw new Error('No room tells who a person is');
    return this.source;
  }
}
