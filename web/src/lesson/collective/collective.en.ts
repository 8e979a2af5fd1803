// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './collective.zh';

export const en: SameWords<typeof zh> = {
  tab: 'Preparation',
  what: 'the preparation',
  stages: 'Stages of the preparation',
  origin: 'Comes from',
  fork: 'Own version',
  now: 'now',
  say: {
    draftLead: 'When it is written, open the discussion and ask colleagues.', draftOther: 'The lead author is drafting; you will be asked when it is ready.',
    discussDone: 'It can be fixed now: the text is locked and every teacher makes an own version.', discussWait: 'Until {{day}}; {{n}} people have not given an opinion yet.', noDiscussion: 'Nobody has been asked to discuss yet.',
    pleaseComment: 'Please comment or suggest at least once by {{day}}: select words in the text.', discussOther: 'In discussion until {{day}}; {{given}} of {{all}} have given an opinion.', reopened: 'The agreed design was reopened and is being changed.',
    mayFork: 'The agreed design is fixed. Make your own version for your class.', haveFork: 'The agreed design is fixed; you have your own version.', fixed: 'The agreed design is fixed and locked.',
    behind: 'The agreed design has changed. Take over, keep or merge, block by block.', secondMine: 'Adapt it to your class; record the lesson after teaching it.', secondOther: '{{name}} is adapting it.',
    taughtMine: 'The taught version is locked. Write your reflection while it is fresh.', taughtOther: 'Taught; waiting for the reflection of {{name}}.', reflectedMine: 'Reflected; it can be archived.', reflectedOther: 'Taught and reflected.', archived: 'Archived. Before it is published somebody who did not write in it checks it for identifying data.', archivedOther: 'Archived. You did not write in it, so you can check it for identifying data.', checked: 'Checked by {{name}}; the district publishes it.', checkedStaff: 'Checked by {{name}}; it can be published.', published: 'In the library for the whole district.',
  },
  deed: { discuss: 'Open discussion', ask: 'Change discussion', fix: 'Fix the design', reopen: 'Reopen', fork: 'Make my version', openFork: 'Open my version', update: 'Look at it', teach: 'Record the lesson', reflect: 'Write reflection', archive: 'Archive', check: 'Check it', publish: 'Publish' },
  discussion: { title: 'Discussion', until: 'until {{day}}', given: '{{n}} given', waiting: 'nothing yet', sum: '{{given}} of {{all}} have spoken', none: 'The discussion is not open yet.', nobody: 'Nobody is required to comment.' },
  forks: { title: 'Own versions', none: 'After it is fixed, teachers make their own versions.', behind: 'update waits', see: 'See changes', noOwner: '(left)' },
  worth: { title: 'Hours', expected: 'When it is archived, the {{n}} teachers named in the agreed design are credited once each; until then it shows among their hours without counting.', posted: 'The {{n}} teachers named in the agreed design have been credited; whoever archived it waits for a second person.' },
  steps: {
    title: 'History', none: 'No step has been taken yet.', contributors: 'By {{names}}', taughtOn: 'taught on {{day}}', place: '{{place}}',
    action: { discuss: 'opened the discussion', fix: 'fixed the design', reopen: 'reopened it', teach: 'recorded the lesson', reflect: 'wrote the reflection', archive: 'archived it', publish: 'published it' },
  },
  ask: { title: 'Open the discussion', change: 'Change the discussion', people: 'Who is asked', until: 'Last day', lead: 'Each is told and asked for at least one comment. It can be fixed when all have commented or the day has come.', go: 'Open discussion', save: 'Save', done: 'Discussion opened', all: 'All', none: 'None' },
  fix: { title: 'Fix the agreed design', lead: 'The text is locked, with a snapshot and its authors kept for good; everybody asked is told. To change it later it must be reopened with a reason.', note: 'Note (optional)', noteHint: 'e.g. Opening rewritten after the discussion', go: 'Fix', done: 'The agreed design is fixed' },
  reopen: { title: 'Reopen the agreed design', lead: 'Its authors can go on writing; when it is fixed again, every teacher hears of the update.', reason: 'Reason', reasonHint: 'e.g. The opening took too long', go: 'Reopen', done: 'Reopened' },
  teach: { title: 'Record the lesson', lead: 'This version is locked as it was taught; then the reflection is written.', day: 'Taught on', place: 'Class or place (optional)', placeHint: 'e.g. Class 3 (2)', go: 'Record', done: 'Lesson recorded' },
  reflect: { title: 'Reflection after teaching', lead: 'Goes into the section of that name, in your name.', text: 'Achieved, surprising, one change next time', hint: 'e.g. They shared more than expected; the warm-up ran three minutes over.', go: 'Write', done: 'Reflection written' },
  archive: { title: 'Archive', lead: 'It stays readable and is not changed any more.', go: 'Archive', done: 'Archived' },
  forked: 'Your own version is made',
  blocks: {
    update: 'The agreed design has changed', ideas: 'What {{name}} changed', updateLead: 'Decide block by block; what you have now is kept as a version first.', ideasLead: 'Words taken over stand in the name of {{name}}, who is told.',
    theirs: 'only the agreed design changed', both: 'both changed', ideaTheirs: 'their change', ideaBoth: 'the agreed design changed too', gone: 'The other side removed it', came: 'The other side added it',
    take: 'Take over', keep: 'Keep mine', merge: 'Merge', idea: { take: 'Take into the design', keep: 'Leave', merge: 'Merge' },
    allTake: 'Take all', allKeep: 'Keep all', allMerge: 'Merge all', merged: 'Merged', legend: 'Green and underlined is theirs; red and struck out is mine that would go.', choice: 'What to do with "{{title}}"',
    none: 'Your version already has every change.', noIdeas: 'Same as the agreed design so far.', go: 'Done', got: 'All right', goIdeas: 'Take over ({{n}})', done: 'Your version is updated', doneIdeas: 'Taken into the agreed design', locked: 'The agreed design is fixed. Reopen it with a reason to take these in.', readOnly: 'The lead author or the host takes them over.', reload: 'Look again',
  },
  board: { label: 'Board', view: 'View', board: 'Board', list: 'List', empty: 'none', count: '{{n}}' },
};
