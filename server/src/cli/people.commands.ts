// The words of the commands about people: the first administrator, passwords, offices, the roster. What they do is loaded when it is
// asked for: a page of help needs no hub.
import { OFFICES } from '@gongyan/shared/people/admin/office.rules';
import type { Command } from './command.js';

const LOGIN = { value: '<登录名>', zh: '登录名', en: 'login', needed: true };
const PASSWORDS = { zh: '密码从终端输入，或放在环境变量 GONGYAN_ADMIN_PASSWORD 里；至少 8 个字符，不能是常见密码。', en: 'The password is asked for, or taken from GONGYAN_ADMIN_PASSWORD; at least 8 characters, none of the common ones.' };
const deeds = () => import('./people.deeds.js');

export const peopleCommands: readonly Command[] = [
  {
    name: 'create-admin', zh: '新建系统管理员', en: 'make an administrator',
    options: { login: LOGIN, name: { value: '<姓名>', zh: '姓名', en: 'name', needed: true } },
    more: [PASSWORDS],
    run: async (said) => (await deeds()).createAdmin(said),
  },
  {
    name: 'reset-password', zh: '重设密码，并退出其全部设备', en: 'a new password, all devices signed out',
    options: { login: LOGIN },
    more: [PASSWORDS],
    run: async (said) => (await deeds()).resetPassword(said),
  },
  {
    name: 'reset-second-factor', zh: '关闭一个账号的两步验证（手机和恢复码都丢了时用）', en: 'two-step verification off, when phone and recovery codes are lost',
    options: { login: LOGIN },
    more: [{ zh: '先当面或电话确认是本人。记入审计。', en: 'Make sure first that it is the person himself. It goes into the audit.' }],
    run: async (said) => (await deeds()).endSecondFactor(said),
  },
  {
    name: 'grant', zh: '任命或免去一项任职（权限只来自任职）', en: 'give or end an office; rights come from offices alone',
    options: {
      login: LOGIN, role: { value: '<任职>', zh: OFFICES.join(' '), en: 'the office', needed: true },
      school: { value: '<学校全称>', zh: '学校里的任职须写', en: 'for an office at a school' },
      from: { value: '<日期>', zh: '从哪天起，缺省为今天', en: 'first day, today by default' }, to: { value: '<日期>', zh: '到哪天止，缺省不限', en: 'last day, none by default' },
      end: { zh: '从今天起免去', en: 'end it from today on' },
    },
    more: [{ zh: '工作室主持人、成员随申报与审批产生，在页面上办理。开着的页面立即生效。', en: 'Hosts and members come with their founding and joining, on the pages. Pages that are open learn of it at once.' }],
    run: async (said) => (await deeds()).grant(said),
  },
  {
    name: 'import-schools', zh: '导入学校名单（XLSX 或 CSV）：先看，加 --yes 才写；名册之前先导入', en: 'import the schools: a look first, written with --yes; before the roster',
    place: { value: '<文件>', zh: '列：学校名称、学段（小学、初中、高中、中职、特教）；可有片区、学生数、心理辅导室、心理课（是、否）', en: 'columns: name and stage; cluster, students, counselling room, course if wanted', needed: true },
    options: { yes: { zh: '写入', en: 'write it' } },
    more: [{ zh: '按学校名称对应：没有的新建，有的按文件更新，文件里没有的学校不动。全部写入或全不写入。', en: 'By name: new ones are made, known ones updated, others stay. All or nothing.' }],
    run: async (said) => (await import('./school.deeds.js')).importSchools(said),
  },
  {
    name: 'import-roster', zh: '导入教师名册（XLSX 或 CSV）：先看，加 --yes 才写', en: 'import the roster: a look first, written with --yes',
    place: { value: '<文件>', zh: '与页面上的名册模板同样的列', en: 'a file with the columns of the template', needed: true },
    options: { yes: { zh: '写入', en: 'write it' } },
    more: [{ zh: '全部写入或全不写入；同一份文件再导入一次不会有变化；新教师没有密码，用 reset-password 设置。', en: 'All or nothing; the same file again changes nothing; who is new has no password until reset-password.' }],
    run: async (said) => (await deeds()).importRoster(said),
  },
];
