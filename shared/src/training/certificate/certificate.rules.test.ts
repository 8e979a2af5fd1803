// Who may award, revoke and copy; what a stranger sees; one text for what is signed.
import { canonical } from '../../kit/canonical.js';
import type { PersonId } from '../../kit/id.js';
import { codeTyped, maskedName, mayAward, mayCheckOutside, mayHandleAward, mayIssueBatch, mayReissue, mayRevoke, serialOf, type AwardFacts } from './certificate.rules.js';
import fc from 'fast-check';

const [holder, first, second] = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000003'] as [PersonId, PersonId, PersonId];
const codeOf = (verdict: { ok: boolean; code?: string }): string => (verdict.ok ? 'yes' : (verdict.code ?? ''));

describe('hands', () => {
  test.each([
    ['two others', { proposedBy: first, by: second }, 'yes'], ['one for both', { proposedBy: first, by: first }, 'certificate.sameHand'],
    ['the holder proposes', { proposedBy: holder, by: second }, 'certificate.own'], ['the holder issues', { proposedBy: first, by: holder }, 'certificate.own'],
  ])('%s', (_name, hands, said) => expect(codeOf(mayHandleAward({ personId: holder, ...hands }))).toBe(said));

  test('a list is issued by somebody who neither proposed it nor stands on it', () => {
    expect(codeOf(mayIssueBatch({ proposedBy: first, by: first, people: [holder] }))).toBe('certificate.sameHand');
    expect(codeOf(mayIssueBatch({ proposedBy: first, by: second, people: [holder, second] }))).toBe('certificate.own');
    expect(codeOf(mayIssueBatch({ proposedBy: first, by: second, people: [holder] }))).toBe('yes');
  });

  test('who issued does not revoke, who holds does neither, and revoked is revoked', () => {
    const of = (more: object) => ({ personId: holder, issuedBy: first, by: second, revoked: false, ...more });
    expect([of({}), of({ by: first }), of({ by: holder }), of({ revoked: true })].map((facts) => codeOf(mayRevoke(facts)))).toEqual(['yes', 'certificate.revokeOwnIssue', 'certificate.own', 'certificate.revoked']);
    expect([of({}), of({ by: first }), of({ by: holder }), of({ revoked: true })].map((facts) => codeOf(mayReissue(facts)))).toEqual(['yes', 'yes', 'certificate.own', 'certificate.revoked']);
  });

  test('who checked an outside certificate does not record it', () => {
    expect([{ by: second }, { by: holder }, { by: first, checkedBy: first }].map((facts) => codeOf(mayCheckOutside({ personId: holder, ...facts })))).toEqual(['yes', 'certificate.own', 'certificate.sameCheck']);
  });
});

describe('an award', () => {
  const fine: AwardFacts = { recordOnly: false, open: 0, holds: null, enrolment: 'met_requirements', cohort: 'publicised' };
  test.each<[string, Partial<AwardFacts>, string]>([
    ['all met and publicised', {}, 'yes'], ['after closing', { cohort: 'closed' }, 'yes'], ['one thing open', { open: 1 }, 'certificate.notMet'], ['before publicising', { cohort: 'assessing' }, 'certificate.cohortRuns'],
    ['held already', { holds: 'ABC-C-2025-000001' }, 'certificate.holds'], ['not recognised', { enrolment: 'in_training' }, 'certificate.notRecognised'], ['withdrawn', { enrolment: 'withdrawn' }, 'certificate.notEnrolled'],
    ['somebody else', { enrolment: null }, 'certificate.notEnrolled'], ['history', { recordOnly: true }, 'certificate.recordOnly'],
  ])('%s', (_name, more, said) => expect(codeOf(mayAward({ ...fine, ...more }))).toBe(said));
});

describe('what a stranger sees of a name', () => {
  test.each([['李晓明', '李*明'], ['张伟', '张*'], ['欧阳晓明', '欧**明'], ['王', '*'], ['', '*'], ['𠮷野家', '𠮷*家']])('%s is %s', (name, masked) => expect(maskedName(name)).toBe(masked));

  test('is never the whole of it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), (name) => maskedName(name).includes('*') && (maskedName(name) !== name.trim() || name.includes('*'))));
  });
});

test('numbers of a level and year follow one another', () => {
  expect([1, 123, 1_234_567].map((number) => serialOf({ scheme: 'abc', level: 'C', year: 2026, number }))).toEqual(['ABC-C-2026-000001', 'ABC-C-2026-000123', 'ABC-C-2026-1234567']);
});

test('a code read from paper is the code', () => expect(codeTyped(' o1il 23-45 ')).toBe('01112345'));

describe('the text that is signed', () => {
  test('does not depend on the order of keys', () => {
    fc.assert(fc.property(fc.dictionary(fc.string(), fc.oneof(fc.string({ unit: 'grapheme' }), fc.integer(), fc.boolean(), fc.constant(null), fc.array(fc.string()))), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse());
      return canonical(value) === canonical(turned) && canonical(JSON.parse(canonical(value))) === canonical(value);
    }));
  });

  test.each([0.5, Number.NaN, undefined, new Date(), () => 1, '\ud800', { a: undefined }])('refuses %p', (value) => expect(() => canonical(value)).toThrow());
});
