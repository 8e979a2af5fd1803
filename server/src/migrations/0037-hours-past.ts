// 历史学时导入: the file as it came, what it says line by line, who brought it and who confirmed it. Two persons, and once it is
// posted it stays: every entry names it as its evidence.
export const hoursPast = {
  name: '0037-hours-past',
  sql: `
create table hours_past (
  id uuid primary key,
  file_name text not null,
  -- SHA-256 of the file.
  digest text not null,
  bytes bytea not null,
  lines jsonb not null,
  rows int not null check (rows > 0),
  state text not null check (state in ('waiting', 'posted', 'dropped')),
  uploaded_by uuid not null references person (id),
  uploaded_at timestamptz not null,
  confirmed_by uuid references person (id),
  confirmed_at timestamptz,
  posted int,
  check (confirmed_by <> uploaded_by),
  check ((state = 'posted') = (confirmed_by is not null and confirmed_at is not null and posted is not null))
);
create index hours_past_latest on hours_past (uploaded_at desc);
create unique index hours_past_waiting on hours_past (digest) where state = 'waiting';
create function hours_past_stays() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or old.state <> 'waiting' then
    raise exception '已办结的导入不再变动 A settled import stays as it is' using errcode = 'restrict_violation';
  end if;
  if (new.digest, new.bytes, new.lines, new.uploaded_by) is distinct from (old.digest, old.bytes, old.lines, old.uploaded_by) then
    raise exception '上传的文件不再变动 An uploaded file stays as it came' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger hours_past_stays before update or delete on hours_past for each row execute function hours_past_stays();
`,
};
