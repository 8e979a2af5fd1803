// Which rules count on a day, which may be published, and who is fit to host as far as the register knows.
import { CharterId, CharterRules, type Charter } from './charter.contract.js';
import { charterOn, fitnessOf, isFullyShown, mayPublishCharter } from './charter.rules.js';

const now = new Date('2026-11-23T02:00:00Z');
const rules: CharterRules = CharterRules.parse({
  hostTitles: ['高级教师'], hostYears: 5, mostSeats: 12, termYears: 3, onlineLimit: 100, assistantLimit: 2, onlineStudios: 2,
  chains: { member: ['school', 'host', 'college', 'bureau', 'agreement'], online: ['host'], assistant: ['host', 'agreement'] },
  days: { school: 7, host: 7, college: 7, bureau: 7, agreement: 14, answer: 14, review: 14, approval: 14, plaque: 30 }, agreement: '名师工作室成员协议，双方在平台上签署后生效，各执一份。',
});
const version = (n: number, validFrom: string): Charter => ({ id: CharterId.parse(`00000000-0000-4000-8000-00000000000${n}`), validFrom, rules: { ...rules, mostSeats: n } });
const versions = [version(3, '2027-01-01'), version(2, '2026-11-23'), version(1, '2020-01-01')];
const code = (verdict: { ok: true } | { ok: false; code: string }) => (verdict.ok ? 'yes' : verdict.code);

test.each([['2026-11-22', 1], ['2026-11-23', 2], ['2026-12-31', 2], ['2027-01-01', 3]])('on %s version %i counts', (day, n) => expect(charterOn(versions, day)?.rules.mostSeats).toBe(n));
test('before the first there is none', () => expect(charterOn(versions, '2019-12-31')).toBeNull());

test.each<[string, Pick<Charter, 'validFrom'> & { chains?: Partial<CharterRules['chains']> }, string]>([
  ['from today on', { validFrom: '2026-11-23' }, 'yes'],
  ['not for yesterday', { validFrom: '2026-11-22' }, 'charter.past'],
  ['not without the host’s word', { validFrom: '2026-12-01', chains: { online: ['college'] } }, 'charter.chain'],
  ['not in another order', { validFrom: '2026-12-01', chains: { member: ['bureau', 'host'] } }, 'charter.chain'],
  ['nor twice the same', { validFrom: '2026-12-01', chains: { member: ['host', 'host'] } }, 'charter.chain'],
])('a version is published %s', (_, { validFrom, chains }, expected) => expect(code(mayPublishCharter({ validFrom, rules: { ...rules, chains: { ...rules.chains, ...chains } } }, now))).toBe(expected));

test.each<[string, string, string | null, boolean | null, boolean | null]>([
  ['a senior teacher in post for five years is shown to be fit', '高级教师', '2021-11-23', true, true],
  ['a day less the register cannot say: it may have begun later', '正高级教师，高级教师', '2021-11-24', true, null],
  ['another title is not enough', '一级教师', '2010-09-01', false, true],
  ['an empty title is not known', '', null, null, null],
])('%s', (_, title, inPostSince, titleFits, years) => {
  const fitness = fitnessOf({ title, inPostSince }, rules, now);
  expect(fitness).toEqual({ title: titleFits, years });
  expect(isFullyShown(fitness)).toBe(titleFits === true && years === true);
});
