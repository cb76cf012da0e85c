/** Where the app listens, and the address people use. */
import { lookup } from "node:dns/promises";
import { createServer, isIPv6 } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "#scripts/user-error.mjs";

/** Names and addresses that only this computer can use. */
const LOOPBACK = /^(localhost$|127\.|::1$)/;

/** What answers at http://localhost too. */
const LOCALHOST = /^(localhost|127\.0\.0\.1|0\.0\.0\.0|::)$/;

/**
 * What HOST, PORT and GALLEY_URL ask for, http://localhost:3000 where they ask for nothing: `local` is the address from
 * here, `url` the one people use. Refuses a port that somebody else has. PORT=0 takes any that is free.
 */
export async function chooseAddress({ HOST, PORT, GALLEY_URL } = process.env) {
  const host = HOST || "localhost";
  const port = await tryListening(host, portFrom(PORT || "3000"));
  const name = LOCALHOST.test(host) ? "localhost" : host;
  const local = `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
  return { host, port, local, url: publicUrl(GALLEY_URL || local), isOpen: !LOOPBACK.test(host) };
}

function portFrom(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Refusal(`PORT is “${text}”, which is no port. Use a number such as 3000.`);
}

function publicUrl(text) {
  try {
    const { protocol, origin, pathname, search } = new URL(text);
    if (/^https?:$/.test(protocol) && pathname === "/" && search === "") return origin;
  } catch {
    // said below
  }
  throw new Refusal(
    `GALLEY_URL is “${text}”. It should be the address people use, such as https://galley.example.org.`,
  );
}

/** The port, once somebody has been able to listen on it, which takes `patience` milliseconds at most. */
export async function freedPort({ host, port }, patience) {
  for (const since = Date.now(); ; await pause(100)) {
    try {
      return await tryListening(host, port);
    } catch (error) {
      if (Date.now() - since > patience) throw error;
    }
  }
}

async function tryListening(host, port) {
  try {
    const { address } = await lookup(host, { order: "ipv4first" });
    return await listen(address, port);
  } catch (error) {
    throw new Refusal(whyNot(error, host, port));
  }
}

function listen(address, port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen({ host: address, port, exclusive: true }, () => {
      const { port: found } = server.address();
      server.close(() => resolve(found));
    });
  });
}

function whyNot({ code, message }, host, port) {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
    case "EACCES":
      return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST is “${host}”, which is no address of this computer. Use localhost, or 0.0.0.0 for all its addresses.`;
    default:
      return `Galley cannot listen on ${host}, port ${port}: ${message}.`;
  }
}
