// Templates with their versions, a studio's documents made of them, who was asked to read a case document, and every reading of
// one. Versions and readings are only ever added.
export const writing = {
  name: '0021-writing',
  sql: `
create table template (
  id text primary key,
  kind text not null,
  studio_id uuid references studio (id),
  derived_from text references template (id),
  created_by uuid references person (id),
  check ((studio_id is null) = (created_by is null)),
  check ((studio_id is null) = (derived_from is null))
);
create index template_of_studio on template (studio_id);
create table template_version (
  template_id text not null references template (id),
  version int not null check (version > 0),
  zh text not null,
  en text not null,
  sections jsonb not null,
  published_by uuid references person (id),
  published_at timestamptz not null,
  primary key (template_id, version)
);

-- The words of a confidential document are kept out of the copy for finding; whose it is decides its room.
alter table document add column confidential boolean not null default false;

create table writing (
  id uuid primary key,
  document_id uuid not null unique references document (id),
  studio_id uuid not null references studio (id),
  title text not null,
  kind text not null,
  template_id text not null,
  template_version int not null,
  owner_id uuid not null references person (id),
  created_at timestamptz not null,
  foreign key (template_id, template_version) references template_version (template_id, version)
);
create index writing_of_studio on writing (studio_id, created_at desc);
create index writing_of_owner on writing (owner_id);
create table writing_reader (
  writing_id uuid not null references writing (id),
  person_id uuid not null references person (id),
  added_at timestamptz not null,
  primary key (writing_id, person_id)
);
create index writing_reader_of_person on writing_reader (person_id);
create table writing_read (
  id bigint generated always as identity primary key,
  writing_id uuid not null references writing (id),
  person_id uuid not null references person (id),
  at timestamptz not null
);
create index writing_read_of_writing on writing_read (writing_id, at desc);

create function kept_as_written() returns trigger language plpgsql as $$
begin
  raise exception '% 一经写入不可修改或删除 A row of % is never changed or removed', tg_table_name, tg_table_name using errcode = 'restrict_violation';
end $$;
create trigger template_version_stays before update or delete on template_version for each row execute function kept_as_written();
create trigger template_version_stays_whole before truncate on template_version for each statement execute function kept_as_written();
create trigger writing_read_stays before update or delete on writing_read for each row execute function kept_as_written();
create trigger writing_read_stays_whole before truncate on writing_read for each statement execute function kept_as_written();
`,
};
