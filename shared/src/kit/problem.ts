// Refusals as they travel, and the sentence that a person is told. The table of codes stands in problem.table.ts.
import { z } from 'zod';
import { problems } from './problem.table.js';

export type ProblemCode = keyof typeof problems;
export type ProblemFacts = Readonly<Record<string, string | number>>;

export const isProblemCode = (code: string): code is ProblemCode => Object.hasOwn(problems, code);
const Code = z.custom<ProblemCode>((value) => typeof value === 'string' && isProblemCode(value));

/** The body of every refusal, over HTTP (`application/problem+json`) and over the socket. */
export const ProblemBody = z.object({
  status: z.number().int(),
  code: Code,
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  requestId: z.string().optional(),
});
export type ProblemBody = z.output<typeof ProblemBody>;

/** Who could do it instead: the values of the fact `who`, worded here because refusals travel without a language. */
const offices: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  host: { zh: '工作室主持人', en: "The studio's host" },
  author: { zh: '主备人或工作室主持人', en: "The lead author or the studio's host" },
  member: { zh: '工作室成员', en: 'A member of the studio' },
  owner: { zh: '文稿的撰写人本人', en: 'Its owner' },
  teacher: { zh: '授课教师本人', en: 'The teacher of this version' },
  actionOwner: { zh: '负责人、主持人或记录人', en: 'The owner, the chair or the recorder' },
  meetingLead: { zh: '主持人、记录人、工作室主持人或区教研员', en: "The chair, the recorder, the studio's host or the district researcher" },
  expected: { zh: '应到名单里的人', en: 'Whoever is asked to come' },
  standIn: { zh: '协办主持、记录人、工作室主持人或区教研员', en: "The assistant chair, the recorder, the studio's host or the district researcher" },
  plannedChair: { zh: '原定主持人', en: 'The chair as planned' },
  lessonLead: { zh: '主备人、工作室主持人或区教研员', en: "The lead author, the studio's host or the district researcher" },
  lessonTeacher: { zh: '授课教师本人', en: 'The teacher of the lesson' },
  college: { zh: '区教师进修学校', en: "The teachers' college" },
  bureau: { zh: '区教育局', en: 'The education bureau' },
  schoolLead: { zh: '学校负责人', en: 'The lead of the school' },
  trainer: { zh: '本班讲师或区教研员', en: 'A trainer of this cohort or the district researcher' },
  learner: { zh: '学员本人', en: 'The learner' },
  pairParty: { zh: '师傅或徒弟本人', en: 'The mentor or the apprentice' },
  pairProposer: { zh: '师傅本人或工作室主持人', en: "The mentor or the studio's host" },
  pairHost: { zh: '工作室主持人或区教研员', en: "The studio's host or the district researcher" },
  pairWriter: { zh: '写这条记录的人', en: 'Whoever wrote the entry' },
  fileOwner: { zh: '档案本人', en: 'The person of the file' },
  districtStaff: { zh: '区教研员', en: 'The district researcher' },
};

/** What was done already: the values of the fact `outcome`, worded here for the same reason. */
const outcomes: typeof offices = {
  accepted: { zh: '采纳这条建议', en: 'accepted' },
  declined: { zh: '婉拒这条建议', en: 'declined' },
  withdrawn: { zh: '撤回这条建议', en: 'withdrawn' },
};

/** The sentence for a person, with its facts filled in. */
export const problemSentence = (code: ProblemCode, facts: ProblemFacts, language: 'zh' | 'en'): string =>
  problems[code][language].replace(/\{(\w+)\}/g, (_, name: string) => {
    const fact = String(facts[name] ?? '');
    const words = name === 'who' ? offices[fact] : name === 'outcome' ? outcomes[fact] : undefined;
    return words?.[language] ?? fact;
  });
