import "server-only";

/** How much later than a statement the wait for its answer ends. */
const GRACE_MS = 2_000;

/**
 * Options of pg for connections whose statements may run so long. The wait for an answer has a limit too: while packets
 * are lost, no timeout of the database reaches the app.
 */
export const statementLimits = (timeoutMs: number) => ({
  statement_timeout: timeoutMs,
  query_timeout: timeoutMs + GRACE_MS,
});
