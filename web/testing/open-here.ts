// Invented open lessons, sheets and results for screen tests, each a valid value of its contract.
import { EvaluationId, type EvaluationResult, type Observation } from '@gongyan/shared/lesson/evaluation/evaluation.contract';
import { OpenLessonId, type OpenCard, type OpenStanding } from '@gongyan/shared/lesson/openlesson/openlesson.contract';
import { RubricId, RubricLineId, type RubricCard } from '@gongyan/shared/lesson/rubric/rubric.contract';
import { aDesign, aPerson, aStudio, uuid } from './people-here';

const HOUR_MS = 3_600_000;

export const aRubric = (more: Partial<RubricCard> = {}): RubricCard => ({
  id: RubricId.parse(uuid(700)), line: RubricLineId.parse(uuid(710)), version: 1, kind: 'lesson', studioId: null, studioName: null, name: '心理活动课评课量表', state: 'published', origin: '', mayEdit: false,
  draftedBy: null, draftedAt: new Date('2026-09-01T00:00:00Z'), publishedAt: new Date('2026-09-01T00:00:00Z'), bands: [{ from: 90, name: '特优' }, { from: 60, name: '合格' }],
  items: [
    { key: 'design', name: '活动设计', weight: 65, evidence: 'optional', subs: [{ name: '环节递进', weight: 65 }] },
    { key: 'effect', name: '活动效果', weight: 35, evidence: 'always', subs: [{ name: '参与面广', weight: 20 }, { name: '有感悟', weight: 15 }] },
  ],
  ...more,
});

export const aStanding = (more: Partial<OpenStanding> = {}): OpenStanding => ({ leads: false, teaches: false, invited: true, seat: null, submitted: false, ...more });

/** Of today, an hour ago, taught by person 2, unless said otherwise. */
export const aLesson = (number: number, more: Partial<OpenCard> = {}): OpenCard => ({
  id: OpenLessonId.parse(uuid(600 + number)), designId: aDesign(1).id, studioId: aStudio().id, teacherId: aPerson(2).id, teacher: aPerson(2), schoolId: aStudio().baseSchoolId, schoolName: '云岚区松果小学',
  className: '三（2）班', startsAt: new Date(Date.now() - HOUR_MS), minutes: 40, place: '心育活动室', link: '', level: 'district', seats: 20, rubricId: aRubric().id, namesShown: true, state: 'held', reason: null,
  announcedAt: new Date('2026-11-01T00:00:00Z'), title: '情绪温度计', grade: '三年级', studioName: aStudio().name, rubric: { name: aRubric().name, version: 1 }, booked: 3, waiting: 0, submitted: 1, standing: aStanding(), ...more,
});

export const anObservation = (more: Partial<Observation> = {}): Observation => ({
  lesson: aLesson(1, { standing: aStanding({ seat: 'booked' }) }), rubric: aRubric(), startedAt: null, notes: [], draft: { rev: 0, sheet: null }, own: null,
  plan: { steps: [{ title: '团体热身', minutes: '6 分钟', teacher: '示范', student: '起立', intent: '安全感' }], sections: [{ title: '活动目标', text: '说出六个情绪词' }], madeAt: new Date('2026-11-01T00:00:00Z') }, ...more,
});

export const aResult = (more: Partial<EvaluationResult> = {}): EvaluationResult => ({
  lesson: aLesson(1, { state: 'evaluated', submitted: 2 }), answer: null, rubric: aRubric(),
  texts: [{ id: EvaluationId.parse(uuid(801)), observer: aPerson(3), strengths: ['<img src=x onerror="alert(1)">导入自然'], suggestions: ['放慢转换'], corrected: null }],
  scores: { mean: 88.5, grade: '合格', items: [{ key: 'design', mean: 60, subs: [60], spread: [2, 0, 0], evidence: [] }, { key: 'effect', mean: 28.5, subs: [16.5, 12], spread: [0, 2, 0], evidence: ['后排四人没有发言'] }] }, ...more,
});
