// 公开页: whether a studio has one, and what its host chose to show there. What is not in this table is not shown.
export const studioShowcase = {
  name: '0052-studio-showcase',
  sql: `
create table studio_showcase (
  studio_id uuid primary key references studio (id),
  is_on boolean not null,
  shows_host boolean not null,
  brief_ids jsonb not null,
  result_ids jsonb not null,
  revision int not null,
  changed_by uuid not null references person (id),
  changed_at timestamptz not null
);
`,
};
