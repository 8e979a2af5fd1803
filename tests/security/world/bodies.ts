// What is asked where the plainest body of a contract would not say enough.
import type { Subjects } from '../../../server/testing/verdicts.js';

export const bodiesOf = (subjects: Subjects): Readonly<Record<string, unknown>> => ({
  'admin.giveOffice': { role: 'trainer', schoolId: null, from: '2026-11-30', to: null }, 'webhook.add': { name: '校务系统', address: 'https://192.0.2.1/hook', kinds: ['meeting.closed'] }, 'proof.prove': { password: '不是这个密码' }, 'proof.confirm': { code: '000000' }, 'identity.begin': { next: '/' },
  'writing.start': { templateId: 'meeting_minutes', templateVersion: 1, title: '十二月教研' }, 'studioTask.handIn': { note: '', link: null }, 'studioTask.settle': { assignmentIds: [subjects['TaskAssignment']], deed: 'withdraw', reason: '不再需要' },
  'claim.save': { ruleCode: 'school_based', level: null, units: 240, title: '研修', organiser: '德育处', day: '2026-11-02', lastDay: '2026-11-02', from: null, to: null, note: '' },
  'growth.rate': { kind: 'host', ratings: [{ skill: 'planning', half: 6, words: '计划清楚', link: null }] }, 'assessment.score': { stage: 'self', turn: 0, marks: [{ item: 'plans', tenths: 10, reason: '' }] },
});
