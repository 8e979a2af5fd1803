// The course of one 考核, made of the stages of its sheet so that none can be passed by, and whose hand may take each step. Guards the server and
// explains the button. Nobody scores himself but in the self score; nobody decides on what he objected to or is judged by.
import type { PersonId } from '../../kit/id.js';
import { step, type StateTable } from '../../kit/machine.js';
import type { Day } from '../../kit/time.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import type { AssessmentItem, AssessmentState, Mark, MarkForm } from './assessment.contract.js';
import { meanOf, mostOf } from './score.rules.js';
import { Stage, type Subject } from './sheet.contract.js';

const AFTER: Readonly<Record<Stage, AssessmentState>> = { self: 'self_scored', host: 'host_scored', panel: 'panel_scored' };
export type AssessmentAct = Stage | 'publicise' | 'object' | 'uphold' | 'dismiss' | 'finish';
type Row = Partial<Record<AssessmentAct, AssessmentState>>;

/** Only of those stages that this round has. An objection that holds goes back to before the last of them. */
export const courseOf = (stages: readonly Stage[]): StateTable<AssessmentState, AssessmentAct> => {
  const states: AssessmentState[] = ['collecting', ...stages.map((stage) => AFTER[stage])];
  const table: Record<AssessmentState, Row> = { collecting: {}, self_scored: {}, host_scored: {}, panel_scored: {}, publicised: { object: 'objected', finish: 'final' }, objected: { uphold: states.at(-2) ?? 'collecting', dismiss: 'publicised' }, final: {} };
  stages.forEach((stage, at) => { table[states[at] ?? 'collecting'] = { [stage]: AFTER[stage] }; });
  table[states.at(-1) ?? 'collecting'] = { publicise: 'publicised' };
  return table;
};

/** Null: nobody scores now. */
export const nextStage = (stages: readonly Stage[], state: AssessmentState): Stage | null => Stage.options.find((stage) => step(courseOf(stages), state, stage) !== null) ?? null;

/** Without a panel the sheet's panel stage falls away. */
export const stagesOf = (stages: readonly Stage[], panel: readonly PersonId[]): Stage[] => (panel.length === 0 ? stages.filter((stage) => stage !== 'panel') : [...stages]);

export interface AssessmentFacts {
  readonly subject: Subject;
  /** Null: the studio. */
  readonly personId: PersonId | null;
  readonly hostId: PersonId;
  readonly state: AssessmentState;
  readonly stages: readonly Stage[];
  readonly panelIds: readonly PersonId[];
  /** Who of the panel has scored in this turn. */
  readonly scored: readonly PersonId[];
}
export interface AssessmentHand {
  readonly personId: PersonId;
  readonly districtStaff: boolean;
  /** Works in this studio today. */
  readonly belongs: boolean;
  readonly host: boolean;
  /** Of the subject's school. */
  readonly leadsSchool: boolean;
}

const selfOf = ({ subject, personId, hostId }: AssessmentFacts): PersonId | null => (subject === 'studio' ? hostId : personId);

/** The items with all points and facts. */
export const mayOpen = (facts: AssessmentFacts, hand: AssessmentHand): boolean =>
  hand.districtStaff || hand.personId === selfOf(facts) || (facts.subject === 'members' && (hand.host || hand.leadsSchool)) || facts.panelIds.includes(hand.personId);
/** From the notice on. */
export const isPublic = (state: AssessmentState): boolean => state === 'publicised' || state === 'objected' || state === 'final';

/** Name, points and grade. */
export const mayKnow = (facts: AssessmentFacts, hand: AssessmentHand): boolean => mayOpen(facts, hand) || (hand.belongs && isPublic(facts.state));

export const mayScore = (stage: Stage, facts: AssessmentFacts, hand: AssessmentHand): Verdict => {
  const holder = { self: hand.personId === selfOf(facts), host: hand.host && hand.personId !== selfOf(facts), panel: facts.panelIds.includes(hand.personId) && hand.personId !== selfOf(facts) }[stage];
  if (!holder) return no('access.notYours', { who: stage === 'self' ? 'owner' : 'host' });
  if (nextStage(facts.stages, facts.state) !== stage) return no('assessment.otherState');
  return stage === 'panel' && facts.scored.includes(hand.personId) ? no('assessment.otherState') : yes;
};

/** Of the panel the last hand ends the stage. */
export const endsStage = (stage: Stage, { panelIds, scored }: Pick<AssessmentFacts, 'panelIds' | 'scored'>, by: PersonId): boolean => stage !== 'panel' || panelIds.every((one) => one === by || scored.includes(one));

/** Every item once, none above its most, and a reason wherever it departs from the facts. */
export const fitsSheet = (marks: readonly MarkForm[], items: readonly Pick<AssessmentItem, 'item' | 'computed'>[]): Verdict => {
  if (marks.length !== items.length || items.some(({ item }) => !marks.some((mark) => mark.item === item.key))) return no('assessment.incomplete');
  for (const { item, computed } of items) {
    const mark = marks.find((one) => one.item === item.key);
    if (mark === undefined) return no('assessment.incomplete');
    if (mark.tenths > mostOf(item.rule)) return no('assessment.tooMuch', { item: item.title });
    if (computed !== null && mark.tenths !== computed && mark.reason.length < 2) return no('assessment.reason', { item: item.title });
  }
  return yes;
};

export const mayPublicise = (facts: AssessmentFacts, hand: AssessmentHand): Verdict => {
  if (hand.personId === selfOf(facts)) return no('assessment.own');
  if (!hand.districtStaff && !(facts.subject === 'members' && hand.host)) return no('access.notYours', { who: facts.subject === 'members' ? 'host' : 'districtStaff' });
  return step(courseOf(facts.stages), facts.state, 'publicise') === null ? no('assessment.otherState') : yes;
};

export const mayObject = (facts: AssessmentFacts, hand: AssessmentHand): Verdict => {
  if (!hand.belongs && hand.personId !== selfOf(facts)) return no('access.notYours', { who: 'member' });
  return facts.state === 'publicised' ? yes : no('assessment.otherState');
};

/** By the district, and by none of those whose hand or right is in it. `objector` is null when nobody objects. */
export const mayAnswer = (facts: AssessmentFacts, hand: AssessmentHand, objector: PersonId | null): Verdict => {
  if (!hand.districtStaff) return no('access.notYours', { who: 'districtStaff' });
  if (facts.state !== 'objected') return no('assessment.otherState');
  return hand.personId === objector || hand.personId === selfOf(facts) || facts.scored.includes(hand.personId) ? no('assessment.own') : yes;
};

export const isOver = (noticeUntil: Day, today: Day): boolean => today > noticeUntil;

/** The marks that count: those of the last stage only of this turn, for an objection that held has it scored anew. */
const counting = (marks: readonly Mark[], { stages, turn }: Turn): Mark[] => marks.filter((mark) => mark.stage !== stages.at(-1) || mark.turn === turn);

export interface Turn {
  readonly stages: readonly Stage[];
  readonly turn: number;
}

/** What stands of one item: of the last stage that has scored, of a panel the mean; null before anybody has. */
export const standing = (marks: readonly Mark[], turn: Turn): number | null => {
  const given = counting(marks, turn);
  const last = Stage.options.toReversed().find((stage) => given.some((mark) => mark.stage === stage));
  return last === undefined ? null : meanOf(given.filter(({ stage }) => stage === last).map(({ tenths }) => tenths));
};

/** Of all items; null before anybody has scored. */
export const totalOf = (items: readonly { readonly marks: readonly Mark[] }[], turn: Turn): number | null => {
  const stands = items.map(({ marks }) => standing(marks, turn));
  return stands.every((one) => one === null) ? null : stands.reduce<number>((sum, one) => sum + (one ?? 0), 0);
};
