import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { ruleOnClaim, ruleOnClaims } from "#server/rulings/rulings.ts";
import { withdrawRuling } from "#server/rulings/withdraw.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { rulingsAgainstPrecedents } from "./rulings-against-precedents.ts";
import { saveCluster } from "./save-cluster.ts";

let [reviewer, editor]: Viewer[] = [];
const SOURCE = { source: { url: "https://gauge.example/log", title: "Log" }, stance: "supports" as const };

beforeAll(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
});

const me = (): Viewer => editor ?? expect.fail();

/** A claim on which two reviewers agree with evidence, so that a ruling with their rating needs no other reason. */
async function agreedClaim(rating: string) {
  const article = await articleOfLines(me(), ["The bridge opened in 1932."]);
  const claim = await markClaim(reviewer ?? me(), article, "opened");
  for (const role of ["reviewer", "reviewer"] as const)
    await rate(await somebody(role), claim, rating, { evidence: [SOURCE] });
  return claim;
}
const joined = async (...claims: { id: string }[]) =>
  saveCluster(me(), newId(), { join: claims.map(({ id }) => id) }, null);
const ruling = (rating: string, reason?: string) => ({ rating, summary: "It is so.", reason: reason ?? null });

test("a ruling that departs from one on the same claim needs a reason, and one like it needs none", async () => {
  const [first, like, other] = [await agreedClaim("true"), await agreedClaim("true"), await agreedClaim("false")];
  await joined(first, like, other);
  await ruleOnClaim(me(), first.id, ruling("true"), null);
  await ruleOnClaim(me(), like.id, ruling("true"), null);
  const departing = ruleOnClaim(me(), other.id, ruling("false"), null);
  await expect(departing).rejects.toThrow("A claim that says the same was ruled otherwise.");
  const { value } = await ruleOnClaim(me(), other.id, ruling("false", "It was repaired since."), null);
  expect(value.reason).toBe("It was repaired since.");
});

test("a ruling that was withdrawn, and one of another cluster, are no precedents", async () => {
  const [first, other, stranger] = [await agreedClaim("true"), await agreedClaim("false"), await agreedClaim("true")];
  await joined(first, other);
  await rule(me(), stranger, "true");
  await rule(me(), first, "true");
  await withdrawRuling(me(), first.id, { reason: "Too early." }, 1);
  expect((await ruleOnClaim(me(), other.id, ruling("false"), null)).created).toBe(true);
});

test("rulings given together are precedents of each other", async () => {
  const [first, other] = [await agreedClaim("true"), await agreedClaim("false")];
  await joined(first, other);
  const rulings = [first, other].map(({ id }, at) => ({ claimId: id, ...ruling(at === 0 ? "true" : "false") }));
  const { results } = await ruleOnClaims(me(), { rulings });
  expect(results.map(({ outcome }) => outcome)).toEqual(["stored", "refused"]);
});

test("a ruling that departs is listed with its reason and what it departs from, and the earlier one is not", async () => {
  const [first, other] = [await agreedClaim("true"), await agreedClaim("false")];
  const { value } = await joined(first, other);
  await ruleOnClaim(me(), first.id, ruling("true"), null);
  await ruleOnClaim(me(), other.id, ruling("false", "It was repaired since."), null);
  const listed = async () =>
    (await rulingsAgainstPrecedents(reviewer ?? me(), {})).filter(({ clusterId }) => clusterId === value.id);
  expect(await listed()).toMatchObject([
    { claim: { id: other.id }, rating: "false", precedents: ["true"], reason: "It was repaired since." },
  ]);
  expect(await rulingsAgainstPrecedents(me(), { article: first.articleId })).toEqual([]);
  await withdrawRuling(me(), first.id, { reason: "Too early." }, 1);
  expect(await listed()).toEqual([]);
});
