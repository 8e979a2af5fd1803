// Questions of many at once go to the database in one statement: after a break hundreds come in within a second, and each asks the same
// few things. Refuses to answer from what was read before the question came: nothing is kept.
import type { UnitOfWork } from './unit-of-work.js';

/** One answer for each key that has one; keys that are objects are told apart by identity, so that one answer goes to one asker. */
export type AskMany<Key, Answer> = (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Answer>>;

interface Next<Key, Answer> {
  readonly keys: Set<Key>;
  readonly answers: Promise<ReadonlyMap<Key, Answer>>;
}

/** Whoever asks while nothing is being asked waits for nobody; whoever asks meanwhile goes with the next statement. */
export class Together<Key, Answer> {
  private last: Promise<unknown> = Promise.resolve();
  private next: Next<Key, Answer> | null = null;
  private askers = 0;

  constructor(private readonly ask: AskMany<Key, Answer>) {}

  /** Nobody waits for an answer. */
  get idle(): boolean {
    return this.askers === 0;
  }

  /** Null: there is none. Rejects, for everybody who went along, when the statement failed. */
  async of(key: Key): Promise<Answer | null> {
    const next = (this.next ??= this.begin());
    next.keys.add(key);
    this.askers += 1;
    try {
      return (await next.answers).get(key) ?? null;
    } finally {
      this.askers -= 1;
    }
  }

  private begin(): Next<Key, Answer> {
    const keys = new Set<Key>();
    const answers = this.last.then(() => {
      this.next = null;
      return this.ask([...keys]);
    });
    this.last = answers.catch(() => undefined);
    return { keys, answers };
  }
}

/** The same for a store: whoever is in a unit of work asks alone, since only its own connection sees its rows. */
export const askTogether = <Key, Answer>(work: UnitOfWork, ask: AskMany<Key, Answer>): ((key: Key) => Promise<Answer | null>) => {
  const many = new Together(ask);
  return async (key) => (work.inside ? ((await ask([key])).get(key) ?? null) : many.of(key));
};

/** Each row under its key; of rows with the same key the last. */
export const keyed = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> => new Map(rows.map((row) => [keyOf(row), row]));

/** All rows of a key together, in the order in which they came. */
export const grouped = <Key, Row>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> => {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
};
