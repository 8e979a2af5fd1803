// The words of documents, for finding them: a copy that can be thrown away and made anew from the log at any time. The letters and
// pairs lie outside of the row, so that looking through thousands of rows reads little.
export const words = {
  name: '0017-words',
  sql: `
create table document_words (
  document_id uuid primary key references document (id) on delete cascade,
  kind text not null,
  circle_id uuid not null,
  title text not null,
  seq bigint not null,
  edited_at timestamptz not null,
  grams text[] not null,
  text text not null
) with (toast_tuple_target = 128);
alter table document_words alter column grams set storage external;
alter table document_words alter column text set storage external;
-- Reading somebody's pairs outside of the row is dear; said so, the planner always takes the index.
create function words_grams(grams text[]) returns text[] language plpgsql immutable strict parallel safe cost 100000 as $$ begin return grams; end $$;
create index document_words_grams on document_words using gin (words_grams(grams));
`,
};
