import { expect, test } from "vitest";
import { ClaimInput } from "#domain/claim.ts";
import { VerdictInput } from "#domain/verdict.ts";
import { claimOfReport } from "./claim-of-report.ts";
import type { UtteranceReport } from "./quotation.ts";

const ARTICLE = "01890000-0000-7000-8000-00000000000";

const report = (article: number, fields: Partial<UtteranceReport> = {}): UtteranceReport => ({
  quotationId: `${ARTICLE}${article}`,
  articleId: `${ARTICLE}${article}`,
  articleTitle: `The bridge ${article}`,
  articleUrl: `https://news.example/${article}`,
  language: "en",
  outlet: "Harbour Courier",
  publishedAt: "2026-03-03T18:20:00.000Z",
  version: 2,
  passage: { start: 10, end: 40 },
  exact: "The bridge will carry\n four thousand cars.",
  form: "quoted",
  speaker: "Mara Lind",
  speakerBy: "rule",
  kind: "identical",
  kinds: ["identical"],
  tier: "same",
  fragment: false,
  segments: [],
  ...fields,
});

test("a claim of a report says who said which words, and cites the other articles", () => {
  const { claim, verdict, withoutAddress } = claimOfReport(report(1), [
    report(1),
    report(2),
    report(3, { articleUrl: null }),
  ]);
  expect(claim).toEqual({
    articleId: `${ARTICLE}1`,
    articleVersion: 2,
    passage: { start: 10, end: 40 },
    statement: "Mara Lind said: “The bridge will carry four thousand cars.”",
    claimant: "Mara Lind",
    type: "quotation",
  });
  expect(verdict.evidence?.map(({ source, stance }) => [source.url, source.publishedAt, stance])).toEqual([
    ["https://news.example/2", "2026-03-03", "context"],
  ]);
  expect(withoutAddress).toBe(1);
});

test("an article that reports the words twice is cited once", () => {
  const { verdict } = claimOfReport(report(1), [report(2), report(2, { exact: "Four thousand." })]);
  expect(verdict.evidence).toHaveLength(1);
});

test("what a claim of a report says is valid, however long the quotation is and whoever said it", () => {
  const exact = "many words ".repeat(60_000);
  const others = Array.from({ length: 60 }, (_, at) => report(at % 10, { articleId: `${at}`, exact }));
  const { claim, verdict } = claimOfReport(report(1, { exact, speaker: null }), others);
  expect(ClaimInput.safeParse(claim).error).toBeUndefined();
  expect(VerdictInput.safeParse(verdict).error).toBeUndefined();
});
