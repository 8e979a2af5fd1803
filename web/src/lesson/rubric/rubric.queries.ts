// Questions and deeds of 评课量表.
import { rubricRoutes as routes, type DraftRubric, type RubricId, type WriteRubric } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useRubrics = () => useQuery(asking(routes.list, {}));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: deed, onSettled: () => void client.invalidateQueries({ queryKey: allOf(routes.list) }) });
};

export const useDraftRubric = () => useDeed((body: DraftRubric) => call(routes.draft, { body }));
export const useChangeRubric = (rubricId: RubricId) => useDeed((body: WriteRubric) => call(routes.change, { params: { rubricId }, body }));
export const usePublishRubric = (rubricId: RubricId) => useDeed(() => call(routes.publish, { params: { rubricId }, body: {} }));
export const useDiscardRubric = (rubricId: RubricId) => useDeed(() => call(routes.discard, { params: { rubricId } }));
