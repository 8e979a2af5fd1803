// Appointments and passwords, as sentences.
import { PersonId } from '../kit/id.js';
import fc from 'fast-check';
import type { Role } from './people.contract.js';
import { isActive, mayUsePassword, officesOf, type AppointmentFacts } from './people.rules.js';

const noon = new Date('2026-11-25T04:00:00Z'); // 12:00 in Shanghai
const school = '11111111-1111-4111-8111-111111111111';
const as = (role: Role, from = '2025-09-01', to: string | null = null): AppointmentFacts => ({ role, scope: role === 'schoolLead' ? 'school' : 'district', scopeId: school, from, to });

describe('an appointment', () => {
  test.each<[string, string, string | null, string, boolean]>([
    ['counts while it has no end', '2025-09-01', null, '2026-11-25T04:00:00Z', true],
    ['counts from its first day', '2026-11-25', null, '2026-11-25T04:00:00Z', true],
    ['counts on its last day', '2025-09-01', '2026-11-25', '2026-11-25T04:00:00Z', true],
    ['does not count before it begins', '2026-11-26', null, '2026-11-25T04:00:00Z', false],
    ['does not count after it ended', '2025-09-01', '2026-11-24', '2026-11-25T04:00:00Z', false],
    ['begins at midnight in Shanghai, not in Greenwich', '2026-11-26', null, '2026-11-25T16:00:00Z', true],
    ['lasts until midnight in Shanghai', '2025-09-01', '2026-11-25', '2026-11-25T15:59:59Z', true],
    ['and not a second longer', '2025-09-01', '2026-11-25', '2026-11-25T16:00:00Z', false],
  ])('%s', (_sentence, from, to, now, counts) => {
    expect(isActive({ from, to }, new Date(now))).toBe(counts);
  });
});

describe('offices', () => {
  test.each<[string, AppointmentFacts[], boolean]>([
    ['a researcher is district staff', [as('centreStaff')], true],
    ['an administrator is district staff', [as('administrator')], true],
    ['a researcher of last year is not', [as('centreStaff', '2024-09-01', '2025-08-31')], false],
    ['a researcher of next year is not yet', [as('centreStaff', '2027-01-01')], false],
    ['a host is not', [as('host')], false],
    ['a bureau leader is not', [as('bureauLeader')], false],
    ['somebody without appointments is nothing', [], false],
    ['one active appointment among ended ones is enough', [as('centreStaff', '2020-01-01', '2021-01-01'), as('administrator')], true],
  ])('%s', (_sentence, appointments, staff) => {
    expect(officesOf(appointments, noon).districtStaff).toBe(staff);
  });
  test('a school lead leads the school of the appointment', () => {
    expect(officesOf([as('schoolLead'), as('bureauLeader')], noon)).toEqual({ districtStaff: false, bureauLeader: true, college: false, leadsSchools: [school], worksAt: [school], roles: ['schoolLead', 'bureauLeader'] });
  });
  test('taking an appointment away never gives anybody more', () => {
    const role = fc.constantFrom<Role>('administrator', 'centreStaff', 'bureauLeader', 'schoolLead', 'host', 'headTeacher');
    const day = fc.constantFrom('2024-01-01', '2026-11-25', '2026-11-26', '2030-01-01');
    const one = fc.record({ role, from: day, to: fc.option(day) }).map(({ role: name, from, to }) => as(name, from, to));
    fc.assert(fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (appointments) => {
      const [more, less] = [officesOf(appointments, noon), officesOf(appointments.slice(1), noon)];
      expect(more.districtStaff || !less.districtStaff).toBe(true);
      expect(more.bureauLeader || !less.bureauLeader).toBe(true);
      expect(more.leadsSchools.length).toBeGreaterThanOrEqual(less.leadsSchools.length);
    }));
  });
  test('a name gives no right', () => {
    expect(officesOf([], noon).roles).toEqual([]);
    expect(PersonId.safeParse('教研员').success).toBe(false);
  });
});

describe('a password is refused', () => {
  const me = { login: 'yl0017', pinyin: 'yesiyuan' };
  test.each([
    ['when it is short', 'a7#kQ2x'], ['when it is empty', ''], ['when everybody uses it', 'password1'], ['when everybody uses it in capitals', 'PASSWORD1'],
    ['when it is a run of numbers', '12345678'], ['when it runs backwards', '87654321'], ['when it walks along the keyboard', 'qwertyuiop'], ['when it walks up and down the keyboard', '1qaz2wsx3edc'],
    ['when it is one letter', 'aaaaaaaaaa'], ['when it is two letters', 'abababababab'], ['when it is a birthday', '19880214'], ['when it is a telephone number', '13812345678'],
    ['when it says 我爱你', 'woaini1314'], ['when it says 520', '5201314520'], ['when it is the name and a year', 'yesiyuan2026'], ['when it is the login', 'YL0017!!'],
    ['when it is the login and a year', 'yl00172026'], ['when it is 老师 and a number', 'laoshi123'], ['when it is 教育局 and a year', 'jiaoyuju2026'], ['when it is 心理健康 and a number', 'xinlijiankang1'],
    ['when it is the hub and a year', 'gongyan2026'], ['when it is written in full width', 'ｐａｓｓｗｏｒｄ１'], ['when it is decorated with signs', 'admin@888!'],
  ])('%s', (_sentence, password) => {
    expect(mayUsePassword({ password, ...me })).toEqual({ ok: false, code: 'signIn.weakPassword', facts: {} });
  });
  test.each(['晨读-七点二十分', 'Vier-Birken-am-Hang', 'mei xue 3 ben shu', 'k7#pLq29', 'gongyan-demo', '春风又绿江南岸，明月'])('not %s', (password) => {
    expect(mayUsePassword({ password, ...me })).toEqual({ ok: true });
  });
  test('never for an empty login or name', () => {
    expect(mayUsePassword({ password: 'k7#pLq29', login: '', pinyin: '' }).ok).toBe(true);
  });
});
