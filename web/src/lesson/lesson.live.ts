// Which answers of this room each of its events makes stale.
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import { lessonRoutes, type lessonEvents } from '@gongyan/shared/lesson/lesson.contract';
import type { LiveTable, Stale } from '../platform/live';

const oneDesign: Stale = [{ route: lessonRoutes.open, where: 'designId' }, { route: lessonRoutes.mine, where: 'studioId' }];

export const lessonLive: LiveTable<typeof lessonEvents> = {
  'lesson.designCreated': [{ route: lessonRoutes.mine, where: 'studioId' }],
  'lesson.designChanged': [...oneDesign, { route: guestRoutes.list, where: 'designId' }],
  'lesson.textEdited': oneDesign,
  'lesson.presenceChanged': [{ route: lessonRoutes.mine, where: 'studioId' }],
};
