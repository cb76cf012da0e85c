// @ts-check
/** Where the app listens, and the address people use. */

import { lookup } from "node:dns/promises";
import { isIPv6 } from "node:net";
import { parsedUrl } from "#scripts/parsed-url.mjs";
import { poll } from "#scripts/setup/poll.mjs";
import { tryListening } from "#scripts/setup/ports.mjs";
import { errorCode, errorMessage, UserError } from "#scripts/user-error.mjs";

/** Names and addresses that only this computer can use. */
const LOOPBACK = /^(localhost$|127\.|::1$)/;

/** Hosts whose servers also answer at http://localhost. */
const LOCALHOST = /^(localhost|127\.0\.0\.1|0\.0\.0\.0|::)$/;

/** @typedef {Awaited<ReturnType<typeof chooseAddress>>} Address */

/**
 * The address from HOST, PORT and GALLEY_URL; http://localhost:3000 unless they are set. PORT=0 takes any free port.
 * `local` is the address on this computer, `url` the one people use; with `isOpen`, other computers can reach it.
 * Throws a UserError when the port is in use.
 * @param {NodeJS.Dict<string>} [env]
 */
export async function chooseAddress({ HOST, PORT, GALLEY_URL } = process.env) {
  const host = HOST || "localhost";
  const port = await checkPort(host, parsePort(PORT || "3000"));
  const name = LOCALHOST.test(host) ? "localhost" : host;
  const local = `http://${isIPv6(name) ? `[${name}]` : name}:${port}`;
  return { host, port, local, url: publicUrl(GALLEY_URL || local), isOpen: !LOOPBACK.test(host) };
}

/** @param {string} text */
function parsePort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new UserError(`PORT is “${text}”, which is not a port. Use a number such as 3000.`);
}

/** @param {string} text */
function publicUrl(text) {
  const url = parsedUrl(text);
  if (url && /^https?:$/.test(url.protocol) && url.pathname === "/" && url.search === "") return url.origin;
  throw new UserError(
    `GALLEY_URL is “${text}”. It should be the address people use, such as https://galley.example.org.`,
  );
}

/**
 * Wait until the port is free. Throws a UserError when it is still in use after `timeoutMs`.
 * @param {Address} address @param {number} timeoutMs
 */
export async function waitForPort({ host, port }, timeoutMs) {
  const isFree = () => checkPort(host, port).catch(() => null);
  if (!(await poll(isFree, { timeoutMs, intervalMs: 100 }))) await checkPort(host, port);
}

/** @param {string} host @param {number} port */
async function checkPort(host, port) {
  try {
    const { address } = await lookup(host, { order: "ipv4first" });
    return await tryListening(port, address);
  } catch (error) {
    throw new UserError(listenFailure(error, host, port));
  }
}

/** @param {unknown} error @param {string} host @param {number} port */
function listenFailure(error, host, port) {
  switch (errorCode(error)) {
    case "EADDRINUSE":
      return `Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npm start`;
    case "EACCES":
      return `This user is not allowed to listen on port ${port}. Choose a port above 1023: PORT=3000 npm start`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
    case "EAI_AGAIN":
      return `HOST is “${host}”, which is not an address of this computer. Use localhost, or 0.0.0.0 for all its addresses.`;
    default:
      return `Galley cannot listen on ${host}, port ${port}: ${errorMessage(error)}.`;
  }
}
