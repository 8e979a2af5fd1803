// Who may do what with 修改建议, and what a suggestion changes, as sentences.
import { PersonId } from '../../kit/id.js';
import type { Verdict } from '../../kit/verdict.js';
import type { DocumentRole } from '../document.contract.js';
import type { SuggestionState } from './suggestion.contract.js';
import { mayDecide, mayReopen, mayRevise, maySuggest, meeting, wordChange, type Wording } from './suggestion.rules.js';

const person = (n: number) => PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const [me, other] = [person(1), person(2)];
const said = (verdict: Verdict) => (verdict.ok ? 'yes' : verdict.code);

test.each<[DocumentRole, string, string]>([
  ['write', 'yes', 'yes'],
  ['comment', 'yes', 'suggestion.writersDecide'],
  ['read', 'suggestion.mayNot', 'suggestion.writersDecide'],
])('somebody whose right is %s: suggest %s, decide %s', (role, suggests, decides) => {
  expect([said(maySuggest({ role })), said(mayDecide({ role }))]).toEqual([suggests, decides]);
});

test.each<[string, DocumentRole, PersonId, SuggestionState, string]>([
  ['an expert changes his own open one', 'comment', me, 'open', 'yes'],
  ['a writer does not change another’s', 'write', other, 'open', 'suggestion.notYours'],
  ['what was accepted is not changed any more', 'comment', me, 'accepted', 'suggestion.decided'],
  ['whoever only reads now changes nothing', 'read', me, 'open', 'suggestion.mayNot'],
])('%s', (_, role, authorId, state, expected) => {
  expect(said(mayRevise({ authorId, state, by: '林老师' }, { personId: me, role }))).toBe(expected);
});

const noon = new Date('2026-11-27T04:00:00Z');
const after = (minutes: number) => new Date(noon.getTime() + minutes * 60_000);
test.each<[string, DocumentRole, SuggestionState, PersonId | null, Date, string]>([
  ['whoever accepted takes it back a moment later', 'write', 'accepted', me, after(1), 'yes'],
  ['whoever declined takes it back too', 'write', 'declined', me, after(10), 'yes'],
  ['after ten minutes it stands', 'write', 'accepted', me, after(11), 'suggestion.tooLateToUndo'],
  ['somebody else does not take it back', 'write', 'accepted', other, after(1), 'suggestion.notYourDecision'],
  ['what its author took back stays away', 'write', 'withdrawn', me, after(1), 'suggestion.notDecided'],
  ['an open one has nothing to take back', 'write', 'open', null, after(1), 'suggestion.notDecided'],
  ['whoever lost the pen takes nothing back', 'comment', 'accepted', me, after(1), 'suggestion.writersDecide'],
])('%s', (_, role, state, decidedBy, now, expected) => {
  expect(said(mayReopen({ state, decidedBy, decidedAt: decidedBy === null ? null : noon }, { personId: me, role }, now))).toBe(expected);
});

test.each<[string, string, string, [number, string, string]]>([
  ['another word', '学生能说出情绪', '学生能辨认情绪', [3, '说出', '辨认']],
  ['a word more', '词', '词语', [1, '', '语']],
  ['a word less', '六个情绪词', '情绪词', [0, '六个', '']],
  ['all of it gone', '多余', '', [0, '多余', '']],
  ['a doubled character', '啊啊', '啊啊啊', [2, '', '啊']],
  ['a smiling face is one character', '好😀', '好😃', [1, '😀', '😃']],
  ['nothing', '一样', '一样', [2, '', '']],
])('%s: only what differs is touched', (_, original, replacement, [before, removed, inserted]) => {
  expect(wordChange(original, replacement)).toEqual({ before, removed, inserted });
});

test('putting the change in gives the replacement, whatever the words', () => {
  const letters = '甲乙😀a';
  const word = (seed: number) => Array.from({ length: seed % 6 }, (_, at) => [...letters][(seed * 7 + at * at * 3) % 4]).join('');
  for (let seed = 0; seed < 400; seed += 1) {
    const [from, to] = [word(seed), word(seed * 31 + 5)];
    const { before, removed, inserted } = wordChange(from, to);
    expect(from.slice(0, before) + inserted + from.slice(before + removed.length)).toBe(to);
    expect(from.slice(before, before + removed.length)).toBe(removed);
  }
});

const open: Wording = { from: 4, to: 6, replacement: '辨认' };
test.each<[string, Wording, ReturnType<typeof meeting>]>([
  ['typing on behind it joins it', { from: 6, to: 7, replacement: '出' }, { kind: 'joined', from: 4, to: 7, replacement: '辨认出' }],
  ['deleting before it joins it', { from: 2, to: 4, replacement: '' }, { kind: 'joined', from: 2, to: 6, replacement: '辨认' }],
  ['one around it takes its place', { from: 3, to: 8, replacement: '新' }, { kind: 'instead', from: 3, to: 8, replacement: '新' }],
  ['one elsewhere leaves it alone', { from: 8, to: 9, replacement: '新' }, null],
  ['one across its end cannot stand beside it', { from: 5, to: 9, replacement: '新' }, 'overlaps'],
  ['one inside of it cannot stand beside it', { from: 4, to: 5, replacement: '新' }, 'overlaps'],
])('%s', (_, fresh, expected) => {
  expect(meeting(open, fresh)).toEqual(expected);
});
