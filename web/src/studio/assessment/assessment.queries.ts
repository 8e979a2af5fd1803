// Questions and deeds of 考核.
import { assessmentRoutes as routes, type MarkForm } from '@gongyan/shared/studio/assessment/assessment.contract';
import type { AssessmentId } from '@gongyan/shared/studio/assessment/assessment.id';
import type { SheetKey, Stage } from '@gongyan/shared/studio/assessment/sheet.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import type { Day } from '@gongyan/shared/kit/time';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';
import './assessment.live';

export const useRounds = (studioId: StudioId) => useQuery(asking(routes.rounds, { params: { studioId } }));
export const useOwnObjections = (studioId: StudioId) => useQuery(asking(routes.objections, { params: { studioId } }));
export const useSheets = () => useQuery(asking(routes.sheets, {}));
export const useJudges = (studioId: StudioId) => useQuery(asking(routes.judges, { params: { studioId } }));
/** Facts move in other rooms: asked for anew whenever the page is opened. */
export const useAssessment = (assessmentId: AssessmentId) => useQuery({ ...asking(routes.page, { params: { assessmentId } }), staleTime: 0 });
export const useWaitingAssessments = () => useQuery(asking(routes.waiting, {}));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => Promise.all([routes.page, routes.rounds, routes.objections, routes.waiting].map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useOpenRound = (studioId: StudioId) => useDeed((body: { sheet: SheetKey; day: Day; panelIds: PersonId[] }) => call(routes.open, { params: { studioId }, body }));
export const useScore = (assessmentId: AssessmentId) => useDeed((body: { stage: Stage; turn: number; marks: MarkForm[] }) => call(routes.score, { params: { assessmentId }, body }));
export const usePublicise = (assessmentId: AssessmentId) => useDeed((_: null) => call(routes.publicise, { params: { assessmentId }, body: {} }));
export const useObject = (assessmentId: AssessmentId) => useDeed((reason: string) => call(routes.object, { params: { assessmentId }, body: { reason } }));
export const useAnswer = (assessmentId: AssessmentId) => useDeed((body: { upheld: boolean; answer: string }) => call(routes.answer, { params: { assessmentId }, body }));
