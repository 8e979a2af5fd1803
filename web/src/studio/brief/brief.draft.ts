// What stands in the editor of an issue: chosen facts in their order. Kept on this device until the server has it.
import { BriefText, type BriefFact, type BriefFactKind, type BriefPage, type BriefPick } from '@gongyan/shared/studio/brief/brief.contract';
import type { BriefId } from '@gongyan/shared/studio/brief/brief.id';
import { itemKey } from '@gongyan/shared/studio/brief/brief.rules';
import { z } from 'zod';

/** With the revision that it was written upon. */
export const BriefDraft = BriefText.extend({ revision: z.number().int() });
export type BriefDraft = z.output<typeof BriefDraft>;

export const draftOf = ({ foreword, items, revision }: BriefPage): BriefDraft => ({ foreword, revision, picks: items.map(({ kind, ref, line }) => ({ kind, ref, line })) });
export const draftKey = (briefId: BriefId, personId: string): string => `studio-brief:${briefId}:${personId}`;

type Named = Pick<BriefFact, 'kind' | 'ref'>;
const isSame = (one: Named, other: Named): boolean => itemKey(one) === itemKey(other);

export const toggled = (picks: readonly BriefPick[], { kind, ref }: Named): BriefPick[] =>
  picks.some((pick) => isSame(pick, { kind, ref })) ? picks.filter((pick) => !isSame(pick, { kind, ref })) : [...picks, { kind, ref, line: '' }];

export const lined = (picks: readonly BriefPick[], fact: Named, line: string): BriefPick[] => picks.map((pick) => (isSame(pick, fact) ? { ...pick, line } : pick));

/** Among those of its kind: an issue shows them by kind. */
export const moved = (picks: readonly BriefPick[], fact: Named, by: -1 | 1): BriefPick[] => {
  const own = picks.filter(({ kind }) => kind === fact.kind);
  const at = own.findIndex((pick) => isSame(pick, fact));
  const other = own[at + by];
  if (at < 0 || other === undefined) return [...picks];
  return picks.map((pick) => (isSame(pick, fact) ? other : isSame(pick, other) ? (own[at] ?? pick) : pick));
};

/** Chosen ones of a kind in their order, then the others as they happened. */
export const rowsOf = (kind: BriefFactKind, facts: readonly BriefFact[], picks: readonly BriefPick[]): { readonly fact: BriefFact; readonly pick: BriefPick | null }[] => {
  const own = facts.filter((fact) => fact.kind === kind);
  const chosen = picks.flatMap((pick) => own.filter((fact) => isSame(fact, pick)).map((fact) => ({ fact, pick })));
  return [...chosen, ...own.filter((fact) => !picks.some((pick) => isSame(pick, fact))).map((fact) => ({ fact, pick: null }))];
};
