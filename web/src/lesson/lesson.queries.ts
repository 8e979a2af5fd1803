// Questions and deeds of the lesson room.
import { lessonRoutes, type DesignCard, type LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioId } from '@gongyan/shared/studio/studio.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call, type Parts } from '../platform/call';
import { allOf, asking } from '../platform/queries';

/** What was touched last comes first; a design that nobody has written yet counts from its creation. */
export const byLastEdit = (a: DesignCard, b: DesignCard): number => (b.editedAt ?? b.createdAt).getTime() - (a.editedAt ?? a.createdAt).getTime();

export const useMyDesigns = () => useQuery(asking(lessonRoutes.mine, {}));
export const useStudioDesigns = (studioId: StudioId) => useQuery(asking(lessonRoutes.mine, { query: { studioId } }));
export const useDesign = (designId: LessonDesignId) => useQuery(asking(lessonRoutes.open, { params: { designId } }));

export const useChanged = () => {
  const client = useQueryClient();
  return () => Promise.all([lessonRoutes.mine, lessonRoutes.open].map((route) => client.invalidateQueries({ queryKey: allOf(route) })));
};

export const useCreateDesign = () => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: Parts<typeof lessonRoutes.create>['body']) => call(lessonRoutes.create, { body }), onSuccess: () => void changed() });
};

export const useChangeDesign = (designId: LessonDesignId) => {
  const changed = useChanged();
  return useMutation({ mutationFn: (body: Parts<typeof lessonRoutes.change>['body']) => call(lessonRoutes.change, { params: { designId }, body }), onSettled: () => void changed() });
};

export const useSetAuthors = (designId: LessonDesignId) => {
  const changed = useChanged();
  return useMutation({
    mutationFn: (authorIds: Parts<typeof lessonRoutes.setAuthors>['body']['authorIds']) => call(lessonRoutes.setAuthors, { params: { designId }, body: { authorIds } }),
    onSettled: () => void changed(),
  });
};

/** Designs whose title or text holds the words; the answer before stays until the next is there. */
export const useFindDesigns = (text: string) =>
  useQuery({ ...asking(lessonRoutes.find, { query: { text } }), enabled: text !== '', placeholderData: (before) => before });
