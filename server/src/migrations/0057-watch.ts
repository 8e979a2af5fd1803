// What whoever watches the hub is told of matters that no node sees by itself: when a backup was done, and what the last check of ledger
// and chains found. The role that copies the database may say that it did, and nothing else.
export const watch = {
  name: '0057-watch',
  sql: `
create table hub_backup (
  at timestamptz primary key default clock_timestamp(),
  kind text not null default 'base' check (kind in ('base', 'file'))
);

create table hub_check (
  one boolean primary key default true check (one),
  claimed_at timestamptz not null default '-infinity',
  at timestamptz,
  -- Places where ledger and facts differ, or a deed was credited twice.
  differences int not null default 0,
  ledger_whole boolean not null default true,
  audit_whole boolean not null default true,
  ms int not null default 0
);
insert into hub_check default values;

do $$ begin
  if exists (select from pg_roles where rolname = 'gongyan_copy') then
    grant usage on schema public to gongyan_copy;
    grant insert on hub_backup to gongyan_copy;
  end if;
end $$;
`,
};
