// 成长档案: ratings of the nine skills, of which none is ever changed, and to whom somebody shows which part of his file.
export const growth = {
  name: '0045-growth',
  sql: `
create table growth_rating (
  id uuid primary key,
  person_id uuid not null references person (id),
  skill text not null,
  half int not null check (half between 0 and 10),
  words text not null,
  link text,
  kind text not null check (kind in ('self', 'host')),
  by_id uuid not null references person (id),
  studio_id uuid references studio (id),
  at timestamptz not null,
  check ((kind = 'self') = (by_id = person_id)),
  check ((kind = 'host') = (studio_id is not null))
);
create index growth_rating_person on growth_rating (person_id, at desc);
create function growth_rating_stays() returns trigger language plpgsql as $$
begin
  raise exception '评分不可修改或删除，请再写一次 A rating is never changed; rate anew' using errcode = 'restrict_violation';
end $$;
create trigger growth_rating_stays before update or delete on growth_rating for each row execute function growth_rating_stays();

create table growth_audience (
  person_id uuid not null references person (id),
  part text not null,
  audience text not null check (audience in ('host', 'studio', 'all')),
  changed_at timestamptz not null,
  primary key (person_id, part)
);
`,
};
