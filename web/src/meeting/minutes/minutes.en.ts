// English words of 纪要 as the pages around it say them.
export const en = {
  title: 'Minutes', what: 'The minutes', open: 'Open the minutes', begin: 'Begin the minutes', none: 'Nobody has begun the minutes yet.', noneRead: 'There are no minutes yet. The chair, the recorder or anybody asked to come begins them.', backToMeeting: 'Back to the meeting',
  recorder: 'Recorder: {{name}}', noRecorder: 'No recorder is named; anybody may write',
  state: { none: 'Not begun', open: 'Being written', frozen: 'To be confirmed', confirmed: 'Confirmed' },
  as: { recorder: 'Recorder', host: 'Chair', attendee: 'Was there' },
};
