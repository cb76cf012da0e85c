import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Claim } from "#domain/claim.ts";
import { ClaimFilter } from "#domain/claim-filter.ts";
import { ExportQuery } from "#domain/exports/export-query.ts";
import type { Viewer } from "#domain/permissions.ts";
import { compareTimings, timeInTurn } from "#domain/testing/timing.ts";
import { findAdjudication } from "#server/rulings/case.ts";
import { claimsInArticle, readClaim } from "./claims/claims.ts";
import { findClaimDetail } from "./claims/detail.ts";
import { claimHistory } from "./claims/history.ts";
import { listClaims } from "./claims/list.ts";
import { saveComment } from "./comments/comments.ts";
import { commentsOnClaim } from "./comments/list.ts";
import { requestsOnClaim } from "./corrections/list.ts";
import { saveRequest } from "./corrections/requests.ts";
import { readDashboard } from "./dashboard/dashboard.ts";
import { db } from "./db/client.ts";
import { sealCommitted } from "./log/seal.ts";
import { exportArticle } from "./reports/export-article.ts";
import { searchAll } from "./search/search-all.ts";
import { readGuards } from "./sources/guards.ts";
import { listSources } from "./sources/library.ts";
import { articleOfLines, markClaim, rate } from "./testing/claims.ts";
import { somebody } from "./testing/people.ts";

/** Reads of each claim. */
const READS = 60;

/** Load on the machine can tell two claims apart by chance, but hardly three times. */
const MAX_ATTEMPTS = 3;

const NOW = new Date("2026-12-01T12:00:00Z");

type Subject = { article: { id: string; outlet: string }; claim: Claim; word: string };

let blind: Record<"reviewer" | "editor", Viewer>;
/** The same article twice: nobody else has judged the claim of `untold`. */
let told: Subject;
let untold: Subject;

/** 150 kB, and as much again as a document. */
const LONG = "潮".repeat(49_000);

beforeAll(async () => {
  const [reviewer, editor, marker, second, third] = await Promise.all([
    ...[somebody("reviewer"), somebody("editor"), somebody("reviewer"), somebody("reviewer"), somebody("reviewer")],
  ]);
  if (!reviewer || !editor || !marker || !second || !third) return expect.fail();
  blind = { reviewer, editor };
  told = await subject(marker);
  untold = await subject(marker);
  for (const { claim } of [told, untold]) await rate(editor, claim, "mixed", { state: "draft" });
  const source = (word: string) => ({ url: `https://${word}.example/`, title: word });
  const evidence = [{ source: source(told.word), stance: "refutes" as const, quote: LONG.slice(0, 5_000) }];
  await rate(second, told.claim, "false", { rationale: LONG, evidence });
  await rate(third, told.claim, "true", { state: "draft", rationale: LONG, evidence });
  await logDrafts(third, told);
  await saveComment(second, newId(), { claimId: told.claim.id, kind: "comment", text: "False.", mentions: [] }, null);
  await saveRequest(second, newId(), { claimId: told.claim.id, request: "Correct it." }, null, NOW);
});

async function subject(marker: Viewer): Promise<Subject> {
  const word = `tide${newId()}`;
  const article = await articleOfLines(marker, ["The tide turns at six.", `It is called ${word}.`]);
  await markClaim(marker, article, "The tide");
  return { article, claim: await markClaim(marker, article, word), word };
}

/** Events of a draft that was saved again and again. */
async function logDrafts({ id: actorId }: Viewer, { article, claim }: Subject): Promise<void> {
  const event = { type: "verdict.drafted", actorId, objectType: "verdict", objectId: newId() };
  const about = { articleId: article.id, claimId: claim.id, after: { rationale: "潮".repeat(200) } };
  await db.event.createMany({ data: Array.from({ length: 4_000 }, () => ({ ...event, ...about })) });
  await sealCommitted();
}
const JSON_FILE = ExportQuery.parse({ format: "json" });

const READERS: Record<string, (viewer: Viewer, subject: Subject) => Promise<unknown>> = {
  "the claim": (viewer, { claim }) => readClaim(viewer, claim.id),
  "its guards": (viewer, { claim }) => readGuards(viewer, claim.id),
  "its page": (viewer, { claim }) => findClaimDetail(viewer, claim.id),
  "its history": (viewer, { claim }) => claimHistory(viewer, claim.id),
  "its comments": (viewer, { claim }) => commentsOnClaim(viewer, claim.id),
  "its correction requests": (viewer, { claim }) => requestsOnClaim(viewer, claim.id),
  "the claims of its article": (viewer, { article }) => claimsInArticle(viewer, article.id),
  "a list of claims": (viewer, { article }) => listClaims(viewer, ClaimFilter.parse({ article: article.id })),
  "an export": async (viewer, { article }) =>
    new Response((await exportArticle(viewer, article.id, JSON_FILE)).bytes).text(),
  "a search": (viewer, { word }) => searchAll(viewer, { q: word }),
  "a search for sources": (viewer, { word }) => listSources(viewer, { q: word }),
  "the dashboard": (viewer, { article }) => readDashboard(viewer, { outlet: article.outlet }, NOW),
};

const READERS_OF_EDITORS: typeof READERS = {
  "the screen of a ruling": (viewer, { claim }) => findAdjudication(viewer, claim.id),
};

test.each([
  ...Object.entries(READERS).map(([what, read]) => ["reviewer", what, read] as const),
  ...Object.entries({ ...READERS, ...READERS_OF_EDITORS }).map(([what, read]) => ["editor", what, read] as const),
])("the time tells no blind %s reading %s whether somebody has judged the claim", async (who, _, read) => {
  const viewer = blind[who];
  for (let attempt = 1; ; attempt += 1) {
    const times = await timeInTurn(
      READS,
      () => read(viewer, told),
      () => read(viewer, untold),
    );
    const comparison = compareTimings(times);
    if (!comparison.toldApart) return;
    if (attempt === MAX_ATTEMPTS) expect(comparison).toMatchObject({ toldApart: false });
  }
});
