// 会上评课: a published rubric opened on one item of the agenda, filled in on phones, shown to the hall by the host. Nobody
// is told of others' before he has handed in his own and the host has shown it.
import { z } from 'zod';
import { id, PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { FilledSheet } from '../../lesson/evaluation/evaluation.contract.js';
import { Rubric, RubricId, RubricItem } from '../../lesson/rubric/rubric.contract.js';
import { PersonCard } from '../../people/people.contract.js';
import { AgendaItemId, MeetingId } from '../meeting.contract.js';

export const RatingId = id('Rating');
export type RatingId = z.output<typeof RatingId>;

/** 评课中 / 已公布 / 结束时没有公布 */
export const RatingState = z.enum(['open', 'revealed', 'closed']);
export type RatingState = z.output<typeof RatingState>;

export const RatingItem = z.object({
  key: RubricItem.shape.key,
  mean: z.number(),
  /** Of those who hold the office of an expert; null without one. */
  experts: z.number().nullable(),
  low: z.number(),
  high: z.number(),
});
/** As it was when the host showed it; it never changes afterwards. No name in it. */
export const RatingResult = z.object({
  sheets: z.number().int(),
  experts: z.number().int(),
  mean: z.number(),
  grade: z.string().nullable(),
  items: z.array(RatingItem),
  strengths: z.array(z.string()),
  suggestions: z.array(z.string()),
});
export type RatingResult = z.output<typeof RatingResult>;

/** The same for everybody. */
export const RatingShared = z.object({
  id: RatingId,
  itemId: AgendaItemId,
  itemTitle: z.string(),
  rubric: Rubric,
  /** Whoever taught; he does not rate himself. */
  teacher: PersonCard.nullable(),
  state: RatingState,
  openedAt: Instant,
  revealedAt: Instant.nullable(),
  /** How many have handed in; never who. */
  submitted: z.number().int(),
});
export type RatingShared = z.output<typeof RatingShared>;
export const RatingCard = RatingShared.extend({ mine: FilledSheet.nullable(), result: RatingResult.nullable() });
export type RatingCard = z.output<typeof RatingCard>;

export const OpenRating = z.strictObject({ itemId: AgendaItemId, rubricId: RubricId, teacherId: PersonId.nullable() });

const params = z.object({ meetingId: MeetingId });
const oneRating = z.object({ meetingId: MeetingId, ratingId: RatingId });
const nothing = z.strictObject({});
const done = z.object({});
const problems = ['request.notFound', 'access.notYours', 'meeting.otherState'] as const;

export const ratingRoutes = {
  open: route({
    method: 'POST', path: '/meetings/:meetingId/ratings', summary: '就一项议程开始评课', access: { policy: 'signedIn', perMinute: 30 }, params, body: OpenRating, reply: z.object({ id: RatingId }),
    problems: [...problems, 'openlesson.noRubric', 'rating.there'],
  }),
  submit: route({
    method: 'PUT', path: '/meetings/:meetingId/ratings/:ratingId/sheet', summary: '提交评课，公布前可以修改', access: { policy: 'signedIn', perMinute: 60 }, params: oneRating, body: z.strictObject({ sheet: FilledSheet }), reply: done,
    problems: [...problems, 'rating.own', 'rating.over', 'evaluation.missing', 'evaluation.tooMany', 'evaluation.noEvidence'],
  }),
  reveal: route({
    method: 'POST', path: '/meetings/:meetingId/ratings/:ratingId/reveal', summary: '公布评课结果', access: { policy: 'signedIn', perMinute: 30 }, params: oneRating, body: nothing, reply: done, problems: [...problems, 'rating.tooFew', 'rating.over'],
  }),
};
