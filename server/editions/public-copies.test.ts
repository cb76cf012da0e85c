import { v7 as newId } from "uuid";
import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "#server/db/client.ts";
import { articleOfLines, markClaim, rate, rule } from "#server/testing/claims.ts";
import { publishAnyway } from "#server/testing/editions.ts";
import { somebody } from "#server/testing/people.ts";
import { sourceWithSnapshot } from "#server/testing/sources.ts";
import { readPublicCopy } from "./public-copies.ts";
import { readClaimPage } from "./public-reports.ts";
import { withdrawReport } from "./withdraw.ts";

let scene: Awaited<ReturnType<typeof publishedScene>>;

/** A published claim that cites one of two sources of which there are copies. */
async function publishedScene() {
  const [first, second, editor] = [await somebody("reviewer"), await somebody("reviewer"), await somebody("editor")];
  const article = await articleOfLines(first, ["The lock opened in 1911."]);
  const claim = await markClaim(first, article, "1911");
  const words = `The lock opened in 1912 (${newId()}).`;
  const [cited, other] = [await sourceWithSnapshot(first, words), await sourceWithSnapshot(first, `No. ${words}`)];
  const source = { url: cited.url, title: "Register <of> locks" };
  await rate(first, claim, "false", { evidence: [{ source, stance: "refutes", quote: "opened in 1912" }] });
  await rate(second, claim, "false");
  await rule(editor, claim, "false");
  const { slug } = await publishAnyway(editor, article.id);
  const hashOf = async (sourceId: string) => (await db.snapshot.findFirstOrThrow({ where: { sourceId } })).sha256;
  return { editor, article, claim, slug, words, sha256: await hashOf(cited.id), other: await hashOf(other.id) };
}

const share = (sharesCopies: boolean) => db.newsroomSettings.update({ where: { id: 1 }, data: { sharesCopies } });
const page = async () => new TextDecoder().decode((await readClaimPage(scene.slug, scene.claim.id)).page.bytes);

beforeAll(async () => {
  scene = await publishedScene();
});
afterEach(() => share(false));

test("readers get no copies unless the newsroom shares them", async () => {
  const { slug, claim, sha256 } = scene;
  expect(await readPublicCopy(slug, claim.id, sha256)).toBeNull();
  expect(await page()).toContain(sha256);
  expect(await page()).not.toContain("Read its text");
});

test("readers get the text of the copies that the published claim names, and of no others", async () => {
  await share(true);
  const { slug, claim, sha256, other, words } = scene;
  expect(await page()).toContain(`href="/reports/${slug}/claims/${claim.id}/copies/${sha256}"`);
  const text = await readPublicCopy(slug, claim.id, sha256);
  expect(text).toContain(words);
  expect(text).toMatch(/^Register <of> locks\nhttps:/);
  for (const hash of [other, "0".repeat(64), "", "x"]) expect(await readPublicCopy(slug, claim.id, hash)).toBeNull();
  expect(await readPublicCopy(slug, newId(), sha256)).toBeNull();
  expect(await readPublicCopy("another", claim.id, sha256)).toBeNull();
});

test("a withdrawn report gives no copies", async () => {
  await share(true);
  const { editor, article, slug, claim, sha256 } = scene;
  await withdrawReport(editor, article.id, { reason: "It was about another lock." }, 1);
  expect(await readPublicCopy(slug, claim.id, sha256)).toBeNull();
});
