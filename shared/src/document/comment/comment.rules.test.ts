// Who may do what with 批注, as sentences.
import { PersonId } from '../../kit/id.js';
import type { Verdict } from '../../kit/verdict.js';
import type { Role } from '../../people/people.contract.js';
import type { DocumentRole } from '../document.contract.js';
import { hasSeal, mayChangeMessage, mayComment, mayResolve, newlyMentioned } from './comment.rules.js';

const person = (n: number) => PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`);
const me = person(1);
const other = person(2);
const said = (verdict: Verdict) => (verdict.ok ? 'yes' : verdict.code);

test.each<[DocumentRole, string]>([['write', 'yes'], ['comment', 'yes'], ['read', 'comment.mayNot']])('somebody whose right is %s: comment %s', (role, expected) => {
  expect(said(mayComment({ role }))).toBe(expected);
});

test.each<[string, DocumentRole, PersonId, string]>([
  ['a writer settles anybody’s thread', 'write', other, 'yes'],
  ['a commenter settles his own', 'comment', me, 'yes'],
  ['a commenter does not settle another’s', 'comment', other, 'comment.notYoursToResolve'],
  ['a reader settles nothing, not even what he began before', 'read', me, 'comment.mayNot'],
])('%s', (_, role, createdBy, expected) => {
  expect(said(mayResolve({ createdBy }, { personId: me, role }))).toBe(expected);
});

test.each<[string, DocumentRole, PersonId, Date | null, string]>([
  ['own words are changed', 'comment', me, null, 'yes'],
  ['a writer does not change another’s words', 'write', other, null, 'comment.notYours'],
  ['deleted words stay deleted', 'write', me, new Date(), 'comment.notYours'],
  ['whoever only reads now changes nothing', 'read', me, null, 'comment.mayNot'],
])('%s', (_, role, personId, deletedAt, expected) => {
  expect(said(mayChangeMessage({ personId, deletedAt }, { personId: me, role }))).toBe(expected);
});

test.each<[string, Role[], boolean]>([
  ['a university expert', ['expert'], true], ['a district researcher', ['centreStaff', 'host'], true], ['a studio’s host', ['host'], false], ['nobody in particular', [], false],
])('%s signs with a seal: %s', (_, roles, expected) => {
  expect(hasSeal({ roles })).toBe(expected);
});

test('nobody is told twice, nor of his own words', () => {
  expect(newlyMentioned([other, me, other, person(3)], [person(3)], me)).toEqual([other]);
});
