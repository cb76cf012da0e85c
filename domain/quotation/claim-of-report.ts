import type * as z from "zod";
import type { ClaimInput } from "#domain/claim.ts";
import type { EvidenceInput } from "#domain/evidence.ts";
import { cutAtGrapheme, shortened } from "#domain/graphemes.ts";
import { MAX_QUOTE_LENGTH } from "#domain/quote/quoted-words.ts";
import type { VerdictInput } from "#domain/verdict.ts";
import type { UtteranceReport } from "./quotation.ts";

/** Other reports that a claim cites. A person removes what is too much, and adds what is missing. */
const MAX_CITED = 20;

/** Limit of the quotation in the statement of its claim, in UTF-16 units. */
const MAX_STATED_LENGTH = 1_500;

/** A claim that somebody said these words, with a draft of a verdict that cites the other reports. */
export type ClaimOfReport = {
  claim: ClaimInput;
  verdict: z.input<typeof VerdictInput>;
  /** Other articles that cannot be cited, because they have no address. */
  withoutAddress: number;
};

/** The claim that a report makes, with the other articles as its evidence: what they report is context. */
export function claimOfReport(report: UtteranceReport, others: UtteranceReport[]): ClaimOfReport {
  const { articleId, passage, version: articleVersion, speaker, exact } = report;
  const words = `“${shortened(exact.replace(/\s+/g, " ").trim(), MAX_STATED_LENGTH)}”`;
  const elsewhere = firstOfEachArticle(others.filter((other) => other.articleId !== articleId));
  const cited = elsewhere.filter(({ articleUrl }) => articleUrl !== null).slice(0, MAX_CITED);
  return {
    claim: {
      ...{ articleId, passage, articleVersion, claimant: speaker, type: "quotation" },
      statement: speaker ? `${speaker} said: ${words}` : words,
    },
    verdict: { state: "draft", articleVersion, evidence: cited.map(evidenceOf) },
    withoutAddress: elsewhere.filter(({ articleUrl }) => articleUrl === null).length,
  };
}

const evidenceOf = ({
  articleUrl,
  articleTitle,
  outlet,
  publishedAt,
  exact,
  speaker,
}: UtteranceReport): EvidenceInput => ({
  source: {
    ...{ url: articleUrl, title: articleTitle, publisher: outlet, kind: "news" },
    publishedAt: publishedAt?.slice(0, 10) ?? null,
  },
  stance: "context",
  quote: cutAtGrapheme(exact, MAX_QUOTE_LENGTH),
  note: speaker ? `Said by ${speaker} in this report.` : null,
});

const firstOfEachArticle = (reports: UtteranceReport[]): UtteranceReport[] =>
  reports.filter(({ articleId }, at) => reports.findIndex((other) => other.articleId === articleId) === at);
