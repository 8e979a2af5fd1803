// 投票: one question, answered once by everybody and changed until it is closed. What was answered is told to nobody before
// that. 不记名: what is kept names no answer's person; see decision 0032.
import { z } from 'zod';
import { id } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Instant } from '../../kit/time.js';
import { PersonCard } from '../../people/people.contract.js';
import { MeetingId } from '../meeting.contract.js';

export const PollId = id('Poll');
export type PollId = z.output<typeof PollId>;

/** 单选 / 多选 / 量表 / 短语 */
export const PollKind = z.enum(['single', 'multiple', 'scale', 'words']);
export type PollKind = z.output<typeof PollKind>;

const Choice = z.string().trim().min(1).max(60);
export const NewPoll = z.strictObject({
  kind: PollKind,
  question: z.string().trim().min(1).max(120),
  /** Of a scale: what its lowest and highest step mean, or nothing. Of words: nothing. */
  choices: z.array(Choice).max(12),
  /** Of 多选 and 短语: how many at most. Otherwise 1. */
  most: z.number().int().min(1).max(12),
  /** 记名; otherwise 不记名. */
  named: z.boolean(),
});
export type NewPoll = z.output<typeof NewPoll>;

/** Of choices their places from 0; of a scale one step from 1 to 5; of words the words. */
export const PollAnswer = z.strictObject({ picks: z.array(z.number().int().min(0).max(12)).max(12), words: z.array(z.string().trim().min(1).max(20)).max(12) });
export type PollAnswer = z.output<typeof PollAnswer>;

export const PollLine = z.object({ label: z.string(), count: z.number().int() });
export const PollResult = z.object({
  answers: z.number().int(),
  /** 不记名 with so few answers that they would name their people: only how many there were. */
  withheld: z.boolean(),
  lines: z.array(PollLine),
  /** Of a scale. */
  mean: z.number().nullable(),
});
export type PollResult = z.output<typeof PollResult>;

export const Poll = NewPoll.extend({ id: PollId, state: z.enum(['open', 'closed']), openedAt: Instant, closedAt: Instant.nullable() });
export type Poll = z.output<typeof Poll>;
/** The same for everybody. */
export const PollShared = Poll.extend({
  answered: z.number().int(),
  /** Null until it is closed. */
  result: PollResult.nullable(),
});
export type PollShared = z.output<typeof PollShared>;
export const PollCard = PollShared.extend({
  /** Whether the reader has answered. */
  voted: z.boolean(),
  /** The reader's own; null without one, and always null for 不记名: nobody can look it up. */
  mine: PollAnswer.nullable(),
});
export type PollCard = z.output<typeof PollCard>;

/** Made by the page and kept there: the only thing that finds one's own 不记名 answer again. Null for 记名. */
const Ballot = z.string().regex(/^[A-Za-z0-9_-]{32}$/).nullable();

const params = z.object({ meetingId: MeetingId });
const onePoll = z.object({ meetingId: MeetingId, pollId: PollId });
const nothing = z.strictObject({});
const done = z.object({});
const problems = ['request.notFound', 'access.notYours', 'meeting.otherState'] as const;

export const pollRoutes = {
  open: route({
    method: 'POST', path: '/meetings/:meetingId/polls', summary: '发起投票', access: { policy: 'signedIn', perMinute: 30 }, params, body: NewPoll, reply: z.object({ id: PollId }), problems: [...problems, 'poll.choices', 'poll.tooMany'],
  }),
  vote: route({
    method: 'PUT', path: '/meetings/:meetingId/polls/:pollId/vote', summary: '投票，或在结束前改投', access: { policy: 'signedIn', perMinute: 120 }, params: onePoll,
    body: z.strictObject({ answer: PollAnswer, ballot: Ballot }), reply: done, problems: [...problems, 'poll.closed', 'poll.answer', 'poll.votedElsewhere'],
  }),
  close: route({ method: 'POST', path: '/meetings/:meetingId/polls/:pollId/closing', summary: '结束投票，公布结果', access: { policy: 'signedIn', perMinute: 60 }, params: onePoll, body: nothing, reply: done, problems: [...problems, 'poll.closed'] }),
  names: route({
    method: 'GET', path: '/meetings/:meetingId/polls/:pollId/names', summary: '记名投票结束后，谁选了什么（与结果各行同序）', access: { policy: 'signedIn', perMinute: 120 }, params: onePoll,
    reply: z.array(z.array(PersonCard)), problems: ['request.notFound'],
  }),
};
