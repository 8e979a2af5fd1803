// Words of webhooks, in English.
export const en = {
  title: 'Webhooks', lead: 'When something happens, other programs of the district are told its kind and its ids; no names and no texts. They ask for more with a token.',
  add: 'Add an address', none: 'No addresses yet. Add one when a school’s system has to know at once of hours or certificates.', name: 'Program', address: 'Address', addressHelp: 'An https address. One of the inner network must be on the operator’s list WEBHOOK_ALLOW.', kinds: 'Which events',
  kind: {
    hoursPosted: 'Hours posted or taken back', certificateIssued: 'Certificate issued', certificateRevoked: 'Certificate revoked', certificateReissued: 'Certificate issued again', meetingClosed: 'Meeting closed', meetingReopened: 'Meeting opened again', lessonAgreed: 'Lesson design agreed', lessonPublished: 'Lesson design published', ping: 'Test',
  },
  state: { on: 'on', paused: 'paused', off: 'off' }, offWhy: 'It took nothing for a day and was switched off. When it is mended, let it go on and send again what did not arrive.',
  arrived: 'last arrived', never: 'nothing arrived yet', waiting: '{{n}} waiting', by: 'added by {{name}}',
  secretTitle: 'Signing secret', secretOnce: 'Copy it now into the other program, which checks signatures with it (Standard Webhooks). It is not shown again; if it is lost, renew it.', copy: 'Copy', copied: 'Copied', kept: 'I have kept it',
  open: 'Open', pause: 'Pause', resume: 'Go on', paused: 'Paused', resumed: 'Goes on', test: 'Send a test', tested: 'The test arrived', testFailed: 'The test did not arrive: {{why}}', renew: 'Renew secret', renewTitle: 'Renew the secret of “{{name}}”?', renewSure: 'The old one ends at once; the other program refuses everything until it has the new one.',
  remove: 'Remove', removeTitle: 'Remove “{{name}}”?', removeSure: 'What waits to be sent is dropped too.', removed: 'Removed',
  deliveries: 'Deliveries', deliveriesLead: 'Kept for 30 days; what did not arrive is tried again for a day, ever more rarely.', noDeliveries: 'Nothing was sent yet.', again: 'Send again', queued: 'It is queued', tries: '{{n}} tries', next: 'next', body: 'Content', more: 'More',
  outcome: { waiting: 'waiting', arrived: 'arrived', dead: 'not arrived' },
  why: { ok: 'taken', slow: 'too slow', closed: 'that address is not allowed', unknown: 'no such host', unreachable: 'cannot be reached', long: 'its answer is too long', form: 'the address is wrong', status: 'it answered {{status}}' },
};
