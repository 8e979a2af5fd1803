// After the public notice: into the ledger, on behalf of the two who checked. What the ledger refuses, such as hours
// that overlap, goes back to the teacher with its words.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { ProblemBody } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import { HoursLedger, type Posting } from '../hours.ledger.js';
import { ClaimMoves } from './claim.moves.js';
import type { ClaimRow } from './claim.table.js';
import { creditOf } from './claim.worth.js';

@Injectable()
export class ClaimPoster {
  constructor(
    @Inject(HoursLedger) private readonly ledger: HoursLedger,
    @Inject(ClaimMoves) private readonly moves: ClaimMoves,
  ) {}

  /** Inside the caller's unit of work, with the claims locked. `hand` is null when the day's turn posts. */
  async post(claims: readonly ClaimRow[], { poster, hand }: { readonly poster: PersonId; readonly hand: PersonId | null }): Promise<Map<ClaimRow['id'], ClaimRow>> {
    const moved = new Map<ClaimRow['id'], ClaimRow>();
    const { refused } = await this.ledger.post(claims.map(creditOf), poster);
    for (const claim of claims) {
      const refusal = refusalOf(claim, refused);
      if (refusal !== null) await this.ledger.forget({ sourceType: 'claim', sourceId: claim.id });
      moved.set(claim.id, await (refusal === null ? this.moves.take(claim, 'post', { by: hand }) : this.moves.take(claim, 'return', { by: hand, refusal })));
    }
    return moved;
  }
}

const refusalOf = ({ id }: ClaimRow, refused: Posting['refused']): ProblemBody | null => {
  const verdict = refused.find(({ credit }) => credit.sourceId === id)?.verdict;
  return verdict === undefined ? null : { status: problems[verdict.code].status, code: verdict.code, facts: { ...verdict.facts } };
};
