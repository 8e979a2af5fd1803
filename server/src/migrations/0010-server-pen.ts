// What the server writes itself has client ids of its own kinds: a comment's mark, an accepted suggestion, a
// restored or taken-over text. Whose words they are still stands beside them; no page may write under them.
export const serverPen = {
  name: '0010-server-pen',
  sql: `
alter table doc_client add column kind text not null default 'own'
  check (kind in ('own', 'seed', 'carried', 'comment', 'suggestion', 'restore', 'merge', 'import'));
update doc_client c set kind = 'seed' from doc_update u
  where u.doc_id = c.doc_id and u.client_id = c.client_id and u.seq = 1 and u.session_id = 'server';

-- The schema number of the documents rises with the editor's: an older page would delete what it cannot build.
update doc_head set schema_v = 2, access_epoch = access_epoch + 1 where schema_v < 2;
`,
};
