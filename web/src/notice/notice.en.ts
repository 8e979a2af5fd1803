// The same words in English.
import type { SameWords } from '../platform/words';
import type { zh } from './notice.zh';

export const en: SameWords<typeof zh> = {
  title: 'Notices',
  bell: { none: 'Notices', some: 'Notices, {{n}} unread' },
  unread: 'unread',
  unreadCount: '{{n}} unread',
  allRead: 'all read',
  readAll: 'Mark all read',
  empty: 'No notices yet. Invitations to studios and to co-writing will appear here.',
  more: 'Older notices',
  alike: '{{n}} more like it',
  settings: 'Settings',
  kind: {
    studio: { invited: 'You joined "{{studio}}"', removed: 'You left "{{studio}}": {{reason}}', ended: 'Your term in "{{studio}}" is over. Thank you for taking part', behind: '{{n}} of your duties of the year in "{{studio}}" are behind; see what is missing', left: '{{by}} left "{{studio}}": {{reason}}', robotOff: 'The group robot of "{{studio}}" failed ten times in a row and is off; please check its address', showcaseClosed: 'The public page of "{{studio}}" was closed by {{by}}: {{reason}}. Put it right, then ask them to lift it', showcaseLifted: '{{by}} lifted the closing of the public page of "{{studio}}"; switch it on again if you want it' },
    growth: { rated: '{{by}} rated your nine skills; see your growth file' },
    result: { waiting: '{{by}} entered the result “{{title}}”; it waits for you', confirmed: 'The result “{{title}}” is confirmed', returned: 'The result “{{title}}” was returned: {{reason}}', withdrawn: 'The result “{{title}}” was withdrawn: {{reason}}' },
    brief: { published: '"{{studio}}" published a newsletter: {{title}}', withdrawn: 'The newsletter “{{title}}” of "{{studio}}" was withdrawn by {{by}}: {{reason}}' },
    task: { assigned: '{{by}} gives you the task “{{title}}”, to be done by {{day}}', handedIn: '{{by}} has done the task “{{title}}”; it waits for you', returned: 'The task “{{title}}” came back: {{reason}}', withdrawn: 'The task “{{title}}” was called off: {{reason}}', dueSoon: 'The task “{{title}}” is due on {{day}}', overdue: 'The task “{{title}}” is overdue (by {{day}})', someOverdue: 'In “{{studio}}” {{n}} tasks are overdue' },
    joining: {
      proposed: '{{by}} invites you to "{{studio}}"; please answer', waiting: '{{by}} applies to "{{studio}}" and waits for you', passed: 'Your application to "{{studio}}" was passed by {{by}}', rejected: 'Your application to "{{studio}}" was not passed: {{reason}}', toSign: '{{by}} was approved for "{{studio}}"; please sign the agreement',
      accepted: '{{by}} accepted the invitation to "{{studio}}"', withdrawn: '{{by}} does not join "{{studio}}"', overdue: 'The application of {{by}} to "{{studio}}" is past {{day}}; please decide',
    },
    founding: {
      waiting: '"{{studio}}" waits for you', passed: 'Your application for "{{studio}}" was passed by {{by}}', hung: '"{{studio}}" has its plaque, its term ends {{day}}', returned: 'Your application for "{{studio}}" was returned: {{reason}}', refused: 'Your application for "{{studio}}" was refused: {{reason}}', suspended: '"{{studio}}" is suspended: {{reason}}', resumed: '"{{studio}}" works again',
      reviewed: 'The term of "{{studio}}" is reviewed', ended: '"{{studio}}" has ended: {{reason}}', renewed: '"{{studio}}" is renewed until {{day}}', overdue: '"{{studio}}" is past {{day}}; please decide',
    },
    past: { waiting: '{{by}} uploaded past hours "{{file}}"; a second person has to confirm them', posted: '{{by}} confirmed the past hours "{{file}}": {{n}} entries' },
    assessment: { opened: 'The assessment {{year}} of “{{studio}}” has begun; please score yourself', toScore: 'The assessment {{year}} of {{who}} waits for your points', publicised: 'The assessment {{year}} of {{who}}: {{points}} points; public notice until {{day}}', objected: 'Somebody objected to the assessment {{year}} of {{who}}; the district decides', held: 'The objection to the assessment {{year}} of {{who}} holds; it is scored again: {{answer}}', dismissed: 'The objection to the assessment {{year}} of {{who}} does not hold: {{answer}}', final: 'The assessment {{year}} of {{who}} stands: {{points}} points' },
    claim: { waiting: '{{by}} claims hours for “{{title}}”; please check', returned: 'Your claim “{{title}}” came back: {{reason}}', rejected: 'Your claim “{{title}}” was refused: {{reason}}', publicised: 'Your claim “{{title}}” was checked; public notice until {{day}}', objected: 'Somebody objected to the claim “{{title}}”; the district checks again', posted: '{{n}} hours for “{{title}}” are posted' },
    writing: { shared: '{{by}} asks you to supervise “{{title}}”; it is confidential' },
    mentoring: {
      proposed: '{{by}} proposes {{mentor}} as mentor of {{apprentice}}; please read and sign the agreement', revised: '{{by}} changed the agreement of {{mentor}} and {{apprentice}}; please read it again before you sign', toSign: '{{by}} has signed the mentoring agreement; it waits for you', sealed: 'The agreement of {{mentor}} and {{apprentice}} is signed by both and begins on {{day}}',
      logWaiting: '{{by}} wrote the mentoring entry of {{day}}; please confirm it', logReturned: '{{by}} sent the mentoring entry of {{day}} back to you', logConfirmed: '{{by}} confirmed the mentoring entry of {{day}}',
      reported: 'The report lesson “{{title}}” of {{apprentice}} is recorded and waits for the host', toAssess: 'The report lesson “{{title}}” of {{apprentice}} is recorded; please assess', assessed: 'The outcome of {{mentor}} and {{apprentice}} is written', completed: '{{apprentice}} has completed the apprenticeship; thank you, {{mentor}}', dissolved: 'The pairing of {{mentor}} and {{apprentice}} was dissolved: {{reason}}',
      credited: 'The mentoring hours of {{year}} are posted ({{mentor}} and {{apprentice}})', takenBack: 'After a correction too little is left: the mentoring hours of {{year}} were taken back ({{mentor}} and {{apprentice}})', silent: '{{mentor}} and {{apprentice}} have confirmed nothing for {{days}} days; have a talk soon',
    },
    lesson: {
      coauthor: '{{by}} asks you to co-write "{{title}}"',
      uncoauthor: '{{by}} changed the authors of "{{title}}"; you can read it now',
      guest: '{{by}} asks for your comments on "{{title}}"',
      unguest: 'The review of "{{title}}" has ended; thank you for your comments',
      discussion: '{{by}} asks you to discuss "{{title}}": at least one comment by {{day}}',
      fixed: '{{by}} fixed the agreed design "{{title}}"; you can now make your own version',
      originUpdated: 'The agreed design "{{title}}" has changed; see whether your version takes it over',
      published: '{{by}} published “{{title}}”, which you wrote in; the whole district can read it',
      ideaTaken: '{{by}} took your change to "{{title}}" into the agreed design, in your name',
    },
    openlesson: {
      teaches: '{{by}} announced your open lesson "{{title}}" on {{day}}', changed: 'The open lesson "{{title}}" has changed; see time and place ({{day}})', cancelled: 'The open lesson "{{title}}" on {{day}} is cancelled: {{reason}}', seat: 'A seat is yours in the open lesson "{{title}}" ({{day}})',
      held: 'The open lesson "{{title}}" is over; please submit your evaluation', evaluated: 'The evaluation of "{{title}}" is closed; the observers’ words wait for you', uncredited: 'Your open lesson "{{title}}" was not credited: {{whyEn}}', answered: '{{by}} answered the evaluations of "{{title}}"',
    },
    meeting: {
      noticeDue: 'Nobody has been told of the meeting "{{theme}}" on {{day}} yet; add theme and material, then announce it', monthMissed: '{{name}}: nothing is planned in month {{month}}',
      noticed: 'You are asked to the research meeting "{{theme}}" on {{day}}', changed: 'The research meeting "{{theme}}" has changed; see time and place ({{day}})', cancelled: 'The research meeting "{{theme}}" on {{day}} was cancelled: {{reason}}', leaveAsked: '{{by}} asks for leave: "{{theme}}" on {{day}}, {{reason}}', leaveApproved: 'Your leave is granted: "{{theme}}" on {{day}}', leaveRefused: 'Your leave was not granted: "{{theme}}" on {{day}}',
      credited: 'The research meeting "{{theme}}" is over; {{hours}} hours were written', notCredited: 'The research meeting "{{theme}}" is over; it was not credited to you, see the attendance',
    },
    minutes: { toConfirm: 'The minutes of "{{theme}}" on {{day}} are locked; please confirm them' },
    action: { given: '{{by}} gave you a task in "{{theme}}": {{what}}', overdue: 'Your task is overdue: {{what}} ("{{theme}}")' },
    certificate: { issued: 'Your {{level}} was issued, no. {{serial}}', revoked: 'Your {{level}} ({{serial}}) was revoked: {{reason}}', reissued: 'A copy of your {{level}} ({{serial}}) was issued', outsideRecorded: 'Your certificate {{number}} from elsewhere was recorded', outsideRefused: 'Your certificate {{number}} from elsewhere was refused: {{reason}}' },
    training: {
      applied: '{{by}} applies for "{{cohort}}" and waits for your word', nominated: '{{by}} nominated you for "{{cohort}}"', approved: 'Your school agreed to "{{cohort}}"', refused: 'Your application for "{{cohort}}" was not agreed: {{reason}}', admitted: 'You are admitted to "{{cohort}}", which starts on {{day}}', waitlisted: '"{{cohort}}" is full; you are on the waiting list',
      remind: '{{by}} reminds you: "{{cohort}}" still asks something of you', recognised: 'You have met what "{{cohort}}" asks for', failed: 'You did not pass "{{cohort}}": {{reason}}', deferred: 'You were moved to "{{cohort}}"; your hours are kept', returned: 'There is a result for "{{work}}" in "{{cohort}}"',
      moved: '"{{cohort}}" has changed: see when and where (begins {{day}})', cancelled: '"{{cohort}}" was cancelled: {{reason}}', sessionMoved: '"{{title}}" of "{{cohort}}" has changed: see when and where ({{when}})', sessionCancelled: '"{{title}}" of "{{cohort}}" on {{when}} was cancelled: {{reason}}', workSet: '"{{cohort}}" has set "{{work}}", due {{due}}', workMoved: '"{{work}}" of "{{cohort}}" has changed: due {{due}}', workCancelled: '"{{work}}" of "{{cohort}}" was called off: {{reason}}',
    },
    document: { draftKept: 'Your unsent edits were kept as the copy "{{title}}"', mentioned: '{{by}} mentioned you in a comment on "{{title}}"', replied: '{{by}} answered in a comment thread of yours on "{{title}}"', accepted: '{{by}} accepted {{count}} of your suggestions on "{{title}}"', declined: '{{by}} declined {{count}} of your suggestions on "{{title}}" and said why' },
    account: { bound: 'A new way to sign in was bound ({{label}}). If it was not you, release it now and sign out your other devices', unbound: 'A way to sign in ({{label}}) was released' },
    mail: { refused: '{{address}} does not take mail; the daily mail is stopped. Please enter another address' },
  },
};
