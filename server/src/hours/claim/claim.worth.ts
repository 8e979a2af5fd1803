// A claim as a deed of the ledger: what it is worth by the rules of its last day, and the credit that is posted.
import { Inject, Injectable } from '@nestjs/common';
import type { ClaimForm } from '@gongyan/shared/hours/claim/claim.contract';
import type { Conversion, Rules } from '@gongyan/shared/hours/hours.contract';
import { conversionOf, inForce } from '@gongyan/shared/hours/hours.count.rules';
import { worthOf } from '@gongyan/shared/hours/hours.rules';
import { Problem } from '../../platform/contract/problem.js';
import type { NewCredit } from '../hours.ledger.js';
import type { RuleSetRow } from '../hours.table.js';
import { RuleSetStore } from '../rules/ruleset.store.js';
import type { ClaimRow } from './claim.table.js';

type Deed = Pick<ClaimForm, 'ruleCode' | 'level' | 'units' | 'lastDay'>;
export interface Worth {
  readonly ruleName: string;
  /** Null when the rules of the day do not know the kind or its level. */
  readonly half: number | null;
}

@Injectable()
export class ClaimWorth {
  constructor(@Inject(RuleSetStore) private readonly ruleSets: RuleSetStore) {}

  versions(): Promise<RuleSetRow[]> {
    return this.ruleSets.published();
  }

  /** Throws hours.noRule. */
  async rulesFor({ ruleCode, lastDay }: Deed): Promise<{ readonly rules: Rules; readonly conversion: Conversion }> {
    const rules = inForce(await this.versions(), lastDay)?.rules;
    const conversion = rules === undefined ? null : conversionOf(rules, ruleCode);
    if (rules === undefined || conversion === null) throw new Problem('hours.noRule', { code: ruleCode, day: lastDay });
    return { rules, conversion };
  }
}

export const worthIn = (versions: readonly RuleSetRow[], { ruleCode, level, units, lastDay }: Deed): Worth => {
  const rules = inForce(versions, lastDay)?.rules;
  const conversion = rules === undefined ? null : conversionOf(rules, ruleCode);
  if (rules === undefined || conversion === null) return { ruleName: ruleCode, half: null };
  return { ruleName: conversion.name, half: worthOf({ conversion, units, level }, rules)?.half ?? null };
};

/** The evidence stays with the claim; the ledger leads there. */
export const creditOf = ({ id, personId, ruleCode, units, level, title, from, to, lastDay, organiser }: ClaimRow): NewCredit => ({
  personId, ruleCode, units, level, title, sourceType: 'claim', sourceId: id, from, to, occurredOn: lastDay,
  evidence: [{ label: `学时申报：${organiser}`, link: `/hours/claims/${id}` }],
});
