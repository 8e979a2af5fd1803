// Teachers around an open lesson, in a hub with the invented district: every deed over HTTP. One hub for each test file.
import { evaluationRoutes, type FilledSheet, type ObservationNote } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { openLessonRoutes, type AnnounceLesson, type OpenCard } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { rubricRoutes, type RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { noticeRoutes, type Notice } from '@gongyan/shared/notice/notice.contract';
import { randomUUID } from 'node:crypto';
import { designId, personId, startDemoHub, TODAY, type DemoHub } from './demo-hub.js';

/** 陆拾光 hosts and leads 情绪温度计, 汤沐阳 teaches it; 沈知微 is the district's, 白鹿鸣 from the university, 瞿白露 of a school of the cluster. */
export const [HOST, TEACHER, STAFF, EXPERT, PART] = ['host-02', 'mem-0201', 'cen-02', 'exp-01', 'pt-01'] as const;
/** The day of the lesson, an hour before it begins. */
export const [BEFORE, BEGIN, AFTER] = ['2026-11-26T05:00:00Z', '2026-11-26T06:00:00Z', '2026-11-26T07:00:00Z'].map((text) => new Date(text)) as [Date, Date, Date];

let hub: DemoHub;
export const openLessonHub = async (): Promise<DemoHub> => {
  hub = await startDemoHub();
  return hub;
};

export const at = (id: string) => ({ params: { openLessonId: id } });
export const rubrics = async (as: string = HOST): Promise<RubricCard[]> => hub.call(rubricRoutes.list, {}, await hub.as(as));
export const wanted = async (more: Partial<AnnounceLesson> = {}): Promise<AnnounceLesson> => {
  const rubric = (await rubrics()).find(({ kind, version, studioId }) => kind === 'lesson' && version === 2 && studioId === null);
  if (rubric === undefined) throw new Error('no rubric');
  return {
    designId: designId('001'), teacherId: personId(TEACHER), className: '三（2）班', startsAt: BEGIN, minutes: 40, place: '心育活动室', link: '', level: 'district', seats: 30,
    rubricId: rubric.id, namesShown: true, ...more,
  };
};
export const announce = async (as: string = HOST, more: Partial<AnnounceLesson> = {}): Promise<OpenCard> => hub.call(openLessonRoutes.announce, { body: await wanted(more) }, await hub.as(as));
export const open = async (as: string, id: string): Promise<OpenCard> => hub.call(openLessonRoutes.open, at(id), await hub.as(as));
export const book = async (as: string, id: string): Promise<OpenCard> => hub.call(openLessonRoutes.book, { ...at(id), body: {} }, await hub.as(as));
export const giveBack = async (as: string, id: string): Promise<OpenCard> => hub.call(openLessonRoutes.giveBack, at(id), await hub.as(as));
export const hold = async (id: string, as: string = HOST): Promise<OpenCard> => hub.call(openLessonRoutes.hold, { ...at(id), body: {} }, await hub.as(as));
export const conclude = async (id: string, as: string = HOST): Promise<OpenCard> => hub.call(openLessonRoutes.conclude, { ...at(id), body: {} }, await hub.as(as));
export const cancel = async (id: string, reason = '教室维修', as: string = HOST): Promise<OpenCard> => hub.call(openLessonRoutes.cancel, { ...at(id), body: { reason } }, await hub.as(as));
export const observe = async (as: string, id: string) => hub.call(evaluationRoutes.observe, at(id), await hub.as(as));
export const result = async (as: string, id: string) => hub.call(evaluationRoutes.result, at(id), await hub.as(as));
export const submit = async (as: string, id: string, { sheet = filled(), reason = null }: { sheet?: FilledSheet; reason?: string | null } = {}) => hub.call(evaluationRoutes.submit, { ...at(id), body: { sheet, reason } }, await hub.as(as));
export const keepNotes = async (as: string, id: string, notes: readonly ObservationNote[], startedAt: Date | null = null) => hub.call(evaluationRoutes.keepNotes, { ...at(id), body: { startedAt, notes } }, await hub.as(as));
export const answer = async (as: string, id: string, text = '谢谢各位老师，转换环节我会放慢。') => hub.call(evaluationRoutes.answer, { ...at(id), body: { text } }, await hub.as(as));
export const notices = async (as: string, id: string): Promise<Notice[]> => (await hub.call(noticeRoutes.list, {}, await hub.as(as))).rows.filter(({ link }) => link?.startsWith(`/open-lessons/${id}`) === true);

export const aNote = (more: Partial<ObservationNote> = {}): ObservationNote => ({ id: randomUUID() as ObservationNote['id'], rev: 1, step: '团体热身', second: 65, text: '全班起立', removed: false, ...more });

/** Each sub-item loses as many points as said, as far as it goes; a hundred when none. */
export const filled = (lost = 1, words = '说得具体'): FilledSheet => {
  const weights = { theme: [10], goal: [10], design: [10, 10, 10], effect: [10, 10, 10, 5], teacher: [5, 5, 5] };
  return { items: Object.entries(weights).map(([key, points]) => ({ key, points: points.map((most) => Math.max(0, most - lost)), evidence: `${words}的依据` })), strengths: [`亮点：${words}`], suggestions: [`建议：${words}`] };
};

/** Announced, booked by these, held: everybody may submit. */
export const held = async (observers: readonly string[], more: Partial<AnnounceLesson> = {}): Promise<string> => {
  hub.setNow(TODAY);
  const { id } = await announce(HOST, more);
  for (const observer of observers) await book(observer, id);
  hub.setNow(AFTER);
  await hold(id);
  return id;
};
