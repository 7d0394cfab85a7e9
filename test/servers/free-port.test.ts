import { once } from 'node:events';
import { createServer } from 'node:net';
import { freePort, isPortFree } from './free-port';

it('gives ports on which a server can listen, each only once', async () => {
  const ports = await Promise.all(Array.from({ length: 50 }, () => freePort()));
  expect(new Set(ports).size).toBe(50);
  for (const port of ports) {
    const server = createServer().listen(port, '127.0.0.1');
    await once(server, 'listening');
    server.close();
  }
});

it.each(['127.0.0.1', '0.0.0.0'])(
  'sees that a port is taken by a server at %s, and free again',
  async (host) => {
    const port = await freePort();
    const server = createServer().listen(port, host);
    await once(server, 'listening');
    expect(await isPortFree(port)).toBe(false);
    server.close();
    await once(server, 'close');
    expect(await isPortFree(port)).toBe(true);
  },
);
