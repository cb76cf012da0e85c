import "server-only";
import type { OutsideArchive } from "#domain/source/archiving.ts";
import type { FetchSource } from "#domain/source/taking.ts";
import galley from "#package.json" with { type: "json" };
import { clearOldAttempts } from "#server/auth/rate-limit.ts";
import { checkRefreshTokens } from "#server/auth/refresh-tokens.ts";
import { clearEndedSessions } from "#server/auth/sessions.ts";
import { type BackupSchedule, backUpWhenDue, backupSchedule } from "#server/backup/scheduled-backups.ts";
import { trainModel } from "#server/check-worthiness/train.ts";
import { findClashesOf } from "#server/clashes/find-clashes.ts";
import { queueUnreadArticles } from "#server/clashes/queue.ts";
import { remindOfRequests } from "#server/corrections/reminders.ts";
import { loadDemo } from "#server/demo.ts";
import { mailDigest, queueDigests } from "#server/digests/mail-digests.ts";
import { runExportJob } from "#server/exports/process/make-export.ts";
import { tidyExports } from "#server/exports/tidy.ts";
import { recountFacts } from "#server/figures/recount.ts";
import { type ReadPart, runImport, tidyImports } from "#server/imports/run-import.ts";
import { logError } from "#server/log/log-error.ts";
import { notifyDue, notifyLate } from "#server/notifications/due.ts";
import { mailNotification, queueUnsentMail } from "#server/notifications/mail-queue.ts";
import { mailSettings } from "#server/notifications/mail-settings.ts";
import { queueUnreadQuotations } from "#server/quotations/queue.ts";
import { readQuotations } from "#server/quotations/read-article.ts";
import { forgetReaders } from "#server/reader-reports/forget-readers.ts";
import { mailAnswer, queueUnsentAnswers } from "#server/reader-reports/mail-answer.ts";
import { renewUrlKeys } from "#server/renew-url-keys.ts";
import { keepSearch } from "#server/search/keep-search.ts";
import { archiveSource } from "#server/sources/archive-job.ts";
import { checkSource, queueDueChecks, takeSnapshot } from "#server/sources/checks.ts";
import { fillOrigins } from "#server/sources/fill-origins.ts";
import { joinSameAddresses } from "#server/sources/join-addresses.ts";
import { locateQuotes } from "#server/sources/locate-quotes.ts";
import { sweepFiles } from "#server/sources/sweep-files.ts";
import { trustedRoots } from "#server/stamps/certificates.ts";
import { type AskStampService, stampHashes } from "#server/stamps/stamp-job.ts";
import { sweepStore } from "#server/store/sweep.ts";
import type { Handlers } from "./job-kinds.ts";
import { startWorkers } from "./queue.ts";

const POLLING_INTERVAL_SECONDS = 10;

/** Delay before the next attempt to start, while the database does not answer. */
const RETRY_DELAY_MS = 5_000;

/** How long a running job may take after a signal to end the process. */
const STOP_TIMEOUT_MS = 5_000;

const HANDLERS: Handlers = {
  "notify-due": () => notifyDue(new Date()),
  "notify-late": () => notifyLate(new Date()),
  "remind-of-requests": () => remindOfRequests(new Date()),
  "load-demo": () => loadDemo(),
  "clear-old-attempts": () => clearOldAttempts(new Date()),
  "check-refresh-tokens": () => checkRefreshTokens(new Date()),
  "clear-ended-sessions": () => clearEndedSessions(new Date()),
  "write-export": ({ exportId }) => runExportJob(exportId),
  "tidy-exports": () => tidyExports(new Date()),
  "tidy-imports": () => tidyImports(new Date()),
  "forget-readers": () => forgetReaders(new Date()),
  "find-clashes": ({ articleId }) => findClashesOf(articleId),
  "find-quotations": ({ articleId }) => readQuotations(articleId),
  "queue-unread-quotations": () => queueUnreadQuotations(),
  "train-check-worthiness": () => trainModel(new Date()),
  "queue-unread-articles": () => queueUnreadArticles(),
  "recount-facts": () => recountFacts(),
  "keep-search": () => keepSearch(),
  "renew-url-keys": () => renewUrlKeys(),
};

/** The jobs about sources. What fetches and reads a source is not part of the server. */
export const sourceHandlers = (fetchSource: FetchSource) =>
  ({
    "take-snapshot": (look, id) => takeSnapshot({ id, ...look }, fetchSource),
    "check-source": ({ sourceId }, id) => checkSource({ id, sourceId, askedById: null }, fetchSource, new Date()),
    "locate-quotes": ({ sourceId }) => locateQuotes(sourceId),
    "queue-due-checks": () => queueDueChecks(new Date()),
    "fill-origins": () => fillOrigins(),
    "join-addresses": () => joinSameAddresses(),
    "sweep-store": () => sweepStore(new Date()),
    "sweep-files": () => sweepFiles(new Date()),
  }) satisfies Handlers;

/** The job about large files. What reads them is not part of the server. */
const importHandlers = (readPart: ReadPart): Handlers => ({
  "import-file": ({ importId }) => runImport(importId, readPart),
});

/** The job about copies in an outside archive, which only processes that have one run. */
const archiveHandlers = (archive: OutsideArchive): Handlers => ({
  "archive-source": (request) => archiveSource(request, archive, new Date()),
});

/** The job about time stamps, which only processes with a service for them run. */
const stampHandlers = (ask: AskStampService): Handlers => {
  const roots = trustedRoots();
  return { "stamp-hashes": () => stampHashes({ ask, roots }, new Date()) };
};

/** Backups, which only processes that have a folder for them write. */
const backupHandlers = (schedule: BackupSchedule): Handlers => ({
  "back-up": () => backUpWhenDue(schedule, galley.version, new Date()),
});

/** These run only in processes that have a mail server. */
const MAIL_HANDLERS: Handlers = {
  "send-mail": ({ notificationId }) => mailNotification(notificationId, new Date()),
  "mail-reader": ({ reportId }) => mailAnswer(reportId, new Date()),
  "queue-digests": () => queueDigests(new Date()),
  "mail-digest": (digest) => mailDigest(digest, new Date()),
  "queue-unsent-mail": () => Promise.all([queueUnsentMail(new Date()), queueUnsentAnswers(new Date())]),
};

const shared = globalThis as unknown as { galleyHasJobs?: boolean };

/** What the jobs need from outside of the server. */
type Outside = {
  fetchSource: FetchSource;
  readPart: ReadPart;
  archive: OutsideArchive | null;
  askStampService: AskStampService | null;
};

/** Run the jobs of the app in this process from now on. Several processes share the work. */
export function startJobs({ fetchSource, readPart, archive, askStampService }: Outside): void {
  if (shared.galleyHasJobs) return;
  shared.galleyHasJobs = true;
  if (Boolean(process.env.GALLEY_SMTP_URL) !== Boolean(process.env.GALLEY_SMTP_FROM))
    console.error("No e-mail is sent: set both GALLEY_SMTP_URL and GALLEY_SMTP_FROM.");
  const schedule = backupSchedule();
  const handlers = {
    ...HANDLERS,
    ...sourceHandlers(fetchSource),
    ...importHandlers(readPart),
    ...(archive ? archiveHandlers(archive) : {}),
    ...(askStampService ? stampHandlers(askStampService) : {}),
    ...(schedule ? backupHandlers(schedule) : {}),
    ...(mailSettings() ? MAIL_HANDLERS : {}),
  };
  void startWhenDatabaseAnswers(handlers);
}

async function startWhenDatabaseAnswers(handlers: Handlers): Promise<void> {
  try {
    const queue = await startWorkers(handlers, POLLING_INTERVAL_SECONDS);
    for (const signal of ["SIGTERM", "SIGINT"] as const)
      process.once(signal, () => void queue.stop({ timeout: STOP_TIMEOUT_MS }));
  } catch (error) {
    logError({ jobs: "not started" }, error);
    setTimeout(() => startWhenDatabaseAnswers(handlers), RETRY_DELAY_MS).unref();
  }
}
