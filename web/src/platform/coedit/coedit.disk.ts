// The page's disk: IndexedDB, one database per person, document and schema, so that an older editor never
// meets a newer copy and another teacher at the same computer never meets mine. Web Locks say which client
// ids belong to living tabs; without them (plain http in a LAN) a waiting edit may be taken over at once.
import type { CopyStore, KeptCopy, OutboxRow, Settled } from '@gongyan/shared/coedit/coedit.store';
import { CopyCipher } from './coedit.cipher';

const PREFIX = 'gongyan-copy';
const STORES = ['meta', 'updates', 'outbox'];

interface DiskRow {
  client: number;
  push: string | null;
  bytes: Uint8Array;
}

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('IndexedDB failed'));
  });

const committed = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB aborted'));
  });

const openDatabase = async (name: string): Promise<IDBDatabase> => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('meta');
    request.result.createObjectStore('updates');
    request.result.createObjectStore('outbox', { autoIncrement: true });
  };
  const database = await done(request);
  // Signing out in another tab deletes the copies: an open connection must not stand in the way.
  database.onversionchange = () => database.close();
  return database;
};

/** Holds a client id's lock until `release`; null when a living tab holds it. */
const holdLock = (name: string): Promise<(() => void) | null> => {
  if (!('locks' in navigator)) return Promise.resolve(() => undefined);
  return new Promise((resolve) => {
    void navigator.locks.request(name, { ifAvailable: true }, (lock) => {
      if (lock === null) return resolve(null);
      return new Promise<void>((release) => resolve(() => release()));
    });
  });
};

export interface DiskPlace {
  readonly personId: string;
  readonly doc: string;
  readonly schema: number;
}

export class CoeditDisk implements CopyStore {
  private readonly name: string;
  private readonly held = new Map<number, () => void>();
  private readonly cipher: CopyCipher | null;
  private database: Promise<IDBDatabase> | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  /** With a key everything but numbers and push ids is sealed with it. */
  constructor({ personId, doc, schema }: DiskPlace, copyKey?: string) {
    this.name = `${PREFIX}:${personId}:${doc}:${schema}`;
    this.cipher = copyKey === undefined ? null : new CopyCipher(copyKey, this.name);
  }

  private open(): Promise<IDBDatabase> {
    this.database ??= openDatabase(this.name);
    return this.database;
  }

  private async write(stores: string[], job: (transaction: IDBTransaction) => void, durability: 'strict' | 'relaxed' = 'relaxed'): Promise<void> {
    const transaction = (await this.open()).transaction(stores, 'readwrite', { durability });
    const end = committed(transaction);
    job(transaction);
    await end;
  }

  private async encrypted(plain: Uint8Array): Promise<Uint8Array> {
    return this.cipher === null ? plain : this.cipher.encrypt(plain);
  }

  /** Encrypting takes a while, one piece longer than the next: what is kept keeps its order all the same. */
  private inTurn<T>(job: () => Promise<T>): Promise<T> {
    if (this.cipher === null) return job();
    const done = this.turn.then(job);
    this.turn = done.catch(() => undefined);
    return done;
  }

  readonly load = async (): Promise<KeptCopy | null> => {
    const copy = await this.read();
    return copy === null || this.cipher === null ? copy : this.decrypted(copy, this.cipher);
  };

  /** What cannot be opened any more is thrown away. */
  private async decrypted(copy: KeptCopy, cipher: CopyCipher): Promise<KeptCopy | null> {
    const opened = await openedBy(cipher, copy).catch(() => null);
    if (opened === null) await this.write(STORES, clear);
    else if (piecesOf(copy).some((bytes) => !cipher.isOurs(bytes))) await this.encryptAgain(opened);
    return opened;
  }

  /** A copy from before confidential ones were sealed: what waits stays, sealed; the rest comes from the hub again. */
  private async encryptAgain({ outbox }: KeptCopy): Promise<void> {
    const rows = await Promise.all(outbox.map(async ({ key, ...row }): Promise<[number, DiskRow]> => [key, { ...row, bytes: await this.encrypted(row.bytes) }]));
    await this.write(STORES, (transaction) => {
      transaction.objectStore('meta').delete('base');
      transaction.objectStore('updates').clear();
      for (const [key, row] of rows) transaction.objectStore('outbox').put(row, key);
    });
  }

  private async read(): Promise<KeptCopy | null> {
    const transaction = (await this.open()).transaction(STORES, 'readonly');
    const [epoch, base, client, keys, values, rowKeys, rows] = await Promise.all([
      done<number | undefined>(transaction.objectStore('meta').get('epoch')),
      done<{ seq: number; bytes: Uint8Array } | undefined>(transaction.objectStore('meta').get('base')),
      done<number | undefined>(transaction.objectStore('meta').get('client')),
      done(transaction.objectStore('updates').getAllKeys()),
      done<Uint8Array[]>(transaction.objectStore('updates').getAll()),
      done(transaction.objectStore('outbox').getAllKeys()),
      done<DiskRow[]>(transaction.objectStore('outbox').getAll()),
    ]);
    if (epoch === undefined) return null;
    const updates = base === undefined ? [] : [base.bytes];
    let seq = base?.seq ?? 0;
    keys.forEach((key, at) => {
      const bytes = values[at];
      if (key !== seq + 1 || bytes === undefined) return;
      updates.push(bytes);
      seq += 1;
    });
    const outbox = rows.map((row, at): OutboxRow => ({ key: Number(rowKeys[at]), client: row.client, push: row.push, bytes: row.bytes }));
    const adopted = await this.adopt([...outbox.map((row) => row.client), ...(client === undefined ? [] : [client])]);
    return { epoch, seq, updates, outbox: outbox.filter((row) => adopted.has(row.client)), client: client !== undefined && adopted.has(client) ? client : null };
  }

  /** The client ids among these that no living tab writes under; from now on they are this tab's. */
  private async adopt(clients: readonly number[]): Promise<ReadonlySet<number>> {
    for (const client of new Set(clients)) await this.hold(client);
    return new Set(this.held.keys());
  }

  private async hold(client: number): Promise<void> {
    if (this.held.has(client)) return;
    const release = await holdLock(`${this.name}:${client}`);
    if (release !== null) this.held.set(client, release);
  }

  readonly begin = async (epoch: number): Promise<void> => {
    const known = await done<number | undefined>((await this.open()).transaction('meta').objectStore('meta').get('epoch'));
    if (known === epoch) return;
    await this.write(STORES, (transaction) => {
      if (known !== undefined) clear(transaction);
      transaction.objectStore('meta').put(epoch, 'epoch');
    });
  };

  readonly claim = async (client: number): Promise<void> => {
    await this.hold(client);
    await this.write(['meta'], (transaction) => transaction.objectStore('meta').put(client, 'client'));
  };

  readonly add = (client: number, plain: Uint8Array): Promise<number> => this.inTurn(async () => {
    const bytes = await this.encrypted(plain);
    const transaction = (await this.open()).transaction(['outbox'], 'readwrite');
    const end = committed(transaction);
    const key = await done(transaction.objectStore('outbox').add({ client, push: null, bytes } satisfies DiskRow));
    await end;
    return Number(key);
  });

  readonly seal = (keys: readonly number[], push: string): Promise<void> =>
    this.write(['outbox'], (transaction) => {
      const outbox = transaction.objectStore('outbox');
      for (const key of keys) {
        const request: IDBRequest<DiskRow | undefined> = outbox.get(key);
        request.onsuccess = () => request.result !== undefined && outbox.put({ ...request.result, push }, key);
      }
    }, 'strict');

  readonly settle = async ({ from, updates, pushes }: Settled): Promise<void> => {
    if (updates.length === 0 && pushes.length === 0) return;
    await this.inTurn(async () => this.keep({ from, pushes, updates: await Promise.all(updates.map((bytes) => this.encrypted(bytes))) }));
  };

  private keep({ from, updates, pushes }: Settled): Promise<void> {
    return this.write(['updates', 'outbox'], (transaction) => {
      updates.forEach((bytes, at) => transaction.objectStore('updates').put(bytes, from + at));
      if (pushes.length > 0) dropPushes(transaction.objectStore('outbox'), new Set(pushes));
    });
  }

  readonly keepSnapshot = (seq: number, plain: Uint8Array): Promise<void> => this.inTurn(async () => {
    const bytes = await this.encrypted(plain);
    await this.write(['meta', 'updates'], (transaction) => {
      transaction.objectStore('meta').put({ seq, bytes }, 'base');
      transaction.objectStore('updates').delete(IDBKeyRange.upperBound(seq));
    });
  });

  async close(): Promise<void> {
    for (const release of this.held.values()) release();
    this.held.clear();
    (await this.database?.catch(() => null))?.close();
    this.database = null;
  }
}

const clear = (transaction: IDBTransaction): void => STORES.forEach((store) => transaction.objectStore(store).clear());

const piecesOf = ({ updates, outbox }: KeptCopy): Uint8Array[] => [...updates, ...outbox.map(({ bytes }) => bytes)];

const openedBy = async (cipher: CopyCipher, copy: KeptCopy): Promise<KeptCopy> => ({
  ...copy,
  updates: await Promise.all(copy.updates.map((bytes) => cipher.decrypt(bytes))),
  outbox: await Promise.all(copy.outbox.map(async (row) => ({ ...row, bytes: await cipher.decrypt(row.bytes) }))),
});

const dropPushes = (outbox: IDBObjectStore, pushes: ReadonlySet<string>): void => {
  const request = outbox.openCursor();
  request.onsuccess = () => {
    const cursor = request.result;
    if (cursor === null) return;
    const row: DiskRow = cursor.value;
    if (row.push !== null && pushes.has(row.push)) cursor.delete();
    cursor.continue();
  };
};

const copies = async (): Promise<string[]> =>
  ((await indexedDB.databases?.()) ?? []).flatMap(({ name }) => (name?.startsWith(`${PREFIX}:`) === true ? [name] : []));

/** How many documents still have edits on this disk that no server has acknowledged: asked before they are forgotten. */
export const unsentCopies = async (): Promise<number> => {
  const counts = await Promise.all((await copies()).map(async (name) => {
    const database = await openDatabase(name);
    const rows = await done(database.transaction('outbox', 'readonly').objectStore('outbox').count());
    database.close();
    return rows;
  }));
  return counts.filter((rows) => rows > 0).length;
};

/** Signing out on a shared computer: no copy of any document stays behind. */
export const forgetCopies = async (): Promise<void> => {
  for (const name of await copies()) indexedDB.deleteDatabase(name);
};
