import "server-only";
import { CHECKLIST_KEYS } from "#domain/checklist.ts";
import type { EditionInput } from "#domain/edition.ts";
import type { Viewer } from "#domain/permissions.ts";
import { publishEdition } from "#server/editions/publish.ts";
import { articleOfLines, markClaim, rate, rule } from "./claims.ts";
import { somebody } from "./people.ts";

/** For tests: a reason for each item of the checklist. */
export const EVERY_REASON: Record<string, string> = Object.fromEntries(
  CHECKLIST_KEYS.map((key) => [key, "The editor-in-chief decided so."]),
);

/** For tests: publish an article, whatever the checklist says. */
export const publishAnyway = async (editor: Viewer, articleId: string, input: EditionInput = {}) =>
  (await publishEdition(editor, articleId, { reasons: EVERY_REASON, ...input }, null)).value;

/** For tests: an article with a ruled claim on `twelve hours` and one without a ruling on `The Moon`. */
export async function ruledArticle(title = "The Moon does most of the work.") {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(first, [title, "The Moon: high water returns every twelve hours exactly."]);
  const ruled = await markClaim(first, article, "twelve hours");
  const open = await markClaim(second, article, "The Moon: high");
  for (const [reviewer, name] of [
    [first, "one"],
    [second, "two"],
  ] as const)
    await rate(reviewer, ruled, "false", {
      rationale: `Rationale ${name}.`,
      evidence: [{ source: { url: `https://${name}.example/gauge`, title: `Gauge ${name}` }, stance: "refutes" }],
    });
  await rule(editor, ruled, "false");
  return { first, second, editor, article, ruled, open };
}
