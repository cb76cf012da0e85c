import { readableDate } from "#domain/readable-date.ts";
import type { ReportHead } from "#domain/report-shape.ts";
import { safeUrl } from "#domain/safe-url.ts";

/** Which public edition a file stands for, and whether it says the same. `url` is where readers find it. */
export type EditionNote = { published: string; url: string; state: string };

/** Null for a report that is not public. */
export function editionNote({ edition }: Pick<ReportHead, "edition">): EditionNote | null {
  const url = safeUrl(edition?.url);
  if (!edition || !url) return null;
  const { number, publishedAt, changedSince } = edition;
  return {
    published: `Published as edition ${number} on ${readableDate(publishedAt)}`,
    url,
    state: changedSince
      ? "The article, its claims or its rulings have changed since. This file shows them as they are now."
      : "The article, its claims and its rulings have not changed since.",
  };
}

/** The same in two lines of text. */
export function editionLines(report: Pick<ReportHead, "edition">): string | null {
  const note = editionNote(report);
  return note && `${note.published}: ${note.url}\n${note.state}`;
}
