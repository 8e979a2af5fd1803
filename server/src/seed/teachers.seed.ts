// All other teachers of the invented district, so that shares have a whole: subject teachers and heads of classes on the
// register, without an account. As many in each school as its students ask for.
import type { INestApplicationContext } from '@nestjs/common';
import { PersonId } from '@gongyan/shared/kit/id';
import { AppointmentId, SchoolId, type Role, type SchoolType } from '@gongyan/shared/people/people.contract';
import { spell } from '../people/person.pinyin.js';
import type { AppointmentRow, PersonRow } from '../people/people.table.js';
import { PersonStore } from '../people/person.store.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { chanceOf, shareOut } from './chance.js';
import type { Demo } from './demo-data.js';
import { demoId } from './demo-id.js';
import { teacherNames } from './teacher.names.js';

const FROM = '2020-09-01';
const HEADS_OF_CLASSES = 0.4;
const GENERAL = ['语文', '数学', '英语', '体育', '音乐', '美术', '信息科技', '道德与法治'];
const SUBJECTS: Readonly<Record<SchoolType, readonly string[]>> = {
  primary: ['语文', '语文', '语文', '数学', '数学', '英语', '科学', '体育', '音乐', '美术', '信息科技', '道德与法治'],
  junior: [...GENERAL, '语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理'],
  senior: [...GENERAL, '语文', '数学', '英语', '物理', '化学', '生物', '历史', '地理', '思想政治', '通用技术'],
  vocational: ['语文', '数学', '英语', '思想政治', '体育', '机电', '电子商务', '学前教育', '烹饪', '计算机应用', '护理'],
  special: ['生活语文', '生活数学', '康复训练', '劳动技能', '绘画与手工', '运动与保健', '唱游与律动'],
};

interface Made { readonly row: PersonRow; readonly offices: readonly AppointmentRow[] }

/** How many each school has besides those that the data names: its part of all, by its students. */
const missingOf = ({ schools, roster, district }: Demo): number[] => {
  const all = shareOut(district.teachersTotal, schools.map(({ students, type }) => students + (type === 'special' ? 700 : 0)));
  return all.map((count, at) => count - roster.filter(({ schoolId }) => schoolId === schools[at]?.id).length);
};

const numberOf = (at: number): string => `YL${String(at).padStart(4, '0')}`;

export const otherTeachers = (demo: Demo): Made[] => {
  const counts = missingOf(demo);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const names = teacherNames(total, new Set([...demo.users, ...demo.roster].map(({ name }) => name)));
  const chance = chanceOf(39);
  let number = demo.roster.length;
  return demo.schools.flatMap((school, at) => {
    const scopeId = demoId(SchoolId, school.id);
    return Array.from({ length: counts[at] ?? 0 }, (): Made => {
      number += 1;
      const [staffNo, name, subjects] = [numberOf(number), names[number - demo.roster.length - 1] ?? '', SUBJECTS[school.type]];
      const id = demoId(PersonId, staffNo);
      const roles: Role[] = chance() < HEADS_OF_CLASSES ? ['teacher', 'headTeacher'] : ['teacher'];
      const subject = subjects[Math.floor(chance() * subjects.length)] ?? '';
      return {
        row: { ...spell(name), id, name, staffNo, title: `${subject}教师${roles.length > 1 ? '、班主任' : ''}`, workplace: school.name, state: 'active', login: null, passwordHash: null, mustChangePassword: false },
        offices: roles.map((role) => ({ id: demoId(AppointmentId, `${id}/${role}`), personId: id, role, scope: 'school', scopeId, from: FROM, to: null })),
      };
    });
  });
};

export const seedTeachers = async (app: INestApplicationContext, demo: Demo): Promise<void> => {
  const [work, people] = [app.get(UnitOfWork), app.get(PersonStore)];
  if ((await people.find(demoId(PersonId, numberOf(demo.roster.length + 1)))) !== null) return;
  const made = otherTeachers(demo);
  await work.run(async () => {
    await people.insertPeople(made.map(({ row }) => row));
    await people.insertAppointments(made.flatMap(({ offices }) => offices));
  });
};
