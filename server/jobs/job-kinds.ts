import "server-only";
import type PgBoss from "pg-boss";
import * as z from "zod";
import { Day, Id } from "#domain/fields.ts";

/** What pg-boss needs to know of a kind of job. `cron` is for jobs that run by themselves, in one instance. */
export type JobKind = PgBoss.RetryOptions & {
  data: z.ZodType<object>;
  retentionMinutes?: number;
  cron?: string;
  /** With `short` a job is not added while another one with its key waits. */
  policy?: "short";
  /** Jobs of this kind that one process runs at the same time. */
  concurrency?: number;
  /** For a job that may take longer than others. */
  expireInSeconds?: number;
};

const NO_DATA = z.strictObject({});
const ABOUT_ARTICLE = z.strictObject({ articleId: Id });

/** The delay doubles with each attempt: ten attempts take almost three hours, in which an object store may be away. */
const ABOUT_SOURCE = {
  data: z.strictObject({ sourceId: Id }),
  policy: "short",
  retryLimit: 10,
  retryDelay: 10,
  retryBackoff: true,
} as const;

/** The delay doubles with each attempt: twelve attempts take more than the three days for which a mail is kept. */
const MAIL = { retentionMinutes: 3 * 24 * 60, retryLimit: 12, retryDelay: 60, retryBackoff: true } as const;

/** Every kind of job by name. A job can run more than once, so handlers do nothing when its work is done already. */
export const JOBS = {
  "send-mail": { ...MAIL, data: z.strictObject({ notificationId: Id }) },
  "mail-reader": { ...MAIL, data: z.strictObject({ reportId: Id }) },
  "mail-digest": { ...MAIL, data: z.strictObject({ personId: Id, week: Day }), policy: "short" },
  // Somebody waits for it.
  "take-snapshot": { ...ABOUT_SOURCE, data: z.strictObject({ sourceId: Id, askedById: Id }), concurrency: 3 },
  "check-source": ABOUT_SOURCE,
  "locate-quotes": ABOUT_SOURCE,
  "archive-source": { ...ABOUT_SOURCE, data: z.strictObject({ sourceId: Id, attempts: z.int().min(0) }) },
  // An article with thousands of quotations takes minutes.
  "find-quotations": { data: ABOUT_ARTICLE, policy: "short", retryLimit: 3, retryDelay: 30, expireInSeconds: 900 },
  "queue-unread-quotations": { data: NO_DATA, cron: "* * * * *" },
  "queue-due-checks": { data: NO_DATA, cron: "*/10 * * * *" },
  "fill-origins": { data: NO_DATA, cron: "50 * * * *" },
  "join-addresses": { data: NO_DATA, cron: "* * * * *" },
  "renew-url-keys": { data: NO_DATA, cron: "*/15 * * * *" },
  "sweep-store": { data: NO_DATA, cron: "40 * * * *" },
  "sweep-files": { data: NO_DATA, cron: "35 3 * * *" },
  "stamp-hashes": { data: NO_DATA, cron: "*/5 * * * *" },
  // It shows signs of life itself, and is begun again when they end (server/exports/tidy.ts).
  "write-export": { data: z.strictObject({ exportId: Id }), expireInSeconds: 1_200 },
  // It stores each part on its own, and is begun again when it shows no sign of life (server/imports/tidy-jobs.ts).
  "import-file": { data: z.strictObject({ importId: Id }), expireInSeconds: 1_200 },
  "tidy-imports": { data: NO_DATA, cron: "* * * * *" },
  "tidy-exports": { data: NO_DATA, cron: "* * * * *" },
  // It compares the facts of all claims, a slice after the other.
  "recount-facts": { data: NO_DATA, cron: "15 4 * * *", expireInSeconds: 3_600 },
  // The first run after an update makes the entries of all texts, a slice after the other.
  "keep-search": { data: NO_DATA, cron: "* * * * *", expireInSeconds: 3_600 },
  // It compares an article with all of its affairs, one after the other.
  "find-clashes": { data: ABOUT_ARTICLE, policy: "short", retryLimit: 3, retryDelay: 30, expireInSeconds: 1_200 },
  "train-check-worthiness": { data: NO_DATA, cron: "45 3 * * *", expireInSeconds: 1_200 },
  "queue-unread-articles": { data: NO_DATA, cron: "*/5 * * * *" },
  // In processes that have a folder for backups. It takes as long as the newsroom is large.
  "back-up": { data: NO_DATA, cron: "25 * * * *", expireInSeconds: 4 * 3_600 },
  "queue-unsent-mail": { data: NO_DATA, cron: "*/10 * * * *" },
  "queue-digests": { data: NO_DATA, cron: "25 * * * *" },
  "notify-due": { data: NO_DATA, cron: "*/10 * * * *" },
  "notify-late": { data: NO_DATA, cron: "5-55/10 * * * *" },
  "remind-of-requests": { data: NO_DATA, cron: "*/10 * * * *" },
  "load-demo": { data: NO_DATA, policy: "short", retryLimit: 3, retryDelay: 5 },
  "clear-old-attempts": { data: NO_DATA, cron: "0 * * * *" },
  "forget-readers": { data: NO_DATA, cron: "30 * * * *" },
  "check-refresh-tokens": { data: NO_DATA, cron: "10-55/15 * * * *" },
  "clear-ended-sessions": { data: NO_DATA, cron: "20 * * * *" },
} satisfies Record<string, JobKind>;

export type JobName = keyof typeof JOBS;
export type JobData<Name extends JobName> = z.infer<(typeof JOBS)[Name]["data"]>;
/** A handler gets the id of the job too. It stays the same when the job is tried again. */
export type Handlers = { [Name in JobName]?: (data: JobData<Name>, jobId: string) => Promise<unknown> };
