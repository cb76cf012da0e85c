import { v7 as newId } from "uuid";
import { withdrawClaim } from "#server/claims/claims.ts";
import { saveRequest } from "#server/corrections/requests.ts";
import { rate } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { anything, articleOf, claim, claimOf, maker, type PermissionRow, type Request } from "./row.ts";

const VERDICT = { rating: "true", rationale: "The register says so.", state: "submitted" };
const RULING = { rating: "true", summary: "The register says so.", reason: "The register decides." };

const newClaim: Request = async (owner) => {
  const body = { articleId: (await articleOf(owner)).id, passage: { start: 0, end: 10 } };
  return { params: { claimId: newId() }, body };
};

const changeOfClaim =
  (change: object, ifMatch: number): Request =>
  async (owner) => {
    const { id, articleId } = await claimOf(owner);
    return { params: { claimId: id }, body: { articleId, ...change }, ifMatch };
  };

const restoringClaim: Request = async (owner) => {
  const { id, articleId } = await claimOf(owner);
  await withdrawClaim(maker(owner), id, 1);
  return { params: { claimId: id }, body: { articleId }, ifMatch: 2 };
};

const ratedClaim: Request = async (owner, asking) => {
  const { id } = await claimOf(owner);
  await rate(maker(asking), { id }, "true");
  return { params: { claimId: id } };
};

const oneEvent: Request = async (owner) => ({ params: { claimId: (await claimOf(owner)).id, number: "1" } });

const withdrawal: Request = async (owner, asking) => ({
  ...(await ratedClaim(owner, asking)),
  body: { reason: "The register has an erratum." },
  ifMatch: 1,
});

/** A claim that somebody else has rated, so that it can be sent back. */
const question: Request = async (owner) => {
  const { id: claimId } = await claimOf(owner);
  const { id } = await rate(await somebody("reviewer"), { id: claimId }, "true");
  return { params: { claimId }, body: { commentId: newId(), question: "How many?", verdicts: [id] } };
};

const bulkRuling: Request = async (owner) => ({
  body: { rulings: [{ claimId: (await claimOf(owner)).id, ...RULING }] },
});

const bulkWithdrawal: Request = async (owner) => ({
  body: { rulings: [{ claimId: (await claimOf(owner)).id, ifMatch: 1 }], reason: "It was early." },
});

const newRequest: Request = async (owner) => ({
  params: { requestId: newId() },
  body: { claimId: (await claimOf(owner)).id, request: "Say how many vehicles." },
});

/** A correction request of the owner on a claim that the other has rated, so that they may know of it. */
const changeOfRequest: Request = async (owner, asking) => {
  const { id: claimId } = await claimOf(owner);
  const { value } = await saveRequest(maker(owner), newId(), { claimId, request: "Say how many." }, null);
  if (asking.id !== owner.id) await rate(maker(asking), { id: claimId }, "true");
  return {
    params: { requestId: value.id },
    body: { claimId, request: "Say how many.", answer: "We will." },
    ifMatch: 1,
  };
};

const removalOfRequest: Request = async (owner, asking) => {
  const { params } = await changeOfRequest(owner, asking);
  return { ...(params ? { params } : {}), ifMatch: 1 };
};

const onChosen =
  (more: object): Request =>
  async (owner) => ({ body: { claims: [(await claimOf(owner)).id], ...more } });

export const CLAIM_ROWS: PermissionRow[] = [
  ["GET /claims/:claimId", "article.read", claim()],
  ["GET /claims/:claimId/guards", "article.read", claim()],
  ["GET /claims", "article.read", anything()],
  ["GET /export", "report.export", async () => ({ query: { format: "json" } })],
  ["GET /claims/ids", "article.read", anything()],
  ["PUT /claims", "article.read", onChosen({ add: ["bridges"] })],
  ["POST /claims/csv", "article.read", onChosen({})],
  ["PUT /claims/:claimId", "claim.mark", newClaim, { done: 201 }],
  ["PUT /claims/:claimId", "claim.change", changeOfClaim({ statement: "Otherwise.", reason: "It says so." }, 1)],
  ["PUT /claims/:claimId", "article.read", changeOfClaim({}, 1)],
  ["PUT /claims/:claimId", "claim.withdraw", restoringClaim],
  ["DELETE /claims/:claimId", "claim.withdraw", claim({ ifMatch: 1 })],
  ["PUT /claims/:claimId/ended", "claim.withdraw", claim({ body: { ended: false } })],
  ["GET /claims/:claimId/verdict", "article.read", ratedClaim],
  ["PUT /claims/:claimId/verdict", "verdict.give", claim({ body: VERDICT }), { done: 201 }],
  ["DELETE /claims/:claimId/verdict", "verdict.give", withdrawal],
  ["PUT /claims/:claimId/ruling", "ruling.give", claim({ body: RULING }), { done: 201 }],
  ["PUT /rulings", "ruling.give", bulkRuling],
  ["DELETE /claims/:claimId/ruling", "ruling.give", claim({ body: { reason: "It was early." } })],
  ["DELETE /rulings", "ruling.give", bulkWithdrawal],
  ["PUT /claims/:claimId/sent-back", "ruling.give", question, { done: 201 }],
  ["GET /adjudication", "ruling.give", anything()],
  ["GET /claims/:claimId/history", "article.read", claim()],
  ["GET /claims/:claimId/history/:number", "article.read", oneEvent],
  ["GET /claims/:claimId/correction-requests", "article.read", claim()],
  ["PUT /correction-requests/:requestId", "correction.ask", newRequest, { done: 201 }],
  ["PUT /correction-requests/:requestId", "correction.change", changeOfRequest],
  ["DELETE /correction-requests/:requestId", "correction.change", removalOfRequest],
  ["GET /correction-requests", "article.read", anything()],
];
