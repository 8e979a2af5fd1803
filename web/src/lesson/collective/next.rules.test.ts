// The one next step, as sentences: who looks, at what, and what he is offered.
import type { Preparation } from '@gongyan/shared/lesson/collective/collective.contract';
import type { DesignState } from '@gongyan/shared/lesson/lesson.contract';
import type { StudioRights } from '@gongyan/shared/studio/studio.contract';
import { aDesign, aPerson, aPreparation } from '../../../testing/people-here';
import { nextOf, stagesOf } from './next.rules';

const none: StudioRights = { host: false, member: false, oversees: false, works: true };
const [host, member, staff] = [{ ...none, host: true }, { ...none, member: true }, { ...none, oversees: true }];
const now = new Date('2026-11-23T02:00:00Z');
const asked = (given: number, until = '2026-11-30') => ({ discussion: { until, openedAt: now, people: [{ person: aPerson(3), given }] } });
const fork = (owner: number, state: DesignState) => ({ forks: [{ designId: aDesign(9).id, owner: aPerson(owner), state, behind: false }] });

test.each<[string, DesignState, Partial<Preparation>, number, StudioRights, string]>([
  ['the lead author opens the discussion', 'first_draft', {}, 1, member, 'draftLead discuss'],
  ['another waits for it', 'first_draft', {}, 3, member, 'draftOther'],
  ['whoever was asked is asked', 'in_discussion', asked(0), 3, member, 'pleaseComment'],
  ['once he has commented he sees how it stands', 'in_discussion', asked(1), 3, member, 'discussOther'],
  ['the host sees who is missing', 'in_discussion', asked(0), 2, host, 'discussWait ask'],
  ['and fixes when nobody is', 'in_discussion', asked(1), 2, host, 'discussDone fix +ask'],
  ['or when the day has come', 'in_discussion', asked(0, '2026-11-23'), 2, host, 'discussDone fix +ask'],
  ['a reopened one says so to others', 'in_discussion', { discussion: { until: '2026-11-23', openedAt: now, people: [] } }, 3, member, 'reopened'],
  ['one of before the discussion was kept is given one', 'in_discussion', {}, 1, member, 'noDiscussion ask'],
  ['a member makes his own version', 'consensus', {}, 3, member, 'mayFork fork'],
  ['or opens it', 'consensus', fork(3, 'second_preparation'), 3, member, 'haveFork openFork'],
  ['the host may also reopen', 'consensus', {}, 2, host, 'mayFork fork +reopen'],
  ['and archive when somebody has reflected', 'consensus', fork(3, 'reflected'), 2, host, 'mayFork fork +reopen +archive'],
  ['the district reads', 'consensus', {}, 4, staff, 'fixed'],
  ['the teacher records his lesson', 'second_preparation', {}, 1, member, 'secondMine teach'],
  ['but looks at the update first', 'second_preparation', { behind: true }, 1, member, 'behind update +teach'],
  ['the host only sees', 'second_preparation', { behind: true }, 2, host, 'secondOther'],
  ['then he reflects', 'taught', {}, 1, member, 'taughtMine reflect'],
  ['others wait', 'taught', {}, 3, member, 'taughtOther'],
  ['then it is archived', 'reflected', {}, 1, member, 'reflectedMine archive'],
  ['not by others', 'reflected', {}, 3, member, 'reflectedOther'],
  ['whoever wrote in it waits for a second person', 'archived', {}, 1, member, 'archived'],
  ['whoever did not may check it', 'archived', {}, 3, member, 'archivedOther check'],
  ['the district publishes what was checked', 'archived', { checkedBy: aPerson(3) }, 4, staff, 'checkedStaff publish +check'],
  ['others see by whom', 'archived', { checkedBy: aPerson(3) }, 3, member, 'checked'],
  ['nor in the library', 'published', {}, 1, member, 'published'],
])('%s', (_, state, more, person, rights, expected) => {
  const next = nextOf({ prep: aPreparation(1, { state, ...more }), design: { leadAuthorId: aPerson(1).id, authorIds: [], state }, reader: { personId: aPerson(person).id, rights }, owner: '陆拾光' }, now);
  expect([next.say, ...(next.deed === undefined ? [] : [next.deed]), ...(next.more ?? []).map((deed) => `+${deed}`)].join(' ')).toBe(expected);
});

test('a 共案 waits where its forks go on', () => {
  expect(stagesOf('consensus', false)).toEqual(['first_draft', 'in_discussion', 'consensus', 'archived']);
  expect(stagesOf('taught', true)).toEqual(['second_preparation', 'taught', 'reflected', 'archived']);
  expect(stagesOf('published', false)).toContain('published');
});
