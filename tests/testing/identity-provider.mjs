// A real provider of OpenID Connect on this machine, as a process of its own: argument 1 is the one address to which it leads back. Says its
// own on the first line. Whoever signs in at its form is whom he says, and brings the staff number of that name.
import Provider from 'oidc-provider';
import { createServer } from 'node:http';

const [, , redirect = ''] = process.argv;
const server = createServer();
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  const issuer = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : ''}`;
  const provider = new Provider(issuer, {
    clients: [{ client_id: 'gongyan', client_secret: 'nur-fuer-diese-probe', redirect_uris: [redirect], grant_types: ['authorization_code'], response_types: ['code'] }],
    claims: { openid: ['sub'], profile: ['name', 'staff_no'] },
    cookies: { keys: ['nur-fuer-diese-probe'] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, name: `老师 ${id}`, staff_no: id }) }),
  });
  server.on('request', provider.callback());
  process.stdout.write(`${issuer}\n`);
});
