// Looking at a Word file, and making a design of it.
import { lessonIntakeRoutes } from '@gongyan/shared/lesson/intake/intake.contract';
import { useMutation } from '@tanstack/react-query';
import { call, type Parts } from '../../platform/call';
import { useChanged } from '../lesson.queries';

export const usePreviewWord = () => useMutation({ mutationFn: (file: File) => call(lessonIntakeRoutes.preview, { file }) });

export const useCreateFromWord = () => {
  const changed = useChanged();
  return useMutation({ mutationFn: (parts: Pick<Parts<typeof lessonIntakeRoutes.create>, 'params' | 'body'>) => call(lessonIntakeRoutes.create, parts), onSuccess: () => void changed() });
};
