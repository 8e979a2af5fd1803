// That the hub is being worked on, and what people are told meanwhile: no row, no maintenance.
export const maintenance = {
  name: '0056-maintenance',
  sql: `
create table hub_maintenance (
  one boolean primary key default true check (one),
  reason text not null,
  since timestamptz not null default clock_timestamp()
);
`,
};
