import "server-only";
import { noteDue } from "#server/notifications/due.ts";
import { mailRound } from "#server/notifications/mail-queue.ts";

/** Milliseconds between two rounds of mail, and between two looks at what is due. */
const MAIL = 10_000;
const DUE = 600_000;

const kept = globalThis as unknown as { galleyRounds?: boolean };

/** From now on, in this process: send what is to be mailed, and tell people of what is due tomorrow. Several processes share the work. */
export function startRounds(): void {
  if (kept.galleyRounds) return;
  kept.galleyRounds = true;
  if (Boolean(process.env.GALLEY_SMTP_URL) !== Boolean(process.env.GALLEY_SMTP_FROM))
    console.error("No e-mail is sent: set both GALLEY_SMTP_URL and GALLEY_SMTP_FROM.");
  again(MAIL, () => mailRound(new Date()));
  again(DUE, () => noteDue(new Date()));
}

/** One after the other; a round that fails is made up for by the next. */
function again(pause: number, round: () => Promise<unknown>): void {
  const run = () =>
    round()
      .catch((error: unknown) => console.error(JSON.stringify({ round: "failed", error: nameOf(error) })))
      .finally(() => setTimeout(run, pause).unref());
  setTimeout(run, pause * Math.random()).unref();
}

const nameOf = (error: unknown) => (error instanceof Error ? error.name : "unknown");
