// What a rule answers: yes, or no with a problem code and the numbers a person needs to understand it.
import type { ProblemCode, ProblemFacts } from './problem.js';

export type Verdict = { readonly ok: true } | { readonly ok: false; readonly code: ProblemCode; readonly facts: ProblemFacts };

export const yes: Verdict = { ok: true };
export const no = (code: ProblemCode, facts: ProblemFacts = {}): Verdict => ({ ok: false, code, facts });
