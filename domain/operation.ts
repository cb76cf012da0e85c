/** A process of Galley that was seen lately. */
export type Instance = {
  /** The host and the number of the process on it. */
  name: string;
  /** The version of Galley that it runs. */
  version: string;
  startedAt: string;
  seenAt: string;
};

/** How many jobs of a kind wait, run and have failed. */
export type JobQueue = { job: string; waiting: number; running: number; failed: number };

/** A job that failed after all of its attempts. The reason holds nothing that people wrote. */
export type FailedJob = { id: string; job: string; failedAt: string; attempts: number; reason: string };

/** Backups by schedule; the dates are null where none was written yet. */
export type BackupState = {
  folder: string;
  everyHours: number;
  keep: number;
  isEncrypted: boolean;
  last: { name: string; takenAt: string; bytes: number } | null;
  dueAt: string | null;
};

/** A statement of the database with its mean time. */
export type SlowQuery = { statement: string; calls: number; meanMs: number; totalMs: number };

/** Slow queries, or why nobody can say which they are. */
export type SlowQueries = { from: "pg_stat_statements"; queries: SlowQuery[] } | { from: null; reason: string };

/** How an installation does, for the people who run it. */
export type Operation = {
  at: string;
  versions: { galley: string; node: string; postgresql: string; schema: string };
  instances: Instance[];
  queues: JobQueue[];
  failedJobs: FailedJob[];
  /** Null where no folder for backups is configured, or where its files cannot be listed: then `backupProblem` says why. */
  backup: BackupState | null;
  backupProblem: string | null;
  /** The newest sealed event of the log, and how many wait to be sealed. */
  log: { sealedAt: string | null; waiting: number };
  /** In whole megabytes, the largest tables first. */
  database: { megabytes: number; tables: { name: string; megabytes: number }[] };
  slowQueries: SlowQueries;
};
