// A session gets another token whenever its person proves again that it is he.
export const renewedSession = {
  name: '0069-renewed-session',
  sql: `
-- The token before, for what was under way with it: good for a moment, and never as proven.
alter table session add column former_hash bytea;
alter table session add column former_until timestamptz;
create index session_former on session (former_hash) where former_hash is not null;
`,
};
