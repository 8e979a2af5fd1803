// Roof: the contracts that this server must serve, each route exactly once. It refuses to start otherwise.
import { commentRoutes } from '@gongyan/shared/document/comment/comment.contract';
import { contributionRoutes } from '@gongyan/shared/document/contribution/contribution.contract';
import { documentRoutes } from '@gongyan/shared/document/document.contract';
import { suggestionRoutes } from '@gongyan/shared/document/suggestion/suggestion.contract';
import { hoursRoutes } from '@gongyan/shared/hours/hours.contract';
import { versionRoutes } from '@gongyan/shared/document/version/version.contract';
import { collectiveRoutes } from '@gongyan/shared/lesson/collective/collective.contract';
import { guestRoutes } from '@gongyan/shared/lesson/guest/guest.contract';
import { lessonRoutes } from '@gongyan/shared/lesson/lesson.contract';
import { noticeRoutes } from '@gongyan/shared/notice/notice.contract';
import { peopleRoutes } from '@gongyan/shared/people/people.contract';
import { studioRoutes } from '@gongyan/shared/studio/studio.contract';
import { ServedRoutes } from './platform/contract/openapi.js';
import { platformRoutes } from './platform/health.routes.js';

export const servedRoutes = new ServedRoutes({
  platform: platformRoutes,
  people: peopleRoutes,
  notice: noticeRoutes,
  hours: hoursRoutes,
  document: documentRoutes,
  comment: commentRoutes,
  suggestion: suggestionRoutes,
  version: versionRoutes,
  contribution: contributionRoutes,
  studio: studioRoutes,
  lesson: lessonRoutes,
  guest: guestRoutes,
  collective: collectiveRoutes,
  // Rooms add their contracts here, in the order of the rooms.
});
