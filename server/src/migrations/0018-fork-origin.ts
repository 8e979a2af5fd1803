// A fork keeps the client ids of the text that it comes from: by them its origin is found, and whose moved letters are.
export const forkOrigin = {
  name: '0018-fork-origin',
  sql: `
create index doc_client_of_page on doc_client (client_id) where kind = 'own';
`,
};
