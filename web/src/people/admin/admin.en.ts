// The same words in English.
import type { SameWords } from '../../platform/words';
import type { zh } from './admin.zh';

export const en: SameWords<typeof zh> = {
  title: 'Administration', sections: 'Parts of the administration', notYours: 'District researchers and administrators look after this. Ask them for help.', administratorsOnly: 'Only administrators do this: it is about data that leaves the hub. Ask one of them.',
  section: { accounts: 'People and accounts', roster: 'Roster import', tokens: 'Access tokens', webhooks: 'Webhooks', audit: 'Audit', status: 'How it runs', hoursRules: 'Rules of hours', certRules: 'Rules of certificates', charter: 'Rules of studios', rubrics: 'Rubrics', templates: 'Templates', api: 'Interface', licences: 'Licences' },
  more: 'More',
  accounts: {
    lead: 'Find somebody to give or end offices, hand out a one-time password, suspend the account or sign out its devices. Each step goes into the audit.', find: 'Name, pinyin, login, staff number or workplace', none: 'Nobody found. People outside the roster must be imported first.',
    login: 'login {{login}}', noLogin: 'no login', noPassword: 'no password', factor: 'two-step', suspended: 'suspended', devices: '{{n}} devices in use', open: 'Open', district: 'District',
  },
  account: {
    offices: 'Offices', none: 'No office today.', until: 'until {{day}}', since: 'from {{day}}', end: 'End', ended: 'Ended', endSure: '“{{role}}” ends today; open pages lose the right at once.', endTitle: 'End this office?',
    give: 'Give an office', role: 'Office', place: 'School', from: 'First day', to: 'Last day (may stay empty)', given: 'Given',
    password: 'One-time password', passwordSure: 'The old password stops working and all devices of {{name}} are signed out; with the one-time password a new one must be chosen.', passwordTitle: 'A one-time password for {{name}}?', passwordIs: 'Tell it in person or by telephone; it is not shown again.', copy: 'Copy', copied: 'Copied',
    out: 'Sign out all devices', outSure: '{{name}} must sign in again and his access tokens are revoked; what was not uploaded stays on the device.', outTitle: 'Sign out all devices of {{name}}?', outDone: 'Signed out',
    factor: 'Two-step verification off', factorSure: 'Make sure first that it is the person. The password alone will then be enough.', factorTitle: 'Two-step verification of {{name}} off?', factorDone: 'It is off',
    suspend: 'Suspend the account', suspendSure: '{{name}} can no longer sign in; texts and hours stay.', suspendTitle: 'Suspend the account of {{name}}?', suspendDone: 'Suspended', back: 'Bring the account back', backTitle: 'Bring the account of {{name}} back?', backSure: 'The old password works again.', backDone: 'It is back',
    noDevices: 'No device is signed in.', network: { same: 'your network', inside: 'inside network', outside: 'another network' },
    reason: 'Reason (goes into the audit)', account: 'Account', own: 'This is your own account: change it on your own page; offices are another administrator’s to give.',
  },
  audit: {
    lead: 'Who changed which right or result, and when. Rows are only added; each carries the hash of the one before.', find: 'Act, name, token or reason', byToken: 'by the token “{{name}}”', none: 'No such entry.', hub: 'the hub', machine: 'command line', verify: 'Check the chain',
    whole: 'Whole: {{n}} entries, hash of the end {{hash}}', harmed: 'Entry {{n}} does not fit the chain. Stop the writing, restore a backup beside it and compare.', about: 'about {{name}}', facts: 'Details', why: 'Reason: {{reason}}',
  },
  act: {
    'people.officeGiven': 'Office given', 'people.officeEnded': 'Office ended', 'people.passwordChanged': 'Password changed', 'people.secondFactorOn': 'Two-step on', 'people.secondFactorOff': 'Two-step off', 'people.recoveryCodeUsed': 'Recovery code used',
    'people.identityBound': 'Outside sign-in bound', 'people.identityUnbound': 'Outside sign-in released', 'people.joinCodeGiven': 'Join code given',
    'people.recoveryCodesRenewed': 'New recovery codes', 'people.suspended': 'Account suspended', 'people.broughtBack': 'Account back', 'people.devicesOut': 'Devices signed out', 'people.deviceOut': 'One device signed out', 'people.rosterImported': 'Roster imported', 'people.schoolsImported': 'Schools imported', 'people.administratorMade': 'Administrator made', 'people.erased': 'Account ended and erased', 'people.erasedOpened': 'Identity of an erased person read', 'people.fileTaken': 'Personal file taken', 'people.tokenMade': 'Access token made', 'people.tokenEnded': 'Access token revoked', 'hub.webhookAdded': 'Webhook added', 'hub.webhookChanged': 'Webhook changed', 'hub.webhookRemoved': 'Webhook removed', 'hub.webhookSecretRenewed': 'Webhook secret renewed', 'hub.webhookOff': 'Webhook switched off',
    'certificate.issued': 'Certificate issued', 'certificate.proposed': 'Certificates proposed', 'hours.exported': 'Ledger downloaded', 'cohort.exported': 'Learners downloaded', 'growth.exported': 'Growth file downloaded', 'hours.confirmed': 'Hours posted', 'hours.reversed': 'Hours reversed',
    'hours.rulesPublished': 'Rules of hours published', 'cert.rulesPublished': 'Rules of certificates published', 'studio.memberJoined': 'Joined a studio', 'studio.memberRemoved': 'Removed from a studio', 'studio.rulesPublished': 'Rules of studios published', 'hub.backedUp': 'Backup', 'hub.restored': 'Restore', 'hub.closed': 'Closed for maintenance', 'hub.opened': 'Opened again',
    'cohort.publicise': 'Cohort publicised', 'enrolment.recognise': 'Learner recognised', 'lesson.authorsChanged': 'Authors changed', 'mentoring.signed': 'Mentoring signed', 'evaluation.corrected': 'Evaluation corrected', 'joining.moved': 'A step of joining', 'studio.moved': 'A step of founding', 'rubric.published': 'Rubric published',
    'assessment.opened': 'Assessment opened', 'assessment.scored': 'Assessment scored', 'assessment.publicised': 'Assessment publicised', 'assessment.objected': 'Objection', 'assessment.upheld': 'Objection not upheld',
    'assessment.reopened': 'Objection upheld', 'assessment.final': 'Assessment final', 'certificate.batchBegun': 'Batch begun', 'certificate.batchWithdrawn': 'Batch withdrawn', 'cohort.planned': 'Cohort planned',
    'cohort.changed': 'Cohort changed', 'cohort.admitted': 'Learners admitted', 'cohort.timetableCopied': 'Timetable copied', 'growth.rated': 'Skills rated', 'growth.shown': 'Growth file opened or closed',
    'hours.pastUploaded': 'Past hours uploaded', 'hours.pastPosted': 'Past hours posted', 'hours.pastDropped': 'Past hours dropped', 'hub.looked': 'Looked at from the command line',
    'lesson.guestsChanged': 'Invited reviewers changed', 'meeting.planned': 'Meeting planned', 'meeting.change': 'Meeting changed', 'meeting.series': 'Series changed', 'meeting.rule': 'Rule of a meeting',
    'meeting.leave': 'Leave of absence', 'meeting.chairTaken': 'Chair taken over', 'meeting.chairReturned': 'Chair returned', 'meeting.begin': 'Meeting begun', 'meeting.pause': 'Meeting paused',
    'meeting.resume': 'Meeting resumed', 'meeting.close': 'Meeting closed', 'meeting.reopen': 'Meeting opened again', 'meeting.cancel': 'Meeting cancelled', 'minutes.freeze': 'Minutes frozen',
    'minutes.reopen': 'Minutes opened again', 'minutes.confirm': 'Minutes confirmed', 'mentoring.proposed': 'Mentoring proposed', 'mentoring.revised': 'Mentoring revised', 'mentoring.credited': 'Mentoring credited',
    'mentoring.logConfirmed': 'Log confirmed', 'mentoring.sealed': 'Mentoring sealed', 'mentoring.takenBack': 'Mentoring taken back', 'plan.published': 'Plan published', 'poll.opened': 'Poll opened',
    'poll.closed': 'Poll closed', 'programme.added': 'Programme added', 'rating.opened': 'Rating opened', 'rating.revealed': 'Rating revealed', 'session.cancelled': 'Session cancelled',
    'session.confirmed': 'Session confirmed', 'showcase.changed': 'Public page changed', 'showcase.closed': 'Public page closed', 'showcase.lifted': 'Public page lifted', 'studio.membershipEnded': 'Left a studio',
    'studio.robotSet': 'Robot set', 'studio.robotRemoved': 'Robot removed', 'task.assign': 'Task assigned', 'task.handIn': 'Task handed in', 'task.takeBack': 'Task taken back', 'task.confirm': 'Task confirmed',
    'task.return': 'Task returned', 'task.withdraw': 'Task withdrawn', 'work.cancelled': 'Work cancelled',
    'writing.readersChanged': 'Readers of a case changed',
  },
  status: {
    lead: 'How the hub stands; the disk is that of the node you are connected to.', hub: 'The hub', version: 'Version', database: 'Database', databaseIs: 'PostgreSQL {{version}}, {{size}}', disk: 'Free disk', diskIs: '{{percent}}% ({{size}})', diskLow: 'Make room.', nodes: 'Nodes', people: '{{n}} people online', node: 'Node {{id}}',
    check: 'Ledger and chains', checked: 'last looked at', checkLead: 'The hub looks by itself every quarter of an hour or so.', noCheck: 'Not looked at yet; it begins about a minute after the start.', ledgerFacts: 'The ledger of hours is what the facts say', ledgerChain: 'The chain of the ledger', auditChain: 'The chain of the audit', bad: 'broken', harmed: 'What to do stands in operations.md, GongyanChainBroken.',
    job: { 'document.sealing': 'Former cases sealed', 'hours.claims': 'Claims whose notice ends', 'meeting.actions': 'Actions falling due', 'meeting.series': 'Next meetings of a series', 'people.appointments': 'Offices that begin or end', 'personal.forget': 'Sealed identities whose time is over', 'personal.retention': 'Rows whose time is over', 'studio.assessment': 'Assessments whose notice ends', 'studio.memberships': 'Joinings that wait too long', 'studio.mentoring': 'Reminders of mentoring', 'studio.mentoring.silent': 'Pairs that fell silent', 'studio.tasks': 'Tasks falling due', 'studio.terms': 'Terms of studios that end', 'webhook.sweep': 'Old deliveries swept' },
    jobs: 'Jobs of the day', jobsLead: 'They run after midnight; what was not done is tried again by itself.', done: 'done up to {{day}}', never: 'has not run', late: 'not done', fine: 'fine', run: 'Run them now', ran: 'They ran',
    certificates: 'Certificates between the machines', certificatesLead: 'When they end, as the node that you are connected to sees them once an hour.', certificate: { door: 'This node’s own', authority: 'The inner authority', database: 'That of the database', redis: 'That of Redis' }, days: '{{n}} days left', ended: 'has ended', renew: 'How to renew it stands in operations.md, GongyanCertificateEnds.',
    backups: 'Backups', backupsLead: 'Made with gongyan backup; base backups of PostgreSQL itself are watched by whoever runs the machine.', noBackup: 'None was made from the command line. Run gongyan backup, or make sure that base backups are made.', old: 'The last backup is older than a day.', backup: '{{size}}, {{rows}} rows, {{seconds}} s',
  },
};
