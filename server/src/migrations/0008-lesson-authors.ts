// Co-authors sign in an order of their own choice, not in the order in which they were added.
export const lessonAuthors = {
  name: '0008-lesson-authors',
  sql: `
alter table lesson_author add column position int not null default 0;
`,
};
