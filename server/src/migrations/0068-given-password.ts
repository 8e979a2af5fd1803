// A password that somebody else gave is good for some days only.
export const givenPassword = {
  name: '0068-given-password',
  sql: `
-- Until when whoever was given a password may sign in with it; null for one of his own.
alter table person add column password_until timestamptz;
update person set password_until = now() + interval '3 days' where must_change_password and password_hash is not null;
`,
};
