// A refusal on its way out: thrown anywhere below a route or a socket message, worded by the page. Carries
// nothing but a code of the one table and its facts.
import type { ProblemBody, ProblemCode, ProblemFacts } from '@gongyan/shared/kit/problem';
import { problems } from '@gongyan/shared/kit/problem.table';
import type { Verdict } from '@gongyan/shared/kit/verdict';

export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
    this.name = 'Problem';
  }

  get status(): number {
    return problems[this.code].status;
  }

  toBody(requestId?: string): ProblemBody {
    return { status: this.status, code: this.code, facts: this.facts, ...(requestId === undefined ? {} : { requestId }) };
  }
}

/** Throws the refusal of a rule; returns when the rule says yes. */
export const demand = (verdict: Verdict): void => {
  if (!verdict.ok) throw new Problem(verdict.code, verdict.facts);
};
