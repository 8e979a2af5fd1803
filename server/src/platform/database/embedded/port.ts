// A free port on the loopback, chosen anew at each start. Refuses the range from which the system takes ports for
// outgoing connections: after a crash PostgreSQL must find the same port still free.
import { createServer } from 'node:net';

const lowest = 20_000;
const highest = 31_999;

export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const port = lowest + Math.floor(Math.random() * (highest - lowest));
    if (await tryPort(port)) return port;
  }
  return (await tryPort(0)) || lowest;
}

/** The port that could be opened (and was closed again), or 0. */
function tryPort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(0));
    probe.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = probe.address();
      const opened = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(opened));
    });
  });
}
