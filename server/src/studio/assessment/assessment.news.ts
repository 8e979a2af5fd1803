// Who hears of 考核: pages by a hint, whoever is to do the next thing or is judged by a notice, the audit by a line with what was and what is.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import { topic } from '@gongyan/shared/kit/topic';
import type { AssessmentState } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { nextStage } from '@gongyan/shared/studio/assessment/assessment.rules';
import { pointsText } from '@gongyan/shared/studio/assessment/score.rules';
import type { Stage } from '@gongyan/shared/studio/assessment/sheet.contract';
import { NoticeDoor, type NewNotice } from '../../notice/notice.door.js';
import { PeopleDoor } from '../../people/people.door.js';
import { AuditTrail } from '../../platform/audit/audit.trail.js';
import type { Actor } from '../../platform/contract/serves.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { StudioRow } from '../studio.table.js';
import type { SeenAssessment } from './assessment.access.js';
import type { MarkRow, RoundRow } from './assessment.table.js';

interface Opened {
  readonly by: Actor;
  readonly studio: StudioRow;
  readonly people: readonly PersonId[];
  readonly ids: readonly AssessmentId[];
}
interface Scored {
  readonly by: Actor;
  readonly stage: Stage;
  readonly state: AssessmentState;
  /** Those that depart from the facts. */
  readonly departs: readonly MarkRow[];
}

@Injectable()
export class AssessmentNews {
  constructor(
    @Inject(UnitOfWork) private readonly work: UnitOfWork,
    @Inject(NoticeDoor) private readonly notices: NoticeDoor,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
  ) {}

  async opened(round: RoundRow, { by, studio, people, ids }: Opened): Promise<void> {
    for (const assessmentId of ids) this.work.announce(topic('studio', studio.id), 'assessment.changed', { assessmentId });
    await this.audit.record({ act: 'assessment.opened', actorId: by.personId, subject: round.id, reason: null, facts: { studio: studio.id, sheet: round.sheetKey, year: round.yearFrom, added: ids.length } });
    await this.notices.write(people.flatMap((personId, at) => (personId === by.personId ? [] : [{ personId, kind: 'assessment.opened', facts: { studio: studio.name, year: yearText(round) }, link: `/assessments/${ids[at]}` }])));
  }

  async scored(seen: SeenAssessment, { by, stage, state, departs }: Scored): Promise<void> {
    this.hint(seen);
    const facts = { stage, turn: seen.row.turn, before: seen.row.state, after: state, departs: departs.map(({ item, tenths, reason }) => `${item} ${pointsText(tenths)} ${reason}`).join('；') };
    await this.audit.record({ act: 'assessment.scored', actorId: by.personId, subject: seen.row.id, reason: null, facts });
    const then = state === seen.row.state ? null : nextStage(seen.facts.stages, state);
    const waiting = then === 'host' ? [seen.studio.hostId] : then === 'panel' ? seen.facts.panelIds : [];
    await this.write(waiting, by, { kind: 'assessment.toScore', facts: await this.about(seen), link: linkOf(seen) });
  }

  async publicised(seen: SeenAssessment, { by, until }: { readonly by: Actor; readonly until: Day }): Promise<void> {
    this.hint(seen);
    await this.audit.record({ act: 'assessment.publicised', actorId: by.personId, subject: seen.row.id, reason: null, facts: { total: seen.row.total, until } });
    await this.write([selfOf(seen)], by, { kind: 'assessment.publicised', facts: { ...(await this.about(seen)), points: pointsText(seen.row.total ?? 0), day: until }, link: linkOf(seen) });
  }

  async objected(seen: SeenAssessment, { by, reason }: { readonly by: Actor; readonly reason: string }): Promise<void> {
    this.hint(seen);
    await this.audit.record({ act: 'assessment.objected', actorId: by.personId, subject: seen.row.id, reason, facts: {} });
    await this.write([...new Set([...(await this.people.districtStaff()), selfOf(seen)])], by, { kind: 'assessment.objected', facts: await this.about(seen), link: linkOf(seen) });
  }

  async answered(seen: SeenAssessment, { by, upheld, answer, objector }: { readonly by: Actor; readonly upheld: boolean; readonly answer: string; readonly objector: PersonId }): Promise<void> {
    this.hint(seen);
    await this.audit.record({ act: upheld ? 'assessment.reopened' : 'assessment.upheld', actorId: by.personId, subject: seen.row.id, reason: answer, facts: { total: seen.row.total, turn: seen.row.turn } });
    const again = upheld ? [seen.facts.stages.at(-1) === 'panel' ? seen.facts.panelIds : [seen.studio.hostId]].flat() : [];
    // Whoever objected may not read the items: his answer opens the list.
    const about = await this.about(seen);
    await this.write([...new Set([objector, selfOf(seen)])], by, { kind: upheld ? 'assessment.held' : 'assessment.dismissed', facts: { ...about, answer }, link: `/studios/${seen.studio.id}/assessment` });
    await this.write(again, by, { kind: 'assessment.toScore', facts: about, link: linkOf(seen) });
  }

  /** The public notice is over and nobody's objection waits. */
  async finished(seen: SeenAssessment): Promise<void> {
    this.hint(seen);
    await this.audit.record({ act: 'assessment.final', actorId: null, subject: seen.row.id, reason: null, facts: { total: seen.row.total, grade: seen.row.grade } });
    await this.notices.write([{ personId: selfOf(seen), kind: 'assessment.final', facts: { ...(await this.about(seen)), points: pointsText(seen.row.total ?? 0) }, link: linkOf(seen) }]);
  }

  private hint({ row, studio, facts }: SeenAssessment): void {
    this.work.announce(topic('studio', studio.id), 'assessment.changed', { assessmentId: row.id });
    for (const personId of facts.panelIds) this.work.announce(topic('person', personId), 'assessment.changed', { assessmentId: row.id });
  }

  private async write(people: readonly PersonId[], by: Actor, notice: Omit<NewNotice, 'personId'>): Promise<void> {
    await this.notices.write(people.filter((personId) => personId !== by.personId).map((personId) => ({ ...notice, personId })));
  }

  private async about({ row, round, studio }: SeenAssessment): Promise<{ readonly who: string; readonly year: string }> {
    const who = row.personId === null ? studio.name : ((await this.people.cards([row.personId])).get(row.personId)?.name ?? '');
    return { who, year: yearText(round) };
  }
}

const selfOf = ({ row, studio }: SeenAssessment): PersonId => row.personId ?? studio.hostId;
const linkOf = ({ row }: SeenAssessment): string => `/assessments/${row.id}`;
const yearText = ({ yearFrom, yearTo }: RoundRow): string => `${yearFrom.slice(0, 4)}—${yearTo.slice(0, 4)}`;
