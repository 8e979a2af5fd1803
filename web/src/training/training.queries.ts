// Questions and deeds of the training room.
import { calendarRoutes } from '@gongyan/shared/training/calendar/calendar.contract';
import { cohortRoutes, type CohortAction, type CohortId, type EnrolmentId } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes, type JudgeAction } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { schemeRoutes, type CertRuleSet, type CertRuleSetId, type WantedRules } from '@gongyan/shared/training/scheme/scheme.contract';
import { sessionRoutes, type CohortSessionId, type Mark } from '@gongyan/shared/training/session/session.contract';
import { workRoutes, type MarkWork, type WorkId } from '@gongyan/shared/training/work/work.contract';
import type { PersonId } from '@gongyan/shared/kit/id';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../platform/call';
import { allOf, asking } from '../platform/queries';

export const usePlan = () => useQuery(asking(schemeRoutes.plan, {}));
export const useCohorts = () => useQuery(asking(cohortRoutes.list, {}));
export const useCohort = (cohortId: CohortId) => useQuery(asking(cohortRoutes.open, { params: { cohortId } }));
export const useBoard = (cohortId: CohortId) => useQuery(asking(progressRoutes.board, { params: { cohortId } }));
export const useMine = () => useQuery(asking(progressRoutes.mine, {}));
export const useBehind = () => useQuery(asking(progressRoutes.behind, {}));
export const useCandidates = (cohortId: CohortId) => useQuery(asking(enrolmentRoutes.candidates, { params: { cohortId } }));
export const useSessions = (cohortId: CohortId) => useQuery(asking(sessionRoutes.list, { params: { cohortId } }));
export const useRoll = (cohortSessionId: CohortSessionId) => useQuery(asking(sessionRoutes.roll, { params: { cohortSessionId } }));
export const useWorks = (cohortId: CohortId) => useQuery(asking(workRoutes.list, { params: { cohortId } }));

const STALE = [cohortRoutes.list, cohortRoutes.open, progressRoutes.board, progressRoutes.mine, progressRoutes.behind, enrolmentRoutes.candidates, sessionRoutes.list, sessionRoutes.roll, workRoutes.list];

export const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void Promise.all(STALE.map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useApply = () => useDeed((cohortId: CohortId) => call(enrolmentRoutes.apply, { params: { cohortId }, body: {} }));
export const useWithdraw = (cohortId: CohortId) => useDeed(() => call(enrolmentRoutes.withdraw, { params: { cohortId } }));
export const useNominate = (cohortId: CohortId) => useDeed((personIds: PersonId[]) => call(enrolmentRoutes.nominate, { params: { cohortId }, body: { personIds } }));
export const useAdmit = (cohortId: CohortId) => useDeed(() => call(enrolmentRoutes.admit, { params: { cohortId }, body: {} }));
export const useStepCohort = (cohortId: CohortId) => useDeed((body: { action: CohortAction; reason: string | null }) => call(enrolmentRoutes.stepCohort, { params: { cohortId }, body }));
export const useJudge = (cohortId: CohortId) => useDeed((body: { action: JudgeAction; enrolmentIds: EnrolmentId[]; reason: string | null }) => call(enrolmentRoutes.judge, { params: { cohortId }, body }));
export const useRemind = (cohortId: CohortId) => useDeed((enrolmentIds: EnrolmentId[]) => call(enrolmentRoutes.remind, { params: { cohortId }, body: { enrolmentIds } }));
export const useDefer = () => useDeed((enrolmentId: EnrolmentId) => call(enrolmentRoutes.defer, { params: { enrolmentId }, body: {} }));
export const useMark = (cohortSessionId: CohortSessionId) => useDeed((body: { marks: Mark[]; reason: string | null }) => call(sessionRoutes.mark, { params: { cohortSessionId }, body }));
export const useConfirmRoll = (cohortSessionId: CohortSessionId) => useDeed(() => call(sessionRoutes.confirm, { params: { cohortSessionId }, body: {} }));
export const useMarkWork = (workId: WorkId) => useDeed((body: MarkWork) => call(workRoutes.mark, { params: { workId }, body }));
export const useHandIn = (workId: WorkId) => useDeed((note: string) => call(workRoutes.handIn, { params: { workId }, body: { documentId: null, note } }));
const usePlanned = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void client.invalidateQueries({ queryKey: allOf(schemeRoutes.plan) }) });
};
/** A new draft of the level, or the same one changed. */
export const useSaveCertRules = ({ id, levelId, state }: CertRuleSet) =>
  usePlanned((body: WantedRules) => (state === 'draft' ? call(schemeRoutes.changeRules, { params: { certRuleSetId: id }, body }) : call(schemeRoutes.draftRules, { params: { levelId }, body })));
export const usePublishCertRules = () => usePlanned((certRuleSetId: CertRuleSetId) => call(schemeRoutes.publishRules, { params: { certRuleSetId }, body: {} }));
export const useMakeCalendar = () => useDeed(() => call(calendarRoutes.make, { body: {} }));
export const useEndCalendar = () => useDeed(() => call(calendarRoutes.end, {}));
