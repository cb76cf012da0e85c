import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** For tests: a web server on this machine. `safeFetch` needs `AllowedHosts` to reach it. */
export async function openSite(listener: RequestListener): Promise<{ host: string; url: string; close: () => void }> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, close };
}
