import { v7 as newId } from "uuid";
import type { Viewer } from "#domain/permissions.ts";
import { readQueue } from "#server/rulings/queue.ts";
import { articleOfLines, markClaim, rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import type { Sample } from "./requests.ts";

const RULING = { rating: "true", summary: "It opened in 1932.", explanation: "See there.", reason: "The register." };
const EVIDENCE = [{ source: { title: "Register" }, stance: "supports" as const }];

/** Samples of the routes about rulings and the queue. */
export async function rulingSamples(viewer: Viewer): Promise<Sample[]> {
  const article = await articleOfLines(viewer, ["The bridge opened in 1932.", "It is long.", "It is old."]);
  const [first, second] = [await somebody("reviewer"), await somebody("reviewer")];
  const [single, many] = [await markClaim(viewer, article, "1932"), await markClaim(viewer, article, "It is long")];
  const read = await markClaim(viewer, article, "It is old");
  for (const claim of [single, many, read]) await rate(second, claim, "true");
  const open = await markClaim(viewer, article, "bridge");
  const openVerdict = await rate(first, open, "true");
  const verdicts = [
    await rate(first, single, "true", { evidence: EVIDENCE }),
    await rate(first, many, "true", { evidence: EVIDENCE }),
    await rate(first, read, "true"),
  ];
  const [one, other] = verdicts.map(({ evidence }) => ({ evidence: evidence.map(({ id }) => id) }));
  const { claims } = await readQueue(viewer, { article: article.id });
  const basisOf = ({ id }: { id: string }) => ({ basis: claims.find((claim) => claim.id === id)?.basis });
  const [cited, asRead] = [{ params: { claimId: single.id } }, { params: { claimId: read.id } }];
  const bulk = { claimId: many.id, ...RULING, ...other, ...basisOf(many), ifMatch: null };
  const filter = { article: article.id, outlet: "Outlet", tag: "bridges", reviewer: first.id };
  return [
    {
      route: "PUT /claims/:claimId/ruling",
      makeRequest: () => ({ ...cited, body: { ...RULING, ...one } }),
      status: 201,
    },
    {
      route: "PUT /claims/:claimId/ruling",
      makeRequest: () => ({ ...asRead, body: { ...RULING, ...basisOf(read) } }),
      status: 201,
    },
    {
      route: "PUT /claims/:claimId/sent-back",
      makeRequest: () => ({
        params: { claimId: open.id },
        body: { commentId: newId(), question: "How?", verdicts: [openVerdict.id] },
      }),
      status: 201,
    },
    {
      route: "DELETE /claims/:claimId/ruling",
      makeRequest: () => ({ params: { claimId: open.id }, body: { reason: "It was early." } }),
      status: 200,
    },
    {
      route: "DELETE /rulings",
      makeRequest: () => ({ body: { rulings: [{ claimId: open.id, ifMatch: 1 }], reason: "It was early." } }),
      status: 200,
    },
    { route: "PUT /rulings", makeRequest: () => ({ body: { rulings: [bulk] } }), status: 200 },
    {
      route: "GET /adjudication",
      makeRequest: () => ({
        query: { ...filter, state: "disputed", sentBack: "waiting", after: "disputed_2026", limit: "20" },
      }),
      status: 200,
    },
  ];
}
