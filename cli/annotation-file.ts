import { RuleError } from "#domain/errors.ts";
import type { FilePart } from "#domain/imports/file-part.ts";
import { createdByBoth, type Imported, NOTHING } from "#domain/imports/import-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnotations } from "#ingest/annotations/read-annotations.ts";
import { importFile } from "#server/imports/import-file.ts";

/** What became of one input, and a line about it. */
export type Outcome = { is: "imported" | "already there" | "failed"; line: string };

export const isAnnotationFile = (input: string): boolean => !/^https?:/i.test(input) && /\.json(ld)?$/i.test(input);

/**
 * Import annotations, reviews or reports from the bytes of a file, part by part. What is left out is printed on standard
 * error.
 */
export async function importAnnotationFile(
  viewer: Viewer,
  bytes: Buffer,
  articleId: string | undefined,
): Promise<Outcome> {
  const content = textOf(bytes);
  let [created, done] = [NOTHING, 0];
  for (let from: number | null = 0; from !== null; ) {
    const { file, total, size, next }: FilePart = await readAnnotations(content, from);
    const part = await importFile(viewer, file, { articleId });
    for (const { what, reason } of part.leftOut) console.error(`left out       ${what}: ${reason}`);
    created = createdByBoth(created, part.created);
    done += size;
    if (total > size) console.error(`${done.toLocaleString("en")} of ${total.toLocaleString("en")} items`);
    from = next;
  }
  const line = countsOf(created);
  return line === "" ? { is: "already there", line: "nothing new" } : { is: "imported", line };
}

function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new RuleError("This file is not UTF-8.");
  }
}

const countsOf = ({ articles, claims, comments, verdicts, rulings, precedents }: Imported): string =>
  [
    [articles.length, "articles"],
    [claims.length, "claims"],
    [comments, "comments"],
    [verdicts, "verdicts"],
    [rulings, "rulings"],
    [precedents.length, "reviews"],
  ]
    .filter(([count]) => count !== 0)
    .map(([count, name]) => `${name} ${count}`)
    .join(", ");
