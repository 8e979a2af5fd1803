// Of meetings: one that is running, with a task, a poll, a rating and minutes; a series. The hub's clock stays at its beginning.
import { actionRoutes } from '@gongyan/shared/meeting/action/action.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { minutesRoutes } from '@gongyan/shared/meeting/minutes/minutes.contract';
import { pollRoutes } from '@gongyan/shared/meeting/poll/poll.contract';
import { ratingRoutes } from '@gongyan/shared/meeting/rating/rating.contract';
import { meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { seriesRoutes } from '@gongyan/shared/meeting/series/series.contract';
import { rubricRoutes } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { personId, studioId, type DemoHub } from '../../../server/testing/demo-hub.js';
import { inMeeting, runningMeeting } from '../../../server/testing/meeting-room.js';
import type { Subjects } from '../../../server/testing/verdicts.js';
import { said, type World } from './world.js';

export const meetingsOf = async (hub: DemoHub, world: World): Promise<Subjects> => {
  const host = await hub.as(world.host);
  const [studio, hostId, subjectId] = [studioId(world.studio), personId(world.host), personId(world.subject)];
  const plan = { studioId: studio, name: said(world, '例会'), rule: 'FREQ=MONTHLY;BYDAY=3FR', firstDay: '2027-02-01', lastDay: '2027-06-30', clock: '14:30', minutes: 90, form: '研课', place: said(world, '地点'), units: 1, onHoliday: 'after' as const, chairId: hostId, personIds: [] };
  const series = await hub.call(seriesRoutes.plan, { body: plan }, host);
  const id = await runningMeeting(hub, {
    studioId: studio, chairId: hostId, recorderId: personId(world.member), speakerId: subjectId, theme: said(world, '磨课'), place: said(world, '地点'), note: said(world, '说明'), agenda: [{ title: said(world, '说课'), minutes: 15, ownerId: subjectId }],
  }, world.host);
  const poll = await hub.call(pollRoutes.open, { ...inMeeting(id), body: { kind: 'single', question: said(world, '下次谁上课'), choices: [said(world, '甲'), said(world, '乙')], most: 1, named: true } }, host);
  const [item] = (await hub.call(meetingRoutes.open, inMeeting(id), host)).agenda;
  const rubric = (await hub.call(rubricRoutes.list, {}, host)).find(({ kind, state }) => kind === 'lesson' && state === 'published');
  const rating = await hub.call(ratingRoutes.open, { ...inMeeting(id), body: { itemId: item?.id, rubricId: rubric?.id, teacherId: subjectId } }, host);
  const action = await hub.call(actionRoutes.add, { ...inMeeting(id), body: { what: said(world, '改课件'), ownerId: subjectId, dueOn: '2026-12-01' } }, host);
  await hub.call(minutesRoutes.begin, { ...inMeeting(id), body: {} }, await hub.as(world.member));
  const { address } = await hub.call(attendanceRoutes.codes, { ...inMeeting(id), query: { kind: 'in' } }, host);
  const { pathname } = new URL(address, 'http://hub');
  return { Meeting: id, MeetingSeries: series.id, Poll: poll.id, AgendaItem: item?.id, Rating: rating.id, ActionItem: action.id, short: pathname.slice('/c/'.length) };
};
