// What stands in the fields of a claim, as text; how it becomes what the server takes; and what of it is kept on this
// device until the server has it.
import { ClaimForm, ClaimId, type ClaimLine } from '@gongyan/shared/hours/claim/claim.contract';
import { isFormEven } from '@gongyan/shared/hours/claim/claim.rules';
import type { Conversion, Rules } from '@gongyan/shared/hours/hours.contract';
import { worthOf } from '@gongyan/shared/hours/hours.rules';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { Verdict } from '@gongyan/shared/kit/verdict';
import { z } from 'zod';

export const ClaimDraft = z.object({
  id: ClaimId, ruleCode: z.string(), level: z.string(), amount: z.string(), title: z.string(), organiser: z.string(), day: z.string(), lastDay: z.string(), from: z.string(), to: z.string(), note: z.string(),
});
export type ClaimDraft = z.output<typeof ClaimDraft>;

export const newDraft = (ruleCode: string): ClaimDraft => {
  const today = shanghaiDay(new Date());
  return { id: ClaimId.parse(crypto.randomUUID()), ruleCode, level: '', amount: '', title: '', organiser: '', day: today, lastDay: today, from: '', to: '', note: '' };
};

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Shanghai', hour: '2-digit', minute: '2-digit' });
const timeOf = (at: Date | null): string => (at === null ? '' : clock.format(at));
const instantOf = (day: string, time: string): Date | null => (time === '' ? null : new Date(`${day}T${time}:00+08:00`));

const unitOf = (conversion: Conversion | null): string => conversion?.unit ?? 'minutes';

export const draftOf = (claim: ClaimLine, rules: Rules): ClaimDraft => {
  const { id, ruleCode, level, units, title, organiser, day, lastDay, from, to, note } = claim;
  const minutes = unitOf(rules.conversions.find(({ code }) => code === ruleCode) ?? null) === 'minutes';
  return { id, ruleCode, level: level ?? '', amount: String(minutes ? units / rules.classMinutes : units), title, organiser, day, lastDay, from: timeOf(from), to: timeOf(to), note };
};

/** Hours are asked for; minutes are kept, so that the rules of the day decide. */
const unitsOf = (amount: string, conversion: Conversion, rules: Rules): number => (conversion.unit === 'minutes' ? Math.ceil(Number(amount) * rules.classMinutes) : Number(amount));

export interface Read {
  /** Null while something is missing. */
  readonly form: ClaimForm | null;
  readonly missing: readonly (keyof ClaimForm)[];
  readonly verdict: Verdict | null;
  readonly half: number | null;
}

export const readDraft = (draft: ClaimDraft, rules: Rules): Read => {
  const { id: _, ruleCode, level, amount, title, organiser, day, lastDay, from, to, note } = draft;
  const conversion = rules.conversions.find(({ code }) => code === ruleCode) ?? null;
  const units = conversion === null ? 0 : unitsOf(amount, conversion, rules);
  const oneDay = day === lastDay;
  const parsed = ClaimForm.safeParse({
    ruleCode, level: level === '' ? null : level, units, title, organiser, day, lastDay, note,
    from: oneDay ? instantOf(day, from)?.toISOString() ?? null : null, to: oneDay ? instantOf(day, to)?.toISOString() ?? null : null,
  });
  const half = conversion === null || !(units > 0) ? null : (worthOf({ conversion, units, level: level === '' ? null : level }, rules)?.half ?? null);
  if (!parsed.success) return { form: null, missing: parsed.error.issues.map(({ path: [field] }) => field as keyof ClaimForm), verdict: null, half };
  return { form: parsed.data, missing: [], verdict: isFormEven(parsed.data, conversion?.unit ?? 'minutes'), half };
};

/** One unsent claim per person and device. */
export const draftKey = (personId: string): string => `claim-draft:${personId}`;
