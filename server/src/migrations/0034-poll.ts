// 投票. A closed poll never changes. Votes by name are a row each; of 不记名 there is one row per poll with two sorted lists,
// who has voted and what was voted, that say nothing about each other: no row of a person, no time, no order. See decision 0032.
export const poll = {
  name: '0034-poll',
  sql: `
create table poll (
  id uuid primary key,
  meeting_id uuid not null references meeting (id),
  kind text not null check (kind in ('single', 'multiple', 'scale', 'words')),
  question text not null,
  choices jsonb not null,
  most int not null check (most > 0),
  named boolean not null,
  state text not null check (state in ('open', 'closed')),
  opened_by uuid not null references person (id),
  opened_at timestamptz not null,
  closed_by uuid references person (id),
  closed_at timestamptz,
  result jsonb,
  check ((state = 'closed') = (closed_at is not null and closed_by is not null and result is not null))
);
create index poll_of_meeting on poll (meeting_id, opened_at);

create function poll_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state = 'closed' or (new.id, new.meeting_id, new.kind, new.question, new.choices, new.most, new.named, new.opened_at) is distinct from (old.id, old.meeting_id, old.kind, old.question, old.choices, old.most, old.named, old.opened_at) then
    raise exception '投票发起后题目不变，结束后结果不变 A poll is not changed after its opening, its result not after its close' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger poll_stays before update or delete on poll for each row execute function poll_stays();

create table poll_vote (
  poll_id uuid not null references poll (id),
  person_id uuid not null references person (id),
  answer jsonb not null,
  at timestamptz not null,
  primary key (poll_id, person_id)
);
create table poll_box (
  poll_id uuid primary key references poll (id),
  voters uuid[] not null,
  ballots jsonb not null,
  check (cardinality(voters) = jsonb_array_length(ballots))
);

create function vote_fits() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from poll where id = new.poll_id and state = 'open' and named = (tg_table_name = 'poll_vote')) then
    raise exception '投票已结束 The poll is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger poll_vote_fits before insert or update on poll_vote for each row execute function vote_fits();
create trigger poll_box_fits before insert or update on poll_box for each row execute function vote_fits();
`,
};
