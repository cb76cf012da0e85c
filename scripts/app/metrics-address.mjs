// @ts-check
import { tryListening } from "#scripts/setup/ports.mjs";
import { errorMessage, UserError } from "#scripts/user-error.mjs";

/**
 * Where metrics are served; null where nobody asked for them. Only this machine reaches them unless
 * GALLEY_METRICS_HOST names another address.
 * @param {NodeJS.Dict<string>} env
 * @returns {import("./metrics.mjs").MetricsAddress | null}
 */
export function metricsAddress({ GALLEY_METRICS_PORT, GALLEY_METRICS_HOST } = process.env) {
  if (!GALLEY_METRICS_PORT) return null;
  const port = Number(GALLEY_METRICS_PORT);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new UserError(
      `GALLEY_METRICS_PORT is “${GALLEY_METRICS_PORT}”, which is not a port. Use a number such as 9464.`,
    );
  return { host: GALLEY_METRICS_HOST || "127.0.0.1", port };
}

/** Throws a UserError when metrics cannot be served at the address of the environment. */
export async function checkMetricsAddress() {
  const address = metricsAddress();
  if (!address) return;
  const { host, port } = address;
  await tryListening(port, host).catch((error) => {
    throw new UserError(
      `Metrics cannot be served on ${host}, port ${port}: ${errorMessage(error)}. Change GALLEY_METRICS_PORT.`,
    );
  });
}
