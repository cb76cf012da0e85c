// @ts-check
/**
 * Imported before anything else by the processes of tests: they connect to this computer only. A name that would be
 * looked up is unknown, and a connection to another address is refused.
 */
import dns from "node:dns";
import { syncBuiltinESMExports } from "node:module";
import net from "node:net";

const LOOPBACK = /^(?:localhost|127\.[\d.]+|::1|::ffff:127\.[\d.]+|::|0\.0\.0\.0)$/i;

/**
 * The names and addresses outside of this computer that this process has tried to reach.
 * @type {string[]}
 */
export const refused = [];

/** @param {string} host @param {string} code */
function refuse(host, code) {
  refused.push(host);
  return Object.assign(new Error(`Tests connect to this computer only, not to ${host}.`), { code, hostname: host });
}

/** @param {unknown} host */
const isElsewhere = (host) => typeof host === "string" && host !== "" && !LOOPBACK.test(host);

const { lookup } = dns;
const lookupWithPromise = dns.promises.lookup;
const { connect } = net.Socket.prototype;

Object.assign(dns, {
  /** @param {string} name @param {any[]} rest */
  lookup(name, ...rest) {
    if (!isElsewhere(name)) return /** @type {any} */ (lookup)(name, ...rest);
    process.nextTick(rest.at(-1), refuse(name, "ENOTFOUND"));
  },
});
Object.assign(dns.promises, {
  /** @param {string} name @param {any[]} rest */
  async lookup(name, ...rest) {
    if (isElsewhere(name)) throw refuse(name, "ENOTFOUND");
    return /** @type {any} */ (lookupWithPromise)(name, ...rest);
  },
});

/** @this {net.Socket} @param {any[]} args as they are, or in a list of their own that Node has made */
net.Socket.prototype.connect = function connectToLoopback(...args) {
  const [first, second] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof first === "object" ? first?.host : second;
  if (isElsewhere(host) && net.isIP(host)) {
    process.nextTick(() => this.destroy(refuse(host, "ECONNREFUSED")));
    return this;
  }
  return /** @type {any} */ (connect).apply(this, args);
};
syncBuiltinESMExports();
