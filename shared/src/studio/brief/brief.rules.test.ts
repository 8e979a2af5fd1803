// Who writes, publishes and withdraws 工作简报: sentences; what a month and a term are; and that no order of deeds changes what was published.
import fc from 'fast-check';
import { addDays, holds, schoolYearOf } from '../../hours/calendar.rules.js';
import type { Verdict } from '../../kit/verdict.js';
import { StudioId } from '../studio.contract.js';
import { BriefFact, type BriefPick, type BriefState } from './brief.contract.js';
import { briefSpan, factLink, gonePicks, isReadyBrief, mayBeginBrief, mayNoteBrief, mayPublishBrief, mayReadBrief, mayRemoveBrief, mayStandInBrief, mayWithdrawBrief, mayWriteBrief, pickedItems, type BriefReader } from './brief.rules.js';

const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const reader = (more: Partial<BriefReader['rights']> = {}, assistant = false): BriefReader => ({ assistant, rights: { host: false, member: false, oversees: false, works: true, ...more } });
const WHO = { host: reader({ host: true }), assistant: reader({ member: true }, true), member: reader({ member: true }), staff: reader({ oversees: true }), lead: reader(), 'host at rest': reader({ host: true, works: false }) } as const;
type Who = keyof typeof WHO;
const said = (verdict: Verdict): string => (verdict.ok ? 'yes' : verdict.code);
const fact = (n: number, more: Partial<BriefFact> = {}): BriefFact => BriefFact.parse({ kind: 'result', ref: uuid(n), day: '2026-10-02', title: `成果${n}`, word: 'paper', level: 'city', note: '', attended: null, ...more });
const pick = (n: number, line = ''): BriefPick => ({ kind: 'result', ref: fact(n).ref, line });

test.each<[string, Who, BriefState, [read: boolean, write: string, publish: string, remove: string, note: string, withdraw: string]]>([
  ['the host has his draft', 'host', 'draft', [true, 'yes', 'yes', 'yes', 'brief.otherState', 'brief.otherState']],
  ['the assistant writes and does not publish', 'assistant', 'draft', [true, 'yes', 'access.notYours', 'yes', 'access.notYours', 'access.notYours']],
  ['a member knows of no draft', 'member', 'draft', [false, 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours']],
  ['the district reads it', 'staff', 'draft', [true, 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours', 'brief.otherState']],
  ['at rest it may go, and nothing else', 'host at rest', 'draft', [true, 'studio.notActive', 'studio.notActive', 'yes', 'studio.notActive', 'brief.otherState']],
  ['once published it is corrected or withdrawn by the host', 'host', 'published', [true, 'brief.otherState', 'brief.otherState', 'brief.otherState', 'yes', 'yes']],
  ['read by whoever sees the studio', 'lead', 'published', [true, 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours']],
  ['withdrawn by the district too', 'staff', 'published', [true, 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours', 'yes']],
  ['also when the studio rests', 'host at rest', 'published', [true, 'studio.notActive', 'studio.notActive', 'brief.otherState', 'studio.notActive', 'yes']],
  ['what was withdrawn is gone for a member', 'member', 'withdrawn', [false, 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours', 'access.notYours']],
  ['and stays for the host', 'host', 'withdrawn', [true, 'brief.otherState', 'brief.otherState', 'brief.otherState', 'brief.otherState', 'brief.otherState']],
])('%s', (_, who, state, expected) => {
  const as = WHO[who];
  expect([mayReadBrief(state, as), said(mayWriteBrief(state, as)), said(mayPublishBrief(state, as)), said(mayRemoveBrief(state, as)), said(mayNoteBrief(state, as)), said(mayWithdrawBrief(state, as))]).toEqual(expected);
});

test.each([
  ['month', '2026-11-23', '2026-11-01', '2026-11-30'], ['month', '2028-02-29', '2028-02-01', '2028-02-29'], ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
  ['term', '2026-09-01', '2026-09-01', '2027-01-31'], ['term', '2027-01-31', '2026-09-01', '2027-01-31'], ['term', '2027-02-01', '2027-02-01', '2027-08-31'], ['term', '2027-08-31', '2027-02-01', '2027-08-31'],
] as const)('the %s that holds %s is %s to %s', (period, day, from, to) => expect(briefSpan(period, day)).toEqual({ from, to }));

test('every day lies in its span, spans do not overlap, and none leaves its school year', () => {
  fc.assert(fc.property(fc.constantFrom('month' as const, 'term' as const), fc.integer({ min: 0, max: 12_000 }), (period, days) => {
    const day = addDays('2020-01-01', days);
    const span = briefSpan(period, day);
    expect(holds(span, day)).toBe(true);
    expect(briefSpan(period, span.from)).toEqual(span);
    expect(briefSpan(period, span.to)).toEqual(span);
    expect(briefSpan(period, addDays(span.to, 1)).from).toBe(addDays(span.to, 1));
    expect(schoolYearOf(span.from)).toEqual(schoolYearOf(span.to));
  }));
});

test('nothing is written about a time that has not begun', () => {
  expect(said(mayBeginBrief(WHO.host, briefSpan('month', '2026-12-01'), '2026-11-30'))).toBe('brief.future');
  expect(said(mayBeginBrief(WHO.host, briefSpan('month', '2026-11-30'), '2026-11-30'))).toBe('yes');
  expect(said(mayBeginBrief(WHO.member, briefSpan('month', '2026-11-30'), '2026-11-30'))).toBe('access.notYours');
});

test('what is chosen keeps its order and its line; what is gone, and what was never there, is left out', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 30 })), fc.uniqueArray(fc.integer({ min: 1, max: 30 })), (there, wanted) => {
    const items = pickedItems(wanted.map((n) => pick(n, `第${n}项`)), there.map((n) => fact(n)));
    expect(items.map(({ ref, line, title }) => [ref, line, title])).toEqual(wanted.filter((n) => there.includes(n)).map((n) => [fact(n).ref, `第${n}项`, `成果${n}`]));
  }));
});

test('what is gone is told by its title and its place among its kind, and nothing else is', () => {
  const picks = [{ ...pick(1), title: '甲' }, { kind: 'meeting', ref: fact(5).ref, line: '', title: '乙' } as const, { ...pick(2, '可借鉴'), title: '丙' }, pick(3)];
  expect(gonePicks(picks, [fact(1)])).toEqual([{ ...picks[1], at: 1 }, { ...picks[2], at: 2 }, { ...pick(3), title: '', at: 3 }]);
  expect(gonePicks([pick(1)], [fact(1), fact(2)])).toEqual([]);
  expect(isReadyBrief({ foreword: '', items: [{ ...fact(1), line: '' }], gone: gonePicks(picks, [fact(1)]) })).toMatchObject({ facts: { n: 3, titles: '乙、丙、#3' } });
});

test.each([
  ['a whole one goes out', { foreword: '本月研讨两次', items: [{ ...fact(1), line: '' }], gone: [] }, 'yes'],
  ['an empty one does not', { foreword: '只有卷首语', items: [], gone: [] }, 'brief.empty'],
  ['nor one with facts that are there no longer', { foreword: '', items: [{ ...fact(1), line: '' }], gone: [{ ...pick(9), title: '旧事', at: 2 }] }, 'brief.gone'],
  ['nor one that holds a telephone', { foreword: '联系 13912345678', items: [{ ...fact(1), line: '' }], gone: [] }, 'brief.private'],
  ['in a line too', { foreword: '', items: [{ ...fact(1), line: '家长电话 139 1234 5678' }], gone: [] }, 'brief.private'],
  ['and in a title', { foreword: '', items: [{ ...fact(1, { title: '三（2）班学生王小明个案' }), line: '' }], gone: [] }, 'brief.private'],
])('%s', (_, issue, code) => expect(said(isReadyBrief(issue))).toBe(code));

test('a refusal says which words', () => {
  expect(mayStandInBrief(['电话 13912345678'])).toMatchObject({ facts: { words: '13912345678' } });
});

test('every fact opens where it happened', () => {
  const studio = StudioId.parse(uuid(9));
  expect((['meeting', 'openLesson', 'design', 'result'] as const).map((kind) => factLink({ kind, ref: fact(1).ref }, studio))).toEqual([`/meetings/${uuid(1)}`, `/open-lessons/${uuid(1)}`, `/docs/${uuid(1)}`, `/studios/${studio}/results`]);
});
