// Deeds of planning: cohorts, their sessions and their works.
import type { CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { enrolmentRoutes, type ChangeCohort, type PlanCohort } from '@gongyan/shared/training/enrolment/enrolment.contract';
import { sessionRoutes, type CohortSessionId, type PlanSession } from '@gongyan/shared/training/session/session.contract';
import { workRoutes, type AddWork, type ChangeWork, type WorkId } from '@gongyan/shared/training/work/work.contract';
import { call } from '../../platform/call';
import { useDeed } from '../training.queries';

export const usePlanCohort = () => useDeed((body: PlanCohort) => call(enrolmentRoutes.planCohort, { body }));
export const useChangeCohort = (cohortId: CohortId) => useDeed((body: ChangeCohort) => call(enrolmentRoutes.changeCohort, { params: { cohortId }, body }));
export const usePlanSessions = (cohortId: CohortId) => useDeed((sessions: PlanSession[]) => call(sessionRoutes.plan, { params: { cohortId }, body: { sessions } }));
export const useCopyTimetable = (cohortId: CohortId) => useDeed((from: CohortId) => call(sessionRoutes.copy, { params: { cohortId }, body: { from } }));
export const useChangeSession = (cohortSessionId: CohortSessionId) => useDeed((body: PlanSession) => call(sessionRoutes.change, { params: { cohortSessionId }, body }));
export const useCancelSession = (cohortSessionId: CohortSessionId) => useDeed((reason: string) => call(sessionRoutes.cancel, { params: { cohortSessionId }, body: { reason } }));
export const useAddWork = (cohortId: CohortId) => useDeed((body: AddWork) => call(workRoutes.add, { params: { cohortId }, body }));
export const useChangeWork = (workId: WorkId) => useDeed((body: ChangeWork) => call(workRoutes.change, { params: { workId }, body }));
export const useCancelWork = (workId: WorkId) => useDeed((reason: string) => call(workRoutes.cancel, { params: { workId }, body: { reason } }));
