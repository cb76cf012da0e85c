import "server-only";
import { v7 as newId } from "uuid";
import type { Claim } from "#domain/claim.ts";
import { canonicalText, type DocumentNode } from "#domain/document.ts";
import type { Viewer } from "#domain/permissions.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { importArticle } from "#server/articles/articles.ts";
import { saveClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { ruleOnClaim } from "#server/rulings/rulings.ts";
import { recordVerdict } from "#server/verdicts/verdicts.ts";
import { importVersion, type NewVersion } from "#server/versions/versions.ts";

/** For tests: a document of these paragraphs and its text. `~~` stands around struck words. */
export function contentOfLines(lines: string[]) {
  const content = lines.map((line): DocumentNode => {
    const texts = line.split("~~").map((text, index): DocumentNode | null => {
      if (text === "") return null;
      return { type: "text", text, ...(index % 2 === 1 ? { marks: [{ type: "strike" }] } : {}) };
    });
    const inline = texts.filter((text) => text !== null);
    return { type: "paragraph", ...(inline.length > 0 ? { content: inline } : {}) };
  });
  const document = { type: "doc" as const, content };
  return { document, text: canonicalText(document) };
}

/** For tests: an article of these paragraphs, in an outlet nobody else writes for. */
export async function articleOfLines(viewer: Viewer, lines: string[], tags: string[] = []) {
  const outlet = `Outlet ${newId()}`;
  const details = { title: lines[0] ?? "Untitled", outlet, tags };
  const { value } = await importArticle(viewer, {
    ...{ details, ...contentOfLines(lines), method: "api" },
    allowDuplicate: true,
  });
  return { ...value, outlet };
}

/** For tests: a further version of an article, of these paragraphs. */
export async function versionOfLines(
  viewer: Viewer,
  articleId: string,
  lines: string[],
  more: Partial<NewVersion> = {},
) {
  return importVersion(viewer, articleId, { ...contentOfLines(lines), method: "api", ...more });
}

/** For tests: a claim on the first occurrence of a quote. */
export async function markClaim(viewer: Viewer, article: { id: string; text: string }, quote: string): Promise<Claim> {
  const start = article.text.indexOf(quote);
  const passage = { start, end: start + quote.length };
  return (await saveClaim(viewer, newId(), { articleId: article.id, passage }, null)).value;
}

/** For tests: claims on many words of an article at once, marked a millisecond after each other. */
export async function markWords(viewer: Viewer, article: { id: string; text: string }, words: string[]): Promise<void> {
  const claims = words.map((exact, index) => ({ id: newId(), exact, createdAt: new Date(Date.now() + index) }));
  const base = { articleId: article.id };
  await db.claim.createMany({
    data: claims.map(({ id, exact, createdAt }) => ({
      ...base,
      id,
      createdAt,
      statement: exact,
      createdById: viewer.id,
    })),
  });
  await db.anchor.createMany({
    data: claims.map(({ id, exact }) => {
      const start = article.text.indexOf(exact);
      const place = { start, end: start + exact.length, prefix: "", suffix: "" };
      return { ...base, ...place, claimId: id, versionNumber: 1, state: "exact" as const, exact };
    }),
  });
}

/** For tests: a first verdict on a claim, submitted unless told otherwise. */
export async function rate(viewer: Viewer, claim: { id: string }, rating: string, more: Partial<VerdictInput> = {}) {
  const input = VerdictInput.parse({ rating, rationale: "As the gauge shows.", state: "submitted", ...more });
  return (await recordVerdict(viewer, claim.id, input, null)).value;
}

/** For tests: a first ruling on a claim. */
export async function rule(viewer: Viewer, claim: { id: string }, rating: string) {
  const ruling = { rating, summary: "The gauge shows otherwise.", reason: "The gauge decides." };
  return (await ruleOnClaim(viewer, claim.id, ruling, null)).value;
}
