// The lines of a roster, as sentences: what each would change, and what is wrong with it.
import fc from 'fast-check';
import { judgeRoster, type KnownPerson, type RosterKnown, type RosterLine } from './roster.rules.js';

const ye: KnownPerson = { name: '叶思远', school: '松果小学', post: 'fullTime', headTeacher: false, title: '一级教师', login: 'YL1' };
const known: RosterKnown = {
  schools: new Set(['松果小学', '纸鸢小学']),
  people: new Map([['YL1', ye], ['YL2', { ...ye, name: '郁南乔', login: '' }]]),
  logins: new Map([['yl1', 'YL1'], ['boss', '']]),
};
const line = (given: Partial<RosterLine> = {}): RosterLine => ({
  line: 2, staffNo: 'YL1', name: '叶思远', school: '松果小学', post: '专职', headTeacher: '否', title: '一级教师', login: '', ...given,
});
const judge = (...lines: RosterLine[]) => judgeRoster(lines, known).map(({ verdict, errors }) => [verdict, ...errors.map(({ field, reason }) => `${field} ${reason}`)].join(', '));

describe('one line', () => {
  test.each<[string, Partial<RosterLine>, string]>([
    ['that says what is known changes nothing', {}, 'same'],
    ['with a new staff number makes a person', { staffNo: 'YL9' }, 'create'],
    ['with another name changes it', { name: '叶思源' }, 'update'],
    ['with another school changes it', { school: '纸鸢小学' }, 'update'],
    ['with another post changes it', { post: '兼职' }, 'update'],
    ['that makes a head teacher changes it', { headTeacher: '是' }, 'update'],
    ['with another title changes it', { title: '高级教师' }, 'update'],
    ['with the same login changes nothing', { login: 'YL1' }, 'same'],
    ['with another login changes it', { login: 'ye.siyuan' }, 'update'],
    ['of somebody who has no login leaves him without', { staffNo: 'YL2', name: '郁南乔' }, 'same'],
    ['of a subject teacher has no post', { staffNo: 'YL9', post: '学科教师' }, 'create'],
    ['without a staff number is wrong', { staffNo: '' }, 'error, staffNo missing'],
    ['without anything is wrong in four ways', { staffNo: '', name: '', school: '', post: '' }, 'error, staffNo missing, name missing, school missing, post missing'],
    ['with an unknown school is wrong', { school: '松果小学分校' }, 'error, school unknownSchool'],
    ['with an unknown post is wrong', { post: '临时' }, 'error, post unknownPost'],
    ['with a head teacher that is neither yes nor no is wrong', { headTeacher: '也许' }, 'error, headTeacher unknownPost'],
    ['with a name that is a novel is wrong', { name: '叶'.repeat(41) }, 'error, name tooLong'],
    ["with somebody else's login is wrong", { staffNo: 'YL9', login: 'yl1' }, 'error, login loginTaken'],
    ["with an administrator's login is wrong", { login: 'Boss' }, 'error, login loginTaken'],
    ["whose staff number is somebody else's login is wrong", { staffNo: 'boss' }, 'error, login loginTaken'],
  ])('%s', (_sentence, given, verdict) => {
    expect(judge(line(given))).toEqual([verdict]);
  });
});

test('one staff number on two lines is wrong on both', () => {
  expect(judge(line({ staffNo: 'YL9' }), line({ staffNo: 'YL9', name: '另一人' }), line())).toEqual(['error, staffNo twice', 'error, staffNo twice', 'same']);
});

test('one login on two lines is wrong on both, whatever its case', () => {
  expect(judge(line({ staffNo: 'A1', login: 'neu' }), line({ staffNo: 'A2', login: 'NEU' }))).toEqual(['error, login twice', 'error, login twice']);
});

test('the order of the lines changes nobody’s verdict', () => {
  const any = fc.record({ staffNo: fc.constantFrom('YL1', 'YL2', 'X1', 'X2', ''), login: fc.constantFrom('', 'yl1', 'neu'), school: fc.constantFrom('松果小学', '别处') }).map((given) => line(given));
  fc.assert(fc.property(fc.array(any, { maxLength: 8 }), (lines) => {
    expect(judge(...[...lines].reverse()).reverse()).toEqual(judge(...lines));
  }));
});
