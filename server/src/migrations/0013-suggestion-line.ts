// A suggestion may fill an empty line, which has no words to mark: the line is named by its place in the shared text.
export const suggestionLine = {
  name: '0013-suggestion-line',
  sql: `
alter table document_suggestion add column line bytea;
alter table document_suggestion add check (line is null or original = '');
`,
};
