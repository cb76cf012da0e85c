import * as z from "zod";
import { cutAtGrapheme } from "#domain/graphemes.ts";
import { parsedUrl } from "#domain/parsed-url.ts";
import type { ArchivedCopy } from "#domain/source/archiving.ts";

/** What Save Page Now 2 answers, as far as Galley reads it. */
const Answer = z.object({
  status: z.string().nullish(),
  status_ext: z.string().nullish(),
  job_id: z.string().max(200).nullish(),
  timestamp: z.string().nullish(),
  original_url: z.string().max(4000).nullish(),
  message: z.string().nullish(),
});

type Reading =
  | { is: "pending"; ticket: string }
  | ({ is: "done" } & ArchivedCopy)
  | { is: "later" }
  /** `isFault`: it makes no copy; otherwise it made one not long ago. */
  | { is: "refused"; sentence: string; isFault: boolean };

/** Faults of the moment. */
const TRY_LATER = new Set([
  "error:too-many-requests",
  "error:user-session-limit",
  "error:service-unavailable",
  "error:celery",
  "error:job-failed",
]);

/** Read an answer about a page. `base` is the address of the archive. */
export function readAnswer(bytes: Uint8Array, { base, url }: { base: string; url: string }): Reading {
  const answer = Answer.safeParse(jsonOf(bytes)).data;
  if (!answer) return { is: "refused", sentence: "The archive gave an answer that Galley cannot read.", isFault: true };
  const { status, status_ext, job_id, timestamp, original_url, message } = answer;
  if (TRY_LATER.has(status_ext ?? "")) return { is: "later" };
  const copy = status === "success" ? copyAt(`${base}/web/${timestamp}/${original_url ?? url}`) : null;
  if (copy) return { is: "done", ...copy };
  const isFault = status === "error";
  if (job_id && !isFault) return { is: "pending", ticket: job_id };
  return { is: "refused", sentence: sentenceOf(message), isFault };
}

/** What the archive says of a fault is shown to people. */
const MAX_MESSAGE_LENGTH = 300;

const sentenceOf = (message: string | null | undefined): string =>
  message ? `The archive says: ${cutAtGrapheme(message.trim(), MAX_MESSAGE_LENGTH)}` : "The archive made no copy.";

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(bytes).toString("utf8"));
  } catch {
    return null;
  }
}

/** The copy at an address of the archive, which contains its time in UTC; null for any other address. */
export function copyAt(address: string): ArchivedCopy | null {
  const parts = /\/web\/(....)(..)(..)(..)(..)(..)\//.exec(address);
  const url = parsedUrl(address);
  if (!parts || !url) return null;
  const [, year, month, day, hour, minute, second] = parts;
  const at = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(at.getTime()) ? null : { url: url.href, at };
}
