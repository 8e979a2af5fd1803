// Questions and deeds of 教研活动.
import type { PersonId } from '@gongyan/shared/kit/id';
import { attendanceRoutes, type AttendanceState, type CheckKind } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { meetingRoutes as routes, type ChangeMeeting, type MeetingId, type PlanMeeting } from '@gongyan/shared/meeting/meeting.contract';
import { roomAddress } from '@gongyan/shared/meeting/room/room.address';
import { seriesRoutes, type NewSeries } from '@gongyan/shared/meeting/series/series.contract';
import type { PersonCard } from '@gongyan/shared/people/people.contract';
import { StudioId, studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../platform/call';
import { bringLive } from '../platform/live';
import { allOf, asking } from '../platform/queries';

// What the close sheet warns of.
const sheet = { route: attendanceRoutes.closeSheet, where: 'meetingId' };
bringLive({ 'minutes.changed': [sheet], 'action.changed': [sheet] });

const NOBODY = StudioId.parse('00000000-0000-4000-8000-000000000000');

export const useAsked = (meetingId: MeetingId) => useQuery(asking(routes.people, { params: { meetingId } }));
export const useMeetings = () => useQuery(asking(routes.list, { query: {} }));
export const useBoard = (meetingId: MeetingId) => useQuery(asking(attendanceRoutes.board, { params: { meetingId } }));
export const useMine = (meetingId: MeetingId) => useQuery(asking(attendanceRoutes.mine, { params: { meetingId } }));
export const useLeaves = (meetingId: MeetingId) => useQuery(asking(attendanceRoutes.leaves, { params: { meetingId } }));
export const useCloseSheet = (meetingId: MeetingId) => useQuery(asking(attendanceRoutes.closeSheet, { params: { meetingId } }));
/** A studio comes whole; nobody of the district's group does by itself. */
export const useStudioPeople = (id: StudioId | null): readonly PersonCard[] => {
  const { data } = useQuery({ ...asking(studioRoutes.open, { params: { studioId: id ?? NOBODY } }), enabled: id !== null });
  return data === undefined || id === null ? [] : [data.host, ...data.members.filter(({ state, kind }) => state === 'active' && kind !== 'online').map(({ person }) => person)];
};
export const useSeries = () => useQuery(asking(seriesRoutes.list, {}));

const everything = [routes.list, roomAddress, attendanceRoutes.board, attendanceRoutes.mine, attendanceRoutes.leaves, attendanceRoutes.closeSheet, seriesRoutes.list];

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  const settled = () => void Promise.all(everything.map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
  return useMutation({ mutationFn: deed, onSettled: settled });
};

export const usePlan = () => useDeed((body: PlanMeeting) => call(routes.plan, { body }));
export const useChange = (meetingId: MeetingId) => useDeed((body: ChangeMeeting) => call(routes.change, { params: { meetingId }, body }));
export const usePlanSeries = () => useDeed((body: NewSeries) => call(seriesRoutes.plan, { body }));
export type PlainStep = 'notify' | 'begin' | 'pause' | 'resume' | 'sumUp';
export const useStep = (meetingId: MeetingId) => useDeed((step: PlainStep) => call(routes[step], { params: { meetingId }, body: {} }));
export const useCancel = (meetingId: MeetingId) => useDeed((reason: string) => call(routes.cancel, { params: { meetingId }, body: { reason } }));
export const useAgendaDeed = (meetingId: MeetingId) => useDeed((deed: 'next' | 'extend' | 'skip') => call(routes.agenda, { params: { meetingId }, body: { deed } }));
export const useInvite = (meetingId: MeetingId) => useDeed((personIds: PersonId[]) => call(routes.invite, { params: { meetingId }, body: { personIds } }));
export const useClose = (meetingId: MeetingId) => useDeed((_: null) => call(attendanceRoutes.close, { params: { meetingId }, body: {} }));
export const useReopen = (meetingId: MeetingId) => useDeed((reason: string) => call(attendanceRoutes.reopen, { params: { meetingId }, body: { reason } }));
export const useTap = (meetingId: MeetingId) => useDeed((body: { personId: PersonId; kind: CheckKind; reason: string }) => call(attendanceRoutes.tap, { params: { meetingId }, body }));
export const useRule = (meetingId: MeetingId) => useDeed((body: { personId: PersonId; state: Exclude<AttendanceState, 'awaited'>; reason: string }) => call(attendanceRoutes.rule, { params: { meetingId }, body }));
export const useAskLeave = (meetingId: MeetingId) => useDeed((reason: string) => call(attendanceRoutes.askLeave, { params: { meetingId }, body: { reason } }));
export const useDecideLeave = (meetingId: MeetingId) => useDeed(({ personId, approve }: { personId: PersonId; approve: boolean }) => call(attendanceRoutes.decideLeave, { params: { meetingId, personId }, body: { approve } }));
export const useCodeIn = (meetingId: MeetingId) => useDeed((code: string) => call(attendanceRoutes.checkInByCode, { params: { meetingId }, body: { code, device: null } }));
