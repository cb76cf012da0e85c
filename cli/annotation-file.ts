import { RuleError } from "#domain/errors.ts";
import type { Imported } from "#domain/imports/import-result.ts";
import type { Viewer } from "#domain/permissions.ts";
import { readAnnotations } from "#ingest/annotations/read-annotations.ts";
import { importFile } from "#server/imports/import-file.ts";

/** What became of one input, and a line about it. */
export type Outcome = { is: "imported" | "already there" | "failed"; line: string };

/** Items of one file. Nobody waits for the answer, so that there can be more than in a request. */
const MAX_ITEMS = 20_000;

export const isAnnotationFile = (input: string): boolean => !/^https?:/i.test(input) && /\.json(ld)?$/i.test(input);

/** Import annotations, reviews or reports from the bytes of a file. What is left out is printed on standard error. */
export async function importAnnotationFile(
  viewer: Viewer,
  bytes: Buffer,
  articleId: string | undefined,
): Promise<Outcome> {
  const { created, leftOut } = await importFile(viewer, await readAnnotations(textOf(bytes), MAX_ITEMS), { articleId });
  for (const { what, reason } of leftOut) console.error(`left out       ${what}: ${reason}`);
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
