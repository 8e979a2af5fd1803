// Questions and deeds of the training room.
import { cohortRoutes, type CohortId } from '@gongyan/shared/training/cohort/cohort.contract';
import { progressRoutes } from '@gongyan/shared/training/progress/progress.contract';
import { schemeRoutes } from '@gongyan/shared/training/scheme/scheme.contract';
import { useQuery } from '@tanstack/react-query';
import { asking } from '../platform/queries';

export const usePlan = () => useQuery(asking(schemeRoutes.plan, {}));
export const useCohorts = () => useQuery(asking(cohortRoutes.list, {}));
export const useCohort = (cohortId: CohortId) => useQuery(asking(cohortRoutes.open, { params: { cohortId } }));
export const useBoard = (cohortId: CohortId) => useQuery(asking(progressRoutes.board, { params: { cohortId } }));
