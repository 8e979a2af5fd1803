// 考核 as a reader sees it. Only reads.
import { Inject, Injectable } from '@nestjs/common';
import type { PersonId } from '@gongyan/shared/kit/id';
import { shanghaiDay } from '@gongyan/shared/kit/time';
import type { AssessmentPage, AssessmentRound, Objection, OwnObjection, Waiting } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import { isPublic, mayAnswer, mayKnow, mayObject, mayOpen, mayPublicise, mayScore } from '@gongyan/shared/studio/assessment/assessment.rules';
import { Stage, type Sheet } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { PeopleDoor } from '../../people/people.door.js';
import { Clock } from '../../platform/clock.js';
import { AssessmentAccess, type SeenAssessment } from './assessment.access.js';
import { AssessmentFactsDesk } from './assessment.facts.js';
import type { ObjectionRow } from './assessment.table.js';

type Cards = ReadonlyMap<PersonId, PersonCard>;

@Injectable()
export class AssessmentQueries {
  constructor(
    @Inject(AssessmentAccess) private readonly access: AssessmentAccess,
    @Inject(AssessmentFactsDesk) private readonly desk: AssessmentFactsDesk,
    @Inject(PeopleDoor) private readonly people: PeopleDoor,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  sheets(): Promise<Sheet[]> {
    return this.access.store.sheetsOn(shanghaiDay(this.clock.now()));
  }

  async rounds(reader: PersonId, studioId: StudioId): Promise<AssessmentRound[]> {
    await this.access.studios.see(reader, studioId);
    const rounds = await this.access.store.roundsOf(studioId);
    const all = await this.access.weigh(reader, await this.access.store.ofRounds(rounds.map(({ id }) => id)));
    const cards = await this.people.cards([...all.flatMap(({ row }) => row.personId ?? []), ...rounds.flatMap(({ panelIds }) => panelIds)]);
    return rounds.flatMap((round) => {
      const known = all.filter(({ row, facts, hand }) => row.roundId === round.id && mayKnow(facts, hand));
      const [first] = known;
      if (first === undefined) return [];
      const { key, version, title, titleEn } = first.sheet;
      return [{ id: round.id, subject: round.subject, year: { from: round.yearFrom, to: round.yearTo }, sheet: { key, version, title, titleEn }, panel: round.panelIds.flatMap((id) => cards.get(id) ?? []), lines: known.map((seen) => ({ ...lineOf(seen, cards), opens: mayOpen(seen.facts, seen.hand) })).sort(byName) }];
    });
  }

  async ownObjections(reader: PersonId, studioId: StudioId): Promise<OwnObjection[]> {
    await this.access.studios.see(reader, studioId);
    const rows = await this.access.store.ofRounds((await this.access.store.roundsOf(studioId)).map(({ id }) => id));
    const own = await this.access.store.objectionsBy(reader, rows.map(({ id }) => id));
    const seen = await this.access.weigh(reader, rows.filter(({ id }) => own.some(({ assessmentId }) => assessmentId === id)));
    const cards = await this.people.cards([...seen.flatMap(({ row }) => row.personId ?? []), ...own.flatMap(({ answeredBy }) => answeredBy ?? [])]);
    return own.flatMap((row) => {
      const about = seen.find((one) => one.row.id === row.assessmentId);
      return about === undefined ? [] : [ownObjectionOf(row, about, cards)];
    });
  }

  async page(reader: PersonId, id: AssessmentId): Promise<AssessmentPage> {
    const seen = await this.access.open(reader, id);
    const objections = await this.access.store.objectionsOf(id);
    const named = [...seen.marks.map(({ byId }) => byId), ...seen.round.panelIds, ...objections.flatMap(({ byId, answeredBy }) => [byId, ...(answeredBy === null ? [] : [answeredBy])]), ...(seen.row.personId === null ? [] : [seen.row.personId])];
    const cards = await this.people.cards(named);
    const { items: _, ...sheet } = seen.sheet;
    return {
      ...lineOf(seen, cards), studioId: seen.studio.id, studioName: seen.studio.name, hostId: seen.studio.hostId, year: { from: seen.round.yearFrom, to: seen.round.yearTo }, sheet: { ...sheet, stages: [...seen.facts.stages] }, turn: seen.row.turn,
      panel: seen.round.panelIds.flatMap((personId) => cards.get(personId) ?? []), people: [...cards.values()], items: await this.desk.items(seen), objections: objections.flatMap((row) => objectionOf(row, cards)), may: mayOf(seen, objections),
    };
  }

  async waiting(reader: PersonId): Promise<Waiting[]> {
    const found = (await this.access.around(reader)).flatMap((seen) => {
      const what = whatWaits(seen);
      return what === null ? [] : [{ seen, what }];
    });
    const cards = await this.people.cards(found.flatMap(({ seen }) => seen.row.personId ?? []));
    return found.map(({ seen, what }) => ({ ...lineOf(seen, cards), studioId: seen.studio.id, studioName: seen.studio.name, year: { from: seen.round.yearFrom, to: seen.round.yearTo }, what }));
  }
}

/** What a half-scored year would be worth is no grade. */
const lineOf = ({ row, round }: SeenAssessment, cards: Cards) => ({ id: row.id, subject: round.subject, person: row.personId === null ? null : (cards.get(row.personId) ?? null), state: row.state, total: row.total, grade: isPublic(row.state) ? row.grade : null, noticeUntil: row.noticeUntil });
const byName = (one: { readonly person: PersonCard | null }, other: { readonly person: PersonCard | null }): number => (one.person?.name ?? '').localeCompare(other.person?.name ?? '', 'zh-CN');

const scoresNow = ({ facts, hand }: SeenAssessment): Stage | null => Stage.options.find((stage) => mayScore(stage, facts, hand).ok) ?? null;

const mayOf = (seen: SeenAssessment, objections: readonly ObjectionRow[]): AssessmentPage['may'] => {
  const open = objections.find(({ answer }) => answer === null);
  return { score: scoresNow(seen), publicise: mayPublicise(seen.facts, seen.hand).ok, object: mayObject(seen.facts, seen.hand).ok, answer: open !== undefined && mayAnswer(seen.facts, seen.hand, open.byId).ok };
};

/** The district is asked only for what nobody else can do. */
const whatWaits = (seen: SeenAssessment): Waiting['what'] | null => {
  const stage = scoresNow(seen);
  if (stage !== null) return stage;
  if (mayAnswer(seen.facts, seen.hand, null).ok) return 'answer';
  return mayPublicise(seen.facts, seen.hand).ok && (seen.facts.subject !== 'members' || seen.hand.host) ? 'publicise' : null;
};

const ownObjectionOf = ({ id, reason, at, answer, answeredBy, upheld }: ObjectionRow, { row, round, sheet }: SeenAssessment, cards: Cards): OwnObjection => ({
  id, reason, at, answer, upheld, answeredBy: answeredBy === null ? null : (cards.get(answeredBy) ?? null), person: row.personId === null ? null : (cards.get(row.personId) ?? null),
  title: sheet.title, titleEn: sheet.titleEn, year: { from: round.yearFrom, to: round.yearTo },
});

const objectionOf = ({ byId, answeredBy, assessmentId: _, answeredAt: _at, ...row }: ObjectionRow, cards: Cards): Objection[] => {
  const by = cards.get(byId);
  return by === undefined ? [] : [{ ...row, by, answeredBy: answeredBy === null ? null : (cards.get(answeredBy) ?? null) }];
};
