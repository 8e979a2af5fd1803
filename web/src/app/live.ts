// The live tables that the first page needs, in one: event name to the answers it makes stale. Others come with their room's
// questions (bringLive).
import { contributionLive } from '../document/contribution/contribution.live';
import { versionLive } from '../document/version/version.live';
import { commentLive } from '../document/comment/comment.live';
import { suggestionLive } from '../document/suggestion/suggestion.live';
import { claimLive } from '../hours/claim/claim.live';
import { hoursLive } from '../hours/hours.live';
import { collectiveLive } from '../lesson/collective/collective.live';
import { lessonLive } from '../lesson/lesson.live';
import { openLessonLive } from '../lesson/openlesson/openlesson.live';
import { meetingLive, roomLive } from '../meeting/meeting.live';
import { noticeLive } from '../notice/notice.live';
import { peopleLive } from '../people/people.live';
import { studioLive } from '../studio/studio.live';
import { templateLive } from '../studio/template/template.live';
import { writingLive } from '../studio/writing/writing.live';
import { trainingLive } from '../training/training.live';

export const liveTables = { ...peopleLive, ...noticeLive, ...hoursLive, ...claimLive, ...commentLive, ...suggestionLive, ...versionLive, ...contributionLive, ...studioLive, ...templateLive, ...writingLive, ...lessonLive, ...collectiveLive, ...openLessonLive, ...meetingLive, ...roomLive, ...trainingLive };
