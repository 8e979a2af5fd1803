// Several nodes of one hub: which of them live and who is on their pages, and words that are too long for a notification. Both are
// worth nothing after a crash of the database, so they are not logged.
export const hubNode = {
  name: '0054-hub-node',
  sql: `
create unlogged table hub_node (
  id uuid primary key,
  beat_at timestamptz not null default clock_timestamp(),
  picture jsonb not null
);
create unlogged table bell_letter (
  id uuid primary key,
  at timestamptz not null default clock_timestamp(),
  words text not null
);
`,
};
