// Refusals as they travel, and the sentence that a person is told. The table of codes stands in problem.table.ts.
import { z } from 'zod';
import { problems } from './problem.table.js';
import { worded, type FactWords, type ProblemFacts } from './problem.text.js';

export type ProblemCode = keyof typeof problems;
export type { ProblemFacts } from './problem.text.js';

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

/** Who could do it instead, and what was done already. */
const words: FactWords = {
  who: {
    host: '工作室主持人',
    author: '主备人或工作室主持人',
    member: '工作室成员',
    owner: '文稿的撰写人本人',
    teacher: '授课教师本人',
    taskOwner: '任务的负责人本人',
    actionOwner: '负责人、主持人或记录人',
    meetingLead: '主持人、记录人、工作室主持人或区教研员',
    expected: '应到名单里的人',
    standIn: '协办主持、记录人、工作室主持人或区教研员',
    plannedChair: '原定主持人',
    lessonLead: '主备人、工作室主持人或区教研员',
    lessonTeacher: '授课教师本人',
    college: '区教师进修学校',
    bureau: '区教育局',
    schoolLead: '学校负责人',
    trainer: '本班讲师或区教研员',
    learner: '学员本人',
    pairParty: '师傅或徒弟本人',
    pairProposer: '师傅本人或工作室主持人',
    pairHost: '工作室主持人或区教研员',
    pairWriter: '写这条记录的人',
    fileOwner: '档案本人',
    districtStaff: '区教研员',
    administrator: '系统管理员',
  },
  outcome: { accepted: '采纳这条建议', declined: '婉拒这条建议', withdrawn: '撤回这条建议' },
};

/** The sentence for a person; the English one is in problem.en.ts. */
export const problemSentence = (code: ProblemCode, facts: ProblemFacts): string => worded(problems[code].zh, facts, words);
