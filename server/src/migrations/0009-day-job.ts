// How far each job of the day has come: see platform/jobs.
export const dayJob = {
  name: '0009-day-job',
  sql: `
create table day_job (
  name text primary key,
  -- The last day for which it has run.
  done_to date not null
);
`,
};
