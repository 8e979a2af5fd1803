// A notice tells of a deed that may have changed what its reader belongs to, so everything is looked at again.
import type { noticeEvents } from '@gongyan/shared/notice/notice.contract';
import type { LiveTable } from '../platform/live';

export const noticeLive: LiveTable<typeof noticeEvents> = {
  'notice.arrived': 'everything',
};
