import { once } from 'node:events';
import { createServer } from 'node:net';

/** Below the range from which the kernel takes ports for outgoing connections, and unblocked by browsers. */
const FIRST_PORT = 20_000;
const PORT_COUNT = 12_000;
const ATTEMPTS = 200;

const handedOut = new Set<number>();

/** Whether a server could listen on 127.0.0.1 at this port. */
export async function isPortFree(port: number): Promise<boolean> {
  const probe = createServer();
  try {
    probe.listen(port, '127.0.0.1');
    await once(probe, 'listening');
    return true;
  } catch {
    return false;
  } finally {
    probe.close();
  }
}

/**
 * A TCP port on which nothing listens at 127.0.0.1; never the same one twice within a test file.
 * An outgoing connection cannot take it before the server that it is for does.
 */
export async function freePort(): Promise<number> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORT_COUNT);
    if (handedOut.has(port)) continue;
    handedOut.add(port);
    if (await isPortFree(port)) return port;
  }
  throw new Error(
    `no free port found in ${ATTEMPTS} attempts between ${FIRST_PORT} and ${FIRST_PORT + PORT_COUNT - 1}`,
  );
}
