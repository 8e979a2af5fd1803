// Questions and deeds of 公开课.
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { openLessonRoutes as routes, type AnnounceLesson, type ChangeLesson, type OpenAction, type OpenLessonId } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useOpenLessons = () => useQuery(asking(routes.list, {}));
export const useLessonsOf = (designId: LessonDesignId) => useQuery(asking(routes.list, { query: { designId } }));
export const useOpenLesson = (openLessonId: OpenLessonId) => useQuery(asking(routes.open, { params: { openLessonId } }));
export const useGuests = (openLessonId: OpenLessonId) => useQuery(asking(routes.guests, { params: { openLessonId } }));

const useDeed = <Body, Answer>(deed: (body: Body) => Promise<Answer>) => {
  const client = useQueryClient();
  const settled = () => void Promise.all([routes.list, routes.open, routes.guests].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
  return useMutation({ mutationFn: deed, onSettled: settled });
};

export const useAnnounce = () => useDeed((body: AnnounceLesson) => call(routes.announce, { body }));
export const useChangeLesson = (openLessonId: OpenLessonId) => useDeed((body: ChangeLesson) => call(routes.change, { params: { openLessonId }, body }));
export const useBook = (openLessonId: OpenLessonId) => useDeed(() => call(routes.book, { params: { openLessonId }, body: {} }));
export const useGiveBack = (openLessonId: OpenLessonId) => useDeed(() => call(routes.giveBack, { params: { openLessonId } }));
export const useCancelLesson = (openLessonId: OpenLessonId) => useDeed((reason: string) => call(routes.cancel, { params: { openLessonId }, body: { reason } }));
export const useLessonStep = (openLessonId: OpenLessonId) =>
  useDeed((action: Exclude<OpenAction, 'cancel'>) => call(routes[action], { params: { openLessonId }, body: {} }));
