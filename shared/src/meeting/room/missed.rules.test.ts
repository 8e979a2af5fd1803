// Which absence is told, and of what: long ones, for some minutes; a reload loses none; two absences tell of nothing twice.
import fc from 'fast-check';
import { absenceToTell, backAgain, isNothing, missedIn, type Attended, type RoomFacts } from './missed.rules.js';

const start = new Date('2026-11-20T07:00:00Z');
const at = (seconds: number) => new Date(start.getTime() + seconds * 1_000);
const never: Attended = { goneAt: null, awayFrom: null, awayTo: null };
const nothing: RoomFacts = { items: [], polls: [], ratings: [], arrivals: [], speeches: [], tasks: [] };

test('a minute is worth a line, a moment is not, and after ten minutes it has been read', () => {
  const gone: Attended = { ...never, goneAt: at(0) };
  expect(absenceToTell(gone, at(59))).toBeNull();
  expect(absenceToTell(gone, at(60))).toEqual({ from: at(0), to: at(60) });
  const back = backAgain(gone, at(300));
  expect([absenceToTell(back, at(300 + 600)), absenceToTell(back, at(300 + 601))]).toEqual([{ from: at(0), to: at(300) }, null]);
  const reloaded = backAgain({ ...back, goneAt: at(310) }, at(312));
  expect(absenceToTell(reloaded, at(320))).toEqual({ from: at(0), to: at(300) });
});

test('tells what began and ended in it, in order, and how many came', () => {
  const facts: RoomFacts = {
    items: [{ title: '研讨', startedAt: at(120) }, { title: '说课', startedAt: at(10) }, { title: '小结', startedAt: null }],
    polls: [{ title: '一', openedAt: at(50), closedAt: at(200) }, { title: '二', openedAt: at(90), closedAt: null }], ratings: [{ title: '说课', openedAt: at(61), revealedAt: at(299) }],
    arrivals: [at(60), at(61), at(300), at(301)], speeches: [at(100)], tasks: [at(100), at(200)],
  };
  expect(missedIn({ from: at(60), to: at(300) }, facts)).toEqual({
    from: at(60), to: at(300), items: ['研讨'], pollsOpened: ['二'], pollsClosed: ['一'], ratingsOpened: ['说课'], ratingsRevealed: ['说课'], arrived: 2, speeches: 1, tasks: 2,
  });
  expect(isNothing(missedIn({ from: at(0), to: at(300) }, nothing))).toBe(true);
});

test('two absences one after the other tell of everything once', () => {
  const second = fc.integer({ min: 0, max: 1_000 });
  fc.assert(
    fc.property(fc.array(second), fc.uniqueArray(second, { minLength: 3, maxLength: 3 }), (times, borders) => {
      const [from = 0, middle = 0, to = 0] = [...borders].sort((one, other) => one - other);
      const facts = { ...nothing, arrivals: times.map(at), items: times.map((startedAt) => ({ title: String(startedAt), startedAt: at(startedAt) })) };
      const [first, other, whole] = [missedIn({ from: at(from), to: at(middle) }, facts), missedIn({ from: at(middle), to: at(to) }, facts), missedIn({ from: at(from), to: at(to) }, facts)];
      expect(first.arrived + other.arrived).toBe(whole.arrived);
      expect([...first.items, ...other.items]).toEqual(whole.items);
    }),
  );
});
