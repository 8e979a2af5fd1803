// The one next step for whoever looks, and why: from the same rules that the server asks. Pure.
import type { Preparation } from '@gongyan/shared/lesson/collective/collective.contract';
import { guardOf, mayAct, type PrepDesign, type RunningDiscussion } from '@gongyan/shared/lesson/collective/collective.rules';
import type { DesignState, LessonDesignId } from '@gongyan/shared/lesson/lesson.contract';
import { isAuthor, mayChangeDesign, type DesignReader } from '@gongyan/shared/lesson/lesson.rules';
import type { zh } from './collective.zh';

export type DeedName = keyof typeof zh.deed;
export interface Next {
  readonly say: keyof typeof zh.say;
  readonly values?: Readonly<Record<string, string | number>>;
  /** The one that matters now. */
  readonly deed?: DeedName;
  readonly more?: readonly DeedName[];
  readonly forkId?: LessonDesignId;
}
export interface Looking {
  readonly prep: Preparation;
  readonly design: PrepDesign;
  readonly reader: DesignReader;
  /** Of the teacher whose version it is. */
  readonly owner: string;
}

export const runningOf = ({ discussion }: Preparation): RunningDiscussion | null =>
  discussion === null ? null : { until: discussion.until, waiting: discussion.people.filter(({ given }) => given === 0).map(({ person }) => person.name) };

const FINISHED: ReadonlySet<DesignState> = new Set(['reflected', 'archived', 'published']);

const discussing = ({ prep, design, reader }: Looking, now: Date): Next => {
  const [discussion, running] = [prep.discussion, runningOf(prep)];
  const leads = mayChangeDesign(design, reader).ok;
  if (discussion === null || running === null) return { say: 'noDiscussion', ...(leads ? { deed: 'ask' } : {}) };
  const values = { day: discussion.until, n: running.waiting.length, given: discussion.people.length - running.waiting.length, all: discussion.people.length };
  const asked = discussion.people.some(({ person, given }) => person.id === reader.personId && given === 0);
  if (leads && guardOf({ action: 'fix', discussion: running }, now).ok) return { say: 'discussDone', deed: 'fix', more: ['ask'] };
  if (asked) return { say: 'pleaseComment', values };
  if (leads) return { say: 'discussWait', values, deed: 'ask' };
  return discussion.people.length === 0 ? { say: 'reopened' } : { say: 'discussOther', values };
};

const fixed = ({ prep, design, reader }: Looking): Next => {
  const done = prep.forks.some(({ state }) => FINISHED.has(state));
  const more: DeedName[] = mayChangeDesign(design, reader).ok ? ['reopen', ...(done ? ['archive' as const] : [])] : [];
  const mine = prep.forks.find(({ owner }) => owner?.id === reader.personId);
  if (mine !== undefined) return { say: 'haveFork', deed: 'openFork', forkId: mine.designId, more };
  return reader.rights.host || reader.rights.member ? { say: 'mayFork', deed: 'fork', more } : { say: 'fixed', more };
};

/** 第二人检查, then the district; whoever has written in it waits. */
const archived = ({ prep, design, reader }: Looking): Next => {
  const check: readonly DeedName[] = isAuthor(design, reader.personId) ? [] : ['check'];
  const name = prep.checkedBy?.name ?? '';
  if (prep.checkedBy !== null) return reader.rights.oversees ? { say: 'checkedStaff', values: { name }, deed: 'publish', more: check } : { say: 'checked', values: { name } };
  return check.length === 0 ? { say: 'archived' } : { say: 'archivedOther', deed: 'check' };
};

export const nextOf = (looking: Looking, now: Date): Next => {
  const { prep, design, reader, owner } = looking;
  const may = (action: Parameters<typeof mayAct>[0]): boolean => mayAct(action, design, reader).ok;
  switch (design.state) {
    case 'first_draft': return may('discuss') ? { say: 'draftLead', deed: 'discuss' } : { say: 'draftOther' };
    case 'in_discussion': return discussing(looking, now);
    case 'consensus': return fixed(looking);
    case 'second_preparation':
      if (!may('teach')) return { say: 'secondOther', values: { name: owner } };
      return prep.behind ? { say: 'behind', deed: 'update', more: ['teach'] } : { say: 'secondMine', deed: 'teach' };
    case 'taught': return may('reflect') ? { say: 'taughtMine', deed: 'reflect' } : { say: 'taughtOther', values: { name: owner } };
    case 'reflected': return may('archive') ? { say: 'reflectedMine', deed: 'archive' } : { say: 'reflectedOther' };
    case 'archived': return archived(looking);
    case 'published': return { say: 'published' };
  }
};

/** The stages that this design goes through: a 共案 waits where its forks go on. */
export const stagesOf = (state: DesignState, isFork: boolean): readonly DesignState[] => {
  const own: readonly DesignState[] = ['second_preparation', 'taught', 'reflected', 'archived'];
  const trunk: readonly DesignState[] = ['first_draft', 'in_discussion', 'consensus', 'archived'];
  const stages = isFork || own.slice(0, 3).includes(state) ? own : trunk;
  return state === 'published' ? [...stages, 'published'] : stages;
};
