// 群机器人: the address of a studio's group, and what waits to be said there. Kept apart from the studio: it is read by one query alone.
export const studioRobot = {
  name: '0048-studio-robot',
  sql: `
create table studio_robot (
  studio_id uuid primary key references studio (id),
  address text not null check (length(address) <= 500),
  state text not null check (state in ('on', 'off')),
  set_by uuid not null references person (id),
  set_at timestamptz not null,
  sent_at timestamptz,
  failures int not null default 0
);

create table studio_robot_message (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  text text not null check (length(text) <= 600),
  at timestamptz not null,
  tries int not null default 0,
  -- Null: it went out, was given up, or somebody is sending it.
  next_at timestamptz
);
create index studio_robot_message_due on studio_robot_message (next_at) where next_at is not null;
`,
};
