// A verdict as it travels: the page shows the reason beside a button that cannot be pressed.
import type { ProblemCode } from '@gongyan/shared/kit/problem';
import type { Verdict } from '@gongyan/shared/kit/verdict';

export const allowed = (verdict: Verdict): { ok: boolean; code: ProblemCode | null; facts: Record<string, string | number> } =>
  verdict.ok ? { ok: true, code: null, facts: {} } : { ok: false, code: verdict.code, facts: { ...verdict.facts } };
