// 名额与材料: a meeting may let teachers sign up themselves, up to a number; what to read beforehand, each with its address.
export const meetingSeats = {
  name: '0042-meeting-seats',
  sql: `
alter table meeting add column seats int check (seats > 0);
alter table meeting add column materials jsonb not null default '[]';
-- 自己报名的, 可以自己取消.
alter table meeting_person add column own boolean not null default false;
create index meeting_open on meeting (starts_at) where seats is not null and state = 'noticed';
`,
};
