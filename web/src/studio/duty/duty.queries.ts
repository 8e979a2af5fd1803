// Questions and deeds of 年度任务. What happened in other rooms moves the numbers: they are asked for anew whenever the page is opened.
import { dutyRoutes as routes, type DutyKey } from '@gongyan/shared/studio/duty/duty.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { bringLive } from '../../platform/live';
import { allOf, asking } from '../../platform/queries';

const board = { route: routes.board, where: 'studioId' } as const;
// The studio's own topic tells of results and meetings.
bringLive({ 'result.changed': [board], 'meeting.changed': [{ route: routes.board }] });

const dayOf = (year: string) => (year === '' ? {} : { day: year });

export const useDuties = (studioId: StudioId, year: string) => useQuery({ ...asking(routes.board, { params: { studioId }, query: dayOf(year) }), staleTime: 0 });
export const useEvidence = ({ studioId, personId, key, year }: { studioId: StudioId; personId: PersonId; key: DutyKey; year: string }) =>
  useQuery({ ...asking(routes.evidence, { params: { studioId, personId, key }, query: dayOf(year) }), staleTime: 0 });

export const useRemind = (studioId: StudioId) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: (personIds: PersonId[]) => call(routes.remind, { params: { studioId }, body: { personIds } }), onSettled: () => client.invalidateQueries({ queryKey: allOf(routes.board) }) });
};
