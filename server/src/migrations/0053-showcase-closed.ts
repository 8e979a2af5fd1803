// Who of the district closed a 公开页, and why: until that is lifted, nobody switches it on.
export const showcaseClosed = {
  name: '0053-showcase-closed',
  sql: `
alter table studio_showcase
  add column closed_by uuid references person (id),
  add column closed_at timestamptz,
  add column closed_reason text,
  add constraint showcase_closed_whole check (num_nulls(closed_by, closed_at, closed_reason) in (0, 3)),
  add constraint showcase_closed_off check (closed_by is null or not is_on);
`,
};
