import { expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule, versionOfLines } from "#server/testing/claims.ts";
import { somebody } from "#server/testing/people.ts";
import { openClaims } from "./open-claims.ts";

/** Offers are over all articles and few, so the claims of other tests are withdrawn first. */
async function newsroom() {
  await db.claim.updateMany({ where: { withdrawnAt: null }, data: { withdrawnAt: new Date() } });
  const [editor, one, two, me] = await Promise.all(
    (["editor", "reviewer", "reviewer", "reviewer"] as const).map((role) => somebody(role)),
  );
  if (!editor || !one || !two || !me) throw new Error("Somebody is missing.");
  const article = await articleOfLines(editor, ["The tide turns at six.", "The bridge has four arches."]);
  const claims = [await markClaim(editor, article, "The tide turns at six."), await markClaim(editor, article, "four")];
  const offered = async (viewer = me) => (await openClaims(viewer)).map(({ id }) => id);
  return { editor, one, two, me, article, claims, offered };
}

test("open claims are offered, the oldest first, to those who have begun no verdict on them", async () => {
  const { me, claims, offered, article } = await newsroom();
  expect(await offered()).toEqual(claims.map(({ id }) => id));
  await rate(me, claims[0] ?? expect.fail(), "true", { state: "draft" });
  expect(await offered()).toEqual([claims[1]?.id]);
  const [first] = await openClaims(me);
  expect(first).toMatchObject({ statement: expect.any(String), article: { id: article.id } });
});

test("the offer to a reviewer does not depend on others' verdicts; an editor's does", async () => {
  const { one, two, editor, claims, offered } = await newsroom();
  const before = await offered();
  for (const judge of [one, two]) await rate(judge, claims[0] ?? expect.fail(), "true");
  expect(await offered()).toEqual(before);
  expect(await offered(editor)).toEqual([claims[1]?.id]);
});

test("ruled, withdrawn and lost claims are not offered", async () => {
  const { one, two, editor, claims, offered, article } = await newsroom();
  for (const judge of [one, two]) await rate(judge, claims[0] ?? expect.fail(), "true");
  await rule(editor, claims[0] ?? expect.fail(), "true");
  expect(await offered()).toEqual([claims[1]?.id]);
  await versionOfLines(editor, article.id, ["The tide turns at six."]);
  expect(await offered()).toEqual([]);
});
