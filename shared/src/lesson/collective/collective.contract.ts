// 集体备课: the way of a lesson design from 初备 over 集中研讨 and 共案 to everybody's own 二次备课, 授课, 课后反思 and 归档.
// The steps are deeds of their own; nobody sets a state.
import { z } from 'zod';
import { PersonId } from '../../kit/id.js';
import { route } from '../../kit/route.js';
import { Day, Instant } from '../../kit/time.js';
import { Block } from '../../document/document.contract.js';
import { VersionId } from '../../document/version/version.contract.js';
import { PersonCard } from '../../people/people.contract.js';
import { DesignCard, DesignState, LessonDesignId } from '../lesson.contract.js';

/** 开放研讨 / 定稿共案 / 重新打开 / 授课 / 反思 / 归档 / 入库 */
export const PrepAction = z.enum(['discuss', 'fix', 'reopen', 'teach', 'reflect', 'archive', 'publish']);
export type PrepAction = z.output<typeof PrepAction>;

/** Somebody asked to comment, and how many anchored comments and suggestions he has given since. */
export const Discussant = z.object({ person: PersonCard, given: z.number().int() });
export type Discussant = z.output<typeof Discussant>;
export const Discussion = z.object({ until: Day, openedAt: Instant, people: z.array(Discussant) });
export type Discussion = z.output<typeof Discussion>;

/** 个性化方案 of one teacher. */
export const Fork = z.object({
  designId: LessonDesignId,
  owner: PersonCard.nullable(),
  state: DesignState,
  /** The 共案 has been fixed anew since. */
  behind: z.boolean(),
});
export type Fork = z.output<typeof Fork>;

export const PrepStep = z.object({
  action: PrepAction,
  by: PersonCard.nullable(),
  at: Instant,
  /** Why it was reopened, or a note to the 共案; for 授课 where it was. */
  note: z.string(),
  day: Day.nullable(),
  versionId: VersionId.nullable(),
  /** Whose words stand in the snapshot. */
  contributors: z.array(PersonCard),
});
export type PrepStep = z.output<typeof PrepStep>;

export const Preparation = z.object({
  designId: LessonDesignId,
  state: DesignState,
  discussion: Discussion.nullable(),
  forks: z.array(Fork),
  /** The 共案 that this one comes from. */
  origin: z.object({ designId: LessonDesignId, title: z.string(), state: DesignState }).nullable(),
  /** The origin was fixed anew, and its changes wait to be looked at. */
  behind: z.boolean(),
  /** Who signed that nothing in it says who a child is. */
  checkedBy: PersonCard.nullable(),
  /** Newest first. */
  steps: z.array(PrepStep),
});
export type Preparation = z.output<typeof Preparation>;

/** 采纳 / 保留我的 / 合并 */
export const BlockChoice = z.enum(['take', 'keep', 'merge']);
export type BlockChoice = z.output<typeof BlockChoice>;

const Node = Block.nullable();

/** One block that the other side has changed. Null: the block does not stand there. */
export const BlockUpdate = z.object({
  block: z.string().max(200),
  title: z.string(),
  /** What was looked at; a choice for something else is refused. */
  print: z.string().max(60),
  /** Only the other side changed it, or both did. */
  kind: z.enum(['theirs', 'both']),
  mine: Node,
  theirs: Node,
  merged: Node,
});
export type BlockUpdate = z.output<typeof BlockUpdate>;
export const BlockUpdates = z.object({ blocks: z.array(BlockUpdate) });

const Choices = z.strictObject({ choices: z.array(z.strictObject({ block: BlockUpdate.shape.block, print: BlockUpdate.shape.print, choice: BlockChoice })).max(400) });
export type Choices = z.output<typeof Choices>;

export const AskDiscussion = z.strictObject({ personIds: z.array(PersonId).min(1).max(60), until: Day });
export type AskDiscussion = z.output<typeof AskDiscussion>;
export const FixConsensus = z.strictObject({ note: z.string().trim().max(300) });
export const ReopenConsensus = z.strictObject({ reason: z.string().trim().min(2).max(200) });
export const TeachLesson = z.strictObject({ day: Day, place: z.string().trim().max(60) });
export type TeachLesson = z.output<typeof TeachLesson>;
export const REFLECTION_LENGTH = 5_000;
export const WriteReflection = z.strictObject({ text: z.string().trim().min(10).max(REFLECTION_LENGTH) });

const params = z.object({ designId: LessonDesignId });
const fork = params.extend({ forkId: LessonDesignId });
const access = { policy: 'signedIn', perMinute: 60 } as const;
const asking = { policy: 'signedIn', perMinute: 240 } as const;

export const collectiveRoutes = {
  open: route({
    method: 'GET', path: '/designs/:designId/preparation', summary: '集体备课的进度', access: asking, params, reply: Preparation, problems: ['request.notFound'],
  }),
  discuss: route({
    method: 'PUT', path: '/designs/:designId/discussion', summary: '开放集中研讨，或调整研讨的人和截止日', access, params, body: AskDiscussion, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.otherStage', 'lesson.nothingWritten', 'lesson.discussionPast', 'lesson.discussantOutside'],
  }),
  fix: route({
    method: 'POST', path: '/designs/:designId/consensus', summary: '定稿共案：锁定并留存快照', access, params, body: FixConsensus, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.otherStage', 'lesson.noDiscussion', 'lesson.discussionRuns'],
  }),
  reopen: route({
    method: 'POST', path: '/designs/:designId/reopening', summary: '重新打开共案（写明原因）', access, params, body: ReopenConsensus, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.otherStage', 'lesson.noReason'],
  }),
  fork: route({
    method: 'POST', path: '/designs/:designId/forks', summary: '从共案另存我的个性化方案', access, params, body: z.strictObject({}), reply: DesignCard,
    problems: ['request.notFound', 'lesson.noStudio', 'lesson.notFixed', 'lesson.forkedAlready', 'studio.notActive'],
  }),
  update: route({
    method: 'GET', path: '/designs/:designId/update', summary: '共案更新了哪些段落', access: asking, params, reply: BlockUpdates, problems: ['request.notFound'],
  }),
  takeUpdate: route({
    method: 'POST', path: '/designs/:designId/update', summary: '逐段采纳、保留或合并共案的更新', access, params, body: Choices, bodyBytes: 256 * 1024, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.updateStale', 'coedit.locked'],
  }),
  ideas: route({
    method: 'GET', path: '/designs/:designId/forks/:forkId/ideas', summary: '一份个性化方案改了共案的哪些段落', access: asking, params: fork, reply: BlockUpdates, problems: ['request.notFound'],
  }),
  takeIdeas: route({
    method: 'POST', path: '/designs/:designId/forks/:forkId/ideas', summary: '把老师的好改动收进共案，署他的名', access, params: fork, body: Choices, bodyBytes: 256 * 1024, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.consensusFixed', 'lesson.updateStale', 'coedit.locked'],
  }),
  teach: route({
    method: 'POST', path: '/designs/:designId/teaching', summary: '登记授课：锁定授课稿', access, params, body: TeachLesson, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.otherStage', 'lesson.notYetTaught'],
  }),
  reflect: route({
    method: 'POST', path: '/designs/:designId/reflection', summary: '写课后反思', access, params, body: WriteReflection, bodyBytes: 64 * 1024, reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.otherStage', 'lesson.noReflection'],
  }),
  archive: route({
    method: 'POST', path: '/designs/:designId/archiving', summary: '归档', access, params, body: z.strictObject({}), reply: Preparation,
    problems: ['request.notFound', 'access.notYours', 'studio.notActive', 'lesson.otherStage', 'lesson.nobodyReflected'],
  }),
};

/** Topics `studio:<id>` and `design:<id>`: the stage, the discussion or the forks of a design changed. */
export const collectiveEvents = { 'lesson.preparationChanged': z.object({ designId: LessonDesignId }) };
