// The queries over pairings and signatures.
import { Inject, Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual, Not } from 'typeorm';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { LIVING } from '@gongyan/shared/studio/mentoring/mentoring.rules';
import type { PairId } from '@gongyan/shared/studio/mentoring/pair.id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { PairTable, SignatureTable, type PairRow, type SignatureRow } from './mentoring.table.js';

const ORDER = { from: 'DESC', id: 'ASC' } as const;

@Injectable()
export class MentoringStore {
  constructor(@Inject(UnitOfWork) private readonly work: UnitOfWork) {}

  private get pairs() {
    return this.work.manager.getRepository(PairTable);
  }

  private get signatures() {
    return this.work.manager.getRepository(SignatureTable);
  }

  find(id: PairId): Promise<PairRow | null> {
    return this.pairs.findOneBy({ id });
  }

  findMany(ids: readonly PairId[]): Promise<PairRow[]> {
    return this.pairs.find({ where: { id: In([...ids]) }, order: { id: 'ASC' } });
  }

  ofStudio(studioId: StudioId): Promise<PairRow[]> {
    return this.pairs.find({ where: { studioId }, order: ORDER });
  }

  ofPerson(personId: PersonId): Promise<PairRow[]> {
    return this.pairs.find({ where: [{ mentorId: personId }, { apprenticeId: personId }], order: ORDER });
  }

  /** Of which he is a party, or whose studio he hosts. */
  async around(personId: PersonId): Promise<PairRow[]> {
    const rows: { id: PairId }[] = await this.work.manager.query('select p.id from mentor_pair p join studio s on s.id = p.studio_id where $1 in (p.mentor_id, p.apprentice_id, s.host_id)', [personId]);
    return this.findMany(rows.map(({ id }) => id));
  }

  /** Until the end of the transaction nobody else does anything with these pairings; taken in one order. */
  async lock(ids: readonly PairId[]): Promise<void> {
    await this.work.manager.query('select 1 from mentor_pair where id = any ($1::uuid[]) order by id for no key update', [ids]);
  }

  /** Two agreements with one of these people, made or signed in the same second, come one after the other; taken in one order. */
  async lockPeople(ids: readonly PersonId[]): Promise<void> {
    for (const id of [...ids].sort()) await this.work.manager.query("select pg_advisory_xact_lock(hashtextextended('mentoring:' || $1, 0))", [id]);
  }

  livingOf(mentorId: PersonId): Promise<PairRow[]> {
    return this.pairs.findBy({ mentorId, state: In([...LIVING]) });
  }

  /** Not over, drafts included, in whichever direction. */
  between([one, other]: readonly [PersonId, PersonId]): Promise<PairRow[]> {
    const state = Not(In(['completed', 'dissolved']));
    return this.pairs.findBy([{ mentorId: one, apprenticeId: other, state }, { mentorId: other, apprenticeId: one, state }]);
  }

  /** Signed, and not over long before this day. */
  async signedSince(day: Day): Promise<PairId[]> {
    return (await this.pairs.find({ select: { id: true }, where: { state: Not('draft'), to: MoreThanOrEqual(day) } })).map(({ id }) => id);
  }

  async insert(row: PairRow): Promise<void> {
    await this.pairs.insert(row);
  }

  async change(id: PairId, change: Partial<Omit<PairRow, 'id' | 'studioId' | 'mentorId' | 'apprenticeId'>>): Promise<void> {
    await this.pairs.update({ id }, change);
  }

  async sign(row: SignatureRow): Promise<void> {
    await this.signatures.insert(row);
  }

  /** The earliest first. */
  signaturesOf(pairIds: readonly PairId[]): Promise<SignatureRow[]> {
    return this.signatures.find({ where: { pairId: In([...pairIds]) }, order: { at: 'ASC' } });
  }
}

/** Who has signed the text as it stands. */
export const signersOf = ({ id, digest }: PairRow, signatures: readonly SignatureRow[]): PersonId[] =>
  signatures.filter((signature) => signature.pairId === id && signature.digest === digest).map(({ personId }) => personId);
