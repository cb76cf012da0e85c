import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** For tests: a web site on this machine, under an address that only configuration allows. */
export async function openSite(answer: RequestListener): Promise<{ host: string; url: string; close: () => void }> {
  const server: Server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { host: `127.0.0.1:${port}`, url: `http://127.0.0.1:${port}`, close };
}
