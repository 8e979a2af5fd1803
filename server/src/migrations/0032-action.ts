// 任务 of a meeting.
export const action = {
  name: '0032-action',
  sql: `
create table action_item (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  what text not null check (what <> ''),
  owner_id uuid references person (id),
  due_on date,
  state text not null check (state in ('open', 'done', 'dropped')),
  note text not null,
  settled_by uuid references person (id),
  settled_at timestamptz,
  -- 逾期只提醒一次; 改了期限或负责人重新算.
  reminded_at timestamptz,
  created_by uuid not null references person (id),
  created_at timestamptz not null,
  check ((state = 'open') = (settled_at is null)),
  check ((settled_at is null) = (settled_by is null)),
  check (state <> 'dropped' or note <> '')
);
create index action_item_of_meeting on action_item (meeting_id);
create index action_item_of_owner on action_item (owner_id) where state = 'open';
create index action_item_due on action_item (due_on) where state = 'open' and reminded_at is null;
`,
};
