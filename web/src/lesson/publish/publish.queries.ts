// Questions and deeds of 入库.
import { collectiveRoutes } from '@gongyan/shared/lesson/collective/collective.contract';
import { lessonRoutes, type LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { publishRoutes as routes, type SignCheck } from '@gongyan/shared/lesson/publish/publish.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

/** Asked when somebody looks: what stands there must be what he signs. */
export const useCheck = (designId: LessonDesignId) => useQuery({ ...asking(routes.check, { params: { designId } }), staleTime: 0 });
export const usePublished = () => useQuery(asking(routes.list, {}));
export const usePublishedDesign = (designId: LessonDesignId) => useQuery(asking(routes.read, { params: { designId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  const stale = [routes.check, routes.list, collectiveRoutes.open, lessonRoutes.open, lessonRoutes.mine];
  return useMutation({ mutationFn: deed, onSettled: () => void Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: allOf(route) }))) });
};

export const useSign = (designId: LessonDesignId) => useDeed((body: SignCheck) => call(routes.sign, { params: { designId }, body }));
export const usePublish = (designId: LessonDesignId) => useDeed(() => call(routes.publish, { params: { designId }, body: {} }));
