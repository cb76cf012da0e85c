// @ts-check
/**
 * Close the connections that a process of the cluster was given but had not accepted when it ended. Node would keep
 * them open without an answer. Those that it had accepted are closed by the system.
 * @param {Pick<import("node:cluster").Worker, "process">} worker
 */
export function closeHandedConnections({ process: child }) {
  /** @type {Set<{ close: (...args: unknown[]) => void }>} */
  const handed = new Set();
  const send = /** @type {(...args: unknown[]) => boolean} */ (child.send.bind(child));
  child.send = (/** @type {unknown[]} */ ...args) => {
    const handle = /** @type {{ close?: (...args: unknown[]) => void } | undefined} */ (args[1]);
    const { close } = handle ?? {};
    if (handle && close) {
      const tracked = Object.assign(handle, {
        close: (/** @type {unknown[]} */ ...closeArgs) => {
          handed.delete(tracked);
          close.apply(handle, closeArgs);
        },
      });
      handed.add(tracked);
    }
    return send(...args);
  };
  child.once("exit", () => {
    for (const handle of handed) handle.close();
  });
}
