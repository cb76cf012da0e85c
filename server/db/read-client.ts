import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import { PrismaClient } from "#prisma/generated/client.ts";
import { db } from "./client.ts";
import { databaseErrorOf } from "./database-error.ts";
import { statementLimits } from "./statement-limits.ts";

/** Connections of a process to the replica. */
const MAX_CONNECTIONS = 5;

/** A replica that does not answer delays what reads it by this at most, and then the database is read. */
const CONNECTION_TIMEOUT_MS = 2_000;

const STATEMENT_TIMEOUT_MS = 15_000;

const shared = globalThis as unknown as { galleyReplica?: typeof db | null };

/**
 * The replica of DATABASE_READ_URL for what may be a moment old, such as public pages; the database itself where there is
 * none, and instead of one that does not answer. Nothing is written through it, and there are no transactions.
 */
export function readDb(): typeof db {
  shared.galleyReplica ??= connectToReplica(process.env.DATABASE_READ_URL);
  return shared.galleyReplica ?? db;
}

function connectToReplica(connectionString: string | undefined): typeof db | null {
  if (!connectionString) return null;
  const config = {
    connectionString,
    max: MAX_CONNECTIONS,
    ...statementLimits(STATEMENT_TIMEOUT_MS),
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    application_name: "galley replica",
    options: "-c TimeZone=UTC -c default_transaction_read_only=on",
  };
  const replica = new PrismaClient({ adapter: new PrismaPg(config) });
  const withDatabaseInstead = replica.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        try {
          return await query(args);
        } catch (error) {
          // A replica also ends queries that are in the way of what it brings in.
          if (databaseErrorOf(error) === null) throw error;
          return onDatabase(model, operation, args);
        }
      },
    },
  });
  return withDatabaseInstead as unknown as typeof db;
}

type Operations = Record<string, (args: unknown) => Promise<unknown>>;

/** Run what failed on the replica. A raw query has no model, and its arguments are those of `Prisma.sql`. */
function onDatabase(model: string | undefined, operation: string, args: unknown): Promise<unknown> {
  const target = db as unknown as Operations & Record<string, Operations>;
  const of: Operations = model ? (target[model.charAt(0).toLowerCase() + model.slice(1)] as Operations) : target;
  return (of[operation] as Operations[string])(args);
}
