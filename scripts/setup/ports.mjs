// @ts-check
import { once } from "node:events";
import { createServer } from "node:net";

/**
 * The port once it could be listened on, or any free one for 0. Rejects with the system's error. @param {number} port
 */
export async function tryListening(port, host = "127.0.0.1") {
  const server = createServer().listen({ host, port, exclusive: true });
  await once(server, "listening");
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  await once(server.close(), "close");
  return address.port;
}

/** This port of 127.0.0.1 where it is free, else any that is. */
export const freePort = (preferred = 0) => tryListening(preferred).catch(() => tryListening(0));
