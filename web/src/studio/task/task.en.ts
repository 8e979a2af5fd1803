// English words of 工作室任务.
import type { SameWords } from '../../platform/words';
import type { zh } from './task.zh';

export const en: SameWords<typeof zh> = {
  title: 'Tasks', what: 'the tasks', none: 'Nothing is to be done now.', noneHost: 'Nothing is to be done now. A task can go to one, some or all; each sees it on the first page.', give: 'Give a task', again: 'Give again', past: 'Settled tasks', pastNone: 'No task is settled yet.', hide: 'Hide',
  until: 'by {{day}}', from: '{{studio}}', waiting: '{{n}} to confirm', overdueN: '{{n}} overdue', doneOf: '{{n}} of {{of}} confirmed', everyone: 'See everybody', fewer: 'Only what waits', confirmAll: 'Confirm all {{n}}', left: 'has left', readOnly: 'The studio is at rest; its tasks are only read.',
  state: { open: 'Open', submitted: 'Handed in', returned: 'Sent back', confirmed: 'Confirmed', withdrawn: 'Called off' }, timing: { overdue: 'Overdue', late: 'Late' },
  finish: 'Done', withNote: 'With a note', takeBack: 'Take back', confirm: 'Confirm', return: 'Send back', withdraw: 'Call off', handedIn: 'Handed in; the host confirms it', tookBack: 'Taken back', reason: 'Reason', returned: 'Sent back because', withdrawn: 'Reason',
  did: { confirm: '{{n}} confirmed', return: 'Sent back', withdraw: 'Called off; they are told', part: '{{n}} done; {{left}} just moved, see how they stand' },
  lead: { return: 'Say what is missing; it can be handed in again.', withdraw: 'They are told why; the record stays.' },
  hand: { title: 'Hand in', ask: 'What is asked for', note: 'Note (optional)', link: 'Address of a page (optional)', linkHint: 'Such as the page of a text, a meeting or a result', badLink: 'Paste the address of a page of this hub.', go: 'Hand in', seen: 'See the page', whoSees: 'Whether others can open it is decided by that page itself.' },
  form: { title: 'Task', titleHint: 'For example: observe an open lesson and write about it', kind: 'Kind of work', due: 'Last day', ask: 'What is to be handed in (optional)', askHint: 'For example: notes of the lesson and a photo', people: 'Given to', members: 'Members and assistants', online: 'Online learners', all: 'All', go: 'Give to {{n}}', done: 'Given; {{n}} are told', incomplete: 'The task, its last day and people are needed.', nobody: 'The studio has no members yet; invite some on the page of members.' },
};
