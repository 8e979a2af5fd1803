// 消息设置 as rules: every kind has a subject, what may never be missed is counted, alike notices fold, and the hour of the mail.
import { NoticeId, NoticeKind, type Notice } from '../notice.contract.js';
import { foldNotices, waits } from '../notice.rules.js';
import { noticeSentences } from '../notice.zh.js';
import { PersonId } from '../../kit/id.js';
import { NoticeSubject } from './way.contract.js';
import { allChoices, choiceOf, isQuiet, mayBeQuiet, slotAt, subjectOf } from './way.rules.js';

const OFF = NoticeSubject.options.map((subject) => ({ subject, bell: false, mail: false }));

test.each(NoticeKind.options)('%s has a sentence and a subject', (kind) => {
  const [room = '', deed = ''] = kind.split('.');
  expect(typeof Reflect.get(Reflect.get(noticeSentences, room), deed)).toBe('string');
  expect(NoticeSubject.options).toContain(subjectOf(kind));
});

test('whatever asks somebody for a deed, moves a meeting or touches rights and hours is counted, whatever he chose', () => {
  const musts = NoticeKind.options.filter((kind) => /\.(\w*[wW]aiting|toSign|toConfirm|toAssess|proposed|\w*[rR]eturned|rejected|refused|cancelled|noticed|changed|moved|sessionMoved|removed|ended|credited|notCredited|posted|given|overdue|revoked|workSet|\w*Asked|logReturned|left)$/.test(kind));
  const missed = musts.filter((kind) => isQuiet(kind, OFF));
  // Told to somebody else than the one whose matter it is, or settled: nothing to do.
  expect(missed.sort()).toEqual(['past.posted', 'studio.left', 'training.returned']);
  expect(NoticeKind.options.filter(mayBeQuiet).length).toBeGreaterThan(20);
});

test('no choice is everything; one subject does not touch another', () => {
  expect(allChoices([])).toEqual(NoticeSubject.options.map((subject) => ({ subject, bell: true, mail: true })));
  const choices = [{ subject: 'lesson', bell: false, mail: false } as const];
  expect([choiceOf(choices, 'lesson').bell, choiceOf(choices, 'studio').bell]).toEqual([false, true]);
  expect([isQuiet('document.replied', choices), isQuiet('result.confirmed', choices)]).toEqual([true, false]);
});

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const aNotice = (n: number, more: Partial<Notice> = {}): Notice => ({ id: NoticeId.parse(uuid(n)), personId: PersonId.parse(uuid(1)), kind: 'document.replied', facts: {}, link: '/docs/1', at: new Date(), readAt: null, quiet: false, ...more });
const numbers = (rows: readonly Notice[]): number[] => foldNotices(rows).map((fold) => fold.rows.length);

test.each<[string, Notice[], number[]]>([
  ['three about one lesson', [aNotice(1), aNotice(2), aNotice(3)], [3]],
  ['of another lesson', [aNotice(1), aNotice(2, { link: '/docs/2' })], [1, 1]],
  ['of another kind', [aNotice(1), aNotice(2, { kind: 'document.mentioned' })], [1, 1]],
  ['one of them read', [aNotice(1), aNotice(2, { readAt: new Date() })], [1, 1]],
  ['apart in the list', [aNotice(1), aNotice(2, { link: '/docs/2' }), aNotice(3)], [1, 1, 1]],
  ['that lead nowhere', [aNotice(1, { link: null }), aNotice(2, { link: null })], [1, 1]],
])('notices %s', (_words, rows, folded) => {
  expect(numbers(rows)).toEqual(folded);
});

test('none is lost or told twice by folding', () => {
  const rows = Array.from({ length: 40 }, (_, n) => aNotice(n + 1, { link: `/docs/${String(n % 3 === 0 ? 1 : 2)}` }));
  expect(foldNotices(rows).flatMap((fold) => fold.rows)).toEqual(rows);
});

test('what is quiet or read does not wait', () => {
  expect([aNotice(1), aNotice(1, { quiet: true }), aNotice(1, { readAt: new Date() })].map(waits)).toEqual([true, false, false]);
});

test.each<[string, string | null]>([
  ['2026-11-24T06:59:59+08:00', null],
  ['2026-11-24T07:00:00+08:00', '2026-11-24'],
  ['2026-11-24T23:59:59+08:00', '2026-11-24'],
  ['2026-11-25T00:00:00+08:00', null],
])('at %s the mail of %s is due', (now, day) => {
  expect(slotAt(new Date(now), 7)?.day ?? null).toBe(day);
});
