// 师徒带教: pairings, signatures, entries. The database itself refuses to change what was signed, a signature, and an entry that both
// have confirmed; and a second pairing of the same two people while one is not over.
export const mentoring = {
  name: '0040-mentoring',
  sql: `
create table mentor_pair (
  id uuid primary key,
  studio_id uuid not null references studio (id),
  mentor_id uuid not null references person (id),
  apprentice_id uuid not null references person (id),
  "from" date not null,
  "to" date not null,
  goals jsonb not null,
  agreement text not null,
  digest text not null,
  state text not null check (state in ('draft', 'signed', 'active', 'reported', 'assessed', 'completed', 'dissolved')),
  reason text,
  report_lesson_id uuid,
  grade text check (grade in ('excellent', 'good', 'pass', 'fail')),
  words text,
  assessed_by uuid references person (id),
  proposed_by uuid not null references person (id),
  proposed_at timestamptz not null,
  signed_at timestamptz,
  -- The last time that both were reminded because nothing was written.
  reminded_on date,
  check (mentor_id <> apprentice_id),
  check ("from" < "to"),
  check ((state = 'dissolved') = (reason is not null)),
  check (assessed_by is null or assessed_by <> apprentice_id),
  check ((grade is null) = (words is null and assessed_by is null)),
  check (state not in ('signed', 'active', 'reported', 'assessed', 'completed') or signed_at is not null),
  check (state not in ('reported', 'assessed', 'completed') or report_lesson_id is not null),
  check (state not in ('assessed', 'completed') or grade is not null),
  check (state <> 'completed' or grade <> 'fail')
);
create unique index mentor_pair_once on mentor_pair (least(mentor_id, apprentice_id), greatest(mentor_id, apprentice_id)) where state not in ('completed', 'dissolved');
create index mentor_pair_of_studio on mentor_pair (studio_id);
create index mentor_pair_of_mentor on mentor_pair (mentor_id);
create index mentor_pair_of_apprentice on mentor_pair (apprentice_id);
create function mentor_pair_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception '结对记录不可删除 A pairing is never deleted' using errcode = 'restrict_violation';
  end if;
  if (new.studio_id, new.mentor_id, new.apprentice_id, new.proposed_by, new.proposed_at) is distinct from (old.studio_id, old.mentor_id, old.apprentice_id, old.proposed_by, old.proposed_at) then
    raise exception '结对的双方不可更换 The two of a pairing stay the same' using errcode = 'restrict_violation';
  end if;
  if old.state <> 'draft' and (new.agreement, new.digest, new.goals, new."from", new."to", new.signed_at) is distinct from (old.agreement, old.digest, old.goals, old."from", old."to", old.signed_at) then
    raise exception '已签的协议不可修改 A signed agreement is never changed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger mentor_pair_stays before update or delete on mentor_pair for each row execute function mentor_pair_stays();

create table mentor_signature (
  pair_id uuid not null references mentor_pair (id),
  person_id uuid not null references person (id),
  -- What he read: a changed agreement has another.
  digest text not null,
  at timestamptz not null,
  primary key (pair_id, person_id, digest)
);
create function mentor_signature_stays() returns trigger language plpgsql as $$
begin
  raise exception '签名不可修改或删除 A signature is never changed or deleted' using errcode = 'restrict_violation';
end $$;
create trigger mentor_signature_stays before update or delete on mentor_signature for each row execute function mentor_signature_stays();

create table mentoring_log (
  id uuid primary key,
  pair_id uuid not null references mentor_pair (id),
  writer_id uuid not null references person (id),
  state text not null check (state in ('draft', 'waiting_other', 'both_confirmed', 'locked')),
  rev int not null check (rev > 0),
  day date not null,
  minutes int not null check (minutes between 5 and 480),
  kind text not null,
  topic text not null,
  advice text not null,
  action text not null,
  evidence text not null,
  cite jsonb,
  lesson_id uuid,
  corrects uuid references mentoring_log (id),
  why text,
  voids boolean not null,
  note text not null,
  answer text not null,
  written_at timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_at timestamptz,
  check (corrects <> id),
  check ((corrects is null) = (why is null)),
  check (not voids or corrects is not null),
  check (confirmed_by <> writer_id),
  check ((state in ('both_confirmed', 'locked')) = (confirmed_by is not null and confirmed_at is not null))
);
-- One correction of an entry; a draft that is thrown away makes room for another.
create unique index mentoring_log_corrected_once on mentoring_log (corrects) where corrects is not null;
create index mentoring_log_of_pair on mentoring_log (pair_id, day desc);
create function mentoring_log_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    if old.state <> 'draft' then
      raise exception '已提交的带教记录不可删除 An entry that was handed over is never deleted' using errcode = 'restrict_violation';
    end if;
    return old;
  end if;
  if old.state in ('both_confirmed', 'locked') then
    if old.state = 'both_confirmed' and new.state = 'locked' and to_jsonb(new) - 'state' = to_jsonb(old) - 'state' then
      return new;
    end if;
    raise exception '双方确认的带教记录不可修改：请写更正 A confirmed entry is never changed: write a correction' using errcode = 'restrict_violation';
  end if;
  if (new.pair_id, new.writer_id, new.corrects) is distinct from (old.pair_id, old.writer_id, old.corrects) then
    raise exception '带教记录的写者不可更换 An entry stays with its writer' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger mentoring_log_stays before update or delete on mentoring_log for each row execute function mentoring_log_stays();
create function mentoring_log_stays_whole() returns trigger language plpgsql as $$
begin
  raise exception '带教记录不可清空 Entries are never cleared' using errcode = 'restrict_violation';
end $$;
create trigger mentoring_log_stays_whole before truncate on mentoring_log for each statement execute function mentoring_log_stays_whole();
`,
};
