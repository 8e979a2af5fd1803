// What an observer types on a device: kept at once, sent later, through lost networks, reloads and a second device. The
// server here is a variable; a reload is a second desk on the same shelf.
import type { KeepNotes, ObservationNote, SheetDraft } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { Offline, Refused } from '../../platform/refusal';
import { NoteDesk } from './note.desk';
import { SheetDesk } from './sheet.desk';

const KEY = 'notes';
const start = new Date('2026-11-26T06:00:00Z');
const after = (seconds: number) => new Date(start.getTime() + seconds * 1_000);

beforeEach(() => void jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  localStorage.clear();
});
const soon = () => jest.advanceTimersByTimeAsync(1_000);

/** Keeps the newest edit of every note, as the server does. */
const aServer = () => {
  const kept = new Map<string, ObservationNote>();
  const server = {
    away: false, trips: 0, startedAt: null as Date | null,
    texts: () => [...kept.values()].filter(({ removed }) => !removed).map(({ text }) => text),
    notes: () => [...kept.values()],
    send: async ({ startedAt, notes }: KeepNotes) => {
      server.trips += 1;
      if (server.away) throw new Offline('no answer');
      server.startedAt ??= startedAt;
      for (const note of notes) if ((kept.get(note.id)?.rev ?? 0) < note.rev) kept.set(note.id, note);
      return { startedAt: server.startedAt };
    },
  };
  return server;
};
const open = (server: ReturnType<typeof aServer>) => new NoteDesk(KEY, { startedAt: server.startedAt, notes: server.notes() }, server.send);

test('the first stamp begins the clock; letters are sent together soon after, and nothing stays behind', async () => {
  const server = aServer();
  const desk = open(server);
  desk.begin(start);
  const id = desk.stamp('团体热身', after(65));
  for (const text of ['全', '全班', '全班起立']) desk.edit(id, { text });
  expect(desk.getState()).toMatchObject({ startedAt: start, unsent: 2, notes: [{ second: 65, step: '团体热身', text: '全班起立' }] });
  await soon();
  expect([server.trips, server.texts(), desk.getState().unsent, localStorage.getItem(KEY)]).toEqual([1, ['全班起立'], 0, null]);
  desk.stop();
});

test('without a network notes wait on this device, through a reload, and go by themselves when it is back', async () => {
  const server = aServer();
  server.away = true;
  const desk = open(server);
  const id = desk.stamp('团体工作', start);
  desk.edit(id, { text: '第三组没有说完' });
  await soon();
  expect(desk.getState()).toMatchObject({ unsent: 2, trouble: expect.any(Offline) });
  desk.stop();
  const again = open(server);
  expect(again.getState()).toMatchObject({ startedAt: start, notes: [{ text: '第三组没有说完' }], unsent: 2 });
  server.away = false;
  globalThis.dispatchEvent(new Event('online'));
  await soon();
  expect([server.texts(), server.startedAt, again.getState().trouble, localStorage.getItem(KEY)]).toEqual([['第三组没有说完'], start, null, null]);
  again.stop();
});

test('a letter typed while a trip is under way is not lost, and a removed note goes too', async () => {
  const server = aServer();
  let arrive = (): void => undefined;
  const slow = { ...server, send: async (body: KeepNotes) => { await new Promise<void>((done) => { arrive = done; }); return server.send(body); } };
  const desk = new NoteDesk(KEY, { startedAt: null, notes: [] }, slow.send);
  const id = desk.stamp('', start);
  desk.edit(id, { text: '先' });
  await soon();
  desk.edit(id, { text: '先后' });
  arrive();
  await soon();
  arrive();
  await soon();
  expect([server.texts(), desk.getState().unsent]).toEqual([['先后'], 0]);
  desk.edit(id, { removed: true });
  await soon();
  arrive();
  await soon();
  expect([server.texts(), desk.getState().notes]).toEqual([[], []]);
  desk.stop();
});

test('what lies on the shelf and is no note is forgotten, not shown', () => {
  localStorage.setItem(KEY, '{"startedAt":null,"notes":[{"id":"x","text":"<img onerror=1>"}]}');
  const desk = open(aServer());
  expect(desk.getState()).toMatchObject({ notes: [], unsent: 0 });
  desk.stop();
});

const sheet = (strengths: string[]): SheetDraft => ({ items: [], strengths, suggestions: [] });

describe('the sheet', () => {
  const aDraftServer = () => {
    const server = { rev: 0, sheet: null as SheetDraft | null, send: async ({ seen, sheet: sent }: { seen: number; sheet: SheetDraft }) => {
      if (seen !== server.rev) throw new Refused({ status: 409, code: 'evaluation.draftElsewhere', facts: {} });
      server.rev += 1;
      server.sheet = sent;
      return { rev: server.rev };
    } };
    return server;
  };
  const at = (server: ReturnType<typeof aDraftServer>, key = 'sheet') => new SheetDesk(key, { kept: { rev: server.rev, sheet: server.sheet }, empty: sheet([]) }, server.send);

  test('is kept here at once and on the server soon after; a reload shows it', async () => {
    const server = aDraftServer();
    const desk = at(server);
    desk.change(sheet(['导入自然']));
    desk.stop();
    expect(at(server).getState()).toMatchObject({ sheet: sheet(['导入自然']), unsent: true });
    await soon();
    expect([server.sheet, localStorage.getItem('sheet')]).toEqual([sheet(['导入自然']), null]);
  });

  test.each(['mine', 'other'] as const)('written on two devices, neither is thrown away until the writer has chosen: %s', async (choice) => {
    const server = aDraftServer();
    const [phone, desktop] = [at(server, 'phone'), at(server, 'desktop')];
    phone.change(sheet(['手机上写的']));
    await soon();
    desktop.change(sheet(['电脑上写的']));
    await soon();
    expect(desktop.getState()).toMatchObject({ elsewhere: true, sheet: sheet(['电脑上写的']) });
    expect(server.sheet).toEqual(sheet(['手机上写的']));
    if (choice === 'mine') desktop.keepMine(server.rev);
    else desktop.takeOther({ rev: server.rev, sheet: server.sheet });
    await soon();
    const words = choice === 'mine' ? '电脑上写的' : '手机上写的';
    expect([server.sheet, desktop.getState()]).toMatchObject([sheet([words]), { sheet: sheet([words]), unsent: false, elsewhere: false }]);
    phone.stop();
    desktop.stop();
  });
});
