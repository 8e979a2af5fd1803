// The two ways in which asking the server can fail, kept apart because people must do different things:
// a refusal has a reason and a next step, a lost connection only needs patience.
import type { ProblemBody, ProblemCode, ProblemFacts } from '@gongyan/shared/kit/problem';

export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(readonly problem: ProblemBody) {
    super(problem.code);
  }

  get code(): ProblemCode {
    return this.problem.code;
  }

  get facts(): ProblemFacts {
    return this.problem.facts;
  }

  get requestId(): string | undefined {
    return this.problem.requestId;
  }

  is(...codes: readonly ProblemCode[]): boolean {
    return codes.includes(this.problem.code);
  }
}

/** The server could not be reached, or did not answer in time. */
export class Offline extends Error {
  override readonly name = 'Offline';
}

/** The same question may be answered soon; anything else is an answer already. */
export const passes = (error: unknown): boolean => !(error instanceof Refused) || error.is('server.busy', 'server.fault', 'request.tooMany');
