// A person with a session: whom most tests begin with.
import type { PersonRow } from '../src/people/people.table.js';
import { aPerson } from './builders.js';
import type { Session, TestHub } from './start-hub.js';

export interface Someone {
  readonly person: PersonRow;
  readonly session: Session;
}

export const someone = async (hub: TestHub, given: Partial<PersonRow> = {}): Promise<Someone> => {
  const person = await aPerson(hub.app, given);
  return { person, session: await hub.signInAs(person.login ?? '') };
};
