// 协办主持: somebody who keeps a meeting going beside the chair, and may take over when the chair is lost.
export const meetingAssistant = {
  name: '0041-meeting-assistant',
  sql: 'alter table meeting add column co_chair_id uuid references person (id);',
};
