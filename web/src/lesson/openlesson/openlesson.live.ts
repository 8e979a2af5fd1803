// Which answers an open lesson's events make stale. Counts change for everybody who looks.
import { evaluationRoutes, type evaluationEvents } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { openLessonRoutes, type openLessonEvents } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import type { LiveTable } from '../../platform/live';
import type { Refresh } from '../../platform/queries';

const where = 'openLessonId';
const lesson: readonly Refresh[] = [{ route: openLessonRoutes.list }, { route: openLessonRoutes.open, where }, { route: openLessonRoutes.guests, where }];
const result: readonly Refresh[] = [{ route: evaluationRoutes.result, where }];

export const openLessonLive: LiveTable<typeof openLessonEvents & typeof evaluationEvents> = {
  'openlesson.announced': [{ route: openLessonRoutes.list }],
  'openlesson.changed': [...lesson, ...result],
  'evaluation.submitted': [...lesson, ...result],
  'evaluation.answered': result,
};
