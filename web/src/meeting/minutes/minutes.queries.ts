// Questions and deeds of 纪要.
import { minutesRoutes as routes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './minutes.live';

export const useMinutes = (meetingId: MeetingId) => useQuery(asking(routes.open, { params: { meetingId } }));

/** Minutes whose text holds the words; the answer before stays until the next is there. */
export const useFindMinutes = (text: string) => useQuery({ ...asking(routes.find, { query: { text } }), enabled: text !== '', placeholderData: (before) => before });

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void client.invalidateQueries({ queryKey: allOf(routes.open) }) });
};

export const usePlainDeed = (meetingId: MeetingId) => useDeed((which: 'begin' | 'confirm' | 'freeze') => call(routes[which], { params: { meetingId }, body: {} }));
export const useReopenMinutes = (meetingId: MeetingId) => useDeed((reason: string) => call(routes.reopen, { params: { meetingId }, body: { reason } }));
