import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

/** Asked of the system: any other may be somebody's, be it for a connection that goes out. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
