// The room in one question, and everything that is done in it. An answer to a deed is the room asked anew.
import type { PersonId } from '@gongyan/shared/kit/id';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { pollRoutes, type NewPoll, type PollAnswer, type PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { queueRoutes } from '@gongyan/shared/meeting/queue/queue.contract';
import { ratingRoutes, type RatingId } from '@gongyan/shared/meeting/rating/rating.contract';
import { roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import type { FilledSheet } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import type { Input } from '@gongyan/shared/kit/route';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import { useMoves } from './useMoves';

export const useRoom = (meetingId: MeetingId) => {
  useMoves(meetingId);
  return useQuery(asking(roomRoutes.open, { params: { meetingId } }));
};

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => client.invalidateQueries({ queryKey: allOf(roomRoutes.open) }) });
};

export const useTakeChair = (meetingId: MeetingId) => useDeed((_: null) => call(roomRoutes.takeChair, { params: { meetingId }, body: {} }));
export const useReturnChair = (meetingId: MeetingId) => useDeed((_: null) => call(roomRoutes.returnChair, { params: { meetingId }, body: {} }));

export const useRaise = (meetingId: MeetingId) => useDeed((_: null) => call(queueRoutes.raise, { params: { meetingId }, body: {} }));
export const useLower = (meetingId: MeetingId) => useDeed((personId: PersonId) => call(queueRoutes.lower, { params: { meetingId }, body: { personId } }));
export const useCall = (meetingId: MeetingId) => useDeed((body: Input<typeof queueRoutes.call>['body']) => call(queueRoutes.call, { params: { meetingId }, body }));
export const useEndSpeech = (meetingId: MeetingId) => useDeed((_: null) => call(queueRoutes.end, { params: { meetingId }, body: {} }));

export const useOpenPoll = (meetingId: MeetingId) => useDeed((body: NewPoll) => call(pollRoutes.open, { params: { meetingId }, body }));
export const useVote = (params: { meetingId: MeetingId; pollId: PollId }) => useDeed((body: { answer: PollAnswer; ballot: string | null }) => call(pollRoutes.vote, { params, body }));
export const useClosePoll = (params: { meetingId: MeetingId; pollId: PollId }) => useDeed((_: null) => call(pollRoutes.close, { params, body: {} }));

/** 记名: asked for only by whoever wants to see them. */
export const usePollNames = (params: { meetingId: MeetingId; pollId: PollId }) => useQuery(asking(pollRoutes.names, { params }));

export const useOpenRating = (meetingId: MeetingId) => useDeed((body: Input<typeof ratingRoutes.open>['body']) => call(ratingRoutes.open, { params: { meetingId }, body }));
export const useRate = (params: { meetingId: MeetingId; ratingId: RatingId }) => useDeed((sheet: FilledSheet) => call(ratingRoutes.submit, { params, body: { sheet } }));
export const useReveal = (params: { meetingId: MeetingId; ratingId: RatingId }) => useDeed((_: null) => call(ratingRoutes.reveal, { params, body: {} }));
