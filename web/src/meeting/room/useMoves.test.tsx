// What moves for everybody at once is shown without asking: the agenda and the number of those who came; what does not fit is asked for.
import { AgendaItemId, MeetingId, meetingRoutes } from '@gongyan/shared/meeting/meeting.contract';
import { attendanceRoutes } from '@gongyan/shared/meeting/attendance/attendance.contract';
import { PollId } from '@gongyan/shared/meeting/poll/poll.contract';
import { RoomMoved, roomRoutes } from '@gongyan/shared/meeting/room/room.contract';
import { act, screen, waitFor } from '@testing-library/react';
import { FakeHub } from '../../../testing/fake-call';
import { fakeLive } from '../../../testing/fake-live';
import { encode } from 'zod';
import { aLiveMeeting, aRoom } from '../../../testing/meeting-here';
import { aPerson, uuid } from '../../../testing/people-here';
import { quietHub, renderAt } from '../../../testing/render-at';
import { agendaMoved, roomMoved } from './useMoves';

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
  expect(agendaMoved(aRoom(aMeeting()), { ...moved, now: new Date(told.getTime() - 1), agenda: [] })).toBeNull();
  expect(agendaMoved(aRoom(aMeeting()), { meetingId: id, now: new Date(later), agenda: [{ id: AgendaItemId.parse(uuid(799)), minutes: 15, state: 'done', startedAt: null, endedAt: null }] })).toBeNull();
  const hub = await at();
  const asked = hub.times(roomRoutes.open);
  await tell('meeting.agendaMoved', { ...moved, agenda: [{ id: uuid(799), minutes: 15, state: 'done', startedAt: null, endedAt: null }] });
  await waitFor(() => expect(hub.times(roomRoutes.open)).toBeGreaterThan(asked));
});

const poll = { id: PollId.parse(uuid(710)), kind: 'single' as const, question: '下次先磨哪里？', choices: ['热身', '工作'], most: 1, named: false, state: 'open' as const, openedAt: told, closedAt: null, answered: 0, result: null };
const wire = (facts: RoomMoved): object => JSON.parse(JSON.stringify(encode(RoomMoved, facts))) as object;

test('a poll, its result, who speaks and a pause are shown without asking, and one\'s own answer stays', async () => {
  const hub = await at();
  await screen.findByText('集体磨课');
  const asked = hub.times(roomRoutes.open);
  const after = (seconds: number): Date => new Date(told.getTime() + seconds * 1_000);
  await tell('room.moved', wire({ meetingId: id, now: after(1), polls: [poll] }));
  expect(await screen.findByRole('heading', { name: '下次先磨哪里？' })).toBeTruthy();
  await tell('room.moved', wire({ meetingId: id, now: after(2), queue: { speaking: null, waiting: [{ person: aPerson(8), since: after(2) }], speeches: 0 } }));
  expect(await screen.findByText(aPerson(8).name)).toBeTruthy();
  await tell('room.moved', wire({ meetingId: id, now: after(3), polls: [{ ...poll, state: 'closed', closedAt: after(3), answered: 5, result: { answers: 5, withheld: false, mean: null, lines: [{ label: '热身', count: 5 }, { label: '工作', count: 0 }] } }] }));
  expect(await screen.findByText('5 票')).toBeTruthy();
  await tell('meeting.turned', { meetingId: id, now: after(4).toISOString(), state: 'paused', begunAt: told.toISOString() });
  expect((await screen.findAllByText(/暂停/)).length).toBeGreaterThan(0);
  expect(hub.times(roomRoutes.open)).toBe(asked);
  const mine = { picks: [0], words: [] };
  const voted = aRoom(aMeeting(), { polls: [{ ...poll, voted: true, mine }] });
  expect(roomMoved(voted, { meetingId: id, now: after(5), polls: [poll] })?.polls[0]).toMatchObject({ voted: true, mine });
  expect(roomMoved(voted, { meetingId: id, now: after(-5), polls: [poll] })).toBeNull();
});
