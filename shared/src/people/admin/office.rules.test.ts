// Who may be given which office, and whose account whom may touch, as sentences.
import { mayAdminister, mayGiveOffice } from './office.rules.js';

const verdictOf = (verdict: ReturnType<typeof mayGiveOffice>): string => (verdict.ok ? 'yes' : verdict.code);
const office = { role: 'schoolLead', atSchool: true, from: '2026-09-01', to: null, held: [] } as const;

test.each([
  ['a school’s lead, at a school', office, 'yes'],
  ['a school’s lead, nowhere', { ...office, atSchool: false }, 'office.place'],
  ['a researcher, at a school', { ...office, role: 'centreStaff' }, 'office.place'],
  ['a researcher of the district', { ...office, role: 'centreStaff', atSchool: false }, 'yes'],
  ['a studio’s host', { ...office, role: 'host', atSchool: false }, 'office.ofStudio'],
  ['a mentor', { ...office, role: 'mentor', atSchool: false }, 'office.ofStudio'],
  ['a term that ends before it begins', { ...office, to: '2026-08-31' }, 'office.days'],
  ['one day', { ...office, to: '2026-09-01' }, 'yes'],
  ['what he holds without end', { ...office, held: [{ from: '2025-09-01', to: null }] }, 'office.held'],
  ['what he held until the day before', { ...office, held: [{ from: '2025-09-01', to: '2026-08-31' }] }, 'yes'],
  ['what he held until that very day', { ...office, held: [{ from: '2025-09-01', to: '2026-09-01' }] }, 'office.held'],
  ['before a term that is to come', { ...office, to: '2026-12-31', held: [{ from: '2027-01-01', to: null }] }, 'yes'],
  ['into a term that is to come', { ...office, held: [{ from: '2027-01-01', to: null }] }, 'office.held'],
] as const)('%s', (_sentence, facts, verdict) => {
  expect(verdictOf(mayGiveOffice(facts))).toBe(verdict);
});

test.each([
  [{ own: true, actorAdministers: true, aboutAdministrator: true }, 'account.own'],
  [{ own: false, actorAdministers: false, aboutAdministrator: false }, 'yes'],
  [{ own: false, actorAdministers: false, aboutAdministrator: true }, 'access.notYours'],
  [{ own: false, actorAdministers: true, aboutAdministrator: true }, 'yes'],
])('%j', (facts, verdict) => {
  expect(verdictOf(mayAdminister(facts))).toBe(verdict);
});
