import { v7 as newId } from "uuid";
import { beforeAll, expect, test } from "vitest";
import type { Viewer } from "#domain/permissions.ts";
import { saveClaim } from "#server/claims/claims.ts";
import { db } from "#server/db/client.ts";
import { articleOfLines, rate, rule } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { refuseSimilar } from "./refusals.ts";
import { saveCluster } from "./save-cluster.ts";
import { similarClaims } from "./similar.ts";

let [reviewer, editor]: Viewer[] = [];

beforeAll(async () => {
  [reviewer, editor] = [await somebody("reviewer"), await somebody("editor")];
});

const me = (): Viewer => reviewer ?? expect.fail();
async function claimSaying(statement: string, claimant: string | null = null) {
  const article = await articleOfLines(me(), ["The office counted boats."]);
  const asked = { articleId: article.id, passage: { start: 0, end: 10 }, statement, claimant };
  const { value } = await saveClaim(me(), newId(), asked, null);
  await db.$queryRaw`SELECT count_search_words(100000)`;
  return value;
}
const like = async ({ id }: { id: string }, viewer = me()) => (await similarClaims(viewer, id)).claims;
const idsOf = (claims: { claimId: string }[]) => claims.map(({ claimId }) => claimId);

test("claims in similar words are found with what differs in them, and not without a rare word in common", async () => {
  const place = `Quay${newId().slice(-9)}`;
  const claim = await claimSaying(`${place} counted forty boats in March.`);
  const [same, other] = [
    await claimSaying(`In March, 40 boats were counted at ${place}.`),
    await claimSaying(`${place} counted sixty boats in March.`),
  ];
  await claimSaying("Boats are painted in March.");
  const found = await like(claim);
  expect(idsOf(found).sort()).toEqual([same.id, other.id].sort());
  expect(found.find(({ claimId }) => claimId === same.id)?.differences).toEqual([]);
  expect(found.find(({ claimId }) => claimId === other.id)).toMatchObject({
    relation: "similar",
    differences: [{ kind: "number", here: "forty", there: "sixty" }],
  });
});

test("the cluster comes first, then similar claims, then those of the same claimant on the same topic", async () => {
  const [place, speaker] = [`Dock${newId().slice(-9)}`, `Harbour master ${newId()}`];
  const claim = await claimSaying(`${place} closed at noon.`, speaker);
  const [joined, similar, said] = [
    await claimSaying("The basin was shut from twelve o'clock.", speaker),
    await claimSaying(`${place} closed at night.`),
    await claimSaying("At noon the sluice of the canal to the north is always open to barges.", speaker),
  ];
  await claimSaying("Fish is dear.", speaker);
  await saveCluster(me(), newId(), { join: [claim.id, joined.id] }, null);
  expect((await like(claim)).map(({ claimId, relation }) => [claimId, relation])).toEqual([
    [joined.id, "cluster"],
    [similar.id, "similar"],
    [said.id, "claimant"],
  ]);
});

test("a refused claim is not suggested again on either side, with its whole cluster, until that is taken back", async () => {
  const place = `Pier${newId().slice(-9)}`;
  const [claim, one, two] = [
    await claimSaying(`${place} has a crane.`),
    await claimSaying(`${place} has one crane.`),
    await claimSaying(`${place} has the crane.`),
  ];
  await saveCluster(me(), newId(), { join: [one.id, two.id] }, null);
  expect(idsOf(await like(claim))).toHaveLength(1);
  for (const refused of [true, true]) await refuseSimilar(me(), claim.id, two.id, { refused });
  expect(await like(claim)).toEqual([]);
  expect(idsOf(await like(one))).toEqual([two.id]);
  await refuseSimilar(me(), two.id, claim.id, { refused: false });
  expect(await like(claim)).toHaveLength(1);
});

test("a refusal that makes no sense is refused, and joining takes one back", async () => {
  const [claim, other] = [await claimSaying("A tide."), await claimSaying("A wave.")];
  await expect(refuseSimilar(me(), claim.id, claim.id, { refused: true })).rejects.toThrow("same as itself");
  await refuseSimilar(me(), claim.id, other.id, { refused: true });
  const { value } = await saveCluster(me(), newId(), { join: [claim.id, other.id] }, null);
  await expect(refuseSimilar(me(), claim.id, other.id, { refused: true })).rejects.toThrow("in one cluster");
  await saveCluster(me(), value.id, { separate: [other.id] }, 1);
  expect(await db.clusterRefusal.count({ where: { claimId: claim.id } })).toBe(0);
});

test("who owes a verdict on a similar claim gets its ruling and nothing of its verdicts", async () => {
  const place = `Mole${newId().slice(-9)}`;
  const [claim, judged, ruled] = [
    await claimSaying(`${place} is longer than the pier.`),
    await claimSaying(`${place} is longer than a pier.`),
    await claimSaying(`${place} is not longer than the pier.`),
  ];
  await rule(editor ?? me(), ruled, "false");
  const before = JSON.stringify(await like(claim));
  for (const role of ["reviewer", "reviewer"] as const) await rate(await somebody(role), judged, "true");
  expect(JSON.stringify(await like(claim))).toBe(before);
  const found = new Map((await like(claim)).map((one) => [one.claimId, one]));
  expect(found.get(judged.id)).toMatchObject({ rating: null, standing: "open" });
  expect(found.get(ruled.id)).toMatchObject({ rating: "false", differences: [{ kind: "negation" }] });
  expect((await like(claim, editor)).find(({ claimId }) => claimId === judged.id)?.rating).toBe("true");
});

test("reviews of other newsrooms are found in the same way", async () => {
  const place = `Buoy${newId().slice(-9)}`;
  const claim = await claimSaying(`${place} sank in 1932.`);
  await db.precedent.create({
    data: {
      ...{ id: newId(), key: newId(), statement: `${place} sank in 1942.`, publisher: "Other Desk" },
      ...{ ratingLabel: "Wrong", importedById: me().id },
    },
  });
  expect((await similarClaims(me(), claim.id)).reviews).toMatchObject([
    { publisher: "Other Desk", ratingLabel: "Wrong", differences: [{ kind: "date", here: "1932", there: "1942" }] },
  ]);
});
