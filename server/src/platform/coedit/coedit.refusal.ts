// A refusal of the engine, in the one vocabulary of problem codes.
import type { ProblemCode, ProblemFacts } from '@gongyan/shared/kit/problem';

export class HallRefusal extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly facts: ProblemFacts = {},
  ) {
    super(code);
  }
}
