// What moves in open minutes comes with its hint and goes straight into the answer; what is locked does not move.
import { topic } from '@gongyan/shared/kit/topic';
import { MinutesFilled, minutesRoutes, type Minutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import type { MeetingId } from '@gongyan/shared/meeting/meeting.contract';
import { useMoved, useWatch } from '../../platform/live';
import { asking } from '../../platform/queries';

const filled = (minutes: Minutes, { blocks }: MinutesFilled): Minutes => {
  if (minutes.state !== 'open') return minutes;
  const now = (ref: string, kind: string) => blocks.find((block) => block.ref === ref && block.content.kind === kind);
  return { ...minutes, blocks: minutes.blocks.map((block) => now(block.ref, block.content.kind) ?? block) };
};

export const useFilled = (meetingId: MeetingId): void => {
  useWatch(topic('minutes', meetingId));
  useMoved(asking(minutesRoutes.open, { params: { meetingId } }).queryKey, ({ event, facts }) => {
    const told = event === 'minutes.filled' ? MinutesFilled.safeParse(facts) : null;
    return told?.success === true && told.data.meetingId === meetingId ? (minutes) => filled(minutes, told.data) : null;
  });
};
