// What appointments give, and which passwords are refused. Rights come only from appointments that are active
// on the day; a name, a title or a login never gives any.
import type { FactorDemand, Owed } from '../kit/owed.js';
import type { Verdict } from '../kit/verdict.js';
import { no, yes } from '../kit/verdict.js';
import { shanghaiDay } from '../kit/time.js';
import { COMMON_PASSWORDS } from './passwords.common.js';
import { SchoolId, type Appointment, type Role } from './people.contract.js';

export type AppointmentFacts = Pick<Appointment, 'role' | 'scope' | 'scopeId' | 'from' | 'to'>;

/** From its first to its last day, both included, by the calendar in Asia/Shanghai. */
export const isActive = (appointment: Pick<Appointment, 'from' | 'to'>, now: Date): boolean => {
  const today = shanghaiDay(now);
  return appointment.from <= today && (appointment.to === null || today <= appointment.to);
};

/** What somebody is today, as far as rights depend on it. */
export interface Offices {
  /** 区中心工作人员/教研员, or the hub's administrator. */
  readonly districtStaff: boolean;
  readonly bureauLeader: boolean;
  /** 进修学校: reviews studios and their members. */
  readonly college: boolean;
  readonly leadsSchools: readonly SchoolId[];
  /** Schools in which he has any office. */
  readonly worksAt: readonly SchoolId[];
  readonly roles: readonly Role[];
}

const STAFF: ReadonlySet<Role> = new Set<Role>(['centreStaff', 'administrator']);

export const officesOf = (appointments: readonly AppointmentFacts[], now: Date): Offices => {
  const active = appointments.filter((appointment) => isActive(appointment, now));
  return {
    districtStaff: active.some(({ role }) => STAFF.has(role)),
    bureauLeader: active.some(({ role }) => role === 'bureauLeader'),
    college: active.some(({ role }) => role === 'collegeStaff'),
    leadsSchools: active.filter(({ role, scope }) => role === 'schoolLead' && scope === 'school').map(({ scopeId }) => SchoolId.parse(scopeId)),
    worksAt: [...new Set(active.filter(({ scope }) => scope === 'school').map(({ scopeId }) => SchoolId.parse(scopeId)))],
    roles: [...new Set(active.map(({ role }) => role))],
  };
};

export const demandsFactor = (demand: FactorDemand, who: { readonly districtStaff: boolean; readonly administrator: boolean }): boolean =>
  demand === 'everybody' || (demand === 'staff' && who.districtStaff) || (demand === 'administrators' && who.administrator);

/** What somebody has to do before anything else. Whoever has no password comes in through a provider outside, which asks for a second factor or
 *  does not: that is not ours to know. */
export const owedBy = (facts: { readonly owesPassword: boolean; readonly passwordAlone: boolean }, demanded: boolean): Owed | null =>
  facts.owesPassword ? 'password' : demanded && facts.passwordAlone ? 'secondFactor' : null;

export interface PasswordFacts {
  readonly password: string;
  readonly login: string;
  /** The name in pinyin without tones, `yesiyuan`; empty when unknown. */
  readonly pinyin: string;
}

const MIN_LENGTH = 8;
const ROWS = ['01234567890', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', '1qaz2wsx3edc4rfv'];

/** Text that is one run along the keyboard, the alphabet or the numbers, forwards or backwards. */
const isRun = (text: string): boolean => ROWS.some((row) => row.includes(text) || [...row].reverse().join('').includes(text));

/** What is left of a password when the usual decoration of years, digits and signs is taken away. */
const core = (text: string): string => text.replace(/[^a-z\u4e00-\u9fff]+/g, '');

/** At least 8 characters, no common one (Chinese habits included: 生日, 姓名拼音+年份, 键盘顺序), not the login or name. */
export const mayUsePassword = ({ password, login, pinyin }: PasswordFacts): Verdict => {
  const text = password.normalize('NFKC').toLowerCase();
  const weak =
    [...text].length < MIN_LENGTH ||
    COMMON_PASSWORDS.has(text) ||
    new Set(text).size < 4 ||
    isRun(text) ||
    /^(19|20)\d{2}(0\d|1[0-2])([0-2]\d|3[01])$/.test(text) || // a birthday
    /^1[3-9]\d{9}$/.test(text) || // a telephone number
    /^\d{8,10}$/.test(text) ||
    isOwnWord(text, login.toLowerCase()) ||
    isOwnWord(text, pinyin) ||
    COMMON_PASSWORDS.has(core(text)) && core(text).length >= 4;
  return weak ? no('signIn.weakPassword') : yes;
};

/** The own word alone, or with nothing but digits and signs around it. */
const isOwnWord = (text: string, own: string): boolean => own.length >= 3 && text.includes(own) && core(text.replace(own, '')) === '';

/** Days for which a password given by somebody else can be used to sign in. */
export const GIVEN_DAYS = 3;
