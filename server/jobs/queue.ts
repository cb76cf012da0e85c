import "server-only";
import { Pool } from "pg";
import PgBoss from "pg-boss";
import { Prisma } from "#prisma/generated/client.ts";
import type { Transaction } from "#server/db/client.ts";
import { databaseErrorOf } from "#server/db/database-error.ts";
import { statementLimits } from "#server/db/statement-limits.ts";
import { logError } from "#server/log/log-error.ts";
import { countJob } from "#server/operation/job-results.ts";
import { type Handlers, JOBS, type JobData, type JobKind, type JobName } from "./job-kinds.ts";

/** A job that takes longer fails. A process that was killed loses its job for about as long. */
const JOB_TIMEOUT_SECONDS = 60;

const STATEMENT_TIMEOUT_MS = 30_000;

/** Connections of each process for its jobs, besides those of the database client. */
const MAX_CONNECTIONS = 2;

/**
 * Finished jobs stay in pg-boss's tables for an hour, and in its archive for another. Failed ones stay for three days, so
 * that admins find them after a weekend.
 */
const CLEAN_UP = { archiveCompletedAfterSeconds: 3600, archiveFailedAfterSeconds: 3 * 24 * 3600, deleteAfterHours: 1 };

/** The queue through which pg-boss runs jobs with a cron expression. */
const CRON_QUEUE = "__pgboss__send-it";

// Next loads this module more than once in a process.
const shared = globalThis as unknown as {
  galleyJobPool?: Pool;
  galleyJobSender?: Promise<PgBoss> | null;
  /** How to wake the workers of this process, by the kind of job. */
  galleyWorkers?: Map<string, () => void>;
};
shared.galleyWorkers ??= new Map();
const wakeByName = shared.galleyWorkers;

/**
 * Add jobs in the transaction of a change. They start after its commit, or at `startAfter`. `key` names what a job is
 * about.
 */
export async function addJobs<Name extends JobName>(
  tx: Transaction,
  name: Name,
  jobs: { data: JobData<Name>; key?: string; startAfter?: Date }[],
): Promise<void> {
  if (jobs.length === 0) return;
  const sender = await jobSender();
  // The statement is pg-boss's own.
  const executeSql = async (text: string, values: unknown[]) => ({
    rows: await tx.$queryRawUnsafe<unknown[]>(text, ...values.map((value) => value ?? null)),
  });
  const rows = jobs.map(({ data, key, startAfter }) => ({
    name,
    data,
    ...(key === undefined ? {} : { singletonKey: key }),
    ...(startAfter === undefined ? {} : { startAfter: startAfter.toISOString() }),
  }));
  await sender.insert(rows, { db: { executeSql } });
}

/** Make what jobs need in the database, where it is missing. Otherwise the first job does so. */
export async function prepareJobs(): Promise<void> {
  await jobSender();
}

/** Let this process look for jobs that were added, instead of at its next polling. */
export const wakeWorkers = (name: JobName): void => wakeByName.get(name)?.();

/** A query for the keys of jobs that wait or run. Only for handlers of jobs, because pg-boss makes its tables. */
export const keysOfJobs = (name: JobName): Prisma.Sql => Prisma.sql`
  SELECT singleton_key FROM pgboss.job WHERE name = ${name} AND state < 'completed' AND singleton_key IS NOT NULL`;

/** Run jobs in this process, until the returned queue is stopped. Rejects when the database does not answer. */
export async function startWorkers(handlers: Handlers, pollingIntervalSeconds: number): Promise<PgBoss> {
  await jobSender();
  // pg-boss does not handle the rejection when it stores the end of a job: it would end the process.
  const executeSql = (text: string, values: unknown[]) =>
    jobPool()
      .query(text, values)
      .catch((error: unknown) => logError({ jobs: "no database" }, error));
  const intervals = { cronMonitorIntervalSeconds: 45, cronWorkerIntervalSeconds: 45 };
  const queue = new PgBoss({ ...intervals, ...CLEAN_UP, db: { executeSql } as PgBoss.Db });
  queue.on("error", (error) => logError({ jobs: "failed" }, error));
  await queue.start();
  for (const name of Object.keys(handlers) as JobName[]) {
    const handle = handlers[name] as (data: object, jobId: string) => Promise<unknown>;
    const { concurrency = 1 }: JobKind = JOBS[name];
    const workers: string[] = [];
    for (let count = 0; count < concurrency; count += 1) {
      const worker = await queue.work<object>(name, { pollingIntervalSeconds }, async ([job]) => {
        // The next job is fetched when this one is done, without waiting for the polling interval.
        queue.notifyWorker(worker);
        if (job) await runJob(name, () => handle(JOBS[name].data.parse(job.data), job.id));
      });
      workers.push(worker);
    }
    wakeByName.set(name, () => {
      for (const worker of workers) queue.notifyWorker(worker);
    });
  }
  return queue;
}

async function runJob(name: JobName, run: () => Promise<unknown>): Promise<void> {
  const start = performance.now();
  const count = (result: "completed" | "failed") => countJob(name, result, (performance.now() - start) / 1_000);
  try {
    await run();
    count("completed");
  } catch (error) {
    count("failed");
    logError({ job: name }, error);
    throw new Error(reasonOf(error));
  }
}

/** What pg-boss stores of an error: its kind, without its message, which can contain addresses. */
function reasonOf(error: unknown): string {
  if (databaseErrorOf(error) === "away") return "The database did not answer.";
  const { name = "Error", code } = (error ?? {}) as { name?: string; code?: unknown };
  return `${typeof code === "string" ? `${name}, ${code}` : name}. The log says more.`;
}

function jobSender(): Promise<PgBoss> {
  shared.galleyJobSender ??= install().catch((error: unknown) => {
    shared.galleyJobSender = null;
    throw error;
  });
  return shared.galleyJobSender;
}

/** Make pg-boss's tables and the queues where they are missing, in one process at a time, because two can deadlock. */
async function install(): Promise<PgBoss> {
  const connection = await jobPool().connect();
  const executeSql = (text: string, values: unknown[]) => connection.query(text, values);
  const queue = new PgBoss({ supervise: false, schedule: false, db: { executeSql } });
  try {
    // The role may have a shorter limit, and other processes start at the same time.
    await connection.query("SET lock_timeout = '30s'");
    await connection.query("SELECT pg_advisory_lock(hashtext('galley jobs'))");
    await queue.start();
    await queue.createQueue(CRON_QUEUE);
    for (const [name, { data: _, concurrency: __, cron, ...kind }] of Object.entries<JobKind>(JOBS)) {
      const settings = {
        name,
        policy: cron ? "short" : "standard",
        expireInSeconds: JOB_TIMEOUT_SECONDS,
        retryLimit: 0,
        ...kind,
      } as const;
      await queue.createQueue(name, settings);
      await queue.updateQueue(name, settings);
      if (cron) await queue.schedule(name, cron, {});
    }
    return queue;
  } finally {
    connection.release(true); // Closing the connection releases the lock.
  }
}

function jobPool(): Pool {
  if (shared.galleyJobPool) return shared.galleyJobPool;
  const pool = new Pool({
    connectionString: process.env.DATABASE_URL,
    application_name: "galley jobs",
    max: MAX_CONNECTIONS,
    ...statementLimits(STATEMENT_TIMEOUT_MS),
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    allowExitOnIdle: true,
  });
  // An idle connection was lost. The next statement opens another one, or says why it cannot.
  pool.on("error", () => undefined);
  shared.galleyJobPool = pool;
  return pool;
}
