// Invented people, studios and designs for screen tests, each a valid value of its contract.
import { PersonId } from '@gongyan/shared/kit/id';
import type { Preparation } from '@gongyan/shared/lesson/collective/collective.contract';
import { type DesignCard, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { DocumentId } from '@gongyan/shared/document/document.contract';
import { NoticeId, type Notice } from '@gongyan/shared/notice/notice.contract';
import { AppointmentId, type Hub, type Me, type PersonCard, SchoolId, SessionId } from '@gongyan/shared/people/people.contract';
import type { StudioFigures } from '@gongyan/shared/studio/compare/compare.contract';
import { ResultId, type ResultCard } from '@gongyan/shared/studio/result/result.contract';
import { AssignmentId, StudioTaskId, type Assignment, type StudioTask, type TaskLine } from '@gongyan/shared/studio/task/task.contract';
import { TemplateId } from '@gongyan/shared/studio/template/template.contract';
import { type Member, MembershipId, type StudioCard, StudioId, type StudioPage } from '@gongyan/shared/studio/studio.contract';

/** A uuid that a reader can tell apart: one for each number. */
export const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

const NAMES = ['陆拾光', '温如言', '许星野', '丁小满', '薛若水', '邵青梧'];

export const aPerson = (number: number): PersonCard => ({
  id: PersonId.parse(uuid(number)), name: NAMES[number - 1] ?? `教师${number}`, title: '一级教师', workplace: '云岚区松果小学',
});

export const aHub = (more: Partial<Hub> = {}): Hub => ({ name: '共研', district: '云岚区', version: '0.1.0', documentSchema: 1, ways: [], demo: false, demoAccounts: [], ...more });

/** Person 1, a studio's host, unless said otherwise. */
export const aMe = (more: Partial<Me> = {}): Me => ({
  person: { ...aPerson(1), staffNo: '2019001', state: 'active' }, login: 'demo-host-02', appointments: [], sessionId: SessionId.parse(uuid(900)), mustChangePassword: false, mustAddFactor: false, hasPassword: true, ...more,
});

/** 教研员 */
export const aStaffMe = (): Me => aMe({ appointments: [{ id: AppointmentId.parse(uuid(900)), personId: PersonId.parse(uuid(1)), role: 'centreStaff', scope: 'district', scopeId: uuid(901), from: '2020-01-01', to: null }] });

/** 系统管理员 */
export const anAdministrator = (): Me => aMe({ appointments: [{ id: AppointmentId.parse(uuid(900)), personId: PersonId.parse(uuid(1)), role: 'administrator', scope: 'district', scopeId: uuid(901), from: '2020-01-01', to: null }] });

export const aStudio = (more: Partial<StudioCard> = {}): StudioCard => ({
  id: StudioId.parse(uuid(100)), name: '拾光小学心育名师工作室', stage: 'primary', hostId: aPerson(1).id, host: aPerson(1), baseSchoolId: SchoolId.parse(uuid(500)), baseSchool: '云岚区松果小学',
  focus: '小学情绪与社会性学习课程', seats: 12, termStart: '2025-09-01', termEnd: '2099-08-31', state: 'active', members: 2, rights: { host: true, member: false, oversees: false, works: true }, ...more,
});

export const aMember = (number: number): Member => ({
  id: MembershipId.parse(uuid(200 + number)), studioId: aStudio().id, personId: aPerson(number).id, kind: 'member', state: 'active', from: '2025-09-01', to: null, person: aPerson(number),
});

export const aStudioPage = (more: Partial<StudioPage> = {}): StudioPage => ({ ...aStudio(), members: [aMember(2), aMember(3)], ...more });

export const aDesign = (number: number, more: Partial<DesignCard> = {}): DesignCard => ({
  id: LessonDesignId.parse(uuid(300 + number)), documentId: DocumentId.parse(uuid(400 + number)), studioId: aStudio().id, studioName: aStudio().name, title: `教学设计${number}`, stage: 'primary',
  grade: '三年级', minutes: 40, unit: '', state: 'first_draft', forkOf: null, leadAuthorId: aPerson(1).id, templateId: TemplateId.parse('lesson_design'), templateVersion: 1, createdAt: new Date('2026-11-01T02:00:00Z'), editedAt: null,
  authors: [aPerson(1), aPerson(2)], lastEditor: null, present: [], role: 'write', ...more,
});

export const aPreparation = (number: number, more: Partial<Preparation> = {}): Preparation => ({
  designId: aDesign(number).id, state: 'first_draft', discussion: null, forks: [], origin: null, behind: false, checkedBy: null, steps: [], ...more,
});

export const aNotice = (number: number, more: Partial<Notice> = {}): Notice => ({
  id: NoticeId.parse(uuid(600 + number)), personId: aPerson(1).id, kind: 'lesson.coauthor', facts: { title: '情绪温度计', by: '温如言' }, link: `/docs/${aDesign(1).id}`, at: new Date('2026-11-24T06:00:00Z'), readAt: null, quiet: false, ...more,
});

export const aFigures = (more: Partial<StudioFigures> = {}): StudioFigures => ({
  studioId: aStudio().id, name: aStudio().name, hostId: aPerson(1).id, hostName: aPerson(1).name, members: 8, attendance: { done: 0, of: 0 },
  counts: { openLessons: 0, lessonsObserved: 0, published: 0, papers: 0, projects: 0, awards: 0, lectures: 0, visits: 0, resources: 0, apprentices: 0 }, ...more,
});

/** A paper of person 2, entered and waiting. */
export const aResult = (number: number, more: Partial<ResultCard> = {}): ResultCard => ({
  id: ResultId.parse(uuid(800 + number)), studioId: aStudio().id, kind: 'paper', title: `论文${number}`, day: '2026-11-02', level: 'city', place: '心理教育研究', grade: '', note: '', state: 'entered', enteredBy: aPerson(2).id, enteredAt: new Date(), settledAt: null, reason: null,
  people: [aPerson(2)], settledBy: null, files: [], ...more,
});

export const aTask = (at: number, more: Partial<StudioTask> = {}): StudioTask => ({ id: StudioTaskId.parse(uuid(700 + at)), studioId: aStudio().id, kind: 'exchange', title: `听课${String(at)}`, ask: '交一份听课记录', dueOn: '2026-11-30', givenAt: new Date('2026-11-20T02:00:00Z'), ...more });
export const anAssignment = (at: number, more: Partial<Assignment> = {}): Assignment => ({ id: AssignmentId.parse(uuid(720 + at)), taskId: aTask(1).id, state: 'open', note: '', link: null, handedInAt: null, settledAt: null, reason: null, timing: 'inTime', ...more });
export const aTaskLine = (at: number, more: Partial<TaskLine> = {}): TaskLine => ({ ...anAssignment(at), person: aPerson(at), here: true, ...more });
