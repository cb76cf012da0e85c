import { v7 as newId } from "uuid";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { ExportQuery } from "#domain/exports/export-query.ts";
import type { FormatKey } from "#domain/exports/formats.ts";
import { parseJsonReport } from "#domain/exports/json.ts";
import type { Viewer } from "#domain/permissions.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { withdrawClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, markWords, rate, rule } from "#server/testing/claims.ts";
import { largeArticle } from "#server/testing/large-article.ts";
import { longestTurn } from "#server/testing/longest-turn.ts";
import { somebody } from "#server/testing/people.ts";
import { articleReport } from "#server/testing/reports.ts";
import { exportArticle } from "./export-article.ts";

const LINES = ["The Moon does most of the work.", "High water returns every twelve hours exactly."];
const evidence = [
  { source: { url: "https://gauge.example/a", title: "Gauge" }, stance: "refutes" as const, quote: "12 h 25 min" },
];

async function checkedArticle() {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(first, LINES);
  const late = await markClaim(first, article, "twelve hours");
  const early = await markClaim(second, article, "The Moon");
  return { first, second, editor, article, late, early };
}

describe("the report of an article", () => {
  test("holds the text, its claims in order, and what was found about them", async () => {
    const { first, second, editor, article, late } = await checkedArticle();
    await rate(first, late, "false", { evidence });
    await rate(second, late, "false");
    await rule(editor, late, "false");
    const report = await articleReport(editor, article.id, WHOLE_REPORT);
    expect(report.version).toMatchObject({ number: 1, text: LINES.join("\n\n") });
    expect(report.claims.map(({ statement, rating }) => [statement, rating])).toEqual([
      ["The Moon", null],
      ["twelve hours", "false"],
    ]);
    expect(report.claims[1]).toMatchObject({
      review: { verdicts: 2, agreed: true },
      evidence: [{ source: { title: "Gauge" } }],
    });
    const { bytes } = await exportArticle(editor, article.id, ExportQuery.parse({ format: "json" }));
    const exported = parseJsonReport(await new Response(bytes).text());
    expect(exported).toEqual({ ...report, generatedAt: exported.generatedAt, auditHead: exported.auditHead });
  });

  test("names the newsroom in files, and not in JSON", async () => {
    const { editor, article } = await checkedArticle();
    const rename = (name: string) => db.newsroomSettings.update({ where: { id: 1 }, data: { name } });
    await rename("The Harbour Desk");
    onTestFinished(() => rename("").then(() => undefined));
    const textIn = async (format: FormatKey) =>
      new Response((await exportArticle(editor, article.id, ExportQuery.parse({ format }))).bytes).text();
    expect(await textIn("md")).toContain("Fact-check report by The Harbour Desk, ");
    expect(await textIn("json")).not.toContain("The Harbour Desk");
  });

  test("holds none of others' verdicts while its viewer owes one", async () => {
    const { first, second, editor, article, late } = await checkedArticle();
    await rate(first, late, "false", { evidence });
    const blind = await articleReport(second, article.id, WHOLE_REPORT);
    expect(blind.claims[1]).toMatchObject({
      standing: { state: "open", missing: 1 },
      verdicts: [],
      evidence: [],
      review: { verdicts: null },
    });
    expect(JSON.stringify(blind)).not.toContain("gauge");
    await rate(second, late, "true");
    expect((await articleReport(second, article.id, WHOLE_REPORT)).claims[1]?.verdicts.length).toBe(2);
    expect((await articleReport(editor, article.id, WHOLE_REPORT)).claims[1]?.standing.state).toBe("disputed");
  });

  test("holds no drafts, not even the viewer's own", async () => {
    const { first, article, late } = await checkedArticle();
    await rate(first, late, "false", { state: "draft" });
    expect((await articleReport(first, article.id, WHOLE_REPORT)).claims[1]?.verdicts).toEqual([]);
  });

  test("has every claim of an article with many claims", async () => {
    const { first } = await checkedArticle();
    const words = Array.from({ length: 510 }, (_, index) => `w${index}.`);
    const article = await articleOfLines(first, [words.join(" ")]);
    await markWords(first, article, words);
    const { claims } = await articleReport(first, article.id, WHOLE_REPORT);
    expect(claims.map(({ number, statement }) => [number, statement])).toEqual(
      words.map((word, index) => [index + 1, word]),
    );
  });

  test("leaves out withdrawn claims", async () => {
    const { first, article, late } = await checkedArticle();
    await withdrawClaim(first, late.id, 1);
    const report = await articleReport(first, article.id, WHOLE_REPORT);
    expect(report.claims.map(({ statement }) => statement)).toEqual(["The Moon"]);
  });

  test("is refused to readers, and for an article that does not exist", async () => {
    const { first, article } = await checkedArticle();
    await expect(articleReport(await somebody("reader"), article.id, WHOLE_REPORT)).rejects.toThrow(
      "Your role does not allow this",
    );
    await expect(articleReport(first, newId(), WHOLE_REPORT)).rejects.toThrow("There is no such article");
  });
});

describe("the export of a large article", () => {
  let editor: Viewer;
  let article: { id: string };
  beforeAll(async () => {
    editor = await somebody("editor");
    const reviewers = await Promise.all([somebody("reviewer"), somebody("reviewer")] as const);
    article = await largeArticle(reviewers, { paragraphs: 200, claimsInParagraph: 2, rationaleLength: 4_000 });
  });
  const exported = async (format: FormatKey) =>
    (await exportArticle(editor, article.id, ExportQuery.parse({ format }))).bytes;

  test.each(["csv", "json", "html"] as const)("as %s never takes long without a pause", async (format: FormatKey) => {
    const { result, longestMs, totalMs } = await longestTurn(async () => new Response(await exported(format)).text());
    expect(result.length).toBeGreaterThan(300_000);
    expect(longestMs).toBeLessThan(totalMs / 4);
  });

  test.each(["csv", "json"] as const)(
    "as %s begins before all its claims are read, and stops when its reader leaves",
    async (format: FormatKey) => {
      const reader = (await exported(format)).getReader();
      const { value } = await reader.read();
      expect(value?.length).toBeGreaterThan(0);
      await vi.waitFor(async () => expect(await openTransactions()).toBe(1));
      await reader.cancel();
      await vi.waitFor(async () => expect(await openTransactions()).toBe(0));
    },
  );
});

/** Transactions on this database that are open, besides the one that asks. */
async function openTransactions(): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`SELECT count(*)::int AS count FROM pg_stat_activity
    WHERE datname = current_database() AND state IN ('active', 'idle in transaction') AND pid <> pg_backend_pid()`;
  return row.count;
}
