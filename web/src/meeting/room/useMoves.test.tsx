// What moves for everybody at once is shown without asking: the agenda and the number of those who came; what does not fit is asked for.
import { AgendaItemId, MeetingId, meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import { act, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { aLiveMeeting, aRoom } from '../../../testing/meeting-here';
import { uuid } from '../../../testing/people-here';
import { quietHub, renderAt } from '../../../testing/render-at';
import { agendaMoved } from './useMoves';

const id = MeetingId.parse(uuid(700));
const items = [AgendaItemId.parse(uuid(701)), AgendaItemId.parse(uuid(702))] as const;
const told = new Date();
const item = (at: 0 | 1, state: 'running' | 'waiting') => ({ id: items[at], title: at === 0 ? '主备人说课' : '集体磨课', owner: null, minutes: 15, state, startedAt: state === 'running' ? told : null, endedAt: null });
const aMeeting = () => aLiveMeeting({ id, now: told, expected: 78, arrived: 3, agenda: [item(0, 'running'), item(1, 'waiting')] });
const later = new Date(told.getTime() + 60_000).toISOString();
const moved = { meetingId: id, now: later, agenda: [{ id: items[0], minutes: 15, state: 'done' as const, startedAt: told.toISOString(), endedAt: later }, { id: items[1], minutes: 15, state: 'running' as const, startedAt: later, endedAt: null }] };

const at = async () => {
  const hub = quietHub(new FakeHub()).on(meetingRoutes.open, aMeeting).on(roomRoutes.open, () => aRoom(aMeeting()))
    .on(attendanceRoutes.mine, () => ({ line: null, leave: null, rules: { opensBefore: 30, lateMost: 15, earlyMost: 15, tokenSeconds: 20, codeSeconds: 60, ticketMinutes: 10 } })).on(attendanceRoutes.leaves, () => []);
  await renderAt(`/meetings/${id}`);
  await waitFor(() => expect(fakeLive.watched).toContain(`meeting:${id}`));
  return hub;
};
const tell = (event: string, facts: object) => act(async () => fakeLive.tell(`meeting:${id}`, event, facts));

test('the next item and one more who came are shown, and nobody asks for the room', async () => {
  const hub = await at();
  await screen.findByText('集体磨课');
  await waitFor(() => expect(hub.times(roomRoutes.open)).toBeGreaterThan(0));
  const asked = hub.times(roomRoutes.open);
  await tell('meeting.arrived', { meetingId: id, arrived: 41 });
  expect(await screen.findByText(/41/)).toBeTruthy();
  await tell('meeting.agendaMoved', moved);
  await waitFor(() => expect(document.querySelector('.meeting-item[aria-current="step"]')?.textContent ?? '').toContain('集体磨课'));
  expect(hub.times(roomRoutes.open)).toBe(asked);
});

test('another agenda, or an older word, makes the room be asked for', async () => {
  expect(agendaMoved(aRoom(aMeeting()), { ...moved, now: new Date(told.getTime() - 1).toISOString() })).toBeNull();
  expect(agendaMoved(aRoom(aMeeting()), { ...moved, agenda: [{ id: AgendaItemId.parse(uuid(799)), minutes: 15, state: 'done', startedAt: null, endedAt: null }] })).toBeNull();
  const hub = await at();
  const asked = hub.times(roomRoutes.open);
  await tell('meeting.agendaMoved', { ...moved, agenda: [{ id: uuid(799), minutes: 15, state: 'done', startedAt: null, endedAt: null }] });
  await waitFor(() => expect(hub.times(roomRoutes.open)).toBeGreaterThan(asked));
});
