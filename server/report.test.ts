import { v7 as newId } from "uuid";
import { describe, expect, test } from "vitest";
import { parseJsonReport, toJson } from "#domain/exports/json.ts";
import { WHOLE_REPORT } from "#domain/report.ts";
import { articleReport } from "./report.ts";
import { articleOfLines, markClaim, markWords, rate, rule } from "./testing/claims.ts";
import { somebody } from "./testing/people.ts";

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
    expect(parseJsonReport(toJson(report))).toEqual(report);
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

  test("is refused to readers, and for an article that does not exist", async () => {
    const { first, article } = await checkedArticle();
    await expect(articleReport(await somebody("reader"), article.id, WHOLE_REPORT)).rejects.toThrow(
      "Your role does not allow this",
    );
    await expect(articleReport(first, newId(), WHOLE_REPORT)).rejects.toThrow("There is no such article");
  });
});
