// Questions of 工作室对比. What happened in any room moves the numbers: they are asked for anew whenever the page is opened.
import { compareRoutes as routes, type ComparedKey } from '@gongyan/shared/studio/compare/compare.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useQuery } from '@tanstack/react-query';
import { bringLive } from '../../platform/live';
import { asking } from '../../platform/queries';

const own = { route: routes.own, where: 'studioId' } as const;
bringLive({ 'result.changed': [own], 'mentoring.changed': [own], 'lesson.preparationChanged': [own], 'meeting.changed': [{ route: routes.own }] });

export const useComparison = (day: string) => useQuery({ ...asking(routes.table, { query: { day } }), staleTime: 0 });
export const useOwnFigures = (studioId: StudioId) => useQuery({ ...asking(routes.own, { params: { studioId }, query: {} }), staleTime: 0 });
export const useComparedFacts = ({ studioId, key, day }: { studioId: StudioId; key: ComparedKey; day: string }) => useQuery({ ...asking(routes.evidence, { params: { studioId, key }, query: { day } }), staleTime: 0 });
