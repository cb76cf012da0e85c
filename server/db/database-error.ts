import "server-only";

/**
 * What an error says of the database. `away`: it does not answer. `busy`: another request is in the way. `full`: its
 * disk is full. `duplicate`: someone stored the same thing at the same moment. `collision`: the transaction can be
 * tried again.
 */
export type DatabaseError = "away" | "busy" | "full" | "duplicate" | "collision";

/**
 * The codes of PostgreSQL, Prisma and Node.js, and the kinds of Prisma's adapter, that say so. Prisma reports a failed
 * raw query as P2010, whatever the reason: only the kind tells it.
 */
const SIGNS: [DatabaseError, Set<string>][] = [
  ["full", new Set(["53100"])],
  ["duplicate", new Set(["P2002", "23505", "UniqueConstraintViolation"])],
  ["collision", new Set(["P2034", "40P01", "40001", "TransactionWriteConflict"])],
  [
    "away",
    new Set([
      ...["P1001", "P1002", "P1008", "P1011", "P1017", "57P01", "57P02", "57P03"],
      ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOTFOUND", "EAI_AGAIN"],
      ...["DatabaseNotReachable", "ConnectionClosed", "SocketTimeout", "TlsConnectionError"],
    ]),
  ],
  ["busy", new Set(["P2024", "P2028", "P2037", "57014", "55P03", "53000", "53200", "53300", "TooManyConnections"])],
];

/** The class of PostgreSQL's codes for connections. */
const CONNECTION_CODE = /^08[0-9A-Z]{3}$/;

/** Errors of pg and its pool without a code. */
const MESSAGES: [DatabaseError, RegExp][] = [
  [
    "away",
    /^(?:Query read timeout|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool)/,
  ],
  ["busy", /^timeout exceeded when trying to connect/],
];

/** An error of the database in another process. */
export class KnownDatabaseError extends Error {
  override name = "KnownDatabaseError";
  readonly says: DatabaseError;
  constructor(says: DatabaseError) {
    super(`Error of the database in another process: ${says}.`);
    this.says = says;
  }
}

/** What an error of Prisma, pg, pg-boss or the rate limiter says of the database; null for any other error. */
export function databaseErrorOf(error: unknown): DatabaseError | null {
  if (error instanceof KnownDatabaseError) return error.says;
  const chain = chainOf(error);
  const signs = chain.flatMap(({ code, originalCode, kind }) => [code, originalCode, kind].filter(isString));
  const known = SIGNS.find(([, set]) => signs.some((sign) => set.has(sign)));
  if (known) return known[0];
  if (signs.some((sign) => CONNECTION_CODE.test(sign))) return "away";
  const messages = chain.map(({ message }) => message).filter(isString);
  return MESSAGES.find(([, pattern]) => messages.some((message) => pattern.test(message)))?.[0] ?? null;
}

const isString = (value: unknown): value is string => typeof value === "string";

const MAX_DEPTH = 5;

/** An error and what caused it: Prisma wraps the error of its adapter, which wraps that of PostgreSQL. */
function chainOf(error: unknown, depth = 0): Record<string, unknown>[] {
  if (typeof error !== "object" || error === null || depth > MAX_DEPTH) return [];
  const link = error as Record<string, unknown>;
  const { driverAdapterError } = (link.meta ?? {}) as Record<string, unknown>;
  const causes = [link.cause, driverAdapterError, ...(Array.isArray(link.errors) ? link.errors : [])];
  return [link, ...causes.flatMap((cause) => chainOf(cause, depth + 1))];
}
