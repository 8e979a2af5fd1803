// Questions and deeds of 集体备课.
import { collectiveRoutes as routes, type AskDiscussion, type Choices, type TeachLesson } from '@gongyan/shared/lesson/collective/collective.contract';
import { lessonRoutes, type LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const usePreparation = (designId: LessonDesignId) => useQuery(asking(routes.open, { params: { designId } }));
/** Asked when somebody looks: what stands there must be what he decides about. */
export const useUpdate = (designId: LessonDesignId) => useQuery({ ...asking(routes.update, { params: { designId } }), staleTime: 0 });
export const useIdeas = (designId: LessonDesignId, forkId: LessonDesignId) => useQuery({ ...asking(routes.ideas, { params: { designId, forkId } }), staleTime: 0 });

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  const stale = [routes.open, routes.update, routes.ideas, lessonRoutes.open, lessonRoutes.mine];
  const settled = () => void Promise.all(stale.map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
  return useMutation({ mutationFn: deed, onSettled: settled });
};

export const useDiscuss = (designId: LessonDesignId) => useDeed((body: AskDiscussion) => call(routes.discuss, { params: { designId }, body }));
export const useFix = (designId: LessonDesignId) => useDeed((note: string) => call(routes.fix, { params: { designId }, body: { note } }));
export const useReopen = (designId: LessonDesignId) => useDeed((reason: string) => call(routes.reopen, { params: { designId }, body: { reason } }));
export const useFork = (designId: LessonDesignId) => useDeed(() => call(routes.fork, { params: { designId }, body: {} }));
export const useTeach = (designId: LessonDesignId) => useDeed((body: TeachLesson) => call(routes.teach, { params: { designId }, body }));
export const useReflect = (designId: LessonDesignId) => useDeed((text: string) => call(routes.reflect, { params: { designId }, body: { text } }));
export const useArchive = (designId: LessonDesignId) => useDeed(() => call(routes.archive, { params: { designId }, body: {} }));
export const useTakeUpdate = (designId: LessonDesignId) => useDeed((body: Choices) => call(routes.takeUpdate, { params: { designId }, body }));
export const useTakeIdeas = (designId: LessonDesignId, forkId: LessonDesignId) => useDeed((body: Choices) => call(routes.takeIdeas, { params: { designId, forkId }, body }));
