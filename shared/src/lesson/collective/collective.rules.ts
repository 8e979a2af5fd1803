// 集体备课 as a table of states and a list of guards for each step. Whoever may take a step, when, and what must be
// true first: asked by the server before it writes, and by the page before it offers a button.
import { shanghaiDay, type Day } from '../../kit/time.js';
import { step, type StateTable } from '../../kit/machine.js';
import type { PersonId } from '../../kit/id.js';
import { no, yes, type Verdict } from '../../kit/verdict.js';
import { isRunning, type StudioFacts } from '../../studio/studio.rules.js';
import type { DesignState } from '../lesson.contract.js';
import { mayChangeDesign, roleInDesign, type Authorship, type DesignReader } from '../lesson.rules.js';
import type { PrepAction } from './collective.contract.js';

/** 共案 stays where it is while every teacher's own design goes through 二次备课, 授课 and 课后反思. */
export const prepTable: StateTable<DesignState, PrepAction> = {
  first_draft: { discuss: 'in_discussion' },
  in_discussion: { fix: 'consensus' },
  consensus: { reopen: 'in_discussion', archive: 'archived' },
  second_preparation: { teach: 'taught' },
  taught: { reflect: 'reflected' },
  reflected: { archive: 'archived' },
  archived: { publish: 'published' },
  published: {},
};

export interface PrepDesign extends Authorship {
  readonly state: DesignState;
}

/** What is asked, and what must be known to answer. */
export type PrepAsk =
  | { readonly action: 'discuss'; readonly until: Day; readonly written: boolean; readonly people: readonly { readonly name: string; readonly reads: boolean }[] }
  | { readonly action: 'fix'; readonly discussion: RunningDiscussion | null }
  | { readonly action: 'reopen'; readonly reason: string }
  | { readonly action: 'teach'; readonly day: Day }
  | { readonly action: 'reflect'; readonly text: string }
  | { readonly action: 'archive'; readonly from: DesignState; readonly reflectedForks: number }
  | { readonly action: 'publish'; readonly checkedBy: PersonId | null; readonly writers: readonly PersonId[]; readonly open: number };

export interface RunningDiscussion {
  readonly until: Day;
  /** Who was asked and has not commented yet. */
  readonly waiting: readonly string[];
}

const REASON_LENGTH = 2;
const REFLECTION_LEAST = 10;

/** 主备人或主持人 leads; the teacher himself teaches and reflects; the district publishes. */
export const mayAct = (action: PrepAction, design: PrepDesign, reader: DesignReader): Verdict => {
  if (roleInDesign(design, reader) === null) return no('request.notFound');
  if (action !== 'publish' && !reader.rights.works) return no('studio.notActive');
  const actor = actorOf(action, design, reader);
  if (!actor.ok) return actor;
  return step(prepTable, design.state, action) === null ? no('lesson.otherStage') : yes;
};

const actorOf = (action: PrepAction, design: PrepDesign, reader: DesignReader): Verdict => {
  if (action === 'teach' || action === 'reflect') return design.leadAuthorId === reader.personId ? yes : no('access.notYours', { who: 'teacher' });
  if (action === 'publish') return reader.rights.oversees ? yes : no('access.notYours', { who: 'districtStaff' });
  return mayChangeDesign(design, reader);
};

/** 一位老师的独备不是集体备课: so many others must have written in the 共案 for it to be worth hours (our design, no regulation names it). */
const CONTRIBUTORS_LEAST = 2;

export const earnsHours = ({ leadAuthorId, contributors }: { readonly leadAuthorId: PersonId; readonly contributors: readonly PersonId[] }): Verdict => {
  const n = new Set(contributors.filter((person) => person !== leadAuthorId)).size;
  return n >= CONTRIBUTORS_LEAST ? yes : no('lesson.tooFewContributors', { n, need: CONTRIBUTORS_LEAST });
};

const discussed = (discussion: RunningDiscussion | null, today: Day): Verdict => {
  if (discussion === null) return no('lesson.noDiscussion');
  const { until, waiting } = discussion;
  return waiting.length === 0 || until <= today ? yes : no('lesson.discussionRuns', { day: until, names: waiting.join('、') });
};

const asked = ({ until, written, people }: Extract<PrepAsk, { action: 'discuss' }>, today: Day): Verdict => {
  if (!written) return no('lesson.nothingWritten');
  if (until < today) return no('lesson.discussionPast', { day: until });
  const outside = people.find(({ reads }) => !reads);
  if (outside !== undefined) return no('lesson.discussantOutside', { name: outside.name });
  return people.length > 0 ? yes : no('request.invalid', { fields: 'personIds' });
};

/** 入库前由第二人做去标识检查: nobody who wrote in it may have checked it, and nothing that was found is left open. */
const checked = ({ checkedBy, writers, open }: Extract<PrepAsk, { action: 'publish' }>): Verdict => {
  if (checkedBy === null) return no('lesson.notChecked');
  if (writers.includes(checkedBy)) return no('lesson.checkedByWriter');
  return open === 0 ? yes : no('lesson.findingsOpen', { count: open });
};

/** What must be true before a step, whoever takes it. */
export const guardOf = (ask: PrepAsk, now: Date): Verdict => {
  const today = shanghaiDay(now);
  switch (ask.action) {
    case 'discuss': return asked(ask, today);
    case 'fix': return discussed(ask.discussion, today);
    case 'reopen': return ask.reason.trim().length >= REASON_LENGTH ? yes : no('lesson.noReason');
    case 'teach': return ask.day <= today ? yes : no('lesson.notYetTaught', { day: ask.day });
    case 'reflect': return ask.text.trim().length >= REFLECTION_LEAST ? yes : no('lesson.noReflection');
    case 'archive': return ask.from !== 'consensus' || ask.reflectedForks > 0 ? yes : no('lesson.nobodyReflected');
    case 'publish': return checked(ask);
  }
};

export const mayStep = (ask: PrepAsk, { design, reader }: { readonly design: PrepDesign; readonly reader: DesignReader }, now: Date): Verdict => {
  const may = mayAct(ask.action, design, reader);
  return may.ok ? guardOf(ask, now) : may;
};

/** While a discussion runs its people and its last day may change; the same guards hold. */
export const mayChangeDiscussion = (ask: Extract<PrepAsk, { action: 'discuss' }>, { design, reader }: { readonly design: PrepDesign; readonly reader: DesignReader }, now: Date): Verdict => {
  const may = mayChangeDesign(design, reader);
  if (!may.ok) return may;
  return design.state === 'in_discussion' ? guardOf(ask, now) : no('lesson.otherStage');
};

/** 个性化方案: once per teacher, from a fixed 共案, by whoever belongs to the studio. */
export const mayFork = (
  { design, studio, hasFork }: { readonly design: PrepDesign; readonly studio: StudioFacts; readonly hasFork: boolean },
  reader: DesignReader, now: Date,
): Verdict => {
  if (roleInDesign(design, reader) === null) return no('request.notFound');
  if (!reader.rights.host && !reader.rights.member) return no('lesson.noStudio');
  if (hasFork) return no('lesson.forkedAlready');
  if (design.state !== 'consensus') return no('lesson.notFixed');
  return isRunning(studio, now) ? yes : no('studio.notActive');
};

/** A fork takes over what changed in the 共案: its teacher, as long as he has not taught it. */
export const mayTakeUpdate = (fork: PrepDesign, reader: DesignReader): Verdict => {
  if (roleInDesign(fork, reader) === null) return no('request.notFound');
  if (!reader.rights.works) return no('studio.notActive');
  if (fork.leadAuthorId !== reader.personId) return no('access.notYours', { who: 'teacher' });
  return fork.state === 'second_preparation' ? yes : no('coedit.locked');
};

/** A good idea goes into the 共案 only while that is open. */
export const mayTakeIdea = (origin: PrepDesign, reader: DesignReader): Verdict => {
  const may = mayChangeDesign(origin, reader);
  if (!may.ok) return may;
  return origin.state === 'first_draft' || origin.state === 'in_discussion' ? yes : no('lesson.consensusFixed');
};
