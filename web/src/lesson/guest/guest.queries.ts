// Questions and deeds of 特邀点评.
import type { PersonId } from '@gongyan/shared/kit/id';
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import type { LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../platform/call';
import { allOf, asking } from '../../platform/queries';

export const useGuests = (designId: LessonDesignId) => useQuery(asking(guestRoutes.list, { params: { designId } }));

export const useSetGuests = (designId: LessonDesignId) => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (personIds: PersonId[]) => call(guestRoutes.set, { params: { designId }, body: { personIds } }),
    onSettled: () => void client.invalidateQueries({ queryKey: allOf(guestRoutes.list) }),
  });
};
