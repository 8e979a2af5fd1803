// What a studio may make of a template, and who opens a case, as sentences.
import { PersonId } from '../../kit/id.js';
import type { StudioRights } from '../studio.contract.js';
import { mayRename, mayShare, mayStartWriting, roleInWriting } from '../writing/writing.rules.js';
import type { PlannedSection, WantedSection } from './template.contract.js';
import { mayPlan, plannedSections } from './template.rules.js';

const section = (key: string, more: Partial<PlannedSection> = {}): PlannedSection => ({ key, zh: key, en: key, hintZh: '', hintEn: '', required: true, hasMinutes: false, private: false, ethics: false, ...more });
const from = [section('goals'), section('warmup', { hasMinutes: true }), section('safety', { ethics: true }), section('own_3'), section('source', { private: true })];
const keep = (key: string | null, more: Partial<WantedSection> = {}): WantedSection => ({ key, zh: '名', en: 'name', hintZh: '', hintEn: '', required: true, ...more });

describe('a studio’s own template', () => {
  test.each<[string, readonly WantedSection[], string]>([
    ['may leave out, rename and turn around', [keep('safety'), keep('goals', { zh: '目标' })], 'yes'],
    ['may add', [keep(null), keep('safety'), keep(null)], 'yes'],
    ['keeps what ethics demands', [keep('goals')], 'template.ethicsMissing'],
    ['keeps it required', [keep('goals'), keep('safety', { required: false })], 'template.ethicsMissing'],
    ['holds no section twice', [keep('safety'), keep('goals'), keep('goals')], 'template.twice'],
    ['holds none that the other one has not', [keep('safety'), keep('budget')], 'template.twice'],
  ])('%s', (_, wanted, expected) => {
    const verdict = mayPlan(from, wanted);
    expect(verdict.ok ? 'yes' : verdict.code).toBe(expected);
  });

  test('keeps what the program relies on, and gives new sections keys that none had', () => {
    const made = plannedSections(from, [keep(null, { zh: '课前调查' }), keep('source', { zh: '来源', required: false }), keep('safety'), keep('warmup'), keep(null)]);
    expect(made.map(({ key }) => key)).toEqual(['own_4', 'source', 'safety', 'warmup', 'own_5']);
    expect(made[1]).toMatchObject({ zh: '来源', private: true, required: false });
    expect([made[2]?.ethics, made[3]?.hasMinutes]).toEqual([true, true]);
  });
});

const [owner, supervisor, other] = [1, 2, 3].map((n) => PersonId.parse(`00000000-0000-4000-8000-00000000000${n}`)) as [PersonId, PersonId, PersonId];
const none: StudioRights = { host: false, member: false, oversees: false, works: true };
const [host, member, staff] = [{ ...none, host: true }, { ...none, member: true }, { ...none, oversees: true }];
const aCase = { kind: 'case_analysis' as const, ownerId: owner, readerIds: [supervisor] };
const open = { kind: 'meeting_minutes' as const, ownerId: owner, readerIds: [] };

describe('a studio’s document', () => {
  test.each<[string, typeof aCase | typeof open, PersonId, StudioRights | null, string | null]>([
    ['a case is written by its owner', aCase, owner, member, 'write'],
    ['also when he left the studio', aCase, owner, null, 'write'],
    ['whoever was asked comments', aCase, supervisor, null, 'comment'],
    ['the host knows nothing of it', aCase, other, host, null],
    ['nor a member', aCase, other, member, null],
    ['nor the district', aCase, other, staff, null],
    ['an individual plan is a case too', { ...aCase, kind: 'individual_plan' as never }, other, host, null],
    ['other documents are the studio’s', open, other, member, 'write'],
    ['the host’s', open, other, host, 'write'],
    ['the district comments', open, other, staff, 'comment'],
    ['whoever left it is out', open, owner, none, null],
    ['a stranger knows nothing', open, other, null, null],
  ])('%s', (_, facts, personId, rights, expected) => expect(roleInWriting(facts, { personId, rights })).toBe(expected));

  const said = (verdict: ReturnType<typeof mayShare>) => (verdict.ok ? 'yes' : verdict.code);
  test('is shared by its owner alone, and only a case', () => {
    expect(said(mayShare(aCase, { personId: owner, rights: member }))).toBe('yes');
    expect(said(mayShare(aCase, { personId: supervisor, rights: host }))).toBe('access.notYours');
    expect(said(mayShare(aCase, { personId: other, rights: host }))).toBe('request.notFound');
    expect(said(mayShare(open, { personId: owner, rights: member }))).toBe('writing.notConfidential');
  });
  test('is named by whoever began it, an open one by the host too', () => {
    expect([said(mayRename(aCase, { personId: owner, rights: null })), said(mayRename(aCase, { personId: supervisor, rights: host }))]).toEqual(['yes', 'access.notYours']);
    expect([said(mayRename(open, { personId: other, rights: host })), said(mayRename(open, { personId: other, rights: member })), said(mayRename(open, { personId: other, rights: null }))]).toEqual(['yes', 'access.notYours', 'request.notFound']);
  });
  test('is begun by those of a running studio', () => {
    const studio = { id: '' as never, hostId: owner, baseSchoolId: '' as never, seats: 3, state: 'active' as const, termStart: '2026-01-01', termEnd: '2028-12-31' };
    const now = new Date('2026-11-23T02:00:00Z');
    expect([said(mayStartWriting(studio, member, now)), said(mayStartWriting(studio, staff, now)), said(mayStartWriting({ ...studio, state: 'suspended' }, host, now))]).toEqual(['yes', 'access.notYours', 'studio.notActive']);
  });
});
