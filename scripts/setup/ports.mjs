import { createServer } from "node:net";

/**
 * The port once it could be listened on, or any free one for 0. Rejects with the system's error.
 * @param {number} port @returns {Promise<number>}
 */
export function tryListening(port, host = "127.0.0.1") {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host, port, exclusive: true }, () => {
      const { port: found } = /** @type {import("node:net").AddressInfo} */ (server.address());
      server.close(() => resolve(found));
    });
  });
}

/** This port of 127.0.0.1 where it is free, else any that is. */
export const freePort = (preferred = 0) => tryListening(preferred).catch(() => tryListening(0));
