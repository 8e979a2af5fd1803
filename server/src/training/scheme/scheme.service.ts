// Drafting and publishing what a level asks for, and opening programmes. A published version stays for ever: certificates
// that were given by it must stay explainable. Two persons: whoever drafted does not publish.
import { Inject, Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { CertRuleSetId, ProgrammeId, type CertPlan, type CertRuleSet, type LevelId, type Programme, type WantedRules } from '@gongyan/shared/training/scheme/scheme.contract';
import { areCertRulesEven, certRulesOn, isProgrammeWhole, mayPublishCertRules, mayRequire } from '@gongyan/shared/training/scheme/scheme.rules';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import { Clock } from '../../platform/clock.js';
import type { Actor } from '../../platform/contract/actor.js';
import { demand, Problem } from '../../platform/contract/problem.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { SchemeStore } from './scheme.store.js';
import type { CertRuleSetRow } from './scheme.table.js';

@Injectable()
export class SchemeService {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(SchemeStore) private readonly store: SchemeStore,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async plan(): Promise<CertPlan> {
    const [sets, uses] = [await this.store.ruleSets(), await this.store.uses()];
    const cards = await this.people.cards(sets.flatMap(({ draftedBy, publishedBy }) => (publishedBy === null ? [draftedBy] : [draftedBy, publishedBy])));
    const ruleSets = sets.map((set) => ({ ...set, drafter: cards.get(set.draftedBy) ?? null, publisher: set.publishedBy === null ? null : (cards.get(set.publishedBy) ?? null), used: uses.get(set.id) ?? 0 }));
    return { schemes: await this.store.schemes(), levels: await this.store.levels(), programmes: await this.store.programmes(), ruleSets };
  }

  addProgramme(by: Actor, wanted: Omit<Programme, 'id'>): Promise<Programme> {
    return this.work.run(async () => {
      demand(isProgrammeWhole(wanted));
      const row = { ...wanted, id: ProgrammeId.parse(randomUUID()) };
      await this.store.insertProgramme(row);
      await this.audit.record({ act: 'programme.added', actorId: by.personId, subject: row.id, reason: null, facts: { name: row.name, kind: row.kind } });
      return row;
    });
  }

  draft(by: Actor, levelId: LevelId, wanted: WantedRules): Promise<CertRuleSet> {
    return this.work.run(async () => {
      await this.store.lock();
      const found = await this.store.level(levelId);
      if (found === null) throw new Problem('request.notFound');
      if (found.scheme.recordOnly) throw new Problem('cert.recordOnly');
      await this.demandSound(levelId, wanted);
      const others = (await this.store.ruleSets()).filter((set) => set.levelId === levelId);
      const draft = others.find(({ state }) => state === 'draft');
      if (draft !== undefined) throw new Problem('cert.draftThere', { version: draft.version });
      const row: CertRuleSetRow = {
        ...wanted, id: CertRuleSetId.parse(randomUUID()), levelId, version: Math.max(0, ...others.map(({ version }) => version)) + 1, state: 'draft',
        draftedBy: by.personId, draftedAt: this.clock.now(), publishedBy: null, publishedAt: null,
      };
      await this.store.insertRuleSet(row);
      return row;
    });
  }

  /** Whoever changes a draft has drafted it: he does not publish it either. */
  change(by: Actor, id: CertRuleSetId, wanted: WantedRules): Promise<CertRuleSet> {
    return this.work.run(async () => {
      await this.store.lock();
      const row = await this.demandDraft(id);
      await this.demandSound(row.levelId, wanted);
      const change = { ...wanted, draftedBy: by.personId, draftedAt: this.clock.now() };
      await this.store.changeRuleSet(id, change);
      return { ...row, ...change };
    });
  }

  publish(by: Actor, id: CertRuleSetId): Promise<CertRuleSet> {
    return this.work.run(async () => {
      await this.store.lock();
      const [row, now] = [await this.demandDraft(id), this.clock.now()];
      demand(mayPublishCertRules(row, by.personId, now));
      await this.demandSound(row.levelId, row);
      const published = { state: 'published', publishedBy: by.personId, publishedAt: now } as const;
      await this.store.changeRuleSet(id, published);
      await this.audit.record({ act: 'cert.rulesPublished', actorId: by.personId, subject: id, reason: null, facts: { levelId: row.levelId, version: row.version, validFrom: row.validFrom, draftedBy: row.draftedBy } });
      return { ...row, ...published };
    });
  }

  private async demandSound(levelId: LevelId, { rules, validFrom }: WantedRules): Promise<void> {
    demand(areCertRulesEven(rules));
    const [levels, sets] = [await this.store.levels(), await this.store.ruleSets()];
    if (rules.requires.some((id) => levels.every((level) => level.id !== id))) throw new Problem('request.notFound');
    const asks = new Map(levels.map(({ id }) => [id, certRulesOn(sets, id, validFrom)?.rules.requires ?? []]));
    demand(mayRequire(levelId, rules.requires, asks));
  }

  private async demandDraft(id: CertRuleSetId): Promise<CertRuleSetRow> {
    const row = await this.store.ruleSet(id);
    if (row === null) throw new Problem('request.notFound');
    if (row.state === 'published') throw new Problem('cert.rulesPublished');
    return row;
  }
}
