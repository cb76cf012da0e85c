import { v7 as newId } from "uuid";
import { ClaimFields } from "#domain/claim.ts";
import { EvidenceFields } from "#domain/evidence.ts";
import { VerdictFields } from "#domain/verdict.ts";
import type { SampleClaims } from "./article-samples.ts";
import type { Sample } from "./requests.ts";
import { SAMPLE_SOURCE } from "./source-samples.ts";
import { wordsFor } from "./words.ts";

const VERDICT = {
  ...wordsFor(VerdictFields),
  ...{ rating: "true", confidence: 0.6, rationale: "The register says so.", state: "draft", reason: "It was wrong." },
  articleVersion: 1,
  claimRead: { statement: "It opened in 1932.", claimant: "The mayor" },
  evidence: [
    {
      ...wordsFor(EvidenceFields),
      source: { ...SAMPLE_SOURCE, id: newId() },
      stance: "supports",
      answerType: "boolean",
      fromClaimId: newId(),
    },
  ],
};

const RULING = { rating: "true", summary: "It opened in 1932.", explanation: "See there.", reason: "The register." };
const SELECTORS = [
  { type: "TextQuoteSelector", exact: "160,000", prefix: "carries ", suffix: " vehicles" },
  { type: "TextPositionSelector", start: 39, end: 46 },
];

/** Samples of the routes about claims, verdicts and rulings. */
export function claimSamples({ article, marked, rated, ruled }: SampleClaims): Sample[] {
  const claim = {
    ...wordsFor(ClaimFields),
    ...{ articleId: article.id, statement: "It opened in 1932.", claimant: "The mayor", saidAt: "1932-03" },
    ...{ claimantSameAs: "https://people.example/mayor", type: "event", tags: ["bridges"] },
    ...{ reason: "It names the year.", onlySpelling: false },
  };
  const marking = (where: object) => () => ({ params: { claimId: newId() }, body: { ...claim, ...where } });
  return [
    {
      route: "PUT /claims/:claimId",
      makeRequest: marking({ passage: { start: 0, end: 10 }, articleVersion: 1 }),
      status: 201,
    },
    { route: "PUT /claims/:claimId", makeRequest: marking({ selectors: SELECTORS }), status: 201 },
    { route: "PUT /claims/:claimId", makeRequest: marking({ selectors: SELECTORS.toReversed() }), status: 201 },
    {
      route: "PUT /claims/:claimId",
      makeRequest: () => ({ params: { claimId: marked }, body: claim, ifMatch: 1 }),
      status: 200,
    },
    {
      route: "PUT /claims/:claimId/ended",
      makeRequest: () => ({ params: { claimId: rated }, body: { ended: false, reason: "It is back." } }),
      status: 200,
    },
    {
      route: "PUT /claims/:claimId/verdict",
      makeRequest: () => ({ params: { claimId: marked }, body: VERDICT }),
      status: 201,
    },
    {
      route: "DELETE /claims/:claimId/verdict",
      makeRequest: () => ({
        params: { claimId: rated },
        body: { reason: "The register has an erratum." },
        ifMatch: 1,
      }),
      status: 200,
    },
    {
      route: "PUT /claims/:claimId/ruling",
      makeRequest: () => ({ params: { claimId: ruled }, body: RULING }),
      status: 201,
    },
    {
      route: "GET /claims/:claimId/history",
      makeRequest: () => ({ params: { claimId: rated }, query: { after: "Mg" } }),
      status: 200,
    },
  ];
}
