// Hours: an append-only ledger. The database itself refuses to change or remove an entry, to take one back
// twice, and to credit one fact twice; the chain of hashes names whatever was changed past the database's back.
export const hours = {
  name: '0020-hours',
  sql: `
create table hours_rule_set (
  id uuid primary key,
  version int not null unique,
  name text not null,
  state text not null check (state in ('draft', 'published')),
  valid_from date not null,
  rules jsonb not null,
  drafted_by uuid not null references person (id),
  drafted_at timestamptz not null,
  published_by uuid references person (id),
  published_at timestamptz,
  check ((state = 'published') = (published_at is not null and published_by is not null))
);
create function hours_rules_stay() returns trigger language plpgsql as $$
begin
  if old.state = 'published' then
    raise exception '已发布的学时规则不可修改或删除 Published hours rules are never changed or deleted' using errcode = 'restrict_violation';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger hours_rules_stay before update or delete on hours_rule_set for each row execute function hours_rules_stay();

create table hours_entry (
  id uuid primary key,
  seq bigint not null unique,
  person_id uuid not null references person (id),
  kind text not null check (kind in ('credit', 'reversal')),
  half int not null,
  category text not null,
  form text not null,
  rule_set_id uuid not null references hours_rule_set (id),
  rule_code text not null,
  title text not null,
  source_type text not null,
  source_id text not null,
  -- How often this fact was taken back before: a corrected credit is a new one, a doubled one is not.
  turn int not null check (turn >= 0),
  "from" timestamptz,
  "to" timestamptz,
  occurred_on date not null,
  evidence json not null,
  workings json not null,
  posted_by uuid not null references person (id),
  posted_at timestamptz not null,
  reverses uuid references hours_entry (id),
  reason text,
  hash bytea not null,
  check ("from" is null = ("to" is null) and ("from" is null or "from" < "to")),
  check (case kind when 'credit' then half >= 0 and reverses is null else half <= 0 and reverses is not null and reason is not null end),
  check (posted_by <> person_id)
);
create unique index hours_entry_once on hours_entry (person_id, source_type, source_id, rule_code, turn) where kind = 'credit';
create unique index hours_entry_reversed_once on hours_entry (reverses) where reverses is not null;
create index hours_entry_of_person on hours_entry (person_id, occurred_on desc, seq desc);
create index hours_entry_of_source on hours_entry (source_type, source_id);

create function hours_entry_stays() returns trigger language plpgsql as $$
begin
  raise exception '学时台账只增不改:请用冲销 The hours ledger is append-only: post a reversal' using errcode = 'restrict_violation';
end $$;
create trigger hours_entry_stays before update or delete on hours_entry for each row execute function hours_entry_stays();
create trigger hours_entry_stays_whole before truncate on hours_entry for each statement execute function hours_entry_stays();

-- A reversal takes back exactly its entry: same person, same amount, same day, same rule.
create function hours_reversal_fits() returns trigger language plpgsql as $$
begin
  if new.kind = 'reversal' and not exists (
    select 1 from hours_entry e where e.id = new.reverses and e.kind = 'credit' and e.person_id = new.person_id and e.half = -new.half
      and e.rule_code = new.rule_code and e.occurred_on = new.occurred_on and e.source_type = new.source_type and e.source_id = new.source_id
  ) then
    raise exception '冲销与原记录不符 The reversal does not fit its entry' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger hours_reversal_fits before insert on hours_entry for each row execute function hours_reversal_fits();

-- The end of the chain. Its row lock gives every entry its number and the hash before it.
create table hours_chain (
  one boolean primary key default true check (one),
  seq bigint not null,
  hash bytea not null
);
insert into hours_chain (seq, hash) values (0, sha256('gongyan hours'));

-- Shown, never counted.
create table hours_expected (
  id uuid primary key,
  person_id uuid not null references person (id),
  half int not null check (half >= 0),
  category text not null,
  form text not null,
  rule_code text not null,
  title text not null,
  source_type text not null,
  source_id text not null,
  "from" timestamptz,
  "to" timestamptz,
  occurred_on date not null,
  evidence json not null,
  workings json not null,
  why text not null check (why in ('secondPerson', 'publicNotice', 'underCheck', 'notOver')),
  proposed_by uuid not null references person (id),
  since timestamptz not null,
  unique (person_id, source_type, source_id, rule_code)
);
`,
};
