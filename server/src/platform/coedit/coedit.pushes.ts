// The way of one push: right, schema, epoch, admission, group commit, answer. Whatever goes wrong is
// answered with a typed code and leaves the log as it was.
import { admit, type Admission, type Unknown } from '@gongyan/shared/coedit/coedit.admission';
import type { PushBody } from '@gongyan/shared/coedit/coedit.protocol';
import type { ProblemCode, ProblemFacts } from '@gongyan/shared/kit/problem';
import { CoeditFigures } from './coedit.figures.js';
import type { Fanout } from './coedit.fanout.js';
import type { CoeditKeeper } from './coedit.keepers.js';
import type { Appended, CoeditLog, Push } from './coedit.log.js';
import type { Timers } from '@gongyan/shared/coedit/coedit.wire';
import { CommitQueue } from './coedit.queue.js';
import { rememberDepths, type OpenDocument, type Seat } from './coedit.seat.js';

/** Finds how deep elements lie, by reading the document in a worker. Missing ones are left out. */
export type DepthOracle = (doc: string, unknown: readonly Unknown[]) => Promise<ReadonlyMap<string, number>>;

export interface PushesOptions {
  readonly log: CoeditLog;
  readonly keeper: () => CoeditKeeper;
  readonly timers: Timers;
  readonly documents: ReadonlyMap<string, OpenDocument>;
  readonly fanout: Fanout;
  readonly depths: DepthOracle;
  readonly review: (doc: string) => Promise<void>;
}

type Outcome = { readonly kind: 'committed' | 'repeat'; readonly seq: number; readonly at: number } | { readonly kind: 'refused'; readonly code: ProblemCode };
type Admitted = Extract<Admission, { kind: 'admitted' }>;

const WHY: Record<Extract<Appended, { kind: 'refused' }>['why'], ProblemCode> = {
  epoch: 'coedit.epoch', access: 'coedit.revoked', schema: 'coedit.oldClient', state: 'coedit.locked', clock: 'coedit.gap', missing: 'request.notFound',
};

/** Refusals that an honest page cannot earn by being late or cut off. */
const HAND_MADE: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['coedit.badUpdate', 'coedit.tooDeep', 'coedit.notAllowed', 'coedit.foreignClient']);

export class Pushes {
  readonly queue: CommitQueue;
  readonly figures = new CoeditFigures();

  constructor(private readonly options: PushesOptions) {
    this.queue = new CommitQueue({
      append: (pushes) => this.append(pushes),
      onCommit: (pushes, results) => this.committed(pushes, results),
      timers: options.timers,
    });
  }

  private async append(pushes: readonly Push[]): Promise<Appended[]> {
    const { figures, options } = this;
    const since = options.timers.now();
    figures.committingSince = since;
    figures.commitPushes.observe(pushes.length);
    try {
      return await options.log.append(pushes);
    } finally {
      figures.committingSince = null;
      figures.commitSeconds.observe((options.timers.now() - since) / 1_000);
    }
  }

  /** Over the socket: a commit is answered by the room's frame, so only the rest is told apart. */
  push(seat: Seat, body: PushBody): void {
    this.write(seat, body, (outcome) => {
      if (outcome.kind === 'repeat') seat.link.emit('doc:acked', { doc: body.doc, push: body.push, seq: outcome.seq, at: outcome.at });
      if (outcome.kind === 'refused') this.refuse(seat, body, outcome.code, {});
    });
  }

  private refuse(seat: Seat, body: PushBody, code: ProblemCode, facts: ProblemFacts): void {
    this.figures.refused.add(code);
    if (HAND_MADE.has(code)) seat.link.blame();
    seat.link.emit('doc:refused', { doc: body.doc, push: body.push, code, facts });
  }

  write(seat: Seat, body: PushBody, answer: (outcome: Outcome) => void): void {
    const barred = this.barred(seat, body);
    if (barred !== null) return answer({ kind: 'refused', code: barred });
    if (seat.turn !== null) return this.later(seat, body, answer);
    const judged = this.judge(seat, body.update);
    if (judged.kind === 'admitted') this.enqueue(seat, body, { admitted: judged, answer, again: true });
    else this.later(seat, body, answer);
  }

  private barred(seat: Seat, body: PushBody): ProblemCode | null {
    // A page that joined again on the same socket has another seat now: it enters anew and sends again.
    if (!seat.doc.seats.has(seat)) return 'coedit.notJoined';
    if (seat.role !== 'write' && seat.schema >= seat.doc.schema) return 'coedit.revoked';
    if (seat.schema < seat.doc.schema) return 'coedit.oldClient';
    return body.epoch === seat.doc.epoch ? null : 'coedit.epoch';
  }

  private judge(seat: Seat, update: Uint8Array): Admission {
    const { doc } = seat;
    return admit(update, {
      vocabulary: this.options.keeper().vocabulary,
      clockOf: (client) => doc.clocks.get(client),
      leased: (client) => doc.leases.get(client) === seat.link.personId,
      depthOf: (id) => doc.depths.get(`${id.client}:${id.clock}`),
    });
  }

  /** What memory could not decide is asked of the log, one push of a seat after another. */
  private later(seat: Seat, body: PushBody, answer: (outcome: Outcome) => void): void {
    const turn = (seat.turn ?? Promise.resolve())
      .then(() => this.judgeAgain(seat, body))
      .then((judged) => {
        if (judged.kind === 'admitted') this.enqueue(seat, body, { admitted: judged, answer, again: true });
        else answer(judged);
      })
      .catch(() => answer({ kind: 'refused', code: 'server.busy' }))
      .finally(() => {
        if (seat.turn === turn) seat.turn = null;
      });
    seat.turn = turn;
  }

  private async judgeAgain(seat: Seat, body: PushBody): Promise<Admitted | Outcome> {
    const barred = this.barred(seat, body);
    if (barred !== null) return { kind: 'refused', code: barred };
    for (let round = 0; round < 3; round += 1) {
      const judged = this.judge(seat, body.update);
      if (judged.kind === 'admitted') return judged;
      if (judged.kind === 'refused' && !(await this.mayBeStale(seat, judged, round))) return this.repeatOr(judged.code, body);
      if (judged.kind === 'ask') await this.learn(seat.doc, judged.clients, judged.depths);
    }
    return this.repeatOr('coedit.gap', body);
  }

  /** A clock that another node moved, or a lease made there, looks like a gap or a forgery: learn once. */
  private async mayBeStale(seat: Seat, refused: Extract<Admission, { kind: 'refused' }>, round: number): Promise<boolean> {
    if (round > 0 || refused.client === undefined) return false;
    await this.learn(seat.doc, [refused.client], []);
    return true;
  }

  /** An edit that was sent twice meets its own clock: it is a repeat, not a forgery. */
  private async repeatOr(code: ProblemCode, body: PushBody): Promise<Outcome> {
    const known = code === 'coedit.foreignClient' ? await this.options.log.committed(body.doc, body.push) : null;
    return known === null ? { kind: 'refused', code } : { kind: 'repeat', ...known };
  }

  private async learn(doc: OpenDocument, clients: readonly number[], depths: readonly Unknown[]): Promise<void> {
    if (clients.length > 0) {
      for (const { client, clock, personId } of await this.options.log.clocks(doc.id, clients)) {
        doc.clocks.set(client, Math.max(clock, doc.clocks.get(client) ?? 0));
        doc.leases.set(client, personId);
      }
    }
    if (depths.length > 0) rememberDepths(doc, await this.options.depths(doc.id, depths));
  }

  private enqueue(seat: Seat, body: PushBody, job: { admitted: Admitted; answer: (outcome: Outcome) => void; again: boolean }): void {
    const { client, from, to, depths } = job.admitted;
    const push: Push = {
      doc: body.doc, epoch: body.epoch, accessEpoch: seat.accessEpoch, schema: seat.schema, push: body.push,
      personId: seat.link.personId, sessionId: seat.link.sessionId, client, from, to, bytes: body.update,
    };
    const since = this.options.timers.now();
    this.queue.add(push, (result) => {
      if (result === null) return job.answer({ kind: 'refused', code: 'server.busy' });
      if (result.kind !== 'refused') {
        rememberDepths(seat.doc, depths);
        this.figures.acks.add(result.kind);
        this.figures.ackSeconds.observe((this.options.timers.now() - since) / 1_000);
        return job.answer(result);
      }
      if (result.why === 'access' && job.again) return this.askRightAgain(seat, body, job);
      if (result.why === 'epoch' || result.why === 'state') void this.options.review(body.doc).catch(() => undefined);
      if (result.why === 'clock') void this.learn(seat.doc, [client], []).catch(() => undefined);
      job.answer({ kind: 'refused', code: WHY[result.why] });
    });
  }

  /** Some right in this document changed: ask once whether this person may still write, unseen by him if so. */
  private askRightAgain(seat: Seat, body: PushBody, job: { admitted: Admitted; answer: (outcome: Outcome) => void }): void {
    this.options.review(body.doc).then(
      () => {
        const barred = this.barred(seat, body);
        if (barred === null) this.enqueue(seat, body, { ...job, again: false });
        else job.answer({ kind: 'refused', code: barred });
      },
      () => job.answer({ kind: 'refused', code: 'server.busy' }),
    );
  }

  /** Tells the open pages of this node what a commit added, also one that the server made itself. */
  committed(pushes: readonly Push[], results: readonly Appended[]): void {
    pushes.forEach((push, at) => {
      const doc = this.options.documents.get(push.doc);
      if (doc !== undefined && results[at]?.kind === 'committed' && push.client > 0) doc.clocks.set(push.client, push.to);
    });
    this.options.fanout.send(this.options.documents, pushes, results);
  }
}
